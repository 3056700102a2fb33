import type { TaggedToken } from "./find-feats.js";

const day =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const part = /^(morning|afternoon|evening|night|\d{1,2}|\d{4})$/i;

/**
 * "On Monday Blinken met Han": a day in front that no comma parts from the subject is easily taken for a part of its name.
 * Here it hangs on the verb, as it does behind a comma.
 */
export function mendFrontedDay(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  if (tokens[0]?.upos !== "ADP" || !day.test(tokens[1]?.text ?? "")) return tokens;
  let end = 2;
  while (part.test(tokens[end]?.text ?? "")) end++;
  const subject = tokens[1]!.head;
  const verb = tokens[subject]?.head ?? -1;
  const isWithin = tokens.slice(1, end).every(({ head }) => head === subject || (head >= 1 && head < end));
  if (subject < end || verb < 0 || !isWithin || !/^nsubj/.test(tokens[subject]!.deprel)) return tokens;
  const top = end - 1;
  return tokens.map((token, index) => {
    if (index === 0) return { ...token, head: top, deprel: "case" };
    if (index > top) return token;
    return index === top ? { ...token, head: verb, deprel: "obl" } : { ...token, head: top, deprel: "compound" };
  });
}
