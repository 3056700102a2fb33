import type { DuckDBConnection } from "@duckdb/node-api";

/** How the rows of tables are sorted, and the column that says from which reading on they are new. */
const orders = [
  { table: "events", since: "reading", by: "place" },
  { table: "pairs", since: "reading", by: "pair" },
  { table: "sides", since: "reading", by: "person, country" },
  { table: "words", since: "batch", by: "word" },
];

/**
 * Sorts what was added, in large parts, by what it is looked up by. DuckDB knows the smallest and the largest value of
 * each stretch of a column, and leaves out those that cannot have the value that is asked for: of sorted rows, nearly
 * all. What waits to be sorted is found all the same.
 */
export class RowSorter {
  readonly #writer: DuckDBConnection;
  readonly #rowsMax: number;
  /** How many lists of words wait; null until it was counted. */
  #waiting: number | null = null;
  #hasSorted = false;

  /** `rowsMax`: so many lists of words wait; two millions of them are those of some fifty thousand reports. */
  constructor(writer: DuckDBConnection, rowsMax: number) {
    this.#writer = writer;
    this.#rowsMax = rowsMax;
  }

  /** What was counted may not have been kept. */
  forget(): void {
    this.#waiting = null;
    this.#hasSorted = false;
  }

  /** Whether anything was sorted since this was asked last. */
  takeSorted(): boolean {
    const hasSorted = this.#hasSorted;
    this.#hasSorted = false;
    return hasSorted;
  }

  /** Within a transaction that goes on to add so many lists of words. */
  async sortBefore(adding: number): Promise<void> {
    const sorted = await this.#read("SELECT reading FROM sorting");
    this.#waiting ??= Number(await this.#read(`SELECT count(*) FROM words WHERE batch > ${sorted}`));
    if (this.#waiting >= this.#rowsMax) {
      for (const { table, since, by } of orders) {
        const added = `FROM ${table} WHERE ${since} > ${sorted}`;
        // What this inserts has numbers of rows beyond all of those.
        const last = await this.#read(`SELECT max(rowid) ${added}`);
        await this.#writer.run(`INSERT INTO ${table} SELECT * ${added} ORDER BY ${by}`);
        if (last !== null) await this.#writer.run(`DELETE ${added} AND rowid <= ${last}`);
      }
      await this.#writer.run("UPDATE sorting SET reading = (SELECT max(key) FROM readings)");
      this.#waiting = 0;
      this.#hasSorted = true;
    }
    this.#waiting += adding;
  }

  /** A number as it stands, for numbers of rows are larger than a `number` can be. */
  async #read(sql: string): Promise<unknown> {
    return (await this.#writer.runAndReadAll(sql)).getRows()[0]?.[0] ?? null;
  }
}
