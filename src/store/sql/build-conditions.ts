import type { EventQuery } from "../query.js";
import { pairOf } from "../rows/encode-reading.js";
import type { Cell } from "../rows/tables.js";
import { readWordsQuery, type WordCondition } from "../words/read-words-query.js";

/** The table that a list of events is taken from: the narrowest one in which the first condition can be looked up. */
export type BaseTable = "events" | "sides" | "pairs";

/** A statement in the making: its parameters are numbered as they are added. */
export class Parameters {
  readonly values: Cell[] = [];

  add(value: Cell): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  list(values: readonly Cell[]): string {
    return values.map((value) => this.add(value)).join(", ");
  }
}

export interface Selection {
  readonly base: BaseTable;
  /** "WHERE …", or nothing. */
  readonly where: string;
  /** Whether the base may have several rows for one event. */
  readonly repeats: boolean;
}

/** A query with what the database knows of it beforehand. */
export interface WeighedQuery extends EventQuery {
  /** Those of its words that so many reports have that they are no place to begin with, as `nameWord` calls them. */
  readonly frequent?: ReadonlySet<string>;
}

/** A part of the time that a query asks for. */
export interface Stretch {
  /** The first day that belongs to it. */
  readonly since?: string;
  /** The first day that does not. */
  readonly before?: string;
  /** Whether undated events belong to it, too. */
  readonly orUndated?: boolean;
}

/** Turns a query into conditions on a table. `base` forces one. */
export function selectEvents(query: WeighedQuery & Stretch, parameters: Parameters, forced?: BaseTable): Selection {
  const base = forced ?? chooseBase(query);
  const days = dayConditions(query, parameters);
  const conditions = [
    ...days,
    ...commonConditions(query, parameters),
    ...nested(base, "events", eventConditions(query, parameters), days),
    ...nested(base, "pairs", pairConditions(query, parameters), days),
    ...sideConditions(query, parameters).flatMap((each) => nested(base, "sides", [each], days)),
    ...readingConditions(query, parameters),
  ];
  return { base, where: conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "", repeats: base === "sides" };
}

/** Conditions on the tables `readings` itself; days are those of publication. */
export function selectReadings(query: WeighedQuery, parameters: Parameters): string {
  const { from, to, ...ofEvents } = query;
  const conditions = ["until IS NULL"];
  if (from !== undefined) conditions.push(`published >= ${parameters.add(from)}`);
  // A month or a year alone lies within the days that it holds; a time of the last day does too.
  if (to !== undefined) conditions.push(`published < ${parameters.add(`${to}~`)}`);
  const plain = readingConditions(ofEvents, parameters, "key");
  const asksEvents =
    commonConditions(ofEvents, new Parameters()).length +
      eventConditions(ofEvents, new Parameters()).length +
      pairConditions(ofEvents, new Parameters()).length +
      sideConditions(ofEvents, new Parameters()).length >
    0;
  if (!asksEvents) return [...conditions, ...plain].join(" AND ");
  const { base, where } = selectEvents(ofEvents, parameters);
  return [...conditions, `key IN (SELECT reading FROM ${base} ${where})`].join(" AND ");
}

function chooseBase({ pair, country, person, office, sector }: EventQuery): BaseTable {
  if (pair) return "pairs";
  return [country, person, office, sector].some((values) => values?.length) ? "sides" : "events";
}

/** Conditions on columns that all three tables have. */
function commonConditions({ type, stage, background, review }: EventQuery, parameters: Parameters): string[] {
  const conditions: string[] = [];
  if (type?.length) conditions.push(`type IN (${parameters.list(type)})`);
  if (stage?.length) conditions.push(`stage IN (${parameters.list(stage)})`);
  if (background !== undefined) conditions.push(background ? "background" : "NOT background");
  if (review?.length) {
    const said = (more: string) => `SELECT event FROM reviews WHERE stands AND event IS NOT NULL${more}`;
    const verdicts = review.filter((one) => one !== "none");
    const parts: string[] = [];
    if (verdicts.length > 0) parts.push(`id IN (${said(` AND verdict IN (${parameters.list(verdicts)})`)})`);
    if (review.includes("none")) parts.push(`id NOT IN (${said("")})`);
    conditions.push(`(${parts.join(" OR ")})`);
  }
  return conditions;
}

