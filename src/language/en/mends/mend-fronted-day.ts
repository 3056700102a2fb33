import type { TaggedToken } from "../find-feats.js";

const day =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const part = /^(morning|afternoon|evening|night|\d{1,2}|\d{4})$/i;

/**
 * "On Monday Blinken met Han": a day in front that no comma parts from the subject is easily taken for a part of its name,
 * or the name for a part of the day. Here the two hang on the verb, as they do behind a comma.
 */
export function mendFrontedDay(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  if (tokens[0]?.upos !== "ADP" || !day.test(tokens[1]?.text ?? "")) return tokens;
  let end = 2;
  while (part.test(tokens[end]?.text ?? "")) end++;
  return freeDay(tokens, end) ?? freeSubject(tokens, end) ?? tokens;
}

/** The day is a part of the subject. */
function freeDay(tokens: readonly TaggedToken[], end: number): TaggedToken[] | null {
  const part = tokens[1]!.head;
  let subject = part;
  // "On Tuesday Treasury Secretary Yellen": a part of what stands in front of her name
  while (subject >= end && /^(compound|nmod:desc|flat)$/.test(tokens[subject]!.deprel)) subject = tokens[subject]!.head;
  const verb = tokens[subject]?.head ?? -1;
  const isWithin = tokens.slice(1, end).every(({ head }) => head === part || (head >= 1 && head < end));
  if (subject < end || verb < 0 || !isWithin) return null;
  // "On Monday tanks rolled in": the whole can be taken for a place or time of a verb that has no subject.
  const { deprel } = tokens[subject]!;
  const isFree = deprel === "obl" && subject < verb && !tokens.some((one) => one.head === verb && isSubject(one));
  if (!isFree && !isSubject(tokens[subject]!)) return null;
  const isPassive = tokens.some((one) => one.head === verb && one.deprel === "aux:pass");
  const top = end - 1;
  return tokens.map((token, index) => {
    if (index === 0) return { ...token, head: top, deprel: "case" };
    if (index === subject && isFree) return { ...token, deprel: isPassive ? "nsubj:pass" : "nsubj" };
    if (index > top) return token;
    return index === top ? { ...token, head: verb, deprel: "obl" } : { ...token, head: top, deprel: "compound" };
  });
}

function isSubject({ deprel }: TaggedToken): boolean {
  return /^[nc]subj/.test(deprel);
}

/** The subject is a part of the day, so that the verb has none. */
function freeSubject(tokens: readonly TaggedToken[], end: number): TaggedToken[] | null {
  const name = tokens[end];
  const isOfDay = (head: number): boolean => head >= 1 && head < end;
  if (name?.upos !== "PROPN" || !isOfDay(name.head)) return null;
  const verb = tokens.slice(1, end).find(({ head }) => !isOfDay(head))?.head ?? -1;
  if (verb <= end || tokens.some((one) => one.head === verb && isSubject(one))) return null;
  return tokens.map((token, index) => {
    if (index === end) return { ...token, head: verb, deprel: "nsubj" };
    return index > end && index < verb && isOfDay(token.head) ? { ...token, head: end } : token;
  });
}
