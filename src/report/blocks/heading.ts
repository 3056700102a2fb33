import { wordsOf } from "../layout/fold.js";

/**
 * Whether a folded line is built like a heading: one short piece without a final stop that begins as a heading does
 * and does not break off. A question or an exclamation may be one.
 */
export function isHeadingLike(line: string, { mostWords }: { mostWords: number }): boolean {
  const words = wordsOf(line).length;
  if (words === 0 || words > mostWords || line.length > 9 * mostWords + 30) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"“‘'«„¿¡([]/u.test(line)) return false;
  if (/[.,;:…。，]["'”’»)\]]*$/u.test(line) && !/\b(?:\p{Lu}\.){2,}$/u.test(line)) return false;
  if (/[.!?]["'”’»]\s*$/u.test(line)) return false;
  const breaksOff =
    /\s(?:the|a|an|of|to|and|or|in|on|at|by|for|with|from|that|which|who|as|is|was|are|were|said|says)$/u;
  return !breaksOff.test(line) || attribution.test(line) || particle.test(line);
}

/** "Envoy to return, newspaper says": a headline may end with who says so. */
const attribution = /\p{L}, (?!(?:who|which|that|as|where)\b)(?:[\p{L}'’.-]+ ){1,4}sa(?:id|ys?)$/u;

/** "Talks to go on", "Rebels give in": a small word that belongs to its verb ends a line well. */
const particle =
  /\s(?:(?:go(?:es)?|went|carr(?:y|ies)|moves?|drags?|push(?:es)?|press(?:es)?|lives?|holds?) on|(?:gives?|caves?|steps?|moves?|sets?) in|(?:stands?|go(?:es)?) by)$/u;

/** Names of sections that papers print over a story. */
const sections =
  /^(?:(?:world|international|national|global|home|local|us|u\.s\.|uk|europe|asia|asia[- ]pacific|africa|americas?|latin america|middle east|mideast|russia|ukraine|china|india|politics?|diplomacy|foreign (?:affairs|policy)|economy|business|markets?|finance|opinion|analysis|news|breaking news|latest news|defen[cs]e|security|society|science|technology|tech|sports?|culture|health|climate|environment|travel|lifestyle|exclusive|politik|ausland|wirtschaft|monde|mundo|internacional|esteri)(?:\s?(?:[&/|>»,•·-]|and)\s?|\s|$)(?:news$)?)+$/iu;

export function isSectionName(line: string): boolean {
  return line.length <= 60 && sections.test(line);
}
