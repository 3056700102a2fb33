import { type Days, dayNumber, gapOf } from "../../days.js";
import type { EncounterTelling } from "../digest-report.js";
import { matchParties, type Party } from "../parties.js";

/** Whether the tellings of two reports speak of one encounter, how strongly, and why, in words. */
export interface Verdict {
  readonly same: boolean;
  /** Larger where more speaks for it; 0 where they are not the same. */
  readonly score: number;
  readonly why: string;
}

/** How the times of two tellings stand to each other; "near": a day off, or off by a time that was only inferred. */
export type Timing = "same" | "overlap" | "near" | "open" | "moved" | "apart";

/** Time zones and late news put one deed on two days that follow each other. */
const daysOfZones = 1;
/** A time that was only inferred from the day of the report can be off by so many days. */
const daysOfInference = 5;
/** A plan is held within so many days of the day it was first planned for. */
const daysOfPlan = 14;
/** What was put off to a new date is held within so many days of the old one. */
const daysOfMove = 60;
/** Two reports without a time speak of one thing within so many days, and a plan is settled within so many. */
const daysOfNews = 10;
const daysOfWaiting = 45;
/** Visits of one person to one country that begin within so many days are one, told from both ends. */
const daysOfVisit = 3;

/** Compares two tellings; the order of the two does not matter. */
export function compareTellings(a: EncounterTelling, b: EncounterTelling): Verdict {
  const facts = compareFacts(a, b);
  return typeof facts === "string" ? differ(facts) : judgeTime(a, b, facts);
}

/** How surely the people (2 to 6) and the places (0 to 2) of two tellings are the same. */
export interface Facts {
  readonly who: number;
  readonly where: number;
}

/** Compares kind, people and place; gives the reason, in words, where they exclude each other. */
export function compareFacts(a: EncounterTelling, b: EncounterTelling): Facts | string {
  if (!fitKinds(a, b)) return `a ${a.encounter.kind} is no ${b.encounter.kind}`;
  const who = matchSides(a, b);
  if (typeof who === "string") return who;
  const where = matchPlaces(a, b);
  return where === null ? `${a.encounter.place?.name} is not ${b.encounter.place?.name}` : { who, where };
}

/** Whether two tellings whose people and places fit also fit in time and stage. */
export function judgeTime(a: EncounterTelling, b: EncounterTelling, { who, where }: Facts): Verdict {
  const when = compareTimes(a, b, who);
  if (when === "apart") return differ(`another time: ${nameTime(a)} and ${nameTime(b)}`);
  const stages = fitStages(a, b, when);
  if (stages !== null) return differ(stages);
  if (when === "open" && who < 6 && a.background !== b.background) return differ("one tells it as history");
  if (when === "open" && who < 4) return differ("nobody is named and no time ties them");

  const time = { same: 4, overlap: 2, near: 2, moved: 1, open: 0, apart: 0 }[when];
  const kind = a.encounter.kind === b.encounter.kind ? 1 : 0;
  const stage = a.stage === b.stage ? 1 : 0;
  return { same: true, score: 1 + who + where + time + kind + stage, why: explain(who, where, when) };
}

function differ(why: string): Verdict {
  return { same: false, score: 0, why };
}

function explain(who: number, where: number, when: Timing): string {
  const people = who >= 6 ? "the same persons" : who >= 4 ? "the same person or office" : "the same states";
  const times: Record<Timing, string> = {
    same: "the same day",
    overlap: "times that overlap",
    near: "days next to each other",
    moved: "a date that was moved",
    open: "no other time",
    apart: "",
  };
  return [people, times[when], ...(where > 1 ? ["the same place"] : [])].join(", ");
}

/** A visit is told as a visit; a call is no meeting, but "talks" can be either; meeting, summit and talks are one thing. */
export function fitKinds(a: EncounterTelling, b: EncounterTelling): boolean {
  const [one, other] = [a.encounter.kind, b.encounter.kind];
  if (one === other) return true;
  if (one === "visit" || other === "visit") return false;
  if (one !== "call" && other !== "call") return true;
  const talks = one === "talks" ? a : b;
  return (one === "talks" || other === "talks") && talks.encounter.place?.certainty !== "stated";
}

/** How surely the people are the same, 2 to 6; else why not, in words. */
function matchSides(a: EncounterTelling, b: EncounterTelling): number | string {
  if (a.encounter.kind === "visit") return matchVisits(a, b);
  const [fewer, more] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  const shared = fewer.parties.flatMap((party) => {
    const other = more.parties.find(({ state }) => state === party.state);
    return other ? [[party, other] as const] : [];
  });
  if (shared.length < fewer.states.length || shared.length === 0) return "other states take part";
  if (more.states.length > 2 && fewer.states.length <= 2 && more.states.length > shared.length) {
    return "two who meet beside a conference are not the conference";
  }
  const found = sumMatches(shared);
  if (typeof found === "string" || shared.length > 1) return found;
  return found >= 3 ? found + 1 : "only one side is named, and not by person";
}

/** In a visit the visitors and the country that receives them decide; who receives them differs from text to text. */
function matchVisits(a: EncounterTelling, b: EncounterTelling): number | string {
  const [one, other] = [a.encounter.host, b.encounter.host];
  if (one !== null && other !== null && one !== other) return `received by ${one} and by ${other}`;
  const guests = visitorsOf(a).flatMap((party) => {
    const same = visitorsOf(b).find(({ state }) => state === party.state);
    return same ? [[party, same] as const] : [];
  });
  if (guests.length === 0) return "other visitors";
  const found = sumMatches(guests);
  return typeof found === "string" ? found : Math.min(found, 3) + (one !== null && one === other ? 3 : 1);
}

