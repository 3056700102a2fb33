import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { type StorePlace, testStore } from "../store.contract.js";
import { openDuckdb } from "./open-duckdb.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

testStore("DuckDB", makePlace);

async function makePlace(): Promise<StorePlace> {
  const folder = await mkdtemp(join(tmpdir(), "readout-"));
  const path = join(folder, "record.duckdb");
  return {
    open: () => openDuckdb(path, { memoryMegabytes: 256, threads: 1, rowsToSort: 25 }),
    remove: () => rm(folder, { recursive: true }),
  };
}
