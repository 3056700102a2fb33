import type { Note } from "../../base/note.js";
import { decodeUtf8At, toByte } from "./mojibake-bytes.js";

/** A garbled form, what it was repaired to, and how often. */
export interface Repair {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Repaired {
  readonly text: string;
  /** In the order in which they first stand in the text; empty where nothing was repaired. */
  readonly repairs: readonly Repair[];
}

/** Text that was read wrongly three times over is beyond what is seen in the wild. */
const roundsMax = 3;

/** Characters that bytes from 0x80 on become, in a row: all that mojibake is made of. */
const run = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu;

/**
 * Repairs UTF-8 that was read as Windows-1252 or Latin-1 ("â€™" for ’, "Ã©" for é), also twice over ("Ã¢â‚¬â„¢"), where
 * it can mean nothing else. "É”" may be the end of a word in capitals, and stays as it is unless other places show that
 * the text was read wrongly. What is whole stays whole, also in a text of which only parts are garbled.
 */
export function repairMojibake(text: string): Repaired {
  const forms = new Map<string, { to: string; count: number }>();
  let whole = text;
  for (let round = 0; round < roundsMax; round++) {
    const next = repairOnce(whole, (from, to) => {
      const known = forms.get(from);
      if (known) known.count++;
      else forms.set(from, { to, count: 1 });
    });
    if (next === whole) break;
    whole = next;
  }
  return { text: whole, repairs: [...forms].map(([from, repair]) => ({ from, ...repair })) };
}

/** A note that says what was repaired and how often, or none. */
export function noteRepairs(repairs: readonly Repair[]): Note[] {
  if (repairs.length === 0) return [];
  const shown = repairs.slice(0, shownMax).map(({ from, to, count }) => `“${from}” to “${to}” (${sayCount(count)})`);
  const others = repairs.slice(shownMax).reduce((sum, { count }) => sum + count, 0);
  const rest = others > 0 ? `, and ${others} more` : "";
  const message = `UTF-8 that had been read in another encoding was repaired: ${shown.join(", ")}${rest}.`;
  return [{ code: "report/mojibake", message }];
}

const shownMax = 6;

function sayCount(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/**
 * A closing quotation mark whose last byte was dropped, because Windows-1252 has no character for it. Only beside
 * opening ones that were read wrongly too, and where a word ends.
 */
const [openingMark, halfClosingMark] = ["â€œ", /â€(?:\uFFFD|(?=[\s.,;:!?)\]]|$))/gu];

function repairOnce(given: string, count: (from: string, to: string) => void): string {
  const text = given.includes(openingMark)
    ? given.replace(halfClosingMark, (from) => {
        count(from, "”");
        return "”";
      })
    : given;
  const found = [...text.matchAll(run)].flatMap(({ 0: characters, index }) => findSequences(text, characters, index));
  const trusted = new Set(found.filter(({ isSure }) => isSure).map(({ family }) => family));
  if (trusted.size === 0) return text;
  let whole = "";
  let from = 0;
  for (const { start, end, character, family } of found) {
    if (!trusted.has(family)) continue;
    whole += text.slice(from, start) + character;
    count(text.slice(start, end), character);
    from = end;
  }
  return whole + text.slice(from);
}

/** Characters that stand for the UTF-8 bytes of one. */
interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** The kind of characters that it belongs to; one that is sure makes the others of its family believed. */
  readonly family: string;
  /** No sound text has these characters in a row. */
  readonly isSure: boolean;
}

function findSequences(text: string, characters: string, start: number): Sequence[] {
  const bytes = Array.from(characters, (character) => toByte(character)!);
  const sequences: Sequence[] = [];
  for (let at = 0; at < bytes.length; ) {
    const decoded = decodeUtf8At(bytes, at);
    const family = decoded && familyOf(decoded.character, characters[at + 1]);
    if (!decoded || !family) {
      at++;
      continue;
    }
    const [from, to] = [start + at, start + at + decoded.length];
    const isSure = isLatin(family) && !mayBeMeant(text, from, to);
    sequences.push({ start: from, end: to, character: decoded.character, family, isSure });
    at += decoded.length;
  }
  return sequences.length < fewestForeign ? sequences : trustRuns(sequences);
}

/** So many letters of one foreign script in a row are no accident. */
const fewestForeign = 3;

function trustRuns(sequences: readonly Sequence[]): Sequence[] {
  const counts = new Map<string, number>();
  for (const { family } of sequences) counts.set(family, (counts.get(family) ?? 0) + 1);
  return sequences.map((sequence) => {
    const isForeign = !isLatin(sequence.family) && counts.get(sequence.family)! >= fewestForeign;
    return isForeign ? { ...sequence, isSure: true } : sequence;
  });
}

const families: readonly (readonly [name: string, pattern: RegExp])[] = [
  // Letters, signs, punctuation and currency of texts in Latin script.
  ["Latin", /^[\u00a0-\u00ff\u0100-\u017f\u0218-\u021b\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]$/u],
  ["Latin", /^[\u2009\u200a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a]$/u],
  ["Latin", /^[\u20ac\u2116\u2122\u2190-\u2193\u2212]$/u],
  ["zero width", /^[\u200b-\u200f\ufeff]$/u],
  ["picture", /^\p{Extended_Pictographic}$/u],
  ["Cyrillic", /^\p{Script=Cyrillic}$/u],
  ["Greek", /^\p{Script=Greek}$/u],
  ["Arabic", /^\p{Script=Arabic}$/u],
  ["Hebrew", /^\p{Script=Hebrew}$/u],
  ["Devanagari", /^\p{Script=Devanagari}$/u],
  ["Thai", /^\p{Script=Thai}$/u],
  [
    "East Asian",
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff5e]$/u,
  ],
];

/**
 * Null for a character that texts do not have. A control character is believed where it stands there already: half of
 * a character that was read wrongly twice.
 */
function familyOf(character: string, second: string): string | null {
  if (/^[\u0080-\u009f]$/u.test(character)) return character === second ? "Latin" : null;
  return families.find(([, pattern]) => pattern.test(character))?.[0] ?? null;
}

function isLatin(family: string): boolean {
  return family === "Latin";
}

/** Closing and opening marks that may follow a letter in capitals: "CAFÉ”", "AMANHÃ…". */
const marks = /^[‘’“”„‚‹›«»–—…•\u00a0]+$/u;

/** No word that ends so is set before a hard space. */
const hardSpace = "Â\u00a0";

/**
 * Whether the characters may be meant as they stand: one letter, and then only punctuation. A small letter right
 * before or after them tells that they are part of a word ("sÃ­", "Ã–sterreich"); "â€" is never meant.
 */
function mayBeMeant(text: string, start: number, end: number): boolean {
  const [lead, ...rest] = text.slice(start, end);
  if (!marks.test(rest.join("")) || text.startsWith(hardSpace, start)) return false;
  const isCapital = /\p{Lu}/u.test(lead);
  return !isCapital || !(/\p{Ll}/u.test(text[start - 1] ?? "") || /\p{Ll}/u.test(text[end] ?? ""));
}