export function visitorsOf({ parties, encounter }: EncounterTelling): readonly Party[] {
  const guests = parties.filter(({ state }) => state !== encounter.host);
  return guests.length > 0 ? guests : parties;
}

function sumMatches(shared: readonly (readonly [Party, Party])[]): number | string {
  const matches: number[] = [];
  for (const [party, other] of shared) {
    const match = matchParties(party, other);
    if (match === 0) return `other people of ${party.state}: ${namePeople(party)} and ${namePeople(other)}`;
    matches.push(match);
  }
  const [first, second = 0] = matches.sort((one, other) => other - one);
  return first + second;
}

function namePeople({ persons, offices }: Party): string {
  return persons.join(", ") || offices.map(({ title }) => title).join(", ") || "nobody";
}

/** 2 the same place, 1 the same country, 0 unknown, null where the places exclude each other. */
function matchPlaces(a: EncounterTelling, b: EncounterTelling): number | null {
  const [one, other] = [a.encounter.place, b.encounter.place];
  if (!one || !other) return 0;
  if (one.name.toLowerCase() === other.name.toLowerCase()) return 2;
  const sure = one.certainty === "stated" && other.certainty === "stated";
  if (one.country !== other.country) return sure && one.country !== null && other.country !== null ? null : 0;
  return 1;
}

/** See `Timing`; `who` is how surely the people are the same. */
export function compareTimes(a: EncounterTelling, b: EncounterTelling, who: number): Timing {
  if (a.days && b.days) return compareDated(a, a.days, b, b.days, who);
  if (!a.days && !b.days) return areNews(a, b) ? "open" : "apart";
  const [dated, undated] = a.days ? [a, b] : [b, a];
  return fallsInto(undated, dated.days!) ? "open" : "apart";
}

function compareDated(a: EncounterTelling, one: Days, b: EncounterTelling, other: Days, who: number): Timing {
  if (one.start <= other.end && other.start <= one.end) return one.fine && other.fine ? "same" : "overlap";
  const gap = gapOf(one, other);
  if (!one.stated || !other.stated) {
    if (gap <= daysOfInference) return "near";
  } else if (one.fine && other.fine) {
    if (gap <= (a.encounter.kind === "visit" ? daysOfVisit : daysOfZones)) return "near";
  }
  return isMoved(a, one, b, other, who, gap) ? "moved" : "apart";
}

/** A plan held on another day than first planned, or an encounter put off and its new date. */
function isMoved(a: EncounterTelling, one: Days, b: EncounterTelling, other: Days, who: number, gap: number): boolean {
  if (who < 4) return false;
  const [earlier, later] = one.start <= other.start ? [a, b] : [b, a];
  const before = earlier.stage;
  const after = later.stage;
  if (before === "postponed")
    return gap <= daysOfMove && (after === "done" || after === "planned" || after === "postponed");
  const stages = [a.stage, b.stage];
  if (!stages.every((stage) => stage === "planned" || stage === "asked" || stage === "done")) return false;
  return stages.includes("done") && !stages.every((stage) => stage === "done") && gap <= daysOfPlan;
}

/** Two tellings without a time are news of the same days, or of a plan and of what became of it. */
function areNews(a: EncounterTelling, b: EncounterTelling): boolean {
  if (a.told === null || b.told === null || a.background || b.background) return false;
  const [earlier, later] = a.told <= b.told ? [a, b] : [b, a];
  const gap = dayNumber(later.told!) - dayNumber(earlier.told!);
  return gap <= (isPlan(earlier) && !isPlan(later) ? daysOfWaiting : daysOfNews);
}

function isPlan({ stage }: EncounterTelling): boolean {
  return stage === "planned" || stage === "asked" || stage === "possible";
}

/** The days around the news for which a telling without a time can speak: days before it and after it. */
const reach: Readonly<Record<string, readonly [number, number]>> = {
  done: [10, 1],
  denied: [30, 1],
  ended: [30, 1],
  planned: [3, 120],
  asked: [3, 180],
  possible: [3, 180],
  threatened: [3, 180],
  postponed: [30, 120],
  cancelled: [30, 120],
  refused: [30, 120],
};

function fallsInto({ told, background, stage }: EncounterTelling, days: Days): boolean {
  if (told === null) return true;
  const now = dayNumber(told);
  if (background) return dayNumber(days.start) <= now;
  const [before, after] = reach[stage];
  return dayNumber(days.end) >= now - before && dayNumber(days.start) <= now + after;
}

/**
 * What was held and what was not held are two encounters, unless they are told of one day, so that the sources contradict
 * each other. Why they do not fit, in words; null where they do.
 */
function fitStages(a: EncounterTelling, b: EncounterTelling, when: Timing): string | null {
  const stages = [a.stage, b.stage];
  if (!stages.includes("done")) return null;
  const other = stages.find((stage) => stage === "cancelled" || stage === "refused" || stage === "postponed");
  if (other === undefined || when === "same" || (other === "postponed" && when === "moved")) return null;
  return `one was held, the other ${other}`;
}

function nameTime({ days, told }: EncounterTelling): string {
  if (days) return days.start === days.end ? days.start : `${days.start} to ${days.end}`;
  return told === null ? "undated" : `around the report of ${told}`;
}
