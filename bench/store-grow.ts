import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { openDuckdb } from "../src/store/duckdb/open-duckdb.js";

// Makes a large DuckDB record of a small one, where to add all of it would take too long: what the record has is
// repeated, each time with later days, other ids and other keys, sorted in parts as adding sorts it.
//   npx tsx bench/store.ts --events 500000 --db /tmp/big.duckdb --keep
//   npx tsx bench/store-grow.ts --events 10000000 --db /tmp/big.duckdb
//   npx tsx bench/store.ts --ask --events 10000000 --db /tmp/big.duckdb --keep

const { values } = parseArgs({ options: { events: { type: "string" }, db: { type: "string" } } });
const place = values.db!;
const store = await openDuckdb(place);
const times = Math.ceil(Number(values.events) / (await store.countEvents({})));
await store.close();

const instance = await DuckDBInstance.create(place, { memory_limit: "3000MB" });
const connection = await instance.connect();
const numberOf = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
const last = await numberOf("SELECT max(key) FROM readings");
const days = await numberOf("SELECT max(CAST(published AS date)) - min(CAST(published AS date)) + 1 FROM readings");

const orders = { events: "place", pairs: "pair", sides: "person, country" };
for (const [table, by] of Object.entries(orders)) await sortOnce(table, "reading", by);
await sortOnce("words", "batch", "word");
for (let time = 1; time < times; time++) {
  const [keys, shift] = [time * last, time * days];
  const hash = (column: string) => `sha256(${column} || '${time}') AS ${column}`;
  await connection.run(`INSERT INTO readings SELECT * REPLACE (key + ${keys} AS key, report || '_${time}' AS report,
    story || '_${time}' AS story, batch + ${keys} AS batch, ${hash("hash")}, ${hash("text_hash")},
    strftime(CAST(published AS date) + ${shift}, '%Y-%m-%d') AS published) FROM readings WHERE key <= ${last} ORDER BY key`);
  for (const [table, by] of Object.entries(orders)) {
    await connection.run(`INSERT INTO ${table} SELECT * REPLACE (key + CAST(${keys} AS bigint) * 65536 AS key,
      reading + ${keys} AS reading, substr(md5(id || '${time}'), 1, 13) AS id, day + ${shift} AS day)
      FROM ${table} WHERE reading <= ${last} ORDER BY ${by}`);
  }
  await connection.run(`INSERT INTO words SELECT word, batch + ${keys}, list_transform(readings, lambda one: one + ${keys})
    FROM words WHERE batch <= ${last} ORDER BY word`);
  process.stderr.write(`\r${time + 1} of ${times}`);
}
await connection.run("UPDATE sorting SET reading = (SELECT max(key) FROM readings)");
await connection.run("CHECKPOINT");
connection.closeSync();
instance.closeSync();
process.stderr.write("\n");

async function sortOnce(table: string, column: string, by: string): Promise<void> {
  await connection.run(`CREATE TEMP TABLE sorted AS SELECT * FROM ${table} ORDER BY ${by}`);
  await connection.run(`DELETE FROM ${table} WHERE ${column} >= 0`);
  await connection.run(`INSERT INTO ${table} SELECT * FROM sorted`);
  await connection.run("DROP TABLE sorted");
}
