import { expect, test } from "vitest";
import type { TaggedToken } from "./find-feats.js";
import { mendInfinitive } from "./mend-infinitive.js";

/** Tokens as "form/lemma/UPOS/head/relation". */
function read(line: string): TaggedToken[] {
  return line.split(" ").map((cell) => {
    const [text, lemma, upos, head, deprel] = cell.split("/");
    return { text: text!, lemma: lemma!, upos: upos!, head: Number(head), deprel: deprel! };
  });
}

test.each([
  ["behind an aside", "He/he/PRON/1/nsubj refused/refuse/VERB/-1/root to/to/PART/3/mark go/go/VERB/1/ccomp", "xcomp"],
  ["taken for a purpose", "He/he/PRON/1/nsubj agreed/agree/VERB/-1/root to/to/PART/3/mark go/go/VERB/1/advcl", "xcomp"],
  ["a purpose", "He/he/PRON/1/nsubj stopped/stop/VERB/-1/root to/to/PART/3/mark eat/eat/VERB/1/advcl", "advcl"],
])("%s", (_, tree, expected) => {
  expect(mendInfinitive(read(tree))[3]!.deprel).toBe(expected);
});

test("a complement leaves the purpose what it is", () => {
  const tree =
    "She/she/PRON/1/nsubj offered/offer/VERB/-1/root help/help/NOUN/1/obj to/to/PART/4/mark end/end/VERB/1/advcl it/it/PRON/4/obj";
  expect(mendInfinitive(read(tree))[4]!.deprel).toBe("advcl");
});
