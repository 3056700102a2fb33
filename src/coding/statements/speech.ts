import type { Span } from "../../base/span.js";
import type { Lexicon } from "../../codebook/lexicon.js";
import type { Saying, SayingWord } from "../../codebook/saying.js";
import type { Sentence } from "../../language/sentence.js";
import type { Tree } from "../../language/tree.js";
import type { Arguments } from "../arguments.js";
import type { Who } from "../who/who.js";

/** What statements are read from. */
export interface StatementInput {
  /** Id of the report. */
  readonly report: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The paragraphs that quotations do not leave, in order; without them every line break ends one. */
  readonly paragraphs?: readonly Span[];
  readonly who: Who;
  readonly saying: Saying;
  readonly lexicon: Lexicon;
}

/** A sentence with its tree and the places of arguments in it. */
export interface Clause {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly args: Arguments;
}

/** A word of saying with those who speak and listen, as places in the tree. */
export interface Speech extends Clause {
  /** The verb, or the preposition of "according to". */
  readonly verb: number;
  readonly word: SayingWord;
  /** Heads of the noun phrases that speak, conjuncts included. */
  readonly speakers: readonly number[];
  readonly listeners: readonly number[];
  /** Heads of the clauses or phrases that are said. */
  readonly content: readonly number[];
  /**
   * First and last token of what is said where no single head covers it: the sentence around an inserted "…, she said, …",
   * or all that follows a verb whose complement the parser did not find.
   */
  readonly region: readonly [number, number] | null;
  /** What a describing or viewing verb speaks of; null for other verbs. */
  readonly topic: number | null;
  readonly negated: boolean;
}
