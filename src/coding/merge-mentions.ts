import type { Actor } from "../base/actor.js";
import type { Event } from "../base/event.js";
import { contains, overlaps, type Span } from "../base/span.js";

/** An event with what its words are like. */
export interface EventMention {
  readonly event: Event;
  /** Named by a bare noun ("the visit", "their talks"), which refers rather than tells. */
  readonly isReference: boolean;
  /** Told as part of a visit or meeting: "during his visit". */
  readonly atOccasion: boolean;
}

/**
 * The same deed told twice in one report is one event. A bare noun that only refers to a deed told elsewhere is left
 * out, and so is a title or subhead that announces it; of two full mentions the one that tells more stays.
 */
export function mergeMentions(mentions: readonly EventMention[], headings: readonly Span[]): Event[] {
  const isHeading = ({ evidence }: Event): boolean => headings.some((span) => contains(span, evidence.trigger));
  const told = mentions.filter(({ event, isReference }) => !isReference && !isHeading(event));
  const kept: Event[] = [];
  for (const { event, isReference } of mentions) {
    if (isHeading(event)) {
      if (mentions.some((other) => !isHeading(other.event) && isAnnounced(event, other.event))) continue;
    } else if (isReference && told.some((other) => refersTo(event, other.event))) continue;
    const earlier = kept.findIndex((other) => isSameDeed(other, event));
    if (earlier < 0) kept.push(event);
    else if (tellsMore(event, kept[earlier])) kept[earlier] = fillFrom(event, kept[earlier]);
    else kept[earlier] = fillFrom(kept[earlier], event);
  }
  return kept.sort((a, b) => a.evidence.trigger.start - b.evidence.trigger.start);
}

function isAnnounced(heading: Event, told: Event): boolean {
  if (heading.type !== told.type) return false;
  if (countriesOf(heading) === countriesOf(told)) return true;
  const isGuess = [...heading.sources, ...heading.targets].some(({ certainty }) => certainty === "inferred");
  return isGuess && heading.sources.every((actor) => told.sources.some(({ country }) => country === actor.country));
}

function refersTo(reference: Event, told: Event): boolean {
  // "denounced the U.S. attack on Iran" tells it, for it names both
  const names = [...reference.sources, ...reference.targets].every(({ certainty }) => certainty === "stated");
  return !names && (told.stage === "done" || told.stage === "planned") && isSameAct(reference, told, mayBeSame);
}

function isSameDeed(a: Event, b: Event): boolean {
  // "called it unacceptable and summoned the envoy": two verbs of conflict in one sentence tell two deeds
  const isApart = a.sentence === b.sentence && a.quad > 2 && !overlaps(a.evidence.trigger, b.evidence.trigger);
  return a.stage === b.stage && !isApart && isSameAct(a, b, isSame);
}

/** The same act between the same parties at a time that may be the same. */
function isSameAct(a: Event, b: Event, agree: (x: Actor, y: Actor) => boolean): boolean {
  if (!sameAct(a.act, b.act) || !agreeInTime(a, b)) return false;
  const sameSide = (x: readonly Actor[], y: readonly Actor[]): boolean =>
    x.length === y.length && x.every((actor) => y.some((other) => agree(actor, other)));
  if (sameSide(a.sources, b.sources) && sameSide(a.targets, b.targets)) return true;
  return a.reciprocal && b.reciprocal && sameSide(a.sources, b.targets) && sameSide(a.targets, b.sources);
}

function agreeInTime(a: Event, b: Event): boolean {
  return !a.when || !b.when || a.when.value === b.when.value;
}

/** The same act; a mention without mode may mean any mode. */
function sameAct(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function countriesOf({ sources, targets }: Event): string {
  return [...new Set([...sources, ...targets].map(({ country }) => country))].sort().join();
}

function isSame(a: Actor, b: Actor): boolean {
  return a.country === b.country && a.person === b.person && a.sector === b.sector;
}

/** A mention that leaves the person open agrees with one that names it. */
function mayBeSame(a: Actor, b: Actor): boolean {
  return a.country === b.country && (a.person === b.person || !a.person || !b.person);
}

/** What only the other mention states of time and place. */
function fillFrom(event: Event, { when, where }: Event): Event {
  const isDated = event.when?.certainty === "stated" || when?.certainty !== "stated";
  const isPlaced = (event.where && !event.where.basis) || !where || where.basis;
  return { ...event, ...(!isDated && { when }), ...(!isPlaced && { where }) };
}

function tellsMore(later: Event, earlier: Event): boolean {
  return countDetails(later) > countDetails(earlier);
}

function countDetails({ when, where, act, sources, targets }: Event): number {
  const persons = [...sources, ...targets].filter(({ person }) => person).length;
  return Number(when !== undefined) + Number(where !== undefined) + Number(act.includes(".")) + persons;
}
