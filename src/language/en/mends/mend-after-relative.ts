import type { TaggedToken } from "../find-feats.js";

/**
 * "The envoy, who came from Rome, informed his hosts": the verb behind a relative clause between commas is that of the
 * sentence. Where it is taken for a part of the clause, the sentence has no verb of its own.
 */
export function mendAfterRelative(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const subject = tokens.findIndex(({ head }) => head < 0);
  if (subject < 0 || !/^(NOUN|PROPN)$/.test(tokens[subject]!.upos)) return tokens;
  if (tokens.some(({ head, deprel }) => head === subject && /^(cop|nsubj|case|mark)/.test(deprel))) return tokens;
  const clause = tokens.findIndex(({ head, deprel }) => head === subject && deprel === "acl:relcl");
  const comma = clause < 0 ? -1 : tokens.findIndex(({ text }, at) => at > subject && text === ",");
  if (comma < 0 || comma > clause || !/^(who|which|whose|whom)$/i.test(tokens[comma + 1]!.text)) return tokens;
  const verb = tokens.findIndex((_, at) => at > clause && isBare(tokens, at));
  if (verb < 0) return tokens;
  const isPassive = tokens.some(({ head, deprel }) => head === verb && deprel === "aux:pass");
  return tokens.map((token, index) => {
    if (index === subject) return { ...token, head: verb, deprel: isPassive ? "nsubj:pass" : "nsubj" };
    if (index === verb) return { ...token, head: -1, deprel: "root" };
    return token.head === subject && index > verb ? { ...token, head: verb } : token;
  });
}

/** A verb right behind a comma (its auxiliaries and adverbs may stand between) that has no subject and begins no clause. */
function isBare(tokens: readonly TaggedToken[], verb: number): boolean {
  const { upos, text, deprel } = tokens[verb]!;
  if (upos !== "VERB" || text.endsWith("ing") || !/^(advcl|conj|ccomp|acl|parataxis|appos)/.test(deprel)) return false;
  let before = verb - 1;
  while (before > 0 && /^(AUX|ADV)$/.test(tokens[before]!.upos) && tokens[before]!.head === verb) before--;
  if (tokens[before]!.text !== ",") return false;
  return !tokens.some(({ head, deprel }) => head === verb && /^(.subj|mark|cc$)/.test(deprel));
}
