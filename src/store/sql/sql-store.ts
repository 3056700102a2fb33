import { createHash } from "node:crypto";
import type { EventQuery, Facet, PageOptions, ReportQuery, TermQuery } from "../query.js";
import type { Review, ReviewStart } from "../review.js";
import type { Run, RunCounts, RunStart } from "../run.js";
import type {
  Arrival,
  EventHit,
  FacetCount,
  Finding,
  Foreseen,
  Forgotten,
  KeptRecord,
  KilledReport,
  Outcome,
  Page,
  PlaceCount,
  Regrouping,
  ReportChange,
  ReportHead,
  ReportsOfDays,
  ReportVersion,
  ScannedReading,
  SeriesDay,
  Store,
  Term,
} from "../store.js";
import { readWordsQuery } from "../words/read-words-query.js";
import { nameWord, type WeighedQuery } from "./build-conditions.js";
import { countEvents, countFacet, readSeries, readTerms } from "./count-events.js";
import { countPlaces } from "./count-places.js";
import type { Database } from "./database.js";
import { diffRuns } from "./diff-runs.js";
import { headColumns, readEvent, readEvents, readEventsById, readReports, toKept } from "./read-events.js";
import { readFirstVersions } from "./read-first-versions.js";
import { addReview, readReviews } from "./reviews.js";
import { scanReadings } from "./scan-readings.js";
import { verifyStore } from "./verify-store.js";
import { foreseeBatch, nameForgotten, removeReport, writeBatch } from "./write-batch.js";

