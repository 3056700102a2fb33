import type { DuckDBConnection } from "@duckdb/node-api";

/** How the rows of tables are sorted, and the column that says from which reading on they are new. */
const orders = [
  { table: "events", since: "reading", by: "place, day, id" },
  { table: "pairs", since: "reading", by: "pair, day, id" },
  { table: "sides", since: "reading", by: "person, country, day, id" },
  { table: "words", since: "batch", by: "word, batch" },
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

  /** `rowsMax`: so many lists of words wait; two millions of them are those of some fifty thousand reports. */
  constructor(writer: DuckDBConnection, rowsMax: number) {
    this.#writer = writer;
    this.#rowsMax = rowsMax;
  }

  /** What was counted may not have been kept. */
  forget(): void {
    this.#waiting = null;
  }

  /** Within the transaction that has added so many lists of words. */
  async sortWhenMany(added: number): Promise<void> {
    const [sorted] = await this.#numbers("SELECT reading FROM sorting");
    if (this.#waiting === null) {
      [this.#waiting] = (await this.#numbers(`SELECT count(*) FROM words WHERE batch > ${sorted}`)) as [number];
    } else this.#waiting += added;
    if (this.#waiting < this.#rowsMax) return;
    for (const { table, since, by } of orders) {
      const added = `FROM ${table} WHERE ${since} > ${sorted}`;
      await this.#writer.run(`CREATE OR REPLACE TEMP TABLE rows_to_sort AS SELECT * ${added} ORDER BY ${by}`);
      await this.#writer.run(`DELETE ${added}`);
      await this.#writer.run(`INSERT INTO ${table} SELECT * FROM rows_to_sort`);
      await this.#writer.run("DROP TABLE rows_to_sort");
    }
    await this.#writer.run("UPDATE sorting SET reading = (SELECT max(key) FROM readings)");
    this.#waiting = 0;
  }

  async #numbers(sql: string): Promise<number[]> {
    const rows = (await this.#writer.runAndReadAll(sql)).getRows();
    return rows.map(([number]) => Number(number));
  }
}
