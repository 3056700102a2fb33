import type { Span } from "../base/span.js";

/** One word or mark with its place in the text and in the tree. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number;
  readonly text: string;
  /** Base form in lower case ("met" → "meet"); proper nouns keep their case. */
  readonly lemma: string;
  /** Universal POS tag. */
  readonly upos: string;
  /** Universal features as far as known, as in CoNLL-U ("Number=Plur"), or "_". */
  readonly feats: string;
  /** Index of the head token in the sentence, -1 for the root. */
  readonly head: number;
  /** Universal dependency relation with subtype ("nsubj:pass"). */
  readonly deprel: string;
}

/** A sentence of the text with its dependency tree. */
export interface Sentence extends Span {
  /** Position in the report, from 0. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** The text went on without a full stop for so long that it was cut behind this sentence. */
  readonly isCut?: true;
}
