import type { TaggedToken } from "../find-feats.js";

/**
 * "Iran, Petrov said, had failed": of two subjects before a verb with a clause that has none, the one before the comma is
 * that of the clause, which the saying parts.
 */
export function mendPartedClause(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [clause, { deprel, head: verb }] of tokens.entries()) {
    if (deprel !== "ccomp" || clause < verb || hasSubject(tokens, clause)) continue;
    const subjects = [...tokens.keys()].filter((at) => at < verb && isSubject(tokens[at]!, verb));
    const [first, second] = subjects;
    if (subjects.length !== 2 || !tokens.slice(first, second).some(({ text }) => text === ",")) continue;
    const isPassive = tokens.some(({ head, deprel }) => head === clause && deprel === "aux:pass");
    mended ??= [...tokens];
    mended[first!] = { ...tokens[first!]!, head: clause, deprel: isPassive ? "nsubj:pass" : "nsubj" };
  }
  return mended ?? tokens;
}

function hasSubject(tokens: readonly TaggedToken[], verb: number): boolean {
  return tokens.some((token) => isSubject(token, verb));
}

function isSubject({ head, deprel }: TaggedToken, verb: number): boolean {
  return head === verb && /^[nc]subj/.test(deprel);
}
