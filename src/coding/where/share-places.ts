import type { Event, Where } from "../../base/event.js";
import type { EventMention } from "../merge-mentions.js";
import { isSameEncounter, isSameHappening } from "../when/same-happening.js";
import { findOccasion } from "../when/share-times.js";

/** Two meetings of the same parties within so many days are one encounter. */
const daysApart = 2;

/**
 * Gives deeds the place of the visit or meeting that they were part of, and of other mentions of the same happening;
 * a state gives way to a place in it. Agreements are made where the parties met. What is told in the lead of a report and
 * done face to face, was at last where the report was written. Where two places could be meant, it stays open.
 */
export function sharePlaces(
  mentions: readonly EventMention[],
  { dateline, leadEnd, placeOfState }: LastResorts,
): EventMention[] {
  const shared = mentions.map((mention) => give(mention, findShared(mention, mentions)));
  return shared.map((mention) => {
    const isHere = dateline !== null && (isInLead(mention, leadEnd) || isHosted(mention.event, dateline));
    if (isHere) return give(mention, infer(dateline, "dateline"));
    const home = mention.event.where ? undefined : findHost(mention.event);
    return home ? give(mention, placeOfState(home) ?? undefined) : mention;
  });
}

/** What may say at last where a deed was. */
interface LastResorts {
  readonly dateline: Where | null;
  /** Offset at which the first paragraph ends. */
  readonly leadEnd: number;
  readonly placeOfState: (code: string) => Where | null;
}

/** Who leads a state receives those who come from another one and are far below. */
function findHost({ act, stage, sources, targets }: Event): string | undefined {
  if (act !== "CONSULT.meet" || !/^(done|planned)$/.test(stage)) return undefined;
  if (sources.length === 0 || targets.length === 0) return undefined;
  const host = outranks(targets, sources) ? targets : outranks(sources, targets) ? sources : [];
  return host[0]?.country ?? undefined;
}

function outranks(high: Event["sources"], low: Event["sources"]): boolean {
  const isLeader = high.some(({ rank }) => rank !== undefined && rank <= leadersMax);
  return (
    isLeader &&
    low.every(({ rank, person, sector }) => {
      return rank === undefined ? person === undefined && sector !== "GOV" : rank >= envoysMin; // a bare state is anybody
    })
  );
}

const leadersMax = 2;
const envoysMin = 4;

/** Met in the state from which the report comes, one of the two being at home there: in the town that it comes from. */
function isHosted({ act, stage, background, where, sources, targets, reciprocal }: Event, dateline: Where): boolean {
  if (background || dateline.precision === "country" || !/^CONSULT\.(meet|visit)/.test(act)) return false;
  if (stage !== "done" && stage !== "denied") return false;
  if (where)
    return where.precision === "country" && where.country === dateline.country && where.certainty === "inferred";
  return reciprocal && [...sources, ...targets].some(({ country }) => country === dateline.country);
}

function give(mention: EventMention, where: Where | undefined): EventMention {
  return where ? { ...mention, event: { ...mention.event, where } } : mention;
}

function findShared(mention: EventMention, mentions: readonly EventMention[]): Where | undefined {
  const { event } = mention;
  const { where } = event;
  const isOpen = !where || where.basis === "sentence" || where.precision === "country";
  // Who visits a state has visited it; a town in it is only one of the stops.
  if (!isOpen || (where?.certainty === "stated" && event.act === "CONSULT.visit")) return undefined;
  if (mention.atOccasion && !where) {
    const occasion = findOccasion(mention, mentions)?.where;
    if (occasion) return infer(occasion, "occasion");
  }
  const donors = mentions
    .filter((other) => other !== mention && other.event.where && isOneHappening(event, other.event))
    .map((other) => other.event.where!)
    .filter((other) => other.basis !== "sentence" && isFiner(other, where));
  const finest = donors.filter(({ precision }) => precision !== "country");
  const places = finest.length > 0 ? finest : donors;
  const [first] = places;
  return first && places.every((where) => where.name === first.name) ? infer(first, "mention") : undefined;
}

function infer({ span: _, ...where }: Where, basis: Where["basis"]): Where {
  return { ...where, certainty: "inferred", basis };
}

/** A place within the state that is known so far. */
function isFiner(where: Where, known: Where | undefined): boolean {
  return !known || (where.precision !== "country" && where.country === known.country);
}

function isOneHappening(a: Event, b: Event): boolean {
  if (!isNear(a, b)) return false;
  return isSameHappening(a, b) || (isMade(a) && isSameEncounter({ ...a, act: "CONSULT.meet", stage: "done" }, b));
}

/** What parties do when they meet: talk, agree, sign. */
function isMade({ act, type, stage, sources, targets }: Event): boolean {
  if (sources.length === 0 || targets.length === 0) return false;
  if (act === "CONSULT.phone") return false;
  return act.startsWith("CONSULT") ? stage === "done" : type === "AGREE" || (type === "SUPPORT" && stage === "done");
}

function isNear(a: Event, b: Event): boolean {
  const [first, second] = [daysOf(a), daysOf(b)];
  return !first || !second || (first[0] <= second[1] + daysApart && second[0] <= first[1] + daysApart);
}

function daysOf({ when }: Event): [number, number] | null {
  if (!when?.start || !when.end) return null;
  return [Date.parse(when.start.slice(0, 10)) / 86_400_000, Date.parse(when.end.slice(0, 10)) / 86_400_000];
}

/** Met, received or agreed, in the first paragraph of the report. */
function isInLead({ event }: EventMention, leadEnd: number): boolean {
  if (event.where || event.background || event.evidence.trigger.start >= leadEnd) return false;
  return isMade(event) && (event.stage === "done" || event.type === "AGREE");
}
