import type { Report } from "../../base/report.js";
import { type CopyFinder, createCopyFinder } from "../../report/copies/copy-finder.js";
import type { Arrival, ArrivingReport, KeptRecord, Regrouping, Store } from "../../store/store.js";

/** Copies lie at most so many days apart: so few reports of a large record need be looked at for a new one. */
const daysMax = 3;

/** Past so many reports in memory, some 700 bytes each, it begins anew with the days that are asked for. */
const reportsMax = 300_000;

/** Reports that come, with their groups, and the groups of the record that change with them. */
export interface Grouped {
  readonly arrivals: readonly Arrival[];
  readonly groups: Regrouping;
}

/**
 * Tells which new reports are copies of one story: of each other, and of what the record has of the days around. What
 * it says follows from the record and the reports that come, so that a run that was cut off and goes on later gives the
 * same groups. A report is known by the words of its first version; where these are not kept, it is no copy.
 */
export class CopyGrouper {
  readonly #store: Store;
  #finder: CopyFinder = makeFinder();
  /** Numbers of days whose reports are in the finder; null stands for those without a day. */
  #days = new Set<number | null>();
  /** The group of each report in the finder as the record has it. */
  #groups = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was withdrawn must be no copy any more: begins anew. */
  reset(): void {
    this.#finder = makeFinder();
    this.#days = new Set();
    this.#groups = new Map();
  }

  /** `isNew` says of an arrival whether the record will take it in as a new report. */
  async group(arrivals: readonly Arrival[], isNew: (arrival: ArrivingReport) => boolean): Promise<Grouped> {
    const added = arrivals.filter((one): one is ArrivingReport & { record: object } => {
      return (
        one.kind === "report" && one.record !== undefined && one.record.report.text !== "" && one.keepText && isNew(one)
      );
    });
    if (added.length === 0) return { arrivals, groups: new Map() };
    if (this.#finder.size > reportsMax) this.reset();
    await this.#load(new Set(added.map(({ record }) => dayOf(record.report))));
    for (const { record } of added) this.#finder.add(record.report);
    const groups = new Map<string, string>();
    for (const { id } of added) {
      const { original, members } = this.#finder.groupOf(id)!;
      for (const member of members) {
        const old = this.#groups.get(member);
        if (old !== undefined && old !== original) groups.set(old, original);
        this.#groups.set(member, original);
      }
    }
    const named = arrivals.map((one) => {
      const group = one.kind === "report" && added.includes(one as (typeof added)[number]) && this.#groups.get(one.id);
      return group ? { ...one, group } : one;
    });
    return { arrivals: named, groups };
  }

  /** Takes in what the record has of the days around these. */
  async #load(days: ReadonlySet<number | null>): Promise<void> {
    const wanted = new Set<number>();
    for (const day of days) {
      if (day === null) await this.#loadUndated();
      else for (let near = day - daysMax; near <= day + daysMax; near++) if (!this.#days.has(near)) wanted.add(near);
    }
    for (const [from, to] of findStretches([...wanted].sort((a, b) => a - b))) {
      await this.#take(this.#store.firstVersions({ from: toDate(from), to: toDate(to) }));
    }
    for (const day of wanted) this.#days.add(day);
  }

  async #loadUndated(): Promise<void> {
    if (this.#days.has(null)) return;
    await this.#take(this.#store.firstVersions("undated"));
    this.#days.add(null);
  }

  async #take(kept: AsyncIterable<KeptRecord>): Promise<void> {
    const found: string[] = [];
    for await (const { head, record } of kept) {
      if (record.report.text === "") continue;
      this.#finder.add(record.report);
      this.#groups.set(head.id, head.group);
      found.push(head.id);
    }
    // A group may reach beyond the days that were asked for, by way of copies of copies.
    const originals = new Set(found.map((id) => this.#groups.get(id)!).filter((group) => !this.#groups.has(group)));
    if (originals.size > 0) await this.#take(this.#store.firstVersions([...originals]));
    for (const id of found) this.#finder.link(id, this.#groups.get(id)!);
  }
}

function makeFinder(): CopyFinder {
  return createCopyFinder({ daysMax });
}

const msPerDay = 86_400_000;

function dayOf({ published }: Report): number | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(published?.value ?? "")?.[0];
  return day === undefined ? null : Math.floor(Date.parse(day) / msPerDay);
}

function toDate(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Days that follow each other, joined: the first and the last of each stretch. */
function findStretches(days: readonly number[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}
