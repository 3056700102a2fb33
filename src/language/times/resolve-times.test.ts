import { expect, test } from "vitest";
import type { FoundTime, Meaning } from "./meaning.js";
import { resolveTimes } from "./resolve-times.js";

/** One expression a sentence, without tense. */
function found(meaning: Meaning, sentence: number): FoundTime {
  return {
    sentence,
    start: sentence * 10,
    end: sentence * 10 + 5,
    type: "DATE",
    meaning,
    mod: null,
    direction: null,
    aside: false,
  };
}

function check(meanings: readonly Meaning[], date: string | null, dateline?: string): string[] {
  return resolveTimes(meanings.map(found), { date, ...(dateline && { dateline }) }).map(({ value }) => value);
}

const may: Meaning = { kind: "calendar", month: 5 };
const nextDay: Meaning = { kind: "shift", unit: "day", amount: 1, origin: "text" };

test("the day in the dateline wins over that of publication", () => {
  const yesterday: Meaning = { kind: "shift", unit: "day", amount: -1, origin: "report" };
  expect(check([yesterday], "2023-06-22")).toEqual(["2023-06-21"]);
  expect(check([yesterday], "2023-06-22", "2023-06-20")).toEqual(["2023-06-19"]);
});

test("the next day counts from the time last named", () => {
  expect(check([{ kind: "calendar", month: 3, day: 31 }, nextDay, nextDay], "2023-06-22")).toEqual([
    "2023-03-31",
    "2023-04-01",
    "2023-04-02",
  ]);
});

test("a text about years long past is told forwards, from year to year", () => {
  const years = [1912, 1913, 1914].map((year): Meaning => ({ kind: "calendar", year, month: 11, day: 3 }));
  const story: Meaning[] = [
    ...years,
    { kind: "calendar", year: 1915 },
    may,
    { kind: "calendar", month: 12, day: 20 },
    { kind: "calendar", month: 1, day: 5 },
  ];
  expect(check(story, "2009-12-19").slice(3)).toEqual(["1915", "1915-05", "1915-12-20", "1916-01-05"]);
});

test("a report with one year in it is no such text", () => {
  expect(check([{ kind: "calendar", year: 1915 }, may], "2023-06-22")).toEqual(["1915", "2023-05"]);
});

test("without any date values stay open", () => {
  expect(check([may, nextDay], null)).toEqual(["XXXX-05", "XXXX-XX-XX"]);
});

test("a stretch that reaches back has its days", () => {
  const past: Meaning = { kind: "value", value: "P2M", reach: { unit: "month", amount: -2, origin: "report" } };
  expect(resolveTimes([found(past, 0)], { date: "2023-06-22" })[0]).toMatchObject({
    value: "P2M",
    first: "2023-04-22",
    last: "2023-06-22",
    anchor: "2023-06-22",
  });
});
