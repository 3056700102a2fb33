import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPostgres, makePostgresPlace } from "../../src/store/testing/find-postgres.js";
import { addReports, makeLines, readBack } from "./kill-add.js";
import { runReadout } from "./run-readout.js";

// `bench/store-kill.ts` does the same at 50 random moments.
const server = await findPostgres();
let folder: string;
let input: string;
let clean: string;
let cleanMs: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-"));
  input = join(folder, "in.jsonl");
  await writeFile(input, makeLines(24));
  await runReadout(["--version"]); // Builds where it must, so that no run below waits for it.
  const place = join(folder, "clean.duckdb");
  const { code, ms } = await addReports(input, place);
  expect(code).toBe(0);
  cleanMs = ms;
  clean = await readBack(place);
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

/** Kills it ever later, and then lets it end. */
async function checkPlace(place: string): Promise<void> {
  for (const share of [0.5, 0.75, 0.9]) await addReports(input, place, cleanMs * share);
  const { code } = await addReports(input, place);
  expect(code).toBe(0);
  expect(await readBack(place)).toBe(clean);
}

test("add that is killed and repeated gives the record of one clean run: DuckDB", async () => {
  expect(clean.split("\n").length).toBeGreaterThan(20);
  expect(clean).toContain("killed: killed by its agency: Wrong.");
  expect(clean).not.toContain("FAULT");
  await checkPlace(join(folder, "killed.duckdb"));
}, 300_000);

test.skipIf(server === null)(
  "and PostgreSQL",
  async () => {
    const place = await makePostgresPlace(server!);
    try {
      await checkPlace(place.address);
    } finally {
      await place.drop();
    }
  },
  300_000,
);
