import type { TaggedToken } from "../find-feats.js";

const naming = /^(call|describe|term|label)$/;

/**
 * "Held what both called candid talks": the talks are what was held, and "called" says more of them. The parser hangs them
 * on the verb of the aside.
 */
export function mendFreeWhat(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [what, { text, head: aside }] of tokens.entries()) {
    const teller = tokens[aside];
    if (text.toLowerCase() !== "what" || aside < what || !teller || !naming.test(teller.lemma)) continue;
    const verb = teller.head;
    if (tokens[verb]?.upos !== "VERB" || verb > what || !/^(ccomp|obj)$/.test(teller.deprel)) continue;
    const noun = tokens.findIndex(
      ({ head, deprel, upos }, index) =>
        head === aside && index > aside && upos === "NOUN" && /^(obj|xcomp|obl)$/.test(deprel),
    );
    if (noun < 0) continue;
    mended ??= [...tokens];
    mended[noun] = { ...tokens[noun]!, head: verb, deprel: "obj" };
    mended[aside] = { ...teller, head: noun, deprel: "acl:relcl" };
  }
  return mended ?? tokens;
}
