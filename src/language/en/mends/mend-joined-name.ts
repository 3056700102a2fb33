import type { TaggedToken } from "../find-feats.js";

/**
 * "Secretary Ana Ruiz and Vice Premier Frei": a name behind an "and" is easily taken for a part of the name before it. Here
 * it is joined to that name.
 */
export function mendJoinedName(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [index, { deprel, head }] of tokens.entries()) {
    if (deprel !== "flat" || head < 0 || index - head > reachMax) continue;
    const and = tokens.slice(head, index).findIndex(({ upos, text }) => upos === "CCONJ" && /^and$/i.test(text)) + head;
    if (and <= head || tokens[index - 1]!.head < and) continue;
    mended ??= [...tokens];
    mended[index] = { ...tokens[index]!, deprel: "conj" };
    mended[and] = { ...tokens[and]!, head: index };
  }
  return mended ?? tokens;
}

/** Names and titles are short, so that the work stays linear. */
const reachMax = 12;
