import { expect, test } from "vitest";
import type { When } from "../base/event.js";
import { compareDays, type DaysRelation, daysOf } from "./days.js";

function when(written: string): When {
  const inferred = written.startsWith("~");
  const value = inferred ? written.slice(1) : written;
  const precision = value.length === 4 ? "year" : value.length === 7 ? "month" : "day";
  return { value, precision, certainty: inferred ? "inferred" : "stated" };
}

/** Compares two written times ("~" before what is only inferred), both ways. */
function check(a: string, b: string, expected: DaysRelation): void {
  const [one, other] = [daysOf(when(a)), daysOf(when(b))];
  expect(compareDays(one, other)).toBe(expected);
  expect(compareDays(other, one)).toBe(expected);
}

test.each<[string, string, DaysRelation]>([
  ["2023-06-18", "2023-06-18", "same"],
  ["2023-06-18", "2023-06-19", "apart"],
  ["2023-06-18", "2023-06", "overlap"],
  ["2023-06-18", "2023", "overlap"],
  ["2024-02-29", "2024-02", "overlap"],
  ["2023-06", "2023-07", "apart"],
  ["2023-06-18", "~2023-06-20", "open"],
  ["2023-06-18", "~2023-06-28", "apart"],
  ["2023-06-18", "PAST_REF", "open"],
  ["2023-02-30", "2023-02-28", "open"],
  ["2023-06-18T14:00", "2023-06-18", "same"],
])("%s and %s: %s", (a, b, expected) => check(a, b, expected));

test("a stretch told backwards is put in order", () => {
  expect(daysOf({ value: "x", precision: "day", certainty: "stated", start: "2023-06-19", end: "2023-06-18" })).toEqual(
    {
      start: "2023-06-18",
      end: "2023-06-19",
      fine: true,
      stated: true,
    },
  );
});
