import type { Note } from "../../base/note.js";
import { compareDays } from "../days.js";
import { hasOtherClaimant } from "./compare-mentions.js";
import type { EncounterMention } from "./encounter-mention.js";

/** Where tellings of one encounter exclude each other: whether it was held, when, or for how long. */
export function noteContradictions(mentions: readonly EncounterMention[]): Note[] {
  return [...noteStages(mentions), ...noteDates(mentions), ...noteDurations(mentions)];
}

function noteStages(mentions: readonly EncounterMention[]): Note[] {
  const held = mentions.find(({ event }) => event.stage === "done");
  if (!held) return [];
  const notes: Note[] = [];
  for (const stage of ["denied", "cancelled", "refused"] as const) {
    const other = mentions.find(({ event }) => event.stage === stage);
    if (!other) continue;
    notes.push({
      code: "record/contradicting-stages",
      message: `told as done${sayWho(held)} and as ${stage}${sayWho(other)}`,
      span: other.event.evidence.trigger,
    });
  }
  return notes;
}

function noteDates(mentions: readonly EncounterMention[]): Note[] {
  const dated = mentions.filter(({ days }) => days?.fine && days.stated);
  for (const [index, one] of dated.entries()) {
    const other = dated.slice(index + 1).find((later) => isOtherDate(one, later));
    if (!other) continue;
    const message = `dated ${one.days!.start}${sayWho(one)} and ${other.days!.start}${sayWho(other)}`;
    const span = other.event.when?.span ?? other.event.evidence.trigger;
    return [{ code: "record/contradicting-dates", message, span }];
  }
  return [];
}

/** Two dates of one stage; between a postponed encounter and the one that was held the date moved, as it should. */
export function isOtherDate(a: EncounterMention, b: EncounterMention): boolean {
  return a.event.stage === b.event.stage && hasOtherClaimant(a, b) && compareDays(a.days, b.days) === "apart";
}

function noteDurations(mentions: readonly EncounterMention[]): Note[] {
  const timed = mentions.filter(({ event }) => event.when?.duration !== undefined);
  const other = timed.find(({ event }) => event.when!.duration !== timed[0].event.when!.duration);
  if (!other) return [];
  const message = `said to have lasted ${timed[0].event.when!.duration} and ${other.event.when!.duration}`;
  return [
    { code: "record/contradicting-durations", message, span: other.event.when?.span ?? other.event.evidence.trigger },
  ];
}

function sayWho({ event }: EncounterMention): string {
  const by = event.claim.by;
  return by ? ` by ${by.person ?? by.country ?? by.text}` : "";
}
