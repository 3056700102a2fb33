import type { Span } from "../base/span.js";
import type { CodedEvent, CodedReport } from "./coded-report.js";
import { type EventPair, type Matched, matchEvents, rootOf } from "./match-events.js";
import { countriesOf, describeSides, personsOf, samePersons, wordsOf } from "./same-sides.js";
import { type Score, ScoreTable } from "./score-table.js";

/** One thing in which two sets differ, with the words that it is about. */
export interface Disagreement {
  readonly report: string;
  /** "only in A", "only in B", or what differs: "type", "sides", "stage", "type and sides" … */
  readonly kind: string;
  readonly a: Side | null;
  readonly b: Side | null;
}

interface Side {
  readonly event: string;
  /** "ACCUSE.allege done → ACCUSE, FRA → IRN". */
  readonly says: string;
  readonly span: Span | null;
  readonly words: string | null;
  readonly why: readonly string[];
}

/** How alike two sets of codings are. A is the one that B is measured by: precision and recall are those of B. */
export interface Comparison {
  readonly reports: { readonly both: number; readonly onlyA: readonly string[]; readonly onlyB: readonly string[] };
  /** Type and both sides right. */
  readonly overall: Score;
  readonly byType: readonly Score[];
  readonly byActor: readonly Score[];
  /** Of the events on whose type and sides both agree. */
  readonly byStage: readonly Score[];
  /** Of these events the share in which a field is the same, counted where A has it. */
  readonly fields: readonly { readonly name: string; readonly same: number; readonly of: number }[];
  readonly disagreements: readonly Disagreement[];
}

/** Compares two sets of coded reports; reports that only one of them has are named and not counted. */
export function compareSets(as: readonly CodedReport[], bs: readonly CodedReport[]): Comparison {
  const others = new Map(bs.map((report) => [report.id, report]));
  const tally = new Tally();
  const names = new Set(as.map(({ id }) => id));
  let both = 0;
  for (const a of as) {
    const b = others.get(a.id);
    if (!b) continue;
    both++;
    tally.count(a.id, matchEvents(a.events, b.events));
  }
  const onlyA = as.filter(({ id }) => !others.has(id)).map(({ id }) => id);
  const onlyB = bs.filter(({ id }) => !names.has(id)).map(({ id }) => id);
  return { reports: { both, onlyA, onlyB }, ...tally.result() };
}

class Tally {
  readonly #overall = new ScoreTable();
  readonly #types = new ScoreTable();
  readonly #actors = new ScoreTable();
  readonly #stages = new ScoreTable();
  readonly #fields = new Map(fields.map(({ name }) => [name, { name, same: 0, of: 0 }]));
  readonly #disagreements: Disagreement[] = [];

  count(report: string, { pairs, onlyA, onlyB }: Matched): void {
    for (const pair of pairs) this.#countPair(report, pair);
    for (const event of onlyA) if (!event.optional) this.#countOne(report, event, "a");
    for (const event of onlyB) if (!event.optional) this.#countOne(report, event, "b");
  }

  result(): Omit<Comparison, "reports"> {
    const [overall] = this.#overall.scores();
    return {
      overall: overall ?? { name: "all", a: 0, b: 0, both: 0, precision: null, recall: null, f1: null },
      byType: this.#types.scores(),
      byActor: this.#actors.scores(),
      byStage: this.#stages.scores(),
      fields: [...this.#fields.values()],
      disagreements: this.#disagreements,
    };
  }

  #countPair(report: string, pair: EventPair): void {
    const { a, b, agrees, readings } = pair;
    // What may be left out counts for neither; that it was read otherwise is no fault.
    if (a.optional || b.optional) return;
    const [ours, theirs] = readings;
    this.#add("a", a, ours.type, agrees);
    this.#add("b", b, theirs.type, agrees);
    if (agrees) {
      this.#stages.add(ours.stage, "a", ours.stage === theirs.stage);
      this.#stages.add(theirs.stage, "b", ours.stage === theirs.stage);
      for (const { name, has, same } of fields) {
        const field = this.#fields.get(name)!;
        if (!has(a)) continue;
        field.of++;
        if (same(pair)) field.same++;
      }
    }
    const kind = describeDifference(pair);
    if (kind) this.#disagreements.push({ report, kind, a: describe(a), b: describe(b) });
  }

  #countOne(report: string, event: CodedEvent, set: "a" | "b"): void {
    this.#add(set, event, event.readings[0].type, false);
    const kind = set === "a" ? "only in A" : "only in B";
    const side = describe(event);
    this.#disagreements.push({ report, kind, a: set === "a" ? side : null, b: set === "b" ? side : null });
  }

  #add(set: "a" | "b", event: CodedEvent, type: string, agrees: boolean): void {
    this.#overall.add("all", set, agrees);
    this.#types.add(type, set, agrees);
    for (const country of countriesOf([...event.from, ...event.to]).split("+")) {
      if (country) this.#actors.add(country, set, agrees);
    }
  }
}

interface Field {
  readonly name: string;
  has(event: CodedEvent): boolean;
  same(pair: EventPair): boolean;
}

const fields: readonly Field[] = [
  { name: "stage", has: () => true, same: ({ readings: [a, b] }) => a.stage === b.stage },
  { name: "act", has: () => true, same: ({ readings: [a, b] }) => rootOf(a.act) === rootOf(b.act) },
  {
    name: "act with mode",
    has: ({ readings }) => readings[0].act.includes("."),
    same: ({ readings: [a, b] }) => a.act === b.act,
  },
  {
    name: "persons",
    has: ({ from, to }) => personsOf([...from, ...to]).length > 0,
    same: ({ a, b }) => samePersons(a, b),
  },
  { name: "when", has: ({ when }) => when !== null, same: ({ a, b }) => sameDay(a.when!, b.when) },
  { name: "where", has: ({ where }) => where !== null, same: ({ a, b }) => samePlace(a.where!, b.where) },
  { name: "background", has: () => true, same: ({ a, b }) => a.background === b.background },
];

/** The same TIMEX3 value, or a part of it: "2023-06-19" of "2023-06". */
function sameDay(a: string, b: string | null): boolean {
  return b !== null && (a === b || b.startsWith(`${a}-`) || b.startsWith(`${a}T`));
}

function samePlace(a: string, b: string | null): boolean {
  const [ours, theirs] = [a, b ?? ""].map((name) => wordsOf(name).join(" ")) as [string, string];
  return theirs !== "" && (ours.includes(theirs) || theirs.includes(ours));
}

function describeDifference({ readings: [a, b], sides }: EventPair): string | null {
  const kinds = [a.type === b.type ? "" : "type", sides === "both" ? "" : "sides", a.stage === b.stage ? "" : "stage"];
  return kinds.filter(Boolean).join(" and ") || null;
}

function describe(event: CodedEvent): Side {
  const [{ act, stage, type }] = event.readings;
  return {
    event: event.id,
    says: `${act} ${stage} → ${type}, ${describeSides(event)}`,
    span: event.span,
    words: event.words,
    why: event.why,
  };
}
