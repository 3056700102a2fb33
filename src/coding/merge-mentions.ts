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
  /** Told as what somebody says, who may speak of what was told before: "other networks said that …". */
  readonly isReported: boolean;
}

/**
 * The same deed told twice in one report is one event. A bare noun that only refers to a deed told elsewhere is left
 * out, and so is a title or subhead that announces it. Of two full mentions the one that tells more stays, and learns
 * from the other who acted for a side: leads name states ("South Korea proposed a meeting"), the sentences that follow
 * name their people ("Prime Minister Lho proposed in a letter …").
 */
export function mergeMentions(mentions: readonly EventMention[], headings: readonly Span[]): Event[] {
  const isHeading = ({ evidence }: Event): boolean => headings.some((span) => contains(span, evidence.trigger));
  const told = mentions.filter(({ event, isReference }) => !isReference && !isHeading(event));
  const lead = told[0]?.event.sentence ?? 0;
  const kept: Event[] = [];
  for (const { event, isReference } of mentions) {
    if (isHeading(event)) {
      if (mentions.some((other) => !isHeading(other.event) && isAnnounced(event, other.event))) continue;
    } else if (isReference && told.some((other) => refersTo(event, other.event))) continue;
    const earlier = kept.findIndex((other) => isSameDeed(other, event) || isLeadOf(other, event, lead));
    if (earlier < 0) kept.push(event);
    else if (isSameDeed(kept[earlier], event) && tellsMore(event, kept[earlier])) {
      kept[earlier] = fillFrom(event, kept[earlier]);
    } else kept[earlier] = fillFrom(learnPersons(kept[earlier], event), event);
  }
  return kept.sort((a, b) => a.evidence.trigger.start - b.evidence.trigger.start);
}

/** The event with the persons that another mention of it names where this one names only their state. */
function learnPersons(event: Event, other: Event): Event {
  const learn = (side: readonly Actor[], from: readonly Actor[]): Actor[] =>
    side.map((actor) => {
      if (actor.person !== undefined || side.length !== from.length) return actor;
      const named = from.filter((one) => one.person !== undefined && actsFor(one, actor));
      return named.length === 1 ? named[0] : actor;
    });
  const crossed = event.reciprocal && !agree(event.sources, other.sources);
  const [sources, targets] = crossed ? [other.targets, other.sources] : [other.sources, other.targets];
  return { ...event, sources: learn(event.sources, sources), targets: learn(event.targets, targets) };
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
  if (names || countPersons(reference) > countPersons(told)) return false;
  // "Talked by telephone, the first conversation between them"
  const isOfCall = reference.act === "CONSULT.meet" && told.act === "CONSULT.phone";
  const meant = isOfCall ? { ...reference, act: told.act } : reference;
  return (told.stage === "done" || told.stage === "planned") && isSameAct(meant, told, mayBeSame);
}

/** The lead names the state that did it, one of the next sentences tells the same in the same words with its people. */
function isLeadOf(first: Event, next: Event, lead: number): boolean {
  if (first.sentence > lead || next.sentence <= first.sentence || next.sentence > lead + sentencesOfLead) return false;
  return first.stage === next.stage && first.why.at(-1) === next.why.at(-1) && isSameAct(first, next, actsFor);
}

const sentencesOfLead = 2;

function isSameDeed(a: Event, b: Event): boolean {
  // "called it unacceptable and summoned the envoy": two verbs of conflict in one sentence tell two deeds
  const isApart = a.sentence === b.sentence && a.quad > 2 && !isInOneBreath(a, b);
  return a.stage === b.stage && !isApart && !isOtherDemand(a, b) && isSameAct(a, b, isSame);
}

/** One trigger, or blows told side by side: "killed, wounded or captured". */
function isInOneBreath({ act, evidence: { trigger } }: Event, { evidence: { trigger: other } }: Event): boolean {
  if (overlaps(trigger, other)) return true;
  const gap = Math.max(trigger.start, other.start) - Math.min(trigger.end, other.end);
  return act.startsWith("ASSAULT") && gap < longestGap;
}

/** In characters: " , wounded or ". */
const longestGap = 20;

/** "Suggested that …", "advised that …": what is asked for is not coded, so two sentences ask for two things. */
function isOtherDemand(a: Event, b: Event): boolean {
  const isBare = [a, b].every(({ act, why }) => act === "REQUEST" || why.at(-1)?.startsWith("operator/"));
  return isBare && a.sentence !== b.sentence;
}

/** The same act between the same parties at a time that may be the same. */
function isSameAct(a: Event, b: Event, same: (x: Actor, y: Actor) => boolean): boolean {
  if (!sameAct(a.act, b.act) || !agreeInTime(a, b)) return false;
  if (agree(a.sources, b.sources, same) && agree(a.targets, b.targets, same)) return true;
  return a.reciprocal && b.reciprocal && agree(a.sources, b.targets, same) && agree(a.targets, b.sources, same);
}

function agree(a: readonly Actor[], b: readonly Actor[], same: (x: Actor, y: Actor) => boolean = mayBeSame): boolean {
  return a.length === b.length && a.every((actor) => b.some((other) => same(actor, other)));
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

/** The same party: the same person, or a state and somebody who acts for it; not its protesters or its press. */
function actsFor(a: Actor, b: Actor): boolean {
  if (!mayBeSame(a, b)) return false;
  return a.sector === b.sector || (ofState.has(a.sector ?? "") && ofState.has(b.sector ?? ""));
}

const ofState = new Set(["GOV", "MIL"]);

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

function countDetails(event: Event): number {
  const { when, where, act } = event;
  return Number(when !== undefined) + Number(where !== undefined) + Number(act.includes(".")) + countPersons(event);
}

function countPersons({ sources, targets }: Event): number {
  return [...sources, ...targets].filter(({ person }) => person).length;
}
