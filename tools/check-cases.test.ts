import { expect, test } from "vitest";
import { type CaseFiles, checkCase, readCases } from "./check-cases.js";
import { label } from "./check-samples.js";

const filler = "Words that only make the text as long as a report has to be. ".repeat(8).trim();
const report = `France cancelled a visit to Iran on Monday.\n\n${filler}\n\n${label}\n`;
const about = {
  title: "France and Iran",
  states: ["FRA", "IRN"],
  licence: "Apache-2.0",
  label,
  sources: ["public facts: none"],
  note: "",
  reports: [
    { report: "001-plan", published: "2024-05-01" },
    { report: "002-end", published: "2024-05-06" },
  ],
};
const visit = {
  id: "visit",
  kind: "visit",
  visitor: [{ country: "FRA", sector: "GOV" }],
  host: "IRN",
  stage: "cancelled",
  life: [
    { stage: "planned", date: "2024-05-01", reports: ["001-plan"] },
    { stage: "cancelled", date: "2024-05-06", reports: ["002-end"] },
  ],
};
const truth = {
  states: ["FRA", "IRN"],
  copies: [],
  corrections: [],
  withdrawals: [],
  contradictions: [],
  accounts: [],
  changePoints: [],
  channels: [
    {
      kind: "leaders",
      states: [
        { state: "open", date: "2024-05", reports: ["001-plan"] },
        { state: "cut", date: "2024-05-06", reports: ["002-end"] },
      ],
    },
  ],
  channelStates: [{ date: "2024-05-07", kind: "leaders", state: "cut" }],
  encounters: [visit],
};

/** What the checker says of a small sound case with some fields changed. */
function check(changes: { about?: object; truth?: object; files?: Partial<CaseFiles> }): string[] {
  return checkCase({
    slug: "pair",
    about: JSON.stringify({ ...about, ...changes.about }),
    truth: JSON.stringify({ ...truth, ...changes.truth }),
    reports: { "001-plan": report, "002-end": report },
    golds: {},
    ...changes.files,
  });
}

const changed = (change: object) => ({ truth: { encounters: [{ ...visit, ...change }] } });

test.each([
  ["a sound case", {}, []],
  [
    "a report that the list forgets",
    { about: { reports: about.reports.slice(1) } },
    ["about: its reports are not those of the folder, in their order"],
  ],
  [
    "numbers against the calendar",
    { about: { reports: [{ ...about.reports[0], published: "2024-05-09" }, about.reports[1]] } },
    ["about: the reports are not numbered by their dates"],
  ],
  [
    "a report without its label",
    { files: { reports: { "001-plan": report, "002-end": filler } } },
    ["002-end: the last"],
  ],
  [
    "a report that nobody wrote",
    { truth: { corrections: [{ report: "003-more", corrects: "001-plan", what: "the day" }] } },
    ["truth: there is no report 003-more"],
  ],
  ["a part of nothing", changed({ partOf: "tour" }), ["truth: there is no encounter tour"]],
  ["an encounter twice", { truth: { encounters: [visit, visit] } }, ["truth: two encounters are visit"]],
  ["a visit without host", changed({ host: undefined }), ["visit: a visit has a visitor and a host"]],
  ["a life that ends otherwise", changed({ stage: "done" }), ["visit: it is done, but its life ends cancelled"]],
  [
    "a report that tells the future as done",
    changed({ life: [{ stage: "cancelled", date: "2024-05-08", reports: ["002-end"] }] }),
    ["visit: 002-end tells of 2024-05-08 before that day"],
  ],
  [
    "a channel state that does not follow",
    { truth: { channelStates: [{ date: "2024-05-05", kind: "leaders", state: "cut" }] } },
    ["leaders on 2024-05-05: cut, but last told of as open"],
  ],
  ["a gold without report", { files: { golds: { "009-none": "{}" } } }, ["gold 009-none: there is no such report"]],
  [
    "an unknown kind of channel",
    { truth: { channels: [{ ...truth.channels[0], kind: "pigeons" }] } },
    ["truth channels"],
  ],
])("%s", (_name, changes, expected) => {
  const problems = check(changes);
  expect(problems.filter((problem) => !expected.some((start) => problem.startsWith(start)))).toEqual([]);
  for (const start of expected) expect(problems).toContainEqual(expect.stringContaining(start));
});

test("the cases of this checkout have no problem", () => {
  const cases = readCases("samples");
  expect(cases.map(({ slug }) => slug)).toContain("us-china");
  expect(cases.flatMap((one) => checkCase(one).map((problem) => `${one.slug}: ${problem}`))).toEqual([]);
});
