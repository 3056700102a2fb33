import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blobValue, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { madeReader, madeReading, madeRun } from "../testing/made-reading.js";
import { insertVersionOne } from "../testing/version-one.js";
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

test("a record of version 1 is kept with all that was read, and goes on", async () => {
  const old = await openDuckdb(path, { migrations: migrations.slice(0, 1) });
  await old.close();
  const reports = ["a", "b"].map((id) => {
    return madeReading({ id, text: `One ${id}\nTwo`, date: "2023-06-19", events: ["USA > CHN AID done 2023-06-19"] });
  });
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await insertVersionOne(reports, (sql, cells) => {
    return connection.run(
      sql,
      cells.map((cell) => (cell instanceof Uint8Array ? blobValue(cell) : cell)) as DuckDBValue[],
    );
  });
  connection.closeSync();
  instance.closeSync();

  // The first batch has the old rows sorted with its own.
  const store = await openDuckdb(path, { rowsToSort: 1 });
  expect((await store.record("a"))?.record).toEqual(reports[0]!.record);
  const { run } = await store.startRun(madeRun);
  const another = madeReading({ id: "c", text: "One more", events: ["USA <> CHN CONSULT.meet done 2023-06-20"] });
  expect(await store.write(run, madeReader, [...reports, another])).toEqual(["known", "known", "new"]);
  expect((await store.events({ words: "one" })).items.map(({ event, sentence }) => [event.act, sentence])).toEqual([
    ["CONSULT.meet", "One more"],
    ["AID", "One b\nTwo"],
    ["AID", "One a\nTwo"],
  ]);
  expect(await store.countEvents({ pair: ["USA", "CHN"] })).toBe(3);
  const faults = [];
  for await (const fault of store.verify()) faults.push(fault);
  expect(faults).toEqual([]);
  await store.close();
});

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
