import { expect, test } from "vitest";
import { cleanText, type OfficeEvidence } from "../clean-report.js";

/** A report with date lines over and a body below; the chosen date, whether a conflict is noted, and words of the why. */
function check(
  { lines, body, date, offices }: { lines: string[]; body: string; date?: string; offices?: OfficeEvidence },
  expected: { value: string | null; conflict: boolean; why?: RegExp },
) {
  const text = ["Norway and Chile open talks on fish", ...lines, body].join("\n\n");
  const { published, notes } = cleanText({ text, date }, { ...(offices && { officeEvidence: () => offices }) });
  const conflict = notes.some(({ code }) => code === "report/conflicting-dates");
  expect({ value: published?.value ?? null, conflict }).toEqual({ value: expected.value, conflict: expected.conflict });
  if (expected.why) expect(published?.why).toMatch(expected.why);
}

const plain = "The ministers met in Oslo and agreed on little, officials of both governments said.";

test("no date at all", () => check({ lines: [], body: plain }, { value: null, conflict: false }));

test("the only date", () =>
  check({ lines: ["4 March 2021"], body: plain }, { value: "2021-03-04", conflict: false, why: /only date/u }));

test("weekdays decide between two years", () =>
  check(
    {
      lines: ["March 5, 2022", "Updated on 03/05/2021 10:15"],
      body: "The ministers met in Oslo on Friday. On Thursday they had spoken by telephone, the ministry said.",
    },
    { value: "2021-03-05T10:15", conflict: true, why: /Friday and Thursday.*5 March 2021 was a Friday/u },
  ));

test("a day with its weekday decides", () =>
  check(
    { lines: ["5 March 2022", "8 March 2021"], body: "They met in Oslo on Friday, March 5, and will meet again." },
    { value: "2021-03-08", conflict: true, why: /“Friday, March 5”/u },
  ));

test("a later year in the text speaks against a date", () =>
  check(
    {
      lines: ["5 March 2019", "7 March 2021"],
      body: "The accord that was signed in 2020 has been kept, both governments said.",
    },
    { value: "2021-03-07", conflict: true, why: /speaks of 2020, later than 5 March 2019/u },
  ));

test("a month that is called the last one", () =>
  check(
    {
      lines: ["5 March 2021", "5 June 2021"],
      body: "They had first met last month, in May, in a town near the border, officials said.",
    },
    { value: "2021-06-05", conflict: true, why: /“last month, in May”/u },
  ));

test("offices held on one day only", () =>
  check(
    {
      lines: ["5 March 2019", "5 March 2021"],
      body: plain,
      offices: (date) =>
        date < "2020"
          ? { for: [], against: ["Ine Ode was not yet foreign minister of Norway in 2019"] }
          : { for: ["Ine Ode was foreign minister of Norway"], against: [] },
    },
    { value: "2021-03-05", conflict: true, why: /Ine Ode was foreign minister of Norway; Ine Ode was not yet/u },
  ));

test("a dateline decides between day first and month first", () =>
  check(
    { lines: ["06/07/2021"], body: `OSLO, July 6 (AP) — ${plain}` },
    { value: "2021-07-06", conflict: false, why: /dateline says July 6/u },
  ));

test("a later update of the same report is no contradiction", () =>
  check(
    { lines: ["Published 5 March 2021", "Updated 9 March 2021"], body: plain },
    { value: "2021-03-05", conflict: false, why: /first print/u },
  ));

test("without evidence it stays open and says so", () =>
  check(
    { lines: ["5 March 2019", "9 July 2021"], body: plain },
    { value: "2019-03-05", conflict: true, why: /stay contradictory/u },
  ));

test("the caller's date wins, and what the report says is noted", () =>
  check(
    { lines: ["5 March 2019"], body: plain, date: "2021-03-05" },
    { value: "2021-03-05", conflict: true, why: /given by the caller; the report itself says “5 March 2019”/u },
  ));

test("a dateline without a year is noted where nothing tells the year", () => {
  const { published, notes } = cleanText({ text: `OSLO, July 6 (AP) — ${plain}` });
  expect(published).toBeNull();
  expect(notes.map(({ code }) => code)).toEqual(["report/date-without-year"]);
});
