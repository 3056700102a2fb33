import type { Span } from "../../base/span.js";

/** Words whose stop ends no sentence. Single letters (initials, "U.S.") are left out by the rule below. */
const abbreviations =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|dept|univ|al|e\.g|i\.e|[\p{L}]|(?:\p{L}\.)+\p{L})\.$/iu;

/**
 * The sentences of a paragraph, roughly: enough to look for damage, not to parse. Abbreviations never split, so a
 * sentence may come out too long, seldom too short.
 */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  const paragraph = text.slice(start, end);
  for (const match of paragraph.matchAll(/[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu)) {
    const stop = start + match.index + match[0].trimEnd().length;
    if (abbreviations.test(text.slice(Math.max(from, stop - 12), stop))) continue;
    sentences.push({ start: from, end: stop });
    from = start + match.index + match[0].length;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}
