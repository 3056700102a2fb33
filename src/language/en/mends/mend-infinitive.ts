import type { TaggedToken } from "../find-feats.js";

/** Verbs that hardly ever stand without the infinitive that says what of. */
const controlling: ReadonlySet<string> = new Set(
  "agree attempt choose consent decide decline fail hope intend offer plan pledge prepare promise refuse resolve threaten undertake volunteer vow".split(
    " ",
  ),
);

const complement = /^(xcomp|ccomp|obj)$/;

/**
 * "Refused, however, to talk": behind an aside, an infinitive without a subject of its own is easily taken for a clause
 * that has one, or for one of purpose. Here it is the open complement of the verb.
 */
export function mendInfinitive(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [to, { upos, deprel, head: verb }] of tokens.entries()) {
    if (upos !== "PART" || deprel !== "mark" || verb < to || tokens[to]!.text.toLowerCase() !== "to") continue;
    const { deprel: relation, head } = tokens[verb]!;
    if (head < 0 || head > to || tokens[head]!.upos !== "VERB" || !/^(ccomp|advcl)$/.test(relation)) continue;
    const children = (of: number, kind: RegExp): boolean =>
      tokens.some((token, index) => token.head === of && index !== verb && kind.test(token.deprel));
    if (children(verb, /subj/)) continue;
    const isPurpose = relation === "advcl" && (!controlling.has(tokens[head]!.lemma) || children(head, complement));
    if (isPurpose) continue;
    mended ??= [...tokens];
    mended[verb] = { ...tokens[verb]!, deprel: "xcomp" };
  }
  return mended ?? tokens;
}
