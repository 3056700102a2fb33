import { hashWord, mix } from "./mix.js";

/** What outlives rewriting and translation: each anchor of a text as a hash, once. */
export interface Anchors {
  readonly names: ReadonlySet<number>;
  /** Numbers of two digits and more, which need be no years. */
  readonly numbers: ReadonlySet<number>;
  /** Every three words in a row inside quotation marks. */
  readonly quotes: ReadonlySet<number>;
}

const token = /\p{N}+(?:[.,'’\u00a0\u202f]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu;
/** Words after these begin a sentence or a line of speech, where a capital tells nothing. */
const beginsSentence = /(?:^|[.!?…:;•][\s"'”’»)\]]*|["“„«‘([]\s*|\n\s*\n\s*|[-–—]\s+)$/u;
const quoted = /[“„«"]([^“”„«»"]{12,400})[”“»"]/gu;
/** So many letters of a name are compared: they carry it through inflection ("Israel", "Israeli", "Israels"). */
const stemLetters = 5;
const shortestName = 3;
/** A text with more capitals than this among its letters is set in capitals, which then mark no names. */
const mostCapitals = 0.5;
/** A long text is judged by its head, where the news is. */
const mostRead = 20_000;

/**
 * Numbers, names and quoted words of a text. No language is known here: a name is a word with a capital inside a
 * sentence, a number is its digits whatever separates them ("1,500" and "1.500"), and marks on letters make no
 * difference ("Erdoğan", "Erdogan").
 */
export function findAnchors(text: string): Anchors {
  const head = text.slice(0, mostRead);
  return { ...findNamesAndNumbers(head), quotes: findQuotes(head) };
}

function findNamesAndNumbers(text: string): Pick<Anchors, "names" | "numbers"> {
  const names = new Set<number>();
  const numbers = new Set<number>();
  const capitalsSayNothing = isSetInCapitals(text);
  for (const { 0: word, index } of text.matchAll(token)) {
    if (isDigit(word.charCodeAt(0))) {
      const digits = word.replace(/\P{N}/gu, "");
      if (digits.length >= 2 && !/^(?:19|20)\d\d$/.test(digits)) numbers.add(hashWord(digits));
      continue;
    }
    if (capitalsSayNothing || word.length < shortestName || word[0] === word[0].toLowerCase()) continue;
    if (!beginsSentence.test(text.slice(Math.max(0, index - 6), index))) names.add(hashWord(stem(word)));
  }
  return { names, numbers };
}

function findQuotes(text: string): Set<number> {
  const quotes = new Set<number>();
  for (const { 1: words } of text.matchAll(quoted)) {
    const hashes = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord);
    for (let at = 0; at + 3 <= hashes.length; at++) {
      quotes.add(mix(Math.imul(hashes[at], 3) ^ Math.imul(hashes[at + 1], 5) ^ hashes[at + 2]));
    }
  }
  return quotes;
}

function stem(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, stemLetters);
}

function isSetInCapitals(text: string): boolean {
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > mostCapitals * letters;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
