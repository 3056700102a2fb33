import { functionWords } from "./function-words.js";

/** The head of a text that is looked at, in characters: enough for a sure verdict. */
const mostRead = 12_000;
/** With fewer words than this no verdict is given. */
const fewestWords = 8;
/** Below so many words the verdict must be clearer. */
const fewWords = 25;

/** Every function word with the languages that it belongs to, as indices into `languages`. */
const languages = Object.keys(functionWords);
const languagesOf = new Map<string, number[]>();
for (const [index, language] of languages.entries()) {
  for (const word of functionWords[language]!.split(" ")) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
  }
}

/**
 * The language of a text as a BCP 47 tag, or null where it cannot be told honestly: too short, mixed, or a language
 * that is not known here. Latin-script languages are told by the share of their function words, others by their script
 * and letters.
 */
export function detectLanguage(text: string): string | null {
  const head = text.slice(0, mostRead);
  return detectByScript(head) ?? detectByWords(head);
}

/** True where the text is plainly written in another script than Latin, whatever its language. */
export function isForeignScript(text: string): boolean {
  const head = text.slice(0, mostRead);
  const letters = count(head, /\p{L}/gu);
  return letters > 20 && count(head, /\p{Script=Latin}/gu) < 0.3 * letters;
}

function detectByScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  if (letters < 10 || count(text, /\p{Script=Latin}/gu) > 0.7 * letters) return null;
  const share = (script: RegExp) => count(text, script) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return "ja";
  if (share(/\p{Script=Hangul}/gu) > 0.3) return "ko";
  if (share(/\p{Script=Han}/gu) > 0.3) return "zh";
  if (share(/\p{Script=Arabic}/gu) > 0.5) {
    // Letters that Arabic itself does not have: Persian, Urdu, Pashto and others, which are not told apart here.
    return share(/[پچژگکیےٹڈڑ]/gu) > 0.01 ? null : "ar";
  }
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) {
    const [ukrainian, russian] = [share(/[іїєґ]/giu), share(/[ыэъё]/giu)];
    if (Math.max(ukrainian, russian) < 0.003) return null;
    return ukrainian > russian ? "uk" : "ru";
  }
  return null;
}

function detectByWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu) ?? [];
  if (words.length < fewestWords) return null;
  const counts = languages.map(() => 0);
  for (const word of words) for (const index of languagesOf.get(word) ?? []) counts[index]!++;
  const shares = counts.map((found, index) => ({ language: languages[index]!, share: found / words.length }));
  shares.sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  const few = words.length < fewWords;
  const clear = best!.share >= (few ? 0.2 : 0.15) && best!.share >= (few ? 1.8 : 1.3) * second!.share;
  return clear ? best!.language : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
