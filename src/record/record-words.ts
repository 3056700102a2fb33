import type { Channel, Encounter, Response } from "../base/record.js";
import { makeWordFinder, type WordFinder, type WordRow } from "./word-finder.js";

/** What a word of `codebook/words/encounters.csv` says of an encounter, beside its kind. */
export type EncounterSense = Encounter["kind"] | "invitation" | "sidelines" | "apart" | "agenda";

/** Where a row of `codebook/words/channels.csv` is looked for: among the words of a clause, in the title of an office, as the change of a channel, or as the matter of talks. */
export type ChannelPlace = "clause" | "office" | "change" | "matter";
export type ChannelSense = Channel["kind"] | "cut" | "resumed";

/**
 * Which side of a connective is the answer: in "A in response to B" the answer stands "before", in "B prompted A" it
 * stands "after", and "In response, A" answers the sentence "previous" to it. "none" marks words that only look like a connective
 * ("the following day").
 */
export type AnswerPlace = "before" | "after" | "previous" | "none";

/** The rows of the word tables that the record is read with, as the codebook loads them. */
export interface RecordWordRows {
  readonly encounters: readonly WordRow<EncounterSense>[];
  readonly channels: readonly (WordRow<ChannelSense> & { readonly place: ChannelPlace })[];
  readonly connectives: readonly (WordRow<Response["kind"]> & { readonly answer: AnswerPlace })[];
}

/** The word tables, indexed: made once, used for every report. */
export interface RecordWords {
  /** Words for kinds of encounters. */
  readonly kinds: WordFinder<RecordWordRows["encounters"][number]>;
  /** Words for invitations, sidelines and what sets encounters apart. */
  readonly marks: WordFinder<RecordWordRows["encounters"][number]>;
  /** Words that introduce what was talked about. */
  readonly agenda: WordFinder<RecordWordRows["encounters"][number]>;
  /** Words for lines of communication. */
  readonly channels: WordFinder<RecordWordRows["channels"][number]>;
  /** Titles of office. */
  readonly offices: WordFinder<RecordWordRows["channels"][number]>;
  /** Words for the cutting and resuming of lines. */
  readonly changes: WordFinder<RecordWordRows["channels"][number]>;
  /** Words for what talks on a line are about. */
  readonly matters: WordFinder<RecordWordRows["channels"][number]>;
  readonly connectives: WordFinder<RecordWordRows["connectives"][number]>;
}

export function indexRecordWords({ encounters, channels, connectives }: RecordWordRows): RecordWords {
  const at = (place: ChannelPlace) => makeWordFinder(channels.filter((row) => row.place === place));
  return {
    kinds: makeWordFinder(encounters.filter(({ means }) => isEncounterKind(means))),
    marks: makeWordFinder(encounters.filter(({ means }) => !isEncounterKind(means) && means !== "agenda")),
    agenda: makeWordFinder(encounters.filter(({ means }) => means === "agenda")),
    channels: at("clause"),
    offices: at("office"),
    changes: at("change"),
    matters: at("matter"),
    connectives: makeWordFinder(connectives),
  };
}

export function isEncounterKind(sense: EncounterSense): sense is Encounter["kind"] {
  return sense === "visit" || sense === "meeting" || sense === "call" || sense === "summit" || sense === "talks";
}
