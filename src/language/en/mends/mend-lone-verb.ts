import type { TaggedToken } from "../find-feats.js";

/** Past forms that are no participle of a passive, since nobody is negotiated or talked. */
const exchanges = /^(negotiated|talked|conferred|conversed|quarrelled|quarreled|haggled|dined|lunched|parleyed)$/i;

/**
 * "The envoy and his counterpart negotiated on Thursday": the only verb of the sentence is easily taken for a participle
 * that hangs on its subject. Here it is the root.
 */
export function mendLoneVerb(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || !/^(NOUN|PROPN)$/.test(tokens[root]!.upos)) return tokens;
  const verb = tokens.findIndex(
    ({ text, upos, deprel }) => upos === "VERB" && deprel.startsWith("acl") && exchanges.test(text),
  );
  if (verb <= root || !hangsOn(tokens, verb, root)) return tokens;
  const isOther = tokens.some(
    ({ head, deprel, upos }) =>
      (head === root && deprel === "cop") || (head === verb && deprel.startsWith("nsubj")) || upos === "AUX",
  );
  if (isOther) return tokens;
  return tokens.map((token, index) => {
    if (index === root) return { ...token, head: verb, deprel: "nsubj" };
    if (index === verb) return { ...token, head: -1, deprel: "root" };
    return token.head === root && (index > verb || token.deprel === "punct") ? { ...token, head: verb } : token;
  });
}

const stepsMax = 4;

function hangsOn(tokens: readonly TaggedToken[], index: number, top: number): boolean {
  let at = tokens[index]!.head;
  for (let steps = 0; steps < stepsMax && at >= 0; steps++) {
    if (at === top) return true;
    at = tokens[at]!.head;
  }
  return false;
}
