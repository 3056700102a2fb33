import { compareText } from "../../compare-text.js";
import { type Days, dayNumber } from "../../days.js";
import type { EncounterTelling } from "../digest-report.js";
import { compareFacts, type Facts, judgeTime, type Verdict, visitorsOf } from "./compare-tellings.js";

/** A telling in its cluster, and why it was put there. */
export interface Joined {
  readonly telling: EncounterTelling;
  readonly why: string;
}

/** The tellings of one encounter, in canonical order, and the others that were near and are kept apart. */
export interface Cluster {
  readonly members: readonly Joined[];
  /** By number of the other cluster in the list, why it is not this one. */
  readonly apart: ReadonlyMap<number, string>;
}

/** Tellings that founded no encounter and fit none: why each was left. */
export interface Loose {
  readonly telling: EncounterTelling;
  readonly why: string;
}

/**
 * Puts together the tellings of each encounter from all reports of one block. Every telling fits every other one of its
 * cluster, so that a vague one never bridges two meetings. The surest go first, and ties are broken by day and id, never
 * by the order in which the reports came. A telling is compared only with clusters of its months, so that the work grows
 * with the number of tellings.
 */
export function joinTellings(
  tellings: readonly EncounterTelling[],
  groupOf: (report: string) => string,
): { clusters: Cluster[]; loose: Loose[] } {
  const open = new OpenClusters();
  const ordered = tellings
    .map((telling) => ({ telling, sure: surenessOf(telling) }))
    .sort((a, b) => b.sure - a.sure || byTime(a.telling, b.telling));
  const late: EncounterTelling[] = [];
  for (const { telling } of ordered) {
    if (telling.general) late.push(telling);
    else open.add(telling, open.findBest(telling) ?? open.found("the first that tells of it"), groupOf);
  }
  const loose: Loose[] = [];
  for (const telling of late) {
    const best = open.findBest(telling);
    if (best) open.add(telling, best, groupOf);
    else if (canFound(telling)) open.add(telling, open.found("the first that tells of it; nobody is named"), groupOf);
    else loose.push({ telling, why: "says neither who met nor on which day" });
  }
  return { clusters: open.close(), loose: loose.sort((a, b) => byTime(a.telling, b.telling)) };
}

/** A telling is compared with so many different tellings of a cluster at most, the surest ones. */
const distinctMax = 24;
/** Where no telling of a cluster names a day, it is compared in time with so many of them. */
const undatedMax = 12;

class OpenCluster {
  readonly members: Joined[] = [];
  /** Tellings that differ in people, kind or place: a new one must fit every one of them. */
  readonly distinct = new Map<string, EncounterTelling>();
  readonly apart = new Map<OpenCluster, string>();
  readonly months = new Set<number>();
  /** By group of copies the first report of it. */
  readonly groups = new Map<string, string>();
  number = 0;
  /** By day, how many tellings name it, with one of them; what was held counts before what was planned. */
  readonly #days = new Map<string, { telling: EncounterTelling; votes: number }>();
  readonly #undated = new Map<string, EncounterTelling>();
  #centre: EncounterTelling | undefined;

  add(telling: EncounterTelling): void {
    const key = signatureOf(telling);
    if (!this.distinct.has(key) && this.distinct.size < distinctMax) this.distinct.set(key, telling);
    if (!telling.days) {
      const news = `${telling.told} ${telling.stage} ${telling.background}`;
      if (this.#undated.size < undatedMax && !this.#undated.has(news)) this.#undated.set(news, telling);
      return;
    }
    const day = keyOfDays(telling);
    const known = this.#days.get(day);
    if (known) known.votes++;
    else this.#days.set(day, { telling, votes: 1 });
    this.#centre = [...this.#days.values()].reduce((best, one) => (isMoreCentral(one, best) ? one : best)).telling;
  }

  /**
   * People, kind and place must fit every telling of the cluster; the time must fit what most of them say, so that one
   * wrong date neither splits an encounter nor drags another one in.
   */
  compare(telling: EncounterTelling): { score: number; why: string } {
    let facts: Facts | undefined;
    for (const other of this.distinct.values()) {
      const found = compareFacts(telling, other);
      if (typeof found === "string") return { score: 0, why: found };
      facts = facts ? { who: Math.max(facts.who, found.who), where: Math.max(facts.where, found.where) } : found;
    }
    let best: Verdict | undefined;
    for (const other of this.#centre ? [this.#centre] : this.#undated.values()) {
      const verdict = judgeTime(telling, other, facts!);
      if (!best || verdict.score > best.score) best = verdict;
    }
    return best!;
  }
}

function keyOfDays({ days, stage }: EncounterTelling): string {
  return `${stage === "done"} ${days!.fine} ${days!.stated} ${days!.start} ${days!.end}`;
}

/** Held before planned, days before months, stated before inferred; then what most say, and then the first told. */
function isMoreCentral(
  a: { readonly telling: EncounterTelling; readonly votes: number },
  b: { readonly telling: EncounterTelling; readonly votes: number },
): boolean {
  const order = rankOf(a.telling) - rankOf(b.telling) || a.votes - b.votes;
  return order > 0;
}

function rankOf({ stage, days }: EncounterTelling): number {
  return (days!.fine ? 4 : 0) + (days!.stated ? 2 : 0) + (stage === "done" ? 1 : 0);
}

interface Placed {
  readonly cluster: OpenCluster;
  readonly why: string;
}

class OpenClusters {
  readonly #all: OpenCluster[] = [];
  readonly #byMonth = new Map<number, Set<OpenCluster>>();
  #near: { cluster: OpenCluster; why: string }[] = [];

  found(why: string): Placed {
    const cluster = new OpenCluster();
    this.#all.push(cluster);
    return { cluster, why };
  }

