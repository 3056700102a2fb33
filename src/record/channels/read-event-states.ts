import type { Event } from "../../base/event.js";
import type { Note } from "../../base/note.js";
import type { Channel } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { kindOfOffice } from "../office-kind.js";
import type { RecordWords } from "../record-words.js";
import { stretchClause } from "../stretch-clause.js";
import { type ChannelSign, makePair } from "./channel-sign.js";

/** Event types that can speak of a line of communication; an attack on an embassy does not. */
const types = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AGREE", "SANCTION", "REJECT", "RETREAT"]);

/**
 * What events show whose clause names a line ("cut off communication channels", "resumed the military hotline"), or that
 * break off or resume talks on a matter that their sentence names ("broke off dialogue … from the armed forces to climate").
 */
export function readEventStates(
  report: Report,
  events: readonly Event[],
  words: RecordWords,
): { signs: ChannelSign[]; notes: Note[] } {
  const signs: ChannelSign[] = [];
  const notes: Note[] = [];
  const home = findHome(events);
  for (const event of events) {
    if (!types.has(event.type) && !types.has(event.act.split(".")[0])) continue;
    const clause = stretchClause(report.text, event);
    const named = words.channels(report.text, clause).map(({ row }) => row.means as Channel["kind"]);
    const changes = words
      .changes(report.text, clause)
      .filter(({ start }) => !isTopic(report.text, event, start))
      .map(({ row }) => row.means);
    // Whom a minister refuses to meet is told by the encounter; "defence talks" beside it may be where they were to meet.
    const personal = [...event.sources, ...event.targets].some(
      (actor) => actor.person !== undefined && kindOfOffice(actor, words) !== null,
    );
    const state = readState(event, changes, named, personal);
    if (!state || (state === "refused" && personal)) continue;
    const matters = state === "cut" || state === "resumed" ? readMatters(report, event, named, words) : [];
    if (named.length === 0 && matters.length === 0) continue;

    const kinds = pickKinds(event, [...named, ...matters], words).filter((kind) => state !== "open" || showsOpen(kind));
    const pair =
      makePair([...event.sources, ...event.targets].map(({ country }) => country)) ?? completePair(event, home);
    if (!pair) {
      const message = "a line of communication is named, but not the two states that it joins";
      if (kinds.length > 0) notes.push({ code: "record/channel-without-pair", message, span: event.evidence.clause });
      continue;
    }
    const by = state === "open" || state === "resumed" ? null : (event.sources[0]?.country ?? null);
    for (const kind of kinds) signs.push({ pair, kind, state, by, when: event.when, events: [event.id] });
  }
  return { signs, notes };
}

/** "Wanted to speak about the reopening of their embassies": what is talked about is not done by it. */
function isTopic(text: string, { evidence }: Event, at: number): boolean {
  return at > evidence.trigger.end && /\b(?:about|on|over)\b/.test(text.slice(evidence.trigger.end, at));
}

/** Only what happened shows a state; what is planned, asked, threatened, denied or possible shows none. */
function readState(
  { act, stage, when, sources, reciprocal }: Event,
  changes: readonly string[],
  named: readonly Channel["kind"][],
  personal: boolean,
): ChannelSign["state"] | null {
  // A visit or a meeting of persons that ended was held.
  if (stage === "ended") return act === "CONSULT.visit" || (personal && reciprocal) ? null : "cut";
  const consult = act.split(".")[0] === "CONSULT";
  if (stage === "refused") return consult ? "refused" : null;
  // Talks that are called off as such, and not a meeting of somebody.
  if (stage === "cancelled") return consult && !personal && named.length > 0 ? "cut" : null;
  if (stage === "postponed") return consult && !personal && named.length > 0 ? "strained" : null;
  // Who closes the other's consulate, or orders it to be closed, cuts that line.
  if (act === "SANCTION.withdraw" && named.includes("embassy") && (stage === "done" || stage === "asked")) return "cut";
  // What both sides agree to resume is resumed.
  const joint = reciprocal || new Set(sources.flatMap(({ country }) => country ?? [])).size > 1;
  const isTie = consult || (act.startsWith("SUPPORT") && named.includes("embassy")); // talks, or diplomatic relations
  if (stage === "planned") return isTie && joint && changes.includes("resumed") ? "resumed" : null;
  if (stage !== "done") return null;
  if (changes.includes("resumed")) return "resumed";
  if (changes.includes("cut")) return "cut";
  return consult && when ? "open" : null;
}

/** What broken off or resumed talks were about, by the whole sentence, where their clause names no line. */
function readMatters(
  report: Report,
  { act, evidence }: Event,
  named: readonly Channel["kind"][],
  words: RecordWords,
): Channel["kind"][] {
  if (act.split(".")[0] !== "CONSULT" || named.some((kind) => kind !== "unspecified")) return [];
  const { sentence } = evidence;
  const lines = words.channels(report.text, sentence);
  return [...lines, ...words.matters(report.text, sentence)].map(({ row }) => row.means as Channel["kind"]);
}

/** The two states between which most events of the report are; of equals the first told. */
function findHome(events: readonly Event[]): readonly [string, string] | null {
  const votes = new Map<string, { pair: readonly [string, string]; count: number }>();
  for (const { sources, targets } of events) {
    const pair = makePair([...sources, ...targets].map(({ country }) => country));
    if (!pair) continue;
    const known = votes.get(pair.join(" "));
    votes.set(pair.join(" "), { pair, count: (known?.count ?? 0) + 1 });
  }
  return (
    [...votes.values()].reduce<{ pair: readonly [string, string]; count: number } | null>(
      (best, one) => (one.count > (best?.count ?? 1) ? one : best),
      null,
    )?.pair ?? null
  );
}

/** Where the words name one state only, the other is that with which the report deals. */
function completePair(
  { sources, targets }: Event,
  home: readonly [string, string] | null,
): readonly [string, string] | null {
  const known = new Set([...sources, ...targets].flatMap(({ country }) => country ?? []));
  return home && known.size === 1 && home.some((state) => known.has(state)) ? home : null;
}

/** The lines that the clause names; a line named in general words is told apart by the offices that speak on it. */
function pickKinds(event: Event, named: readonly Channel["kind"][], words: RecordWords): Channel["kind"][] {
  const special = [...new Set(named)].filter((kind) => kind !== "unspecified");
  if (special.length > 0) return special;
  const offices = [...event.sources, ...event.targets].map((actor) => kindOfOffice(actor, words));
  return [offices.find((kind) => kind !== null) ?? "unspecified"];
}

/** Talks held in an embassy or about relations do not show that these work, and talks in general show no particular line. */
function showsOpen(kind: Channel["kind"]): boolean {
  return kind !== "embassy" && kind !== "political" && kind !== "unspecified";
}
