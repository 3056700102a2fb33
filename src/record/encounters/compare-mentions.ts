import type { Actor } from "../../base/actor.js";
import type { Where } from "../../base/event.js";
import { compareDays, type DaysRelation, gapOf } from "../days.js";
import type { EncounterMention } from "./encounter-mention.js";
import { isPersonal, isSamePerson, matchParties, type Party } from "./parties.js";

/** Whether two tellings speak of one encounter, how strongly, and why. */
export interface Verdict {
  readonly same: boolean;
  /** Larger where more speaks for it; 0 where they are not the same. */
  readonly score: number;
  readonly why: string;
}

/** A postponed encounter that was held within this many days is still the same one, on a moved date. */
const daysOfMoveMax = 400;
/** Two sides that date one meeting differently are at most this far apart. */
const daysOfDisputeMax = 3;

/** Compares two tellings; the order of the two does not matter. */
export function compareMentions(a: EncounterMention, b: EncounterMention): Verdict {
  if (!fitKinds(a, b)) return differ("another kind of encounter");

  const who = matchSides(a, b);
  if (who === null) return differ("other participants");

  const where = matchPlaces(a, b);
  if (where === null) return differ("another place");

  const when = compareDays(a.days, b.days);
  if (when === "apart" && !isMoved(a, b) && !isDisputed(a, b, who)) return differ("another time");
  if (when !== "same" && a.apart !== b.apart) return differ("set apart by its words");
  if (when === "open" && a.event.background !== b.event.background && who < 6) return differ("told as history");
  if (!fitStages(a, b, when)) return differ("one was held and the other was not");
  if (when === "open" && !fitVague(a, b)) return differ("at another stage");

  const time = { same: 3, overlap: 1, open: 0, apart: 0 }[when];
  const stage = a.event.stage === b.event.stage ? 1 : 0;
  const kind = a.kind !== null && a.kind === b.kind ? 1 : 0;
  return { same: true, score: 1 + who + where + time + stage + kind, why: explain(who, where, when) };
}

function differ(why: string): Verdict {
  return { same: false, score: 0, why };
}

function explain(who: number, where: number, when: DaysRelation): string {
  const parts = [who >= 6 ? "same persons" : who >= 4 ? "same person or office" : "same states"];
  if (when === "same") parts.push("same day");
  if (where > 0) parts.push("same place");
  return parts.join(", ");
}

/** A visit is told as a visit; a call is not a meeting; talks, meeting and summit are words for one thing. */
function fitKinds(a: EncounterMention, b: EncounterMention): boolean {
  if (a.kind === b.kind) return true;
  if (a.kind === "visit" || b.kind === "visit") return false;
  if (a.kind === null || b.kind === null) return true;
  return a.kind !== "call" && b.kind !== "call";
}

/** How surely the participants are the same (2 to 6), null where they are not. */
function matchSides(a: EncounterMention, b: EncounterMention): number | null {
  return a.kind === "visit" ? matchVisits(a, b) : matchGatherings(a, b);
}

/** In a visit the visitors and the receiving country decide; who receives them differs from one telling to the next. */
function matchVisits(a: EncounterMention, b: EncounterMention): number | null {
  if (a.host !== null && b.host !== null && a.host !== b.host) return null;
  const match = matchShared(a.parties.slice(0, a.visitors), b.parties.slice(0, b.visitors));
  return match === null ? null : match + (a.host !== null && a.host === b.host ? 3 : 1);
}

function matchGatherings(a: EncounterMention, b: EncounterMention): number | null {
  const [fewer, more] = countStates(a) <= countStates(b) ? [a, b] : [b, a];
  const shared = fewer.parties.filter(
    ({ country }) => country !== null && more.parties.some((p) => p.country === country),
  );
  if (shared.length < countStates(fewer)) return null;
  const open = countStates(more) - shared.length;
  // Two leaders who meet beside a conference of twenty are not the conference.
  if (open > 0 && countStates(more) > 2 && !(a.multilateral && b.multilateral)) return null;

  const match = matchShared(a.parties, b.parties);
  if (match === null) return null;
  if (shared.length >= 2) return match;
  // Only one side is named ("her meeting was called off"): it has to be the same person.
  return match >= 3 ? match + 1 : null;
}

