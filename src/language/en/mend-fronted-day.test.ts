import { expect, test } from "vitest";
import type { TaggedToken } from "./find-feats.js";
import { mendFrontedDay } from "./mend-fronted-day.js";

/** Tokens as "form/UPOS/head/relation". */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, upos, head, deprel] = cell.split("/");
    return { text: text!, lemma: text!.toLowerCase(), upos: upos!, head: Number(head), deprel: deprel! };
  });
}

test.each([
  [
    "On/ADP/2/case Monday/PROPN/2/compound Ruiz/PROPN/3/nsubj met/VERB/-1/root Frei/PROPN/3/obj",
    "On 1 case, Monday 3 obl, Ruiz 3 nsubj, met -1 root, Frei 3 obj",
  ],
  [
    "On/ADP/3/case May/PROPN/3/compound 5/NUM/1/nummod Ruiz/PROPN/4/nsubj left/VERB/-1/root",
    "On 2 case, May 2 compound, 5 4 obl, Ruiz 4 nsubj, left -1 root",
  ],
  [
    "On/ADP/1/case Monday/PROPN/4/obl Ana/PROPN/1/flat Ruiz/PROPN/1/flat met/VERB/-1/root Frei/PROPN/4/obj",
    "On 1 case, Monday 4 obl, Ana 4 nsubj, Ruiz 2 flat, met -1 root, Frei 4 obj",
  ],
  // As it should be already
  [
    "On/ADP/1/case Monday/PROPN/4/obl ,/PUNCT/4/punct Ruiz/PROPN/4/nsubj left/VERB/-1/root",
    "On 1 case, Monday 4 obl, , 4 punct, Ruiz 4 nsubj, left -1 root",
  ],
])("%s", (tree, expected) => {
  expect(
    mendFrontedDay(read(tree))
      .map(({ text, head, deprel }) => `${text} ${head} ${deprel}`)
      .join(", "),
  ).toBe(expected);
});
