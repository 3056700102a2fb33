import type { Meaning } from "../../times/meaning.js";
import type { TimeMod, TimeType } from "../../times/time-expression.js";
import type { TimeLine, TimeWord } from "./time-words.js";

/** What a finder reads: the words `from` … `to` (exclusive) of a line. */
export interface Find {
  readonly from: number;
  readonly to: number;
  readonly type: TimeType;
  readonly meaning: Meaning;
  readonly mod?: TimeMod;
}

/** Reads an expression that begins at exactly this word, or null. */
export type Finder = (line: TimeLine, at: number) => Find | null;

/** Changes the finds of one sentence: joins neighbours, takes in words around them, drops false ones. */
export type Refiner = (finds: readonly Find[], line: TimeLine) => Find[];

export function lowerAt(words: readonly TimeWord[], at: number): string {
  return words[at]?.lower ?? "";
}

export function isDash(word: TimeWord | undefined): boolean {
  return word !== undefined && /^[-–—‑]$/.test(word.text);
}

/** The word after a hyphen, or the word itself: "two-day" and "two day" read alike. */
export function skipHyphen(words: readonly TimeWord[], at: number): number {
  return isDash(words[at]) && words[at]!.glued && words[at + 1]?.glued ? at + 1 : at;
}

/** The word after the full stop of an abbreviation. */
export function skipStop(words: readonly TimeWord[], at: number): number {
  return words[at]?.text === "." && words[at]!.glued ? at + 1 : at;
}

/** Whether the word begins with a capital letter. */
export function isCapital(word: TimeWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

export function tagAt({ words, sentence }: TimeLine, at: number): string {
  const word = words[at];
  return word ? (sentence.tokens[word.token]?.upos ?? "") : "";
}

/** Whether the word at `at` is a noun or name that the word before it may describe: "2000 troops", "the 19th century". */
export function isNounAt(line: TimeLine, at: number): boolean {
  const tag = tagAt(line, at);
  return tag === "NOUN" || tag === "PROPN";
}