/** All three tables have the day of an event, so that each can leave out what lies outside. */
function dayConditions(
  { from, to, since, before, orUndated }: EventQuery & Stretch,
  parameters: Parameters,
): readonly string[] {
  const conditions: string[] = [];
  if (from !== undefined) conditions.push(`day >= CAST(${parameters.add(from)} AS date)`);
  if (to !== undefined) conditions.push(`day <= CAST(${parameters.add(to)} AS date)`);
  if (since !== undefined) conditions.push(`day >= CAST(${parameters.add(since)} AS date)`);
  if (before !== undefined) {
    const earlier = `day < CAST(${parameters.add(before)} AS date)`;
    conditions.push(orUndated ? `(${earlier} OR day IS NULL)` : earlier);
  }
  return conditions;
}

function eventConditions({ act, quad, place, confidenceMin }: EventQuery, parameters: Parameters): string[] {
  const conditions: string[] = [];
  if (act?.length) {
    const acts = act.map((name) => {
      const equal = `act = ${parameters.add(name)}`;
      return name.includes(".") ? equal : `(${equal} OR starts_with(act, ${parameters.add(`${name}.`)}))`;
    });
    conditions.push(`(${acts.join(" OR ")})`);
  }
  if (quad?.length) conditions.push(`quad IN (${parameters.list(quad)})`);
  if (place?.length) {
    const codes = place.filter((value) => countryCode.test(value));
    const named = `place IN (${parameters.list(place)})`;
    // A condition on one column alone can be looked up.
    conditions.push(codes.length === 0 ? named : `(${named} OR place_country IN (${parameters.list(codes)}))`);
  }
  if (confidenceMin !== undefined) conditions.push(`confidence >= ${parameters.add(confidenceMin)}`);
  return conditions;
}

/** "CHN", "NATO". */
const countryCode = /^[A-Z][A-Z0-9]+$/;

function pairConditions({ pair, directed }: EventQuery, parameters: Parameters): string[] {
  if (!pair) return [];
  const [first, second] = pair;
  const conditions = [`pair = ${parameters.add(pairOf(first, second))}`];
  if (directed) conditions.push(`direction IN (${first < second ? "1, 3" : "2, 3"})`);
  return conditions;
}

/** One condition for each actor that is asked for; office and sector must be those of the same actor as the rest. */
function sideConditions({ country, person, office, sector }: EventQuery, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const columns = { person, country, office, sector };
  for (const [column, values] of Object.entries(columns)) {
    if (values?.length) conditions.push(`${column} IN (${parameters.list(values)})`);
  }
  return conditions.length > 0 ? [conditions.join(" AND ")] : [];
}

function readingConditions(query: WeighedQuery, parameters: Parameters, column = "reading"): string[] {
  const { source, report, group, language, words, frequent } = query;
  const of: string[] = [];
  if (source?.length) of.push(`outlet IN (${parameters.list(source)})`);
  if (report?.length) of.push(`report IN (${parameters.list(report)})`);
  if (group?.length) of.push(`story IN (${parameters.list(group)})`);
  if (language?.length) of.push(`language IN (${parameters.list(language)})`);
  const conditions: string[] = [];
  if (of.length > 0) {
    if (column === "key") conditions.push(...of);
    else conditions.push(`${column} IN (SELECT key FROM readings WHERE until IS NULL AND ${of.join(" AND ")})`);
  }
  if (words === undefined) return conditions;
  const wanted = readWordsQuery(words);
  // What has no letters is found nowhere.
  if (wanted.length === 0) return [...conditions, "false"];
  const found = wanted.map((word) => {
    const has = `${column} IN (${selectWord(word, parameters)})`;
    // As a test of a test, it is tried on each row that the other conditions and the order give, and on no more.
    return frequent?.has(nameWord(word)) ? `(${has}) IS TRUE` : has;
  });
  return [...conditions, ...found];
}

function selectWord(word: WordCondition, parameters: Parameters): string {
  return `SELECT unnest(readings) FROM words WHERE ${compareWord(word, parameters)}`;
}

/** The condition on a row of `words`. */
export function compareWord({ word, isPrefix }: WordCondition, parameters: Parameters): string {
  if (!isPrefix) return `word = ${parameters.add(word)}`;
  // A range, which an index serves; no character comes after the last one of Unicode.
  return `word >= ${parameters.add(word)} AND word < ${parameters.add(`${word}\u{10ffff}`)}`;
}

/** "sanction", or "sanction*". */
export function nameWord({ word, isPrefix }: WordCondition): string {
  return isPrefix ? `${word}*` : word;
}

/** Conditions on another table than the base become a question about the keys that it has. */
function nested(base: BaseTable, table: BaseTable, conditions: readonly string[], days: readonly string[]): string[] {
  if (conditions.length === 0) return [];
  if (base === table) return [...conditions];
  // The reading says the same as the key, and is what can be looked up.
  return [`(reading, key) IN (SELECT reading, key FROM ${table} WHERE ${[...conditions, ...days].join(" AND ")})`];
}
