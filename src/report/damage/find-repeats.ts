import type { Span } from "../../base/span.js";
import { fold, wordsOf } from "../layout/fold.js";
import type { Suspicion } from "./suspicion.js";

const fewestWords = 6;
/** Any doubled word; names with a capital (Boutros Boutros-Ghali) are left out below. */
const doubled = /(?<![\p{L}'’-])(?<word>\p{L}{2,})\s+\k<word>(?![\p{L}'’-])/gu;
/** Words that good English doubles ("the fact that that day", "what he had had"). */
const allowed =
  /^(?:that|had|is|her|no|very|bye|so|far|many|long|now|out|in|on|up|boutros|duran|pago|tuk|wa|bora|baden|sing)$/iu;

/** Paragraphs that stand twice, word for word: the second one. */
export function findRepeatedParagraphs(text: string, paragraphs: readonly Span[]): Suspicion[] {
  const seen = new Set<string>();
  return paragraphs.filter(isShort).flatMap(({ start, end }) => {
    const words = fold(text.slice(start, end));
    if (seen.has(words)) return [{ start, end, why: "the same paragraph stands above", repeat: true as const }];
    if (wordsOf(words).length >= fewestWords) seen.add(words);
    return [];
  });
}

function isShort({ start, end }: Span): boolean {
  return end - start < 4_000;
}

/** English words doubled by mistake ("the the"). */
export function findDoubledWords(text: string, paragraphs: readonly Span[]): Suspicion[] {
  return paragraphs.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(doubled)]
      .filter(({ groups }) => !allowed.test(groups!.word!) && !/^\p{Lu}/u.test(groups!.word!))
      .map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        why: `“${match.groups!.word}” stands twice`,
        repeat: true as const,
      })),
  );
}
