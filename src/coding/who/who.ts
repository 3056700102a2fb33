import type { Actor } from "../../base/actor.js";
import type { Note } from "../../base/note.js";
import type { Span } from "../../base/span.js";
import type { Sentence } from "../../language/sentence.js";

/** A noun phrase that stands for one or more actors. */
export interface Mention {
  readonly sentence: number;
  /** Token that heads the phrase. */
  readonly head: number;
  readonly span: Span;
  readonly kind: "person" | "state" | "organisation" | "group" | "role" | "pronoun";
  /** More than one for "both sides", "the two leaders". */
  readonly actors: readonly Actor[];
}

/** Who is who in one report: made once per report by `findWho`, asked by the coder for every argument of an act. */
export interface Who {
  readonly mentions: readonly Mention[];
  /** The actors that the noun phrase with this head stands for, without its conjuncts; [] where it stands for a thing. */
  actorsOf(sentence: Sentence, head: number): readonly Actor[];
  /** Whose thing it is, for a noun that is no actor: "Japanese imports" → JPN, "the port of Odesa" → UKR; else []. */
  ownersOf(sentence: Sentence, head: number): readonly Actor[];
  /** Titles that contradict the registry, repairs, readings left open. */
  readonly notes: readonly Note[];
}