/** The sum of the two best matches of parties of one country; null where one contradicts or none is shared. */
function matchShared(a: readonly Party[], b: readonly Party[]): number | null {
  const matches: number[] = [];
  for (const party of a) {
    const other = b.find(({ country }) => country === party.country);
    if (!other || party.country === null) continue;
    const match = matchParties(party, other);
    if (match === 0) return null;
    matches.push(match);
  }
  if (matches.length === 0) return null;
  const [first, second = 0] = matches.sort((one, other) => other - one);
  return first + second;
}

function countStates({ parties }: EncounterMention): number {
  return parties.filter(({ country }) => country !== null).length;
}

/** 2 the same place, 1 the same country, 0 unknown, null where the places exclude each other. */
function matchPlaces(a: EncounterMention, b: EncounterMention): number | null {
  const [one, other] = [a.event.where, b.event.where];
  if (!one || !other) return 0;
  if (one.name.toLowerCase() === other.name.toLowerCase()) return 2;
  const sure = one.certainty === "stated" && other.certainty === "stated";
  if (one.country !== other.country) return sure && one.country !== null && other.country !== null ? null : 0;
  if (a.kind === "visit" || !sure || isWide(one) || isWide(other)) return 1;
  return one.precision === "city" && other.precision === "city" ? null : 1;
}

function isWide({ precision }: Where): boolean {
  return precision === "country" || precision === "region" || precision === "continent";
}

/** A postponed encounter and the later date that it was moved to. */
function isMoved(a: EncounterMention, b: EncounterMention): boolean {
  const postponed = [a, b].find(({ event }) => event.stage === "postponed");
  const other = postponed === a ? b : a;
  if (!postponed?.days || !other.days) return false;
  const holds = other.event.stage === "done" || other.event.stage === "planned" || other.event.stage === "postponed";
  return holds && other.days.start > postponed.days.start && gapOf(postponed.days, other.days) <= daysOfMoveMax;
}

/** One meeting of two named persons that two different sides date a little differently. */
function isDisputed(a: EncounterMention, b: EncounterMention, who: number): boolean {
  if (!a.days?.fine || !b.days?.fine || who < 6) return false;
  return hasOtherClaimant(a, b) && a.event.stage === b.event.stage && gapOf(a.days, b.days) <= daysOfDisputeMax;
}

/** Whether two different actors vouch for the two tellings, so that a contradiction is theirs and not the report's. */
export function hasOtherClaimant(a: EncounterMention, b: EncounterMention): boolean {
  const [one, other] = [a.event.claim.by, b.event.claim.by];
  return one !== undefined && other !== undefined && !isSameClaimant(one, other);
}

function isSameClaimant(a: Actor, b: Actor): boolean {
  if (a.person && b.person) return isSamePerson(a, b);
  return a.country !== null && b.country !== null ? a.country === b.country : a.text === b.text;
}

/**
 * What was held and what was not held are two encounters, unless they are told of one day or by two who contradict each
 * other. What was put off can have been held later; a denial speaks of the very thing that others claim.
 */
function fitStages(a: EncounterMention, b: EncounterMention, when: DaysRelation): boolean {
  const stages = [a.event.stage, b.event.stage];
  if (!stages.includes("done")) return true;
  if (!stages.includes("cancelled") && !stages.includes("refused")) return true;
  return when === "same" || hasOtherClaimant(a, b);
}

/**
 * Talks in general that were held are not the meeting that two ministers plan, and a delegation to come is not the guest
 * who was invited, unless a time says so.
 */
function fitVague(a: EncounterMention, b: EncounterMention): boolean {
  const [one, other] = [a.event.stage, b.event.stage];
  if (a.kind === "visit") return one === other || (hasKnownVisitor(a) && hasKnownVisitor(b));
  return (one === "done") === (other === "done") || !(isGeneral(a) || isGeneral(b));
}

function hasKnownVisitor({ parties, visitors }: EncounterMention): boolean {
  return parties.slice(0, visitors).some(isPersonal);
}

/** Whether a telling leaves open which of several encounters of the same states it means ("the two sides talked"). */
export function isGeneral({ parties, kind }: EncounterMention): boolean {
  return kind !== "visit" && parties.filter(isPersonal).length < Math.min(2, parties.length);
}
