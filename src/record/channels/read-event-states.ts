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

/** What events show whose clause names a line ("cut off communication channels", "resumed the military hotline"). */
export function readEventStates(
  report: Report,
  events: readonly Event[],
  words: RecordWords,
): { signs: ChannelSign[]; notes: Note[] } {
  const signs: ChannelSign[] = [];
  const notes: Note[] = [];
  for (const event of events) {
    if (!types.has(event.type) && !types.has(event.act.split(".")[0])) continue;
    const clause = stretchClause(report.text, event);
    const named = words.channels(report.text, clause).map(({ row }) => row.means as Channel["kind"]);
    if (named.length === 0) continue;
    const changes = words.changes(report.text, clause).map(({ row }) => row.means);
    const state = readState(event, changes);
    // Whom a minister refuses to meet is told by the encounter; "defence talks" beside it may be where they were to meet.
    const personal = [...event.sources, ...event.targets].some((actor) => kindOfOffice(actor, words) !== null);
    if (!state || (state === "refused" && personal)) continue;

    const kinds = pickKinds(event, named, words).filter((kind) => state !== "open" || showsOpen(kind));
    const pair = makePair([...event.sources, ...event.targets].map(({ country }) => country));
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

/** Only what happened shows a state; what is planned, asked, threatened, denied or possible shows none. */
function readState({ act, stage, when }: Event, changes: readonly string[]): ChannelSign["state"] | null {
  if (stage === "ended") return "cut";
  const consult = act.split(".")[0] === "CONSULT";
  if (stage === "refused") return consult ? "refused" : null;
  if (stage !== "done") return null;
  if (changes.includes("resumed")) return "resumed";
  if (changes.includes("cut")) return "cut";
  return consult && when ? "open" : null;
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
