import type { Span } from "../base/span.js";

/** A row of a word table: words in lower case, the last letters of any of them open where it ends in "*" ("hotline*"). */
export interface WordRow<Sense extends string> {
  readonly id: string;
  readonly words: string;
  readonly means: Sense;
}

export interface FoundWords<Row> extends Span {
  readonly row: Row;
}

/** Finds the rows of a table in a stretch of text, in order; of several that start at one word the longest. */
export type WordFinder<Row> = (text: string, span?: Span) => FoundWords<Row>[];

/** Indexes a word table by first word. Finding is linear in the text; case does not count. */
export function makeWordFinder<Row extends WordRow<string>>(rows: readonly Row[]): WordFinder<Row> {
  const byFirst = new Map<string, { row: Row; words: string[] }[]>();
  const openFirst: { row: Row; words: string[] }[] = [];
  for (const row of rows) {
    const words = row.words.toLowerCase().split(" ");
    const entry = { row, words };
    if (words[0].endsWith("*")) openFirst.push(entry);
    else byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), entry]);
  }

  return (text, span = { start: 0, end: text.length }) => {
    const found: FoundWords<Row>[] = [];
    const tokens = splitWords(text, span);
    for (let at = 0; at < tokens.length; ) {
      let best: { row: Row; words: string[] } | null = null;
      const candidates = byFirst.get(tokens[at].word);
      for (const entry of candidates ? [...candidates, ...openFirst] : openFirst) {
        if (entry.words.length > (best?.words.length ?? 0) && startsAt(tokens, at, entry.words)) best = entry;
      }
      if (best) {
        const last = tokens[at + best.words.length - 1];
        found.push({ row: best.row, start: tokens[at].start, end: last.end });
      }
      at += best?.words.length ?? 1;
    }
    return found;
  };
}

interface Word extends Span {
  readonly word: string;
}

/** Words of letters and digits, hyphens inside them kept ("face-to-face"), a possessive "’s" left out. */
export function splitWords(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const at = start + match.index;
    words.push({ word: match[0].toLowerCase(), start: at, end: at + match[0].length });
  }
  return words;
}

function startsAt(tokens: readonly Word[], at: number, words: readonly string[]): boolean {
  if (at + words.length > tokens.length) return false;
  return words.every((word, offset) => {
    const token = tokens[at + offset].word;
    return word.endsWith("*") ? token.startsWith(word.slice(0, -1)) : token === word;
  });
}
