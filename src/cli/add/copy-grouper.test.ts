import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stories } from "../../report/copies/testing/stories.js";
import { openDuckdb } from "../../store/duckdb/open-duckdb.js";
import type { Store } from "../../store/store.js";
import { type MadeReading, madeReader, madeReading, madeRun } from "../../store/testing/made-reading.js";
import { CopyGrouper } from "./copy-grouper.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let store: Store;
let run: number;
beforeEach(async () => {
  store = await openDuckdb(":memory:", { memoryMegabytes: 256, threads: 1 });
  run = (await store.startRun(madeRun)).run;
});
afterEach(() => store.close());

/** Adds each part by a grouper of its own, as runs that follow each other do, or all by one. */
async function add(parts: readonly (readonly MadeReading[])[], isOneRun: boolean): Promise<void> {
  let grouper = new CopyGrouper(store);
  for (const part of parts) {
    const { arrivals, groups } = await grouper.group(part.map(madeReading), () => true);
    await store.write(run, madeReader, arrivals, groups);
    if (!isOneRun) grouper = new CopyGrouper(store);
  }
}

async function groups(): Promise<string[]> {
  return (await store.reports({})).items.map(({ id, group }) => `${id} ${group}`).sort();
}

const { harbour, river } = stories;
const copy = (id: string, date: string | undefined, text: string = harbour): MadeReading => {
  return { id, text: `Harbour\n${text}`, ...(date !== undefined && { date }) };
};

test.each<[string, MadeReading[][], string[]]>([
  [
    "copies of one part, and another story",
    [[copy("b", "2026-05-05"), copy("a", "2026-05-04"), copy("c", "2026-05-05", river)]],
    ["a a", "b a", "c c"],
  ],
  ["a copy that comes later", [[copy("a", "2026-05-04")], [copy("b", "2026-05-05")]], ["a a", "b a"]],
  [
    "an original that comes later",
    [[copy("b", "2026-05-05")], [copy("c", "2026-05-06")], [copy("a", "2026-05-04")]],
    ["a a", "b a", "c a"],
  ],
  [
    "one that joins two groups",
    [[copy("a", "2026-05-01"), copy("e", "2026-05-07")], [copy("c", "2026-05-04")]],
    ["a a", "c a", "e a"],
  ],
  [
    "copies of copies, beyond the days around",
    [[copy("a", "2026-05-01")], [copy("d", "2026-05-04")], [copy("g", "2026-05-07")], [copy("k", "2026-05-10")]],
    ["a a", "d a", "g a", "k a"],
  ],
  ["the same words after a week", [[copy("a", "2026-05-01")], [copy("h", "2026-05-08")]], ["a a", "h h"]],
  [
    "undated copies, by themselves",
    [[copy("a", "2026-05-01"), copy("x", undefined)], [copy("y", undefined)]],
    ["a a", "x x", "y x"],
  ],
])("%s", async (_, parts, expected) => {
  await add(parts, false);
  expect(await groups()).toEqual(expected);
  await store.close();
  store = await openDuckdb(":memory:", { memoryMegabytes: 256, threads: 1 });
  run = (await store.startRun(madeRun)).run;
  await add(parts, true);
  expect(await groups(), "within one run").toEqual(expected);
});

test("a report whose words are not kept is no copy", async () => {
  await add([[{ ...copy("a", "2026-05-04"), keepText: false }], [copy("b", "2026-05-05")]], true);
  expect(await groups()).toEqual(["a a", "b b"]);
});
