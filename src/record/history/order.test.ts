import { expect, test } from "vitest";
import type { ReadRecord } from "../../base/record.js";
import { loadRecordWords } from "../testing/load-words.js";
import { createHistoryBuilder } from "./create-history-builder.js";
import { History } from "./history.js";
import { makeEncounters, makeReport, pick } from "./testing/made-reports.js";

const words = loadRecordWords();
const random = countUp(7);
const encounters = makeEncounters(12, random);
const records = Array.from({ length: 70 }, (_, index) => {
  const about = pick(encounters, random);
  const earlier = random() < 0.2 ? pick(encounters, random) : null;
  return makeReport(`r${index}`, about, earlier === about ? null : earlier, random, words).record;
});
/** Every seventh report is a copy of the one before it, and one is a correction. */
const groups = new Map(records.map(({ report }, index) => [report.id, `g${index % 7 === 6 ? index - 1 : index}`]));
records[13] = correct(records[13], records[12]);

/** A correction of an earlier report, sent on the same day. */
function correct(record: ReadRecord, earlier: ReadRecord): ReadRecord {
  const report = { ...record.report, published: earlier.report.published };
  return { ...record, report, notes: [...record.notes, { code: "sources/correction", message: "a correction" }] };
}

const expected = takeSnapshot(records);

function takeSnapshot(
  ordered: readonly ReadRecord[],
  between?: (builder: ReturnType<typeof createHistoryBuilder>) => void,
): string {
  const builder = createHistoryBuilder(groups);
  for (const record of ordered) {
    builder.add(record);
    between?.(builder);
  }
  return JSON.stringify(builder.snapshot());
}

test("the history of made-up reports has the shape of a history", () => {
  const history = History.parse(JSON.parse(expected));
  expect(history.encounters.length).toBeGreaterThan(8);
  expect(history.reports.filter(({ standing }) => standing === "corrected").length).toBeGreaterThan(0);
});

test("a hundred orders of the same reports give the same bytes", () => {
  for (let round = 0; round < 100; round++) expect(takeSnapshot(shuffle(records, random)) === expected).toBe(true);
}, 240_000);

test("added one by one and asked for in between, the same reports give the same bytes", () => {
  let count = 0;
  const given = takeSnapshot(shuffle(records, random), (builder) => {
    if (++count % 10 === 0) builder.snapshot({ pair: builder.pairs()[count % builder.pairs().length] });
  });
  expect(given === expected).toBe(true);
});

test("what is removed leaves no trace, and added again it is as before", () => {
  const builder = createHistoryBuilder(groups);
  for (const record of records) builder.add(record);
  builder.snapshot();
  for (const { report } of records.slice(30)) builder.remove(report.id);
  const fewer = createHistoryBuilder(groups);
  for (const record of records.slice(0, 30)) fewer.add(record);
  expect(JSON.stringify(builder.snapshot()) === JSON.stringify(fewer.snapshot())).toBe(true);
  for (const record of records.slice(30)) builder.add(record);
  expect(JSON.stringify(builder.snapshot()) === expected).toBe(true);
});

test("of two versions of a report the later stands, whichever comes first", () => {
  const [one] = records;
  const later = { ...one, report: { ...one.report, published: { ...one.report.published!, value: "2030-01-01" } } };
  const both = [one, later].map((first) => {
    const builder = createHistoryBuilder();
    builder.add(first);
    builder.add(first === one ? later : one);
    return builder.snapshot();
  });
  expect(both[0]).toEqual(both[1]);
  expect(both[0].reports.map(({ published }) => published)).toEqual(["2030-01-01"]);
});

test("a pair's own history is that part of the whole", () => {
  const builder = createHistoryBuilder(groups);
  for (const record of records) builder.add(record);
  const whole = builder.snapshot();
  for (const pair of builder.pairs()) {
    const own = builder.snapshot({ pair });
    expect(own.encounters).toEqual(whole.encounters.filter(({ states }) => states.join() === pair.join()));
    expect(own.happenings).toEqual(whole.happenings.filter((one) => one.pair.join() === pair.join()));
  }
});

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]);
}

/** Numbers between 0 and 1 from a linear congruence (Park and Miller 1988): the same in every run. */
function countUp(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
