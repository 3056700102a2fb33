import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { madeReader, madeReading, madeRun } from "../testing/made-reading.js";
import { migrations } from "./migrations.js";
import { openDuckdb } from "./open-duckdb.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-"));
  path = join(folder, "record.duckdb");
});
afterEach(() => rm(folder, { recursive: true }));

test.each(migrations.map((_, index) => index + 1))(
  "a record of version %i is brought to the present one",
  async (version) => {
    const old = await openDuckdb(path, { migrations: migrations.slice(0, version) });
    await old.close();
    const store = await openDuckdb(path);
    const { run } = await store.startRun(madeRun);
    const reading = madeReading({ id: "a", text: "One", events: ["USA > CHN AID done 2023-06-19"] });
    expect(await store.write(run, madeReader, [reading])).toEqual(["new"]);
    expect(await store.countEvents({ words: "one" })).toBe(1);
    await store.close();
  },
);

test("a record of a newer Readout is left alone", async () => {
  await (await openDuckdb(path, { migrations: [...migrations, []] })).close();
  await expect(openDuckdb(path)).rejects.toMatchObject({ code: "store/newer" });
});

test("another database, and what is none, are left alone", async () => {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run("CREATE TABLE other (x INTEGER)");
  connection.closeSync();
  instance.closeSync();
  await expect(openDuckdb(path)).rejects.toMatchObject({ code: "store/other-database" });
  await expect(openDuckdb(new URL(import.meta.url).pathname)).rejects.toMatchObject({ code: "store/other-database" });
});
