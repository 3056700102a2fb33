import type { TaggedToken } from "../find-feats.js";

/**
 * "Iran had exaggerated battle reports": "had" is taken for the verb and the participle for an adjective of its object;
 * here the participle is the verb. A determiner in between ("had an exaggerated report") leaves it as it is.
 */
export function mendPerfect(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [verb, token] of tokens.entries()) {
    const have = findHave(tokens, verb);
    if (have < 0 || token.upos !== "VERB" || token.deprel !== "amod") continue;
    const object = tokens[token.head]!;
    if (token.head < verb || object.head !== have || object.deprel !== "obj") continue;
    mended ??= [...tokens];
    mended[verb] = { ...token, head: tokens[have]!.head, deprel: tokens[have]!.deprel };
    for (const [index, { head }] of tokens.entries())
      if (head === have) mended[index] = { ...mended[index]!, head: verb };
    mended[have] = { ...tokens[have]!, upos: "AUX", head: verb, deprel: "aux" };
  }
  return mended ?? tokens;
}

/** The form of "have" right before a past participle, over adverbs; -1 where there is none. */
function findHave(tokens: readonly TaggedToken[], verb: number): number {
  const { text } = tokens[verb]!;
  if (text.endsWith("ing")) return -1;
  let at = verb - 1;
  while (at >= 0 && tokens[at]!.upos === "ADV") at--;
  return at >= 0 && /^(have|has|had)$/i.test(tokens[at]!.text) && tokens[at]!.upos === "VERB" ? at : -1;
}
