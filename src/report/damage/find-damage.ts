import type { Span } from "../../base/span.js";
import { findFragments } from "./find-fragments.js";
import { findGarbled } from "./find-garbled.js";
import { findDoubledWords, findRepeatedParagraphs } from "./find-repeats.js";
import { findTornNames } from "./find-torn-names.js";
import { findTruncation } from "./find-truncation.js";
import { splitSentences } from "./split-sentences.js";
import type { Suspicion } from "./suspicion.js";

/**
 * The passages of the paragraphs that look damaged, in order; of two on the same place the first stays. Broken grammar
 * is looked for in English only; garbled, repeated and truncated text in any language.
 */
export function findDamage(
  text: string,
  paragraphs: readonly Span[],
  { isEnglish }: { isEnglish: boolean },
): Suspicion[] {
  const sentences = paragraphs.flatMap((paragraph) => splitSentences(text, paragraph));
  const found = [
    ...(isEnglish ? [...findFragments(text, sentences), ...findTornNames(text, sentences)] : []),
    ...findTruncation(text, paragraphs, sentences),
    ...findGarbled(text, paragraphs),
    ...findRepeatedParagraphs(text, paragraphs),
    ...(isEnglish ? findDoubledWords(text, paragraphs) : []),
  ];
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Set<string>();
  return found.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    return !places.has(place) && places.add(place);
  });
}
