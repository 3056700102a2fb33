import { expect, test } from "vitest";
import type { TaggedToken } from "./find-feats.js";
import { mendBetween } from "./mend-between.js";

/** Tokens as "form/UPOS/head/relation". */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, upos, head, deprel] = cell.split("/");
    return { text: text!, lemma: text!.toLowerCase(), upos: upos!, head: Number(head), deprel: deprel! };
  });
}

test.each([
  [
    "Talks/NOUN/5/nsubj between/ADP/2/case Ruiz/PROPN/0/nmod and/CCONJ/4/cc Frei/PROPN/5/nsubj failed/VERB/-1/root",
    "Talks 5 nsubj, between 2 case, Ruiz 0 nmod, and 4 cc, Frei 2 conj, failed -1 root",
  ],
  // As it should be already
  [
    "Talks/NOUN/5/nsubj between/ADP/2/case Ruiz/PROPN/0/nmod and/CCONJ/4/cc Frei/PROPN/2/conj failed/VERB/-1/root",
    "Talks 5 nsubj, between 2 case, Ruiz 0 nmod, and 4 cc, Frei 2 conj, failed -1 root",
  ],
  // A clause goes on
  [
    "Talks/NOUN/3/nsubj between/ADP/2/case them/PRON/0/nmod failed/VERB/-1/root and/CCONJ/6/cc Frei/PROPN/6/nsubj left/VERB/3/conj",
    "Talks 3 nsubj, between 2 case, them 0 nmod, failed -1 root, and 6 cc, Frei 6 nsubj, left 3 conj",
  ],
])("%s", (tree, expected) => {
  expect(
    mendBetween(read(tree))
      .map(({ text, head, deprel }) => `${text} ${head} ${deprel}`)
      .join(", "),
  ).toBe(expected);
});
