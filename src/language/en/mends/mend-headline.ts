import type { TaggedToken } from "../find-feats.js";

/**
 * "Two states to resume talks": in a headline the infinitive is what will happen. Where nothing else is a verb, it is
 * taken for a clause of its subject; here it is the root.
 */
export function mendHeadline(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const subject = tokens.findIndex(({ head }) => head < 0);
  if (subject < 0 || !/^(NOUN|PROPN)$/.test(tokens[subject]!.upos)) return tokens;
  const verb = tokens.findIndex(
    ({ head, deprel, upos }, at) => head === subject && deprel === "acl" && upos === "VERB" && at > subject,
  );
  if (verb < 0 || tokens[verb - 1]!.text !== "to" || tokens[verb - 1]!.deprel !== "mark") return tokens;
  const isOther = tokens.some(
    ({ upos, head, deprel }) => upos === "AUX" || (head === subject && /^(cop|parataxis|acl:relcl)/.test(deprel)),
  );
  if (isOther || !isName(tokens, subject)) return tokens;
  return tokens.map((token, index) => {
    if (index === subject) return { ...token, head: verb, deprel: "nsubj" };
    if (index === verb) return { ...token, head: -1, deprel: "root" };
    return token.head === subject && index > verb ? { ...token, head: verb } : token;
  });
}

/** "A plan to resume talks" is no headline of a plan that resumes them. */
function isName(tokens: readonly TaggedToken[], subject: number): boolean {
  return (
    tokens[subject]!.upos === "PROPN" || tokens.some(({ head, deprel }) => head === subject && deprel === "nummod")
  );
}
