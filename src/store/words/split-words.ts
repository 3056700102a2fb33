/**
 * The words of a text as the index of words has them, each once: small letters without marks ("Außenminister" →
 * "aussenminister", "Enrique Peña" → "enrique", "pena"), numbers, and of Chinese, Japanese and Korean writing, which
 * sets no spaces, every two neighbouring characters and the last one of a run.
 */
export function splitWords(text: string): Set<string> {
  const words = new Set<string>();
  visitWords(text, (word) => words.add(word));
  return words;
}

/** The same words in the order of the text, with those that are there several times. */
export function visitWords(text: string, visit: (word: string) => void): void {
  if (isPlain(text)) {
    for (const word of text.toLowerCase().match(plainWord) ?? []) visit(cut(word));
    return;
  }
  for (const run of foldText(text).match(anyWord) ?? []) {
    if (!unspaced.test(run)) visit(cut(run));
    else for (const part of run.match(unspacedParts)!) visitPart(part, visit);
  }
}

/** Letters as they are compared: small, without marks and ligatures. */
export function foldText(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
  return plain.replace(/[ßæœøłđð]/g, (letter) => ligatures[letter]!);
}

const ligatures: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d" };
const plainWord = /[a-z0-9]+/g;
const anyWord = /[\p{L}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const unspacedParts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

/** Longer ones are addresses and noise; they are found by their beginning. */
export const unitsMax = 40;

function cut(word: string): string {
  return word.length > unitsMax ? word.slice(0, unitsMax) : word;
}

function visitPart(part: string, visit: (word: string) => void): void {
  if (!unspaced.test(part)) {
    visit(cut(part));
    return;
  }
  const characters = [...part];
  for (let index = 0; index + 1 < characters.length; index++) visit(characters[index]! + characters[index + 1]!);
  // So that one character alone is found as the beginning of a pair, wherever it stands.
  visit(characters.at(-1)!);
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
