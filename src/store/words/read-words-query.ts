import { foldText, splitWords } from "./split-words.js";

/** A word that a report must have, or what one must begin with. */
export interface WordCondition {
  readonly word: string;
  readonly isPrefix: boolean;
}

/**
 * Reads what a person types into a search box: words, of which all must be there; one that ends in an asterisk stands
 * for all that begin so. A single Chinese, Japanese or Korean character does too.
 */
export function readWordsQuery(query: string): WordCondition[] {
  const conditions = new Map<string, WordCondition>();
  for (const term of query.split(/\s+/)) {
    const words = [...splitWords(term)];
    const pairs = words.filter((word) => isUnspaced(word) && [...word].length === 2);
    for (const word of words) {
      const isSingle = isUnspaced(word) && [...word].length === 1;
      // The last character of a run is indexed by itself only where a run of the text ends.
      if (isSingle && pairs.length > 0) continue;
      const isPrefix =
        isSingle ||
        (/\*$/.test(term) &&
          foldText(term)
            .replace(/[^\p{L}\p{N}]+$/u, "")
            .endsWith(word));
      conditions.set(`${word}${isPrefix ? "*" : ""}`, { word, isPrefix });
    }
  }
  return [...conditions.values()];
}

function isUnspaced(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(word);
}