/** A store over a database of tables; what differs between DuckDB and PostgreSQL is behind `Database`. */
export class SqlStore implements Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get place(): string {
    return this.#database.place;
  }

  async startRun(start: RunStart): Promise<Run> {
    const { started, ...about } = start;
    const run = await this.#database.transact(async (transaction) => {
      const number = await transaction.reserveRun();
      const sql = "INSERT INTO runs (run, started, state, about) VALUES ($1, $2, 'running', $3)";
      await transaction.query(sql, [number, started, JSON.stringify(about)]);
      return number;
    });
    return { ...start, run, finished: null, state: "running", counts: null, inputHash: null };
  }

  async finishRun(run: number, counts: RunCounts, state: "finished" | "interrupted"): Promise<void> {
    const hash = createHash("sha256");
    const sql = "SELECT hash FROM readings WHERE since = $1 ORDER BY report, version, key";
    for await (const rows of this.#database.stream(sql, [run])) for (const row of rows) hash.update(`${row.hash}\n`);
    const inputHash = hash.digest("hex");
    await this.#database.transact(async (transaction) => {
      const update = "UPDATE runs SET finished = $2, state = $3, counts = $4, input_hash = $5 WHERE run = $1";
      await transaction.query(update, [run, new Date().toISOString(), state, JSON.stringify(counts), inputHash]);
    });
  }

  async runs(): Promise<Run[]> {
    const rows = await this.#database.query("SELECT * FROM runs ORDER BY run");
    return rows.map((row) => ({
      ...(JSON.parse(String(row.about)) as Omit<RunStart, "started">),
      started: String(row.started),
      run: Number(row.run),
      finished: row.finished === null ? null : String(row.finished),
      state: row.state as Run["state"],
      counts: row.counts === null ? null : JSON.parse(String(row.counts)),
      inputHash: row.input_hash === null ? null : String(row.input_hash),
    }));
  }

  async foresee(arrivals: readonly Arrival[], reader: string): Promise<Foreseen[]> {
    return await foreseeBatch(this.#database, arrivals, reader);
  }

  async write(run: number, reader: string, arrivals: readonly Arrival[], groups?: Regrouping): Promise<Outcome[]> {
    if (arrivals.length === 0) return [];
    return await this.#database.transact((transaction) => writeBatch(transaction, arrivals, reader, run, groups));
  }

  async forget(report: string): Promise<Forgotten | null> {
    return await this.#database.transact(async (transaction) => {
      await transaction.lockReports([report]);
      const removed = await removeReport(transaction, report);
      const killed = await transaction.query("SELECT id FROM reports WHERE id = $1 AND state = 'killed'", [report]);
      await transaction.query("DELETE FROM reports WHERE id = $1", [report]);
      if (removed.versions === 0 && killed.length === 0) return null;
      const name = nameForgotten(report);
      await transaction.query("INSERT INTO reports (id, state, why, run) VALUES ($1, 'forgotten', '', 0)", [name]);
      await transaction.remember([name]);
      return removed;
    });
  }

  async review(report: string, start: ReviewStart, author: string, at: string): Promise<Review | null> {
    return await this.#database.transact((transaction) => addReview(transaction, report, start, author, at));
  }

  async reviews(report: string): Promise<Review[]> {
    return await readReviews(this.#database, [report]);
  }

  async events(query: EventQuery, page: PageOptions = {}): Promise<Page<EventHit>> {
    return await readEvents(this.#database, await this.#weigh(query), page);
  }

  async reports(query: ReportQuery, page: PageOptions = {}): Promise<Page<ReportHead>> {
    return await readReports(this.#database, await this.#weigh(query), page);
  }

  async facet(facet: Facet, query: EventQuery, limit = 100): Promise<FacetCount[]> {
    return await countFacet(this.#database, facet, await this.#weigh(query), limit);
  }

  async countEvents(query: EventQuery): Promise<number> {
    return await countEvents(this.#database, await this.#weigh(query));
  }

  async places(query: EventQuery, limit = 100): Promise<PlaceCount[]> {
    return await countPlaces(this.#database, await this.#weigh(query), limit);
  }

  async terms(query: TermQuery, limit = 100): Promise<Term[]> {
    return await readTerms(this.#database, query, limit);
  }

  async series(pair: readonly [string, string], query: EventQuery = {}): Promise<SeriesDay[]> {
    return await readSeries(this.#database, pair, await this.#weigh(query));
  }

  async event(id: string): Promise<EventHit | null> {
    return await readEvent(this.#database, id);
  }

  async eventsById(ids: readonly string[]): Promise<EventHit[]> {
    return await readEventsById(this.#database, ids);
  }

  async record(report: string, version?: number): Promise<KeptRecord | null> {
    const which = version === undefined ? "until IS NULL" : "version = $2";
    const sql = `SELECT ${headColumns}, has_text, record, rest FROM readings WHERE report = $1 AND ${which} ORDER BY key DESC LIMIT 1`;
    const [row] = await this.#database.query(sql, version === undefined ? [report] : [report, version]);
    return row ? toKept(row) : null;
  }

  firstVersions(of: ReportsOfDays | readonly string[]): AsyncIterable<KeptRecord> {
    return readFirstVersions(this.#database, of);
  }

  async versions(report: string): Promise<ReportVersion[]> {
    const sql = "SELECT version, hash, reader, since, until FROM readings WHERE report = $1 ORDER BY key";
    return (await this.#database.query(sql, [report])).map(({ version, hash, reader, since, until }) => ({
      version: Number(version),
      hash: String(hash),
      reader: String(reader),
      run: Number(since),
      replacedIn: until === null ? null : Number(until),
    }));
  }

  async killed(): Promise<KilledReport[]> {
    const rows = await this.#database.query("SELECT id, why, run FROM reports WHERE state = 'killed' ORDER BY id");
    return rows.map(({ id, why, run }) => ({ id: String(id), why: String(why), run: Number(run) }));
  }

  async *scan(query: EventQuery): AsyncGenerator<ScannedReading> {
    yield* scanReadings(this.#database, await this.#weigh(query));
  }

  diff(from: number, to: number): AsyncIterable<ReportChange> {
    return diffRuns(this.#database, from, to);
  }

  verify(): AsyncIterable<Finding> {
    return verifyStore(this.#database);
  }

  /** Adds what the database knows of the words of a query. */
  async #weigh(query: EventQuery): Promise<WeighedQuery> {
    if (query.words === undefined) return query;
    const frequent = await this.#database.findFrequent(readWordsQuery(query.words));
    return { ...query, frequent: new Set(frequent.map(nameWord)) };
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}
