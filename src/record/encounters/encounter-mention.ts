import type { Event } from "../../base/event.js";
import type { Encounter } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import type { Span } from "../../base/span.js";
import { type Days, daysOf } from "../days.js";
import { type EncounterSense, isEncounterKind, type RecordWords } from "../record-words.js";
import { stretchClause } from "../stretch-clause.js";
import { splitWords } from "../word-finder.js";
import { gatherParties, type Party } from "./parties.js";

/** One telling of an encounter: a CONSULT event with what its words say about who, where, when and which kind. */
export interface EncounterMention {
  readonly event: Event;
  readonly report: Report;
  /** Null where the words leave open whether they met, called or wrote ("spoke with"). */
  readonly kind: Encounter["kind"] | null;
  /** By country, in the order of naming; in a visit the visitors first. */
  readonly parties: readonly Party[];
  /** How many of the parties, from the first, are the visitors; 0 where it is no visit. */
  readonly visitors: number;
  readonly host: string | null;
  readonly days: Days | null;
  /** Words set it apart from another one told nearby ("another", "again", "next round"). */
  readonly apart: boolean;
  /** Held at the edge of a larger gathering ("on the sidelines of"). */
  readonly sidelines: boolean;
  readonly multilateral: boolean;
}

/**
 * The encounters that an event tells of: none where it is no CONSULT or speaks of contacts at large, mostly one, and two
 * where somebody received a guest in person: the visit, and the meeting during it.
 */
export function readMentions(event: Event, report: Report, words: RecordWords): EncounterMention[] {
  const mention = readMention(endVisit(event), report, words);
  if (!mention) return [];
  return mention.kind === "visit" && isReceived(event, report, words) ? [mention, asMeeting(mention)] : [mention];
}

/** A visit that a guest ended was paid. */
function endVisit(event: Event): Event {
  const paid = event.act === "CONSULT.visit" && event.stage === "ended" && namesPerson(event.sources);
  return paid ? { ...event, stage: "done" } : event;
}

/** "The president received the minister": one person receives another, by the word for it. */
function isReceived({ sources, targets, evidence, stage }: Event, { text }: Report, words: RecordWords): boolean {
  if (stage === "asked" || !namesPerson(sources) || !namesPerson(targets)) return false;
  return words.kinds(text, evidence.trigger).some(({ row }) => row.means === "meeting");
}

function namesPerson(actors: Event["sources"]): boolean {
  return actors.some(({ person }) => person !== undefined);
}

function asMeeting(visit: EncounterMention): EncounterMention {
  return { ...visit, kind: "meeting", visitors: 0 };
}

/** Reads an event as telling of one encounter; null where it tells of none. */
function readMention(event: Event, report: Report, words: RecordWords): EncounterMention | null {
  const [type, mode] = event.act.split(".");
  if (type !== "CONSULT") return null;

  const { text } = report;
  const near = words.kinds(text, aroundTrigger(text, event)).map(({ row }) => row.means);
  const invited = words.marks(text, event.evidence.trigger).some(({ row }) => row.means === "invitation");
  const kind =
    invited && isReception(event)
      ? "meeting"
      : readKind(mode, near, isSpoken(event, text), () => isByTelephone(event, text, words));
  const days = daysOf(event.when);
  if (isAtLarge(event, kind, days, text, words)) return null;

  const marks = new Set(words.marks(text, stretchClause(text, event)).map(({ row }) => row.means));
  const inviting = invited || (event.stage === "asked" && marks.has("invitation"));
  const sides = readSides(event, kind === "visit", inviting);
  const visiting = gatherParties(sides.visitors, words);
  return {
    event,
    report,
    kind,
    parties: gatherParties([...sides.visitors, ...sides.others], words),
    visitors: kind === "visit" ? visiting.length : 0,
    host: kind === "call" ? null : sides.host, // a call lies nowhere
    days,
    apart: marks.has("apart"),
    sidelines: marks.has("sidelines"),
    multilateral: mode === "multilateral",
  };
}

/**
 * Contacts at large are no encounter: talks that states broke off (but talks that two persons ended were held), and what
 * a state as such refuses with no person, time, place or visit named.
 */
