import type { Span } from "../../base/span.js";
import { endsSentence } from "../layout/fold.js";
import type { Suspicion } from "./suspicion.js";

const endsInMidClause =
  /(?:[,;(–—-]|\s(?:the|a|an|and|or|but|of|to|in|on|at|by|for|with|from|that|which|who|whose|as|than|is|was|are|were|be|been|has|have|had|will|would|could|its|their|his|her|said|into|between|against))$/iu;
const shortest = 40;

/**
 * The last sentence of a report that breaks off: it ends in the middle of a clause, or without a stop where all other
 * paragraphs have theirs. A lone sentence without its stop is left alone.
 */
export function findTruncation(text: string, paragraphs: readonly Span[], sentences: readonly Span[]): Suspicion[] {
  const [last, sentence] = [paragraphs.at(-1), sentences.at(-1)];
  if (!last || !sentence || last.end - last.start < shortest) return [];
  const tail = text.slice(Math.max(last.start, last.end - 60), last.end);
  if (endsSentence(tail)) {
    const elided = /(?:\.\.\.|…)$/u.test(tail) && !/\s(?:\.\.\.|…)$/u.test(tail);
    return elided ? [{ ...sentence, why: "the text breaks off with an ellipsis", truncation: true }] : [];
  }
  if (/[:"'”’»)\]]$/u.test(tail)) return [];
  const othersEnd =
    paragraphs.length > 2 && paragraphs.slice(0, -1).every(({ end }) => endsSentence(text.slice(end - 8, end)));
  const innerEnd = sentence.start > last.start && sentence.end - sentence.start > 20;
  if (!endsInMidClause.test(tail) && !othersEnd && !innerEnd) return [];
  return [{ ...sentence, why: "the text breaks off in the middle of a sentence", truncation: true }];
}
