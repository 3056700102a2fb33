import { expect, test } from "vitest";
import type { TaggedToken } from "./find-feats.js";
import { mendDateFor } from "./mend-date-for.js";

/** Tokens as "form/UPOS/head/relation". */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, upos, head, deprel] = cell.split("/");
    return { text: text!, lemma: text!.toLowerCase(), upos: upos!, head: Number(head), deprel: deprel! };
  });
}

test.each([
  ["They/PRON/1/nsubj set/VERB/-1/root date/NOUN/1/obj for/ADP/4/case trip/NOUN/1/obl", "2 nmod"],
  ["They/PRON/1/nsubj thanked/VERB/-1/root Iran/PROPN/1/obj for/ADP/4/case trip/NOUN/1/obl", "1 obl"],
])("%s", (tree, expected) => {
  const { head, deprel } = mendDateFor(read(tree))[4]!;
  expect(`${head} ${deprel}`).toBe(expected);
});