  /** The cluster that a telling fits best; of equals the nearest in time, then the one founded first. */
  findBest(telling: EncounterTelling): Placed | undefined {
    let best: (Placed & { score: number; distance: number }) | undefined;
    this.#near = [];
    for (const cluster of this.#candidates(telling)) {
      const { score, why } = cluster.compare(telling);
      if (score === 0) {
        if (this.#near.length < 8) this.#near.push({ cluster, why });
        continue;
      }
      const distance = distanceOf(telling, cluster.members[0].telling);
      if (!best || score > best.score || (score === best.score && distance < best.distance)) {
        best = { cluster, why, score, distance };
      }
    }
    return best;
  }

  add(telling: EncounterTelling, { cluster, why }: Placed, groupOf: (report: string) => string): void {
    const group = groupOf(telling.report);
    const copy = cluster.groups.get(group);
    if (copy === undefined) cluster.groups.set(group, telling.report);
    const isCopy = copy !== undefined && copy !== telling.report;
    cluster.members.push({ telling, why: isCopy ? `${why}; a copy of the story in ${copy}` : why });
    cluster.add(telling);
    for (const near of this.#near) {
      if (near.cluster !== cluster && !cluster.apart.has(near.cluster) && cluster.apart.size < 8)
        cluster.apart.set(near.cluster, near.why);
    }
    this.#near = [];
    for (const month of monthsOf(telling)) {
      if (cluster.months.has(month)) continue;
      cluster.months.add(month);
      const known = this.#byMonth.get(month);
      if (known) known.add(cluster);
      else this.#byMonth.set(month, new Set([cluster]));
    }
  }

  close(): Cluster[] {
    const sorted = this.#all.map((cluster) => {
      cluster.members.sort((a, b) => byTime(a.telling, b.telling));
      return cluster;
    });
    sorted.sort((a, b) => byTime(a.members[0].telling, b.members[0].telling));
    for (const [number, cluster] of sorted.entries()) cluster.number = number;
    return sorted.map(({ members, apart }) => ({
      members,
      apart: new Map([...apart].map(([other, why]) => [other.number, why] as const).sort(([a], [b]) => a - b)),
    }));
  }

  #candidates(telling: EncounterTelling): Iterable<OpenCluster> {
    const months = monthsOf(telling);
    if (months.length === 1) return this.#byMonth.get(months[0]) ?? [];
    const found = new Set<OpenCluster>();
    for (const month of months) for (const cluster of this.#byMonth.get(month) ?? []) found.add(cluster);
    return [...found].sort((a, b) => byTime(a.members[0].telling, b.members[0].telling));
  }
}

/** A telling reaches so many months beyond its own ones at most. */
const monthsMax = 15;

/** The months in which the encounter can lie that a telling means, counted from the year 0. */
function monthsOf({ days, told, stage, background }: EncounterTelling): number[] {
  if (days) return listMonths(days, stage === "done" && days.fine ? 0 : 1);
  if (told === null) return [undatedMonth];
  const now = monthNumber(told);
  if (background) return range(now - 12, now);
  switch (stage) {
    case "done":
      return range(now - 1, now);
    case "planned":
    case "asked":
    case "possible":
    case "threatened":
      return range(now - 1, now + 6);
    default:
      return range(now - 1, now + 4);
  }
}

/** What has neither a time nor a day of publication is compared with its like only. */
const undatedMonth = -1;

function listMonths({ start, end }: Days, beyond: number): number[] {
  // A day at the edge of a month is near to the month beside it.
  const first = monthNumber(start) - (beyond || (start.slice(8) <= "05" ? 1 : 0));
  const last = monthNumber(end) + (beyond || (end.slice(8) >= "24" ? 1 : 0));
  return range(first, Math.min(last, first + monthsMax));
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A telling without names founds an encounter only where it names the day itself. */
function canFound({ days, parties, confidence }: EncounterTelling): boolean {
  return days?.fine === true && days.stated && parties.length > 1 && confidence >= 0.6;
}

function surenessOf(telling: EncounterTelling): number {
  const { parties, days, encounter, background, confidence } = telling;
  const sides = encounter.kind === "visit" ? visitorsOf(telling) : parties;
  const persons = sides.filter((party) => party.persons.length > 0).length;
  const offices = sides.filter((party) => party.offices.length > 0).length;
  const dated = days ? (days.fine ? 4 : 2) + (days.stated ? 4 : 0) : 0;
  const facts = 4 * persons + 2 * offices + dated + (encounter.place ? 1 : 0) + (background ? 0 : 1);
  return facts + Math.round(confidence * 4) / 4;
}

/** Canonical order: by the day told of, then by the day of the report, then by ids. */
export function byTime(a: EncounterTelling, b: EncounterTelling): number {
  return (
    compareText(a.days?.start ?? a.told ?? "9999", b.days?.start ?? b.told ?? "9999") ||
    compareText(a.told ?? "", b.told ?? "") ||
    compareText(a.report, b.report) ||
    a.index - b.index
  );
}

function distanceOf(a: EncounterTelling, b: EncounterTelling): number {
  const [one, other] = [a.days?.start ?? a.told, b.days?.start ?? b.told];
  return one && other ? Math.abs(dayNumber(one) - dayNumber(other)) : 1e6;
}

/** Two tellings with one signature have the same kind, people and place. */
function signatureOf({ encounter, parties }: EncounterTelling): string {
  const { kind, host, place } = encounter;
  const people = parties.map(
    ({ state, persons, offices }) =>
      `${state}:${persons.join("+")}:${offices.map(({ title, rank }) => `${title}/${rank}`).join("+")}`,
  );
  return [kind, host, place?.name, place?.country, place?.certainty, ...people].join("|");
}
