import type { Cell, Rows } from "../rows/tables.js";
import type { WordCondition } from "../words/read-words-query.js";

export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * What a database must be able to do to hold a store. Statements are written so that DuckDB and PostgreSQL both take
 * them; `$1` stands for the first parameter. Errors of drivers are wrapped as `ReadoutError`s here.
 */
export interface Database extends Queryable {
  readonly place: string;
  /** Runs `work` in one transaction: all of it is kept on disk once this returns, or nothing of it. */
  transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Those of some words that many reports have; none where the database finds out by itself. */
  findFrequent(words: readonly WordCondition[]): Promise<readonly WordCondition[]>;
  /** Rows as they come, without holding all of them. */
  stream(sql: string, parameters?: readonly Cell[]): AsyncIterable<readonly SqlRow[]>;
  close(): Promise<void>;
}

export interface Queryable {
  query(sql: string, parameters?: readonly Cell[]): Promise<readonly SqlRow[]>;
  /** Of some ids and places of reports, those that the record may know; to look for the others would be in vain. */
  sift(names: readonly string[]): Promise<readonly string[]>;
}

export interface Transaction extends Queryable {
  /** Tells `sift` of ids that are not those of rows that were appended. */
  remember(names: readonly string[]): Promise<void>;
  /** Adds many rows at once. */
  append(rows: Rows): Promise<void>;
  /** Keeps other writers from these reports until the transaction ends; those that are not there yet are made. */
  lockReports(ids: readonly string[]): Promise<void>;
  /** Numbers for so many readings that nobody else gets, in their order. */
  reserveReadings(count: number): Promise<number[]>;
  /** A number for a run. */
  reserveRun(): Promise<number>;
  /** Takes a reading out of the index of words of its batch. */
  removeWords(batch: number, reading: number): Promise<void>;
}

/** "$3, $4, $5" for three values from the third parameter on. */
export function placeholders(count: number, first = 1): string {
  return Array.from({ length: count }, (_, index) => `$${first + index}`).join(", ");
}
