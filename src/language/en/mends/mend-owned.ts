import type { TaggedToken } from "../find-feats.js";

/** "The country's displaced": a participle right behind the owner's sign is owned, and stands for a noun. */
export function mendOwned(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [sign, { upos, deprel, head: owner }] of tokens.entries()) {
    const owned = sign + 1;
    const participle = tokens[owned];
    if (upos !== "PART" || deprel !== "case" || participle?.upos !== "VERB" || participle.deprel !== "acl") continue;
    if (participle.head !== owner || owner > sign) continue;
    mended ??= [...tokens];
    const { head, deprel: relation } = mended[owner]!;
    mended[owned] = { ...participle, upos: "NOUN", lemma: participle.text.toLowerCase(), head, deprel: relation };
    mended[owner] = { ...mended[owner]!, head: owned, deprel: "nmod:poss" };
  }
  return mended ?? tokens;
}
