import type { TaggedToken } from "../find-feats.js";

/**
 * "Met top Chinese official Wang": an adjective that takes the place of its noun, with the noun as an apposition to it. No
 * adjective has one without a comma, so the two change places.
 */
export function mendHeadNoun(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [noun, { upos, deprel, head: adjective }] of tokens.entries()) {
    const above = tokens[adjective];
    if (deprel !== "appos" || !/^(NOUN|PROPN)$/.test(upos) || above?.upos !== "ADJ" || adjective > noun) continue;
    if (above.head < 0 || tokens.slice(adjective, noun).some((token) => token.upos === "PUNCT")) continue;
    mended ??= [...tokens];
    const isObject = tokens[above.head]!.upos === "VERB" && above.deprel === "xcomp" && adjective > above.head;
    mended[noun] = { ...tokens[noun]!, head: above.head, deprel: isObject ? "obj" : above.deprel };
    mended[adjective] = { ...above, head: noun, deprel: "amod" };
  }
  return mended ?? tokens;
}
