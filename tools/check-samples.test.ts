import { expect, test } from "vitest";
import { checkSample, fillStarts, label, readSamples } from "./check-samples.js";

const sentence = "France cancelled a visit to Iran on Monday.";
const filler = "Words that only make the text as long as a report has to be. ".repeat(8).trim();
const text = `${sentence}\n\n${filler}\n\n${label}\n`;
const about = JSON.stringify({ title: "A visit", sources: ["public facts: none"], tests: ["visit"], note: "" });
const event = {
  id: "visit",
  quote: "cancelled a visit to Iran",
  start: 7,
  act: "CONSULT.visit",
  stage: "cancelled",
  type: "REJECT",
  from: [{ country: "FRA", sector: "GOV" }],
  to: [{ country: "IRN", sector: "GOV" }],
  reciprocal: false,
  when: "2024-05-06",
  where: null,
  background: false,
  core: true,
  accept: [],
};
const lists = { encounters: [], channels: [], statements: [], demands: [], responses: [] };

/** What the checker says of the one event, changed, in the text given. */
function check(change: object, report = text, record: object = {}): string[] {
  const gold = { id: "one", published: "2024-05-07", events: [{ ...event, ...change }], ...lists, ...record };
  return checkSample({ slug: "one", report, gold: JSON.stringify(gold), about });
}

test.each([
  ["a sound event", {}, []],
  ["an offset that is one off", { start: 8 }, ["visit: the quote is not at 8: cancelled a visit to Iran"]],
  ["a type that does not follow", { type: "SANCTION" }, ["visit: CONSULT.visit cancelled is REJECT, not SANCTION"]],
  ["a planned withdrawal", { act: "RETREAT.withdraw", stage: "planned", type: "CONCEDE" }, []],
  ["sanctions that end", { act: "SANCTION", stage: "ended", type: "RETREAT" }, []],
  [
    "a reading accepted twice",
    { accept: [["CONSULT.visit", "cancelled", "REJECT"]] },
    ["visit: accepts the reading that it already has"],
  ],
])("%s", (_name, change, expected) => {
  expect(check(change)).toEqual(expected);
});

test.each([
  ["an unknown country", { from: [{ country: "KOS", sector: "GOV" }] }, "events.0.from.0.country"],
  ["an unknown mode", { act: "CONSULT.dinner" }, "events.0.act"],
  ["an unknown stage", { stage: "over" }, "events.0.stage"],
  ["a date as the English print it", { when: "6 May 2024" }, "events.0.when"],
  ["a field that nobody reads", { mood: "bad" }, "events.0"],
])("%s is named with its place", (_name, change, place) => {
  expect(check(change)).toEqual([expect.stringContaining(`gold ${place}`)]);
});

test("the label, the length and the words of the record are looked for in the text", () => {
  expect(check({}, `${sentence} ${filler}\n`)).toContain("the last line is not the label");
  expect(check({}, `${sentence}\n${label}`)).toContain("the text has 25 words, not 90 to 350");
  const demands = [{ by: event.from[0], of: "IRN", content: "leave at once" }];
  const responses = [{ event: "visit", to: "raid", kind: "after" }];
  expect(check({}, text, { demands, responses })).toEqual([
    "the record names an event that is not there: raid",
    "not in the text: leave at once",
  ]);
});

test("a page must show every line of the text in the gold", () => {
  const lost = `<p>${sentence}</p><p>${label}</p>`;
  const gold = JSON.stringify({ id: "one", published: "2024-05-07", text, events: [event], ...lists });
  expect(checkSample({ slug: "one", page: lost, gold, about })).toEqual([`not on the page: ${filler}`]);
  const whole = `<p>${sentence}</p>\n<p>${filler}</p>\n<p>${label.replace("'", "&#39;")}</p>`;
  expect(checkSample({ slug: "one", page: whole, gold, about })).toEqual([]);
});

test("missing starts are filled where the quote occurs once, and the rest is left as it is", () => {
  const events = [
    { id: "a", quote: "Iran", act: "AID" },
    { id: "b", quote: "a report", start: 3 },
    { id: "c", quote: "to" },
  ];
  const filled = JSON.parse(
    fillStarts(JSON.stringify({ id: "one", events }), "Iran said to a report, to a report."),
  ) as {
    events: { start?: number }[];
  };
  expect(filled.events.map(({ start }) => start)).toEqual([0, 3, undefined]);
  expect(Object.keys(filled.events[0]!)).toEqual(["id", "quote", "start", "act"]);
});

test("the samples of this checkout have no problem", () => {
  const samples = readSamples("samples");
  expect(samples.length).toBeGreaterThanOrEqual(16);
  expect(samples.flatMap((one) => checkSample(one).map((problem) => `${one.slug}: ${problem}`))).toEqual([]);
});
