import { createHash } from "node:crypto";
import type { Actor } from "../../base/actor.js";
import type { Event } from "../../base/event.js";
import type { ReadRecord } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { WordIndex } from "../words/word-index.js";
import { dayOf, daysBetween } from "./day.js";
import { type Packed, packRecord } from "./pack.js";
import { redactRecord } from "./redact-record.js";
import { type Cell, eventsMax, noRows, type Rows } from "./tables.js";

/** What stands beside a record when it is kept. */
export interface ReadingFrame {
  readonly key: number;
  readonly report: string;
  readonly version: number;
  readonly hash: string;
  readonly reader: string;
  readonly story: string;
  readonly run: number;
  readonly from: string;
  readonly url: string | null;
  readonly keepText: boolean;
  /** What is written together has one index of words. */
  readonly batch: number;
  /** Whether it is the reading that counts; one that was replaced within its own batch is not looked up by. */
  readonly replacedIn: number | null;
}

/** A record as it is kept: without the text where that is not wanted, and packed. */
export interface KeptReading {
  readonly record: ReadRecord;
  readonly packed: Packed;
  readonly textHash: string;
}

export function prepareReading(full: ReadRecord, keepText: boolean): KeptReading {
  const record = keepText ? full : redactRecord(full);
  return { record, packed: packRecord(record), textHash: hashBytes(full.report.text) };
}

/** Makes the rows of readings that are written together. */
export class ReadingEncoder {
  readonly rows: Rows = noRows();
  readonly #words = new WordIndex();
  #batch = 0;

  add(frame: ReadingFrame, kept: KeptReading): void {
    const { key, keepText, batch, replacedIn } = frame;
    const { record } = kept;
    this.#batch = batch;
    this.rows.readings.add(...encodeReading(frame, kept));
    if (replacedIn !== null) return;
    record.events.slice(0, eventsMax).forEach((event, place) => {
      this.#addEvent(event, key, key * eventsMax + place);
    });
    if (keepText) this.#addWords(record.report, key);
  }

  /** Everything that was added, with the words gathered. */
  finish(): Rows {
    for (const { word, readings } of this.#words.finish()) this.rows.words.add(word, this.#batch, readings);
    return this.rows;
  }

  #addEvent(event: Event, reading: number, key: number): void {
    const { id, type, stage, background, when, where, goldstein, intensity } = event;
    const day = dayOf(when?.start);
    const end = dayOf(when?.end);
    const days = day === null ? null : Math.max(1, daysBetween(day, end ?? day));
    const shared: Cell[] = [key, reading, id, day, type, stage, background];
    const place = where?.name ?? null;
    const { act, quad, confidence } = event;
    this.rows.events.add(...shared, days, act, quad, goldstein, intensity, confidence, place, where?.country ?? null);
    for (const [side, actors] of [["source", event.sources] as const, ["target", event.targets] as const]) {
      for (const { country, sector, person, office } of distinct(actors)) {
        this.rows.sides.add(...shared, side, country, sector, person ?? null, office ?? null);
      }
    }
    for (const [pair, direction] of findPairs(event)) {
      this.rows.pairs.add(...shared, days, pair, direction, goldstein, intensity);
    }
  }

  #addWords({ text, blocks }: Report, reading: number): void {
    for (const { kind, start, end } of blocks) {
      if (kind === "title" || kind === "subhead" || kind === "paragraph")
        this.#words.add(text.slice(start, end), reading);
    }
  }
}

/** Each two states that stand opposite each other, once, with the direction: 1 forward, 2 back, 3 both. */
export function findPairs({ sources, targets, reciprocal }: Event): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { country: source } of sources) {
    for (const { country: target } of targets) {
      if (source === null || target === null || source === target) continue;
      const direction = reciprocal ? 3 : source < target ? 1 : 2;
      const pair = pairOf(source, target);
      pairs.set(pair, (pairs.get(pair) ?? 0) | direction);
    }
  }
  return pairs;
}

/** The name of a pair: both codes, in the order of the alphabet. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

/** Host of the address without "www.", or the agency. */
export function outletOf(url: string | null, agency: string | null): string | null {
  if (url !== null && URL.canParse(url)) {
    const host = new URL(url).hostname.replace(/^www\./, "");
    if (host !== "") return host;
  }
  return agency;
}

export function hashBytes(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function encodeReading(frame: ReadingFrame, { record, packed, textHash }: KeptReading): Cell[] {
  const { key, report, version, hash, reader, story, run, from, url, keepText, batch, replacedIn } = frame;
  const { title, published, language, agency } = record.report;
  const head = [outletOf(url, agency), title, published?.value ?? null, language, story];
  const ends = [keepText, textHash, batch, packed.record, packed.rest];
  return [key, report, version, hash, reader, run, replacedIn, from, url, ...head, ...ends];
}

/** An event may name an actor twice; looked up by, once is enough. */
function distinct(actors: readonly Actor[]): Actor[] {
  if (actors.length < 2) return [...actors];
  const seen = new Set<string>();
  return actors.filter(({ country, sector, person, office }) => {
    const name = [country, sector, person, office].join("\n");
    return !seen.has(name) && seen.add(name);
  });
}