function isAtLarge(
  { stage, sources, targets, where, evidence }: Event,
  kind: EncounterMention["kind"],
  days: Days | null,
  text: string,
  words: RecordWords,
): boolean {
  if (stage === "ended") {
    const named = (actors: Event["sources"]) => actors.some(({ person }) => person !== undefined);
    return !named(sources) || !named(targets) || words.channels(text, evidence.clause).length > 0;
  }
  const personal = [...sources, ...targets].some(({ person, office }) => person ?? office);
  return stage === "refused" && !personal && !days?.stated && !where && kind !== "visit" && kind !== "summit";
}

/** "might be invited by the president": a person who receives another one, with no journey named. */
function isReception({ sources, targets, where, stage }: Event): boolean {
  const hosted =
    sources.some(({ person }) => person !== undefined) && targets.some(({ person }) => person !== undefined);
  return hosted && !where && stage !== "asked" && stage !== "planned";
}

/** "Talked … by telephone": the clause says it, and the word of the deed is no word for meeting face to face. */
function isByTelephone(event: Event, text: string, words: RecordWords): boolean {
  const kindsIn = (span: Span) => words.kinds(text, span).map(({ row }) => row.means);
  if (kindsIn(event.evidence.trigger).some((kind) => kind !== "call" && kind !== "talks")) return false;
  return kindsIn(stretchClause(text, event)).includes("call") || isNamedCall(event, text, words);
}

/** "Had a long conversation, the first call of the two", "talked on the phone, the first conversation for months". */
function isNamedCall({ evidence: { trigger, sentence } }: Event, text: string, words: RecordWords): boolean {
  const calls = words.kinds(text, sentence).filter(({ row }) => row.means === "call");
  return calls.some(({ start, end }) => {
    const between = start >= trigger.end ? text.slice(trigger.end, start) : text.slice(end, trigger.start);
    return isOneClause(between) && apposition.test(between);
  });
}

/** Up to the first word of a second name for what was told: ", the first known". */
const apposition = /, (?:the|their|his|her|its|a|an) (?:[\w-]+ ){0,3}$/;

/** At most the one comma that opens the second name. */
function isOneClause(between: string): boolean {
  return !/[.;:!?–—]/.test(between) && between.split(",").length === 2;
}

/** "Spoke with", "discussed": face to face or not, if no place is stated. */
function isSpoken({ evidence, where }: Event, text: string): boolean {
  if (where?.certainty === "stated") return false;
  return /^(spoke|speak|talk|discuss)/i.test(text.slice(evidence.trigger.start, evidence.trigger.end));
}

function readKind(
  mode: string | undefined,
  senses: readonly EncounterSense[],
  isSpoken: boolean,
  isByTelephone: () => boolean,
): Encounter["kind"] | null {
  const said = senses.find(isEncounterKind) ?? null;
  switch (mode) {
    case "visit":
      return "visit";
    case "phone":
      return "call";
    case "multilateral":
      return said === "summit" || said === "meeting" ? said : "talks";
    case "meet":
      if (isByTelephone()) return "call";
      if (said === "summit" || said === "talks") return said;
      return said === null && isSpoken ? null : "meeting";
    default:
      return isByTelephone() ? "call" : said;
  }
}

/** The trigger with up to four words after it, so that "held" brings its "a telephone conversation". */
function aroundTrigger(text: string, { evidence: { trigger, clause } }: Event): Span {
  const after = splitWords(text, { start: trigger.end, end: Math.max(trigger.end, clause.end) });
  const comma = text.slice(trigger.end, clause.end).search(/[,;:.]/);
  const stop = comma < 0 ? clause.end : trigger.end + comma;
  const near = after.slice(0, 4).filter(({ end }) => end <= stop);
  return { start: trigger.start, end: near.at(-1)?.end ?? trigger.end };
}

/**
 * Who visits whom. The place decides, because news names both guest and host as the one who acts ("visited Paris",
 * "received her in Paris"); without a place, whoever invites is the host, and else the target.
 */
function readSides(event: Event, isVisit: boolean, inviting: boolean) {
  const { sources, targets, where } = event;
  const place = where?.country ?? null;
  if (!isVisit) return { visitors: sources, others: targets, host: place };

  const isOf = (actors: Event["sources"]) => place !== null && actors.some(({ country }) => country === place);
  const sourceHosts = isOf(targets) ? false : isOf(sources) || (place === null && inviting);
  if (sourceHosts && targets.length > 0) {
    return { visitors: targets, others: sources, host: place ?? sources[0]?.country ?? null };
  }
  if (event.reciprocal && !isOf(targets)) return { visitors: [...sources, ...targets], others: [], host: place };
  return { visitors: sources, others: targets, host: place ?? targets[0]?.country ?? null };
}
