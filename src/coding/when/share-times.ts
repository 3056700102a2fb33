import type { Event, When } from "../../base/event.js";
import type { EventMention } from "../merge-mentions.js";
import { isWeekday } from "./is-weekday.js";
import { isSameEncounter, isSameHappening, shareParty, sharePerson } from "./same-happening.js";

/**
 * Gives deeds the time of what they are a part of or another mention of: "during his visit" has the time of the visit,
 * a title or "the offer" that of the deed it speaks of, and "a visit next month" the days that are told elsewhere. What
 * two mentions date differently stays open.
 */
export function shareTimes(mentions: readonly EventMention[]): EventMention[] {
  return mentions.map((mention) => {
    const when = findShared(mention, mentions);
    return when ? { ...mention, event: { ...mention.event, when } } : mention;
  });
}

function findShared(mention: EventMention, mentions: readonly EventMention[]): When | undefined {
  const { event } = mention;
  const { when } = event;
  const isOpen = when === undefined || (when.precision === "duration" && !isDated(when));
  if (when?.certainty === "stated" && !isOpen) return isWide(when) ? findFiner(event, when, mentions) : undefined;
  if (when?.basis === "clause" || when?.basis === "saying") return undefined;
  const occasion = mention.atOccasion ? findOccasion(mention, mentions)?.when : undefined;
  if (occasion?.start && !isHeld(event, occasion)) return toShared(occasion, "occasion");
  // A verb in a plain past moves with the story; nouns and titles only take up what is told elsewhere.
  const isMoved = when?.basis === "story" && !mention.isReference;
  if (isMoved && !mention.isReported) return undefined;
  const others = mentions
    .filter((other) => other !== mention && isSameHappening(event, other.event))
    .flatMap(({ event: { when, sentence } }) => (when ? { when, sentence } : []))
    .filter(({ when }) => isDated(when) && when.basis !== "published");
  const stated = others.filter(({ when }) => when.certainty === "stated");
  const donors = agreeing(stated.length > 0 || isMoved ? stated : others, event.sentence);
  const [first] = donors;
  if (!first || donors.some((other) => !overlap(first, other))) return undefined;
  const shared = toShared(finest(donors), "mention");
  return when?.duration ? { ...shared, duration: when.duration } : shared;
}

/** Times of other mentions; where these differ, those told right before or after, which say more of the same. */
function agreeing(donors: readonly { readonly when: When; readonly sentence: number }[], sentence: number): When[] {
  const all = donors.map(({ when }) => when);
  if (all.every((when) => overlap(all[0]!, when))) return all;
  return donors.filter((one) => Math.abs(one.sentence - sentence) <= 1).map(({ when }) => when);
}

/** What is planned for a visit cannot be dated by one that is over. */
function isHeld({ when }: Event, occasion: When): boolean {
  return when?.start !== undefined && when.start > (occasion.end ?? occasion.start!);
}

/** The visit or meeting that a deed was part of: the first one told with the same person, else with the same state. */
export function findOccasion({ event }: EventMention, mentions: readonly EventMention[]): Event | undefined {
  const fitting = mentions
    .map((other) => other.event)
    .filter((other) => other.id !== event.id && /^CONSULT\.(visit|meet|multilateral)/.test(other.act))
    .filter((other) => shareParty(event, other));
  return fitting.find((other) => sharePerson(event, other)) ?? fitting[0];
}

/** "A visit next week" of which another mention tells the day; a visit cancelled and its talks refused are one plan. */
function findFiner(event: Event, when: When, mentions: readonly EventMention[]): When | undefined {
  if (!event.act.startsWith("CONSULT") || !when.start || !when.end) return undefined;
  const finer = mentions
    .filter((other) => other.event !== event && isSameEncounter(event, other.event))
    .map((other) => other.event.when)
    .filter((other) => other?.start && other.end && other.certainty === "stated" && other.precision === "day")
    // A stay may run over the end of the month or week in which it begins.
    .filter((other) => when.start! <= other!.start! && other!.start! <= when.end!);
  const [first] = finer;
  if (!first || finer.some((other) => !overlap(first, other!))) return undefined;
  return toShared(finest(finer as When[]), "mention");
}

function isWide({ precision }: When): boolean {
  return /^(week|month|quarter|season|year)$/.test(precision);
}

function toShared(when: When, basis: "mention" | "occasion"): When {
  const { span: _, duration: __, ...time } = when;
  return { ...time, certainty: "inferred", basis };
}

/** The one with the fewest days; of equals the one that says how long, then the first. */
function finest(times: readonly When[]): When {
  return times.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]!;
}

function lengthOf({ start, end }: When): number {
  return start && end ? Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10)) : Number.MAX_SAFE_INTEGER;
}

/** Days that are known, or a weekday of a report whose own day is not. */
function isDated(when: When): boolean {
  return (when.start !== undefined && when.precision !== "vague") || isWeekday(when);
}

function overlap(a: When, b: When): boolean {
  if (!a.start || !b.start) return a.value === b.value;
  return a.start <= (b.end ?? b.start) && b.start <= (a.end ?? a.start);
}
