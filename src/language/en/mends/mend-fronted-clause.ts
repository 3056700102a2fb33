import type { TaggedToken } from "../find-feats.js";

/**
 * "Before he saw the king he held talks": without a comma the clause in front is taken for the main one, and the main one
 * for its complement. No main clause begins with such a word.
 */
export function mendFrontedClause(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const front = tokens.findIndex(({ head }) => head < 0);
  const mark = tokens.findIndex(({ head, deprel }) => head === front && (deprel === "mark" || deprel === "advmod"));
  if (front < 0 || mark < 0 || mark > front || !openers.test(tokens[mark]!.text)) return tokens;
  // Only the clause itself begins the sentence.
  if (tokens.some(({ deprel }, at) => at < mark && deprel !== "punct")) return tokens;
  const main = tokens.findIndex(
    ({ head, deprel, upos }, at) => at > front && head === front && deprel === "ccomp" && upos === "VERB",
  );
  if (main < 0 || !tokens.some(({ head, deprel }, at) => head === main && deprel.startsWith("nsubj") && at > front))
    return tokens;
  if (tokens.some(({ head, deprel }, at) => head === main && deprel === "mark" && at < main)) return tokens;
  return tokens.map((token, index) => {
    if (index === front) return { ...token, head: main, deprel: "advcl" };
    if (index === main) return { ...token, head: -1, deprel: "root" };
    return token.head === front && token.deprel === "punct" && index > main ? { ...token, head: main } : token;
  });
}

const openers = /^(before|after|when|while|as|although|though|since|until|if|unless|because|whereas)$/i;
