import type { TreeParser } from "../../src/language/engine/tree-parser.js";
import type { TreebankSentence } from "./treebank.js";

export interface Scores {
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

/** Shares of all words in percent, punctuation and subtypes included, on gold tokens; long sentences are left out. */
export function evaluate(parser: TreeParser, sentences: readonly TreebankSentence[]): Scores {
  let [words, tags, heads, both] = [0, 0, 0, 0];
  for (const { forms, upos, heads: gold, deprels } of sentences) {
    if (forms.length > 240) continue;
    parser.parse(forms);
    for (let index = 0; index < forms.length; index++) {
      words++;
      if (parser.tagOf(index) === upos[index]) tags++;
      if (parser.headOf(index) + 1 !== gold[index]) continue;
      heads++;
      if (parser.labelOf(index) === deprels[index]) both++;
    }
  }
  const share = (right: number) => (100 * right) / words;
  return { upos: share(tags), uas: share(heads), las: share(both) };
}
