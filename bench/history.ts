import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { ReadRecord } from "../src/base/record.js";
import { createHistoryBuilder } from "../src/record/history/create-history-builder.js";
import type { History } from "../src/record/history/history.js";
import { makeEncounters, makeReport, pick, type TrueEncounter } from "../src/record/history/testing/made-reports.js";
import { loadRecordWords } from "../src/record/testing/load-words.js";
import { createRandom } from "./random.js";

// How well and how fast reports about known encounters are merged, and how that grows:
//   npx tsx --max-old-space-size=6000 bench/history.ts [--encounters 2000] [--reports 1000,10000,100000] [--out bench/results/history.json]
// Times are processor time of this process (user and system), so that other work on the machine disturbs less.

const { values } = parseArgs({
  options: {
    encounters: { type: "string", default: "2000" },
    reports: { type: "string", default: "1000,10000,100000" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    misses: { type: "boolean", default: false },
  },
});

const words = loadRecordWords();
const rows = values.reports.split(",").map((size) => measure(Number(size)));
if (values.out) {
  mkdirSync(values.out.replace(/[^/]*$/, ""), { recursive: true });
  const machine = `${cpus()[0]?.model}, Node ${process.version}`;
  writeFileSync(values.out, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

function measure(size: number) {
  const random = createRandom(Number(values.seed));
  // The news of fewer reports is about fewer encounters, fifty reports each.
  const encounters = makeEncounters(Math.max(20, Math.round((Number(values.encounters) * size) / 100_000)), random);
  const byPair = new Map<string, TrueEncounter[]>();
  for (const one of encounters) byPair.set(pairOf(one), [...(byPair.get(pairOf(one)) ?? []), one]);
  const truth = new Map<string, number>();
  const builder = createHistoryBuilder();
  let [adding, made] = [0, 0];
  while (made < size) {
    const batch: ReadRecord[] = [];
    for (; batch.length < 1000 && made < size; made++) {
      const about = pick(encounters, random);
      const earlier = random() < 0.15 ? pick(byPair.get(pairOf(about))!, random) : null;
      const { record, truth: own } = makeReport(`r${made}`, about, earlier === about ? null : earlier, random, words);
      for (const [event, encounter] of own) truth.set(`${record.report.id} ${event}`, encounter);
      batch.push(record);
    }
    adding += timed(() => {
      for (const record of batch) builder.add(record);
    }).seconds;
  }
  const { seconds: merging, result: history } = timed(() => builder.snapshot());
  const score = scorePairs(history, truth);
  const row = {
    reports: size,
    encounters: encounters.length,
    found: history.encounters.length,
    loose: history.loose.length,
    ...score,
    addSeconds: round(adding),
    mergeSeconds: round(merging),
    perSecond: Math.round(size / (adding + merging)),
    heapMB: Math.round(process.memoryUsage().heapUsed / 1e6),
  };
  console.log(JSON.stringify(row));
  return row;
}

function pairOf({ sides }: TrueEncounter): string {
  return sides
    .map(({ country }) => country)
    .sort()
    .join(" ");
}

/** Precision, recall and F1 over pairs of tellings; what was left loose stands alone. */
function scorePairs(history: History, truth: ReadonlyMap<string, number>) {
  const of = new Map<string, string>();
  for (const { id, mentions } of history.encounters) {
    for (const { words } of mentions) for (const { report, event } of words) of.set(`${report} ${event}`, id);
  }
  const [both, found, real] = [new Map<string, number>(), new Map<string, number>(), new Map<number, number>()];
  for (const [telling, encounter] of truth) {
    const id = of.get(telling) ?? telling;
    both.set(`${id} ${encounter}`, (both.get(`${id} ${encounter}`) ?? 0) + 1);
    found.set(id, (found.get(id) ?? 0) + 1);
    real.set(encounter, (real.get(encounter) ?? 0) + 1);
  }
  const pairs = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const right = pairs(both.values());
  const [precision, recall] = [right / pairs(found.values()), right / pairs(real.values())];
  if (values.misses) {
    const unseen = [...truth.keys()].filter((telling) => !of.has(telling)).length;
    const small = history.encounters.filter(({ reports }) => reports < 5).length;
    console.log({ tellings: truth.size, unseen, small });
    showSplits(history, truth, of);
  }
  return {
    precision: round(precision, 4),
    recall: round(recall, 4),
    f1: round((2 * precision * recall) / (precision + recall), 4),
  };
}

/** Encounters that were split in two, with what kept a telling of the smaller part out of the larger one. */
function showSplits(history: History, truth: ReadonlyMap<string, number>, of: ReadonlyMap<string, string>): void {
  const parts = new Map<number, Map<string, number>>();
  for (const [telling, encounter] of truth) {
    const own = parts.get(encounter) ?? new Map<string, number>();
    const id = of.get(telling) ?? "loose";
    own.set(id, (own.get(id) ?? 0) + 1);
    parts.set(encounter, own);
  }
  const byId = new Map(history.encounters.map((encounter) => [encounter.id, encounter]));
  for (const [encounter, own] of [...parts].slice(0, 12)) {
    const sorted = [...own].sort(([, a], [, b]) => b - a);
    console.log(`#${encounter}`, sorted.map(([, count]) => count).join(" "), `loose ${own.get("loose") ?? 0}`);
    for (const [id] of sorted) {
      const one = byId.get(id);
      if (one)
        console.log(
          "   ",
          one.kind,
          one.stage,
          one.start,
          one.end,
          one.participants.map(({ country, name }) => `${country} ${name}`).join(" / "),
          one.apart
            .slice(0, 3)
            .map(({ encounter: other, why }) => `${sorted.some(([own]) => own === other) ? "SAME" : ""} ${why}`)
            .join(" ; "),
        );
    }
  }
}

function timed<Result>(work: () => Result): { seconds: number; result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
