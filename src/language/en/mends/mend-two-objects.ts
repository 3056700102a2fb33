import type { TaggedToken } from "../find-feats.js";

const giving = /^(give|grant|offer|send|deny|show|promise|award|hand|lend|tell|bring|teach|pay|guarantee|assure)$/;

/**
 * "Granted the prisoners an amnesty": of two noun phrases side by side behind a verb of giving, the second is what is
 * given. It is easily taken for a measure of the first ("a dollar a share").
 */
export function mendTwoObjects(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [gift, { deprel, head: receiver, upos }] of tokens.entries()) {
    if (deprel !== "nmod:unmarked" || upos !== "NOUN" || gift < receiver) continue;
    const { deprel: relation, head: verb } = tokens[receiver]!;
    if (relation !== "obj" || verb > receiver || !giving.test(tokens[verb]!.lemma)) continue;
    const first = tokens.findIndex(({ head, deprel: own }) => head === gift && own === "det");
    if (first !== receiver + 1) continue;
    mended ??= [...tokens];
    mended[receiver] = { ...tokens[receiver]!, deprel: "iobj" };
    mended[gift] = { ...tokens[gift]!, head: verb, deprel: "obj" };
  }
  return mended ?? tokens;
}
