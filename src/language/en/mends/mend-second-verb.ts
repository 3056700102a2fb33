import type { TaggedToken } from "../find-feats.js";

/**
 * "Accused Iran of breaking the truce and asked for help": the second verb is joined to the gerund before it, which it is not
 * like; here to the verb above that.
 */
export function mendSecondVerb(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [second, { text, upos, deprel, head: gerund }] of tokens.entries()) {
    const above = tokens[gerund];
    if (deprel !== "conj" || upos !== "VERB" || !text.endsWith("ed") || gerund > second || !above) continue;
    const first = tokens[above.head];
    if (!isGerund(tokens, gerund) || first?.upos !== "VERB" || !first.text.endsWith("ed") || above.head > gerund)
      continue;
    mended ??= [...tokens];
    mended[second] = { ...tokens[second]!, head: above.head };
  }
  return mended ?? tokens;
}

/** A form in -ing behind a preposition. */
function isGerund(tokens: readonly TaggedToken[], verb: number): boolean {
  const { text, upos } = tokens[verb]!;
  if (upos !== "VERB" || !text.endsWith("ing")) return false;
  return tokens
    .slice(0, verb)
    .some(({ head, deprel, upos: own }) => head === verb && deprel === "mark" && /^(ADP|SCONJ)$/.test(own));
}
