import { channelOn } from "../../src/record/history/channels/channel-on.js";
import type { History, HistoryEncounter } from "../../src/record/history/history.js";
import type { CaseEncounter, CaseTruth } from "../../tools/case-truth.js";

/** Where a history differs from what a careful person knows after reading all reports of the case. */
export interface TruthComparison {
  readonly encounters: {
    readonly known: number;
    /** Encounters of the truth that the history has, and those among them that it has once. */
    readonly found: number;
    readonly once: number;
    /** Those that end at the right stage, and those whose life has every stage. */
    readonly stage: number;
    readonly life: number;
  };
  readonly missing: readonly string[];
  readonly wrongChannels: readonly string[];
  readonly missedTurns: readonly string[];
  readonly missedCopies: readonly string[];
}

export function compareWithTruth(truth: CaseTruth, history: History): TruthComparison {
  const wanted = truth.encounters.filter(({ optional }) => !optional);
  const meant = new Map(history.encounters.map((one) => [one, findMeant(wanted, one)]));
  const matches = wanted.map((known) => {
    const fitting = history.encounters.filter((one) => isSame(known, one));
    const own = fitting.filter((one) => meant.get(one) === known);
    // One that fits another encounter better is no second telling of this one; "met Li and Wang" tells of two at once.
    return { known, found: own.length > 0 ? own : fitting.slice(0, 1) };
  });
  const found = matches.filter((match) => match.found.length > 0);
  const groups = new Map(history.reports.map(({ id, group }) => [id, group]));
  return {
    encounters: {
      known: wanted.length,
      found: found.length,
      once: found.filter((match) => match.found.length === 1).length,
      stage: found.filter(({ known, found }) => found.some(({ stage }) => stage === known.stage)).length,
      life: found.filter(({ known, found }) =>
        known.life.every(({ stage }) => found.some(({ life }) => life.some((step) => step.stage === stage))),
      ).length,
    },
    missing: matches.filter((match) => match.found.length === 0).map(({ known }) => known.id),
    wrongChannels: truth.channelStates.flatMap(({ date, kind, state }) => {
      const channel = history.channels.find((one) => one.kind === kind);
      const told = channel ? channelOn(channel.states, date).state : "none";
      return told === state ? [] : `${date} ${kind}: ${state}, told ${told}`;
    }),
    missedTurns: truth.changePoints.filter(({ must }) => must).flatMap((turn) => (hasTurn(turn, history) ? [] : turn.date)),
    missedCopies: truth.copies.flatMap(({ original, others }) =>
      others.flatMap(({ report, how }) => (groups.get(report) === groups.get(original) ? [] : `${report} (${how})`)),
    ),
  };
}

/** A turn in the right direction within the window, whose interval holds the day. */
function hasTurn({ date, window: [first, last], direction }: CaseTruth["changePoints"][number], { relations }: History): boolean {
  const wanted = direction === "up" ? "better" : "worse";
  return relations.some(({ changes }) =>
    changes.some((one) => one.direction === wanted && one.at >= first && one.at <= last && one.from <= date && date <= one.to),
  );
}

/** Days between the days of one encounter in truth and history; months of months. */
const daysApartMax = 4;
const daysApartMaxCoarse = 40;

/** The encounter of the truth that one of the history fits best, of all that it fits. */
function findMeant(wanted: readonly CaseEncounter[], one: HistoryEncounter): CaseEncounter | undefined {
  const fitting = wanted.filter((known) => isSame(known, one));
  const score = (known: CaseEncounter): number =>
    4 * countShared(known, one) +
    (known.kind === one.kind ? 2 : 0) +
    (known.stage === one.stage ? 1 : 0) +
    (known.start !== undefined && known.start === one.start ? 3 : 0);
  return fitting.reduce<CaseEncounter | undefined>(
    (best, known) => (best === undefined || score(known) > score(best) ? known : best),
    undefined,
  );
}

function countShared({ visitor, between }: CaseEncounter, { participants }: HistoryEncounter): number {
  const people = new Set([...(visitor ?? []), ...(between ?? [])].flatMap(({ person }) => (person ? surname(person) : [])));
  return participants.filter(({ person }) => person !== undefined && people.has(surname(person))).length;
}

/** The right form, states and people, and days that are near. */
function isSame(known: CaseEncounter, one: HistoryEncounter): boolean {
  if (formOf(known.kind) !== formOf(one.kind) && !(one.kind === "talks" && known.kind === "call")) return false;
  const sides = [...(known.visitor ?? []), ...(known.between ?? [])];
  for (const country of new Set(sides.map((side) => side.country))) {
    const people = sides.filter((side) => side.country === country).flatMap(({ person }) => person ?? []);
    const own = one.participants.filter((who) => who.country === country);
    if (own.length === 0) return false;
    const named = own.flatMap(({ person }) => person ?? []);
    if (people.length > 0 && named.length > 0 && !people.some((a) => named.some((b) => surname(a) === surname(b)))) return false;
  }
  if (known.visitor && known.host && one.host !== null && known.host !== one.host) return false;
  return isNear(known, one);
}

function isNear({ start, end, life }: CaseEncounter, one: HistoryEncounter): boolean {
  if (start !== undefined && one.start !== null) {
    const coarse = start.length < 10 || one.start.length < 10;
    const days = [dayOf(start), lastDayOf(end ?? start)];
    const at = dayOf(one.start);
    return (at >= days[0]! && at <= days[1]!) || days.some((day) => Math.abs(day - at) <= (coarse ? daysApartMaxCoarse : daysApartMax));
  }
  const told = one.life.flatMap((step) => step.told ?? []).map(dayOf);
  const known = [...life.map(({ date }) => date), ...(start ? [start] : [])].map(dayOf);
  return known.some((day) => told.some((other) => Math.abs(day - other) <= 20));
}

/** The first day of a day, week, month or year, as a number. */
function dayOf(value: string): number {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) {
    const start = Date.UTC(Number(week[1]), 0, 4); // ISO week 1 holds 4 January
    const monday = start - ((new Date(start).getUTCDay() + 6) % 7) * 86_400_000;
    return monday / 86_400_000 + 7 * (Number(week[2]) - 1);
  }
  return Date.parse(`${value}${"-01".repeat(Math.max(0, (10 - value.length) / 3))}T00:00:00Z`) / 86_400_000;
}

/** The last day: a month has all its days, a year all of its own. */
function lastDayOf(value: string): number {
  if (/W/.test(value)) return dayOf(value) + 6;
  return dayOf(value) + (value.length === 4 ? 365 : value.length === 7 ? 30 : 0);
}

function formOf(kind: string): string {
  return kind === "visit" || kind === "call" ? kind : "meeting";
}

function surname(name: string): string {
  return name.split(" ").at(-1)!.toLowerCase();
}
