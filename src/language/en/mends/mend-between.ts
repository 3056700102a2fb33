import type { TaggedToken } from "../find-feats.js";

const nominal = /^(NOUN|PROPN|PRON)$/;

/**
 * "The call between the French president and the Iranian president lasted": there are two behind "between", but the second
 * one is easily taken for a subject or object of the verb. Here it is joined to the first one.
 */
export function mendBetween(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (const [index, { text, deprel, head: first }] of tokens.entries()) {
    if (text.toLowerCase() !== "between" || deprel !== "case" || first < index) continue;
    const second = findSecond(tokens, first);
    if (second < 0) continue;
    mended ??= [...tokens];
    mended[second] = { ...tokens[second]!, head: first, deprel: "conj" };
  }
  return mended ?? tokens;
}

/** The noun behind the "and" that follows `first` with what belongs to it; -1 where it is joined to `first` already. */
function findSecond(tokens: readonly TaggedToken[], first: number): number {
  let and = first + 1;
  while (and < tokens.length && tokens[and]!.upos !== "CCONJ" && hangsOn(tokens, and, first)) and++;
  const { upos, text, head: second } = tokens[and] ?? {};
  if (upos !== "CCONJ" || text?.toLowerCase() !== "and" || second === undefined || second <= and) return -1;
  if (!nominal.test(tokens[second]!.upos) || tokens[second]!.head < 0) return -1;
  return hangsOn(tokens, second, first) || hangsOn(tokens, first, second) ? -1 : second;
}

/** Longer ways up are not gone, so that the work stays linear. */
const stepsMax = 12;

function hangsOn(tokens: readonly TaggedToken[], index: number, top: number): boolean {
  let at = index;
  for (let steps = 0; steps < stepsMax && at >= 0; steps++) {
    if (at === top) return true;
    at = tokens[at]!.head;
  }
  return false;
}
