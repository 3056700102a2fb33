import { hashWord, mix } from "./mix.js";

/**
 * A run of letters and digits. Scripts that set no spaces between words give one word per character, so that runs of
 * three of them are what runs of three words are elsewhere.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])|[\p{L}\p{M}\p{N}]+/gu;
const asciiWord = /[a-z0-9]+/g;
const isAscii = /^[\0-\x7f]*$/;

/**
 * The hashes of the words of a text, in order. Case, punctuation, white space, hyphens and the forms of characters
 * (full width, ligatures) make no difference.
 */
export function readWords(text: string): number[] {
  const plain = isAscii.test(text);
  const words = (plain ? text : text.normalize("NFKC")).toLowerCase().match(plain ? asciiWord : word) ?? [];
  return words.map(hashWord);
}

/** How many words in a row make a shingle. */
const shingleWords = 3;

/** The hashes of all runs of three words, each once. */
export function readShingles(words: readonly number[]): Uint32Array {
  const shingles = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at++) {
    let hash = 0;
    for (let next = at; next < at + shingleWords; next++) hash = Math.imul(hash ^ words[next], 0x9e3779b1) + next - at;
    shingles.add(mix(hash));
  }
  return Uint32Array.from(shingles);
}

/** Two hashes of all the words in their order, 64 bits: equal only where the texts have the same words. */
export function digestWords(words: readonly number[]): [low: number, high: number] {
  let low = words.length;
  let high = 0x9747b28c;
  for (const hash of words) {
    low = Math.imul(low ^ hash, 0x01000193);
    high = Math.imul(((high << 5) | (high >>> 27)) ^ hash, 0x9e3779b1);
  }
  return [mix(low), mix(high)];
}
