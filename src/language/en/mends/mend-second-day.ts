import type { TaggedToken } from "../find-feats.js";

const day = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/**
 * "Met the president on Friday and the minister on Saturday": whoever comes after the first day is easily joined to it,
 * or to the verb. Here he is joined to the first whom the verb has as its object.
 */
export function mendSecondDay(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [index, { deprel, head, upos, text }] of tokens.entries()) {
    if (deprel !== "conj" || head < 0 || head > index || day.test(text)) continue;
    if (upos !== "NOUN" && upos !== "PROPN") continue;
    const isJoinedToDay = day.test(tokens[head]!.text) && /^obl/.test(tokens[head]!.deprel);
    const verb = isJoinedToDay ? tokens[head]!.head : head;
    if (tokens[verb]?.upos !== "VERB") continue;
    const between = tokens.slice(verb, index);
    const object = between.findIndex((token) => token.head === verb && token.deprel === "obj") + verb;
    const first =
      between.findIndex((token) => token.head === verb && /^obl/.test(token.deprel) && day.test(token.text)) + verb;
    if (object < verb || first < object) continue;
    mended ??= [...tokens];
    mended[index] = { ...tokens[index]!, head: object };
  }
  return mended ?? tokens;
}
