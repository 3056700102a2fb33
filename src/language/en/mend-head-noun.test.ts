import { expect, test } from "vitest";
import type { TaggedToken } from "./find-feats.js";
import { mendHeadNoun } from "./mend-head-noun.js";

/** Tokens as "form/UPOS/head/relation". */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, upos, head, deprel] = cell.split("/");
    return { text: text!, lemma: text!.toLowerCase(), upos: upos!, head: Number(head), deprel: deprel! };
  });
}

test.each([
  [
    "He/PRON/1/nsubj met/VERB/-1/root top/ADJ/1/xcomp envoy/NOUN/4/nmod:desc Ruiz/PROPN/2/appos",
    "He 1 nsubj, met -1 root, top 4 amod, envoy 4 nmod:desc, Ruiz 1 obj",
  ],
  [
    "He/PRON/1/nsubj met/VERB/-1/root both/ADJ/1/obj ,/PUNCT/4/punct Ruiz/PROPN/2/appos",
    "He 1 nsubj, met -1 root, both 1 obj, , 4 punct, Ruiz 2 appos",
  ],
])("%s", (tree, expected) => {
  expect(
    mendHeadNoun(read(tree))
      .map(({ text, head, deprel }) => `${text} ${head} ${deprel}`)
      .join(", "),
  ).toBe(expected);
});
