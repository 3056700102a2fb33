import type { TaggedToken } from "../find-feats.js";

/**
 * "Told a channel after talks with Ana Ruiz, who came to Rome": a clause with "who" tells of the one named right before it.
 * The parser sometimes hangs it on the verb.
 */
export function mendRelative(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [who, { text, head: verb }] of tokens.entries()) {
    if (text !== "who" || verb <= who || !tokens[verb]!.deprel.startsWith("acl")) continue;
    if (tokens[tokens[verb]!.head]?.upos !== "VERB") continue;
    let name = tokens[who - 1]?.text === "," ? who - 2 : who - 1;
    if (name < 0 || !/^(NOUN|PROPN)$/.test(tokens[name]!.upos)) continue;
    if (tokens[name]!.deprel === "flat") name = tokens[name]!.head;
    if (name < 0 || name >= who) continue;
    mended ??= [...tokens];
    mended[verb] = { ...tokens[verb]!, head: name };
  }
  return mended ?? tokens;
}
