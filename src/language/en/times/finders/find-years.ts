import { type Find, isDash, lowerAt, skipHyphen, tagAt } from "../find.js";
import { fullYear, isYear } from "../read-year.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** "1987", "the year 1950", "fiscal 1988", "the 1980s", "the eighties", "the 19th century". */
export function findYear(line: TimeLine, at: number): Find | null {
  const { words } = line;
  return (
    readFiscal(words, at) ??
    readNamedYear(words, at) ??
    readSeason(words, at) ??
    readBareYear(line, at) ??
    readLonger(line, at)
  );
}

function readFiscal(words: readonly TimeWord[], at: number): Find | null {
  const lower = lowerAt(words, at);
  if (lower !== "fiscal" && lower !== "financial" && lower !== "fy") return null;
  const next = lowerAt(words, at + 1) === "year" ? at + 2 : at + 1;
  if (!isYear(words[next])) return null;
  const year = words[next]!.sense!.number!;
  return { from: at, to: next + 1, type: "DATE", meaning: { kind: "calendar", year, fiscal: true } };
}

function readNamedYear(words: readonly TimeWord[], at: number): Find | null {
  if (!/^years?$/.test(lowerAt(words, at)) || !isYear(words[at + 1])) return null;
  return { from: at, to: at + 2, type: "DATE", meaning: { kind: "calendar", year: words[at + 1]!.sense!.number! } };
}

/** "the 1982 summer offensive". */
function readSeason(words: readonly TimeWord[], at: number): Find | null {
  const season = words[at + 1]?.sense?.season;
  if (!isYear(words[at]) || !season || words[at + 1]!.sense!.plural) return null;
  const year = words[at]!.sense!.number!;
  return { from: at, to: at + 2, type: "DATE", meaning: { kind: "calendar", year, season } };
}

function readBareYear(line: TimeLine, at: number): Find | null {
  const { words } = line;
  if (!isYear(words[at]) || !looksLikeYear(line, at)) return null;
  return { from: at, to: at + 1, type: "DATE", meaning: { kind: "calendar", year: words[at]!.sense!.number! } };
}

const yearPrepositions = new Set(
  "in since of by until till from to between during before after through throughout early late mid around circa ( year".split(
    " ",
  ),
);
const determiners = new Set("the this that its their his her our 's ’s early late mid of a an and".split(" "));
const counted =
  /^(percent|per|million|billion|thousand|dollars?|euros?|tons?|tonnes?|barrels?|people|km|kms|miles?|feet|men|mm|kg|gmt|utc|hours?|hrs)$/;

/** Four figures are a year unless they count, measure or price something. */
function looksLikeYear(line: TimeLine, at: number): boolean {
  const { words } = line;
  const before = words[at - 1];
  const next = words[at + 1];
  const year = words[at]!.sense!.number!;
  if (before && /^[$€£¥#.:/]$/.test(before.text) && before.end === words[at]!.start && before.text !== "/")
    return false;
  if (next?.glued && /^[%:$/.]$/.test(next.text) && words[at + 2]?.glued && next.text !== "/") return false;
  if (next && (counted.test(next.lower) || next.text === "%")) return false;
  if (next?.sense?.unit && !next.glued) return false;
  const ranged = isDash(next) && isYear(words[at + 2]);
  const led = yearPrepositions.has(before?.lower ?? "") || isDash(before) || ranged;
  if (year < 1900 || year > 2060) return (led || at === 0) && !(isNoun(line, at + 1) && isPlural(line, at + 1));
  if (isNoun(line, at + 1) && isPlural(line, at + 1)) return determiners.has(before?.lower ?? "");
  return !(isDash(next) && next!.glued && words[at + 2]?.sense?.unit);
}

function isNoun(line: TimeLine, at: number): boolean {
  const word = line.words[at];
  return word !== undefined && tagAt(line, at) === "NOUN" && word.text.length > 1;
}

function isPlural(line: TimeLine, at: number): boolean {
  const token = line.sentence.tokens[line.words[at]!.token]!;
  return /Number=Plur/.test(token.feats) || (token.lemma !== token.text.toLowerCase() && token.text.endsWith("s"));
}

/** Decades and centuries. */
function readLonger(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const sense = words[at]!.sense;
  if (sense?.decade !== undefined) {
    const decade = sense.decade < 100 ? fullYear(sense.decade) : sense.decade;
    const spelled = !/\d/.test(words[at]!.text);
    if (spelled && !/^(the|early|late|mid)$/.test(lowerAt(words, isDash(words[at - 1]) ? at - 2 : at - 1))) return null;
    // "In her fifties" is an age, "in the 70s" mostly the weather or a decade.
    return { from: at, to: at + 1, type: "DATE", meaning: { kind: "value", value: String(Math.floor(decade / 10)) } };
  }
  const next = skipHyphen(words, at + 1);
  if (sense?.ordinal && lowerAt(words, next) === "century" && sense.ordinal <= 30) {
    const value = String(sense.ordinal - 1).padStart(2, "0");
    return { from: at, to: next + 1, type: "DATE", meaning: { kind: "value", value } };
  }
  return null;
}
