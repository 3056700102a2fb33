import { abbreviations } from "./abbreviations.js";
import { isApostrophe, isDigit, isLetter, isLower, isSpace, isUpper } from "./characters.js";

/** Places of tokens in a text, side by side: token i is `text.slice(starts[i], ends[i])`. */
export interface TokenPlaces {
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * Cuts a stretch of text into words and marks by the conventions of the English Web Treebank: contractions are split
 * ("do n't", "Iran 's"), hyphens stand alone ("15 - year") but after prefixes ("non-nuclear"), abbreviations keep their
 * full stop. Every character that is not white space belongs to exactly one token. Linear in the text.
 */
export function tokenize(text: string, start: number, end: number): TokenPlaces {
  const places: TokenPlaces = { starts: [], ends: [] };
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at++;
      continue;
    }
    const next = isLetter(unit)
      ? readWord(text, at, end, places)
      : isDigit(unit)
        ? readNumber(text, at, end, places)
        : readMark(text, at, end, places);
    at = next;
  }
  return places;
}

/** Prefixes that keep their hyphen. */
const prefixes: ReadonlySet<string> = new Set(
  "non pre re co semi mid post pro multi anti ex un sub inter counter over neo micro e intra psycho socio bi cyber trans ultra".split(
    " ",
  ),
);

/** Words written together that are two, with the length of the first. */
const joinedWords: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["dont", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["wasnt", 3],
  ["cant", 2],
  ["wont", 2],
]);

/** Abbreviations are at most this long, and no longer word is looked up. */
const abbreviationLengthMax = 9;

function add({ starts, ends }: TokenPlaces, start: number, end: number): number {
  starts.push(start);
  ends.push(end);
  return end;
}

function readWord(text: string, start: number, end: number, places: TokenPlaces): number {
  const address = endOfAddress(text, start, end);
  if (address > start) return add(places, start, address);
  let at = start + 1;
  let hasPoint = false;
  // Where the part begins that the last full stop or the hyphen of a prefix leaves: "non-U.S."
  let part = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) continue;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    if (isApostrophe(unit) && isLetter(next)) continue;
    if (unit === 38 && isUpper(next) && at - start <= 3 && isUpper(text.charCodeAt(start))) continue;
    if (unit === 45 && (isLetter(next) || isDigit(next)) && isPrefix(text, start, at)) {
      part = at + 1;
      continue;
    }
    if (unit !== 46) break;
    // A full stop: inside "U.S." and "p.m." it goes on, after "Mr" and "J" it belongs to the word, else it ends it.
    const sinceLastPoint = at - part;
    const isInitial = sinceLastPoint === 1 || (sinceLastPoint === 2 && /^Ph\.D/.test(text.slice(start, at + 2)));
    if (isInitial && isLetter(next) && (hasPoint || !isLower(next) || isLower(text.charCodeAt(at - 1)))) {
      hasPoint = true;
      part = at + 1;
      continue;
    }
    if (sinceLastPoint === 1 && (hasPoint || isUpper(text.charCodeAt(part)))) at++;
    else if (at - start <= abbreviationLengthMax && isAbbreviation(text, start, at, next, end)) at++;
    break;
  }
  return splitContraction(text, start, at, places);
}

function isPrefix(text: string, start: number, end: number): boolean {
  return end - start <= 7 && prefixes.has(text.slice(start, end).toLowerCase());
}

function isAbbreviation(text: string, start: number, point: number, next: number, end: number): boolean {
  const word = text.slice(start, point).toLowerCase();
  if (!abbreviations.has(word)) return false;
  // "No." is an abbreviation before a number only; months and states need a capital ("Mar.", not "mar.").
  if (beforeNumbers.has(word)) return isSpace(next) && point + 2 < end && isDigit(text.charCodeAt(point + 2));
  return word.includes(".") || isUpper(text.charCodeAt(start)) || lowerCaseAbbreviations.has(word);
}

const beforeNumbers: ReadonlySet<string> = new Set(["no", "nos", "art", "fig", "figs"]);

const lowerCaseAbbreviations: ReadonlySet<string> = new Set([
  "etc",
  "vs",
  "v",
  "al",
  "approx",
  "ext",
  "eq",
  "cf",
  "pp",
  "dept",
  "gov't",
]);

/** Where a web or mail address that begins here ends, or `start`. */
function endOfAddress(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + 64));
  const found =
    /^(?:https?:\/\/|www\.|[\w.+-]{1,40}@[\w-]+\.)/i.exec(head) ??
    /^(?:[a-z0-9-]{1,30}\.){1,4}(?:com|org|net|gov|edu|int|info|co\.uk|doc|pdf|htm|html|xls|txt)\b/i.exec(head);
  if (!found) return start;
  let at = start + found[0].length;
  while (at < end && !isSpace(text.charCodeAt(at)) && !'<>"“”'.includes(text[at]!)) at++;
  while (at > start && ".,;:!?)]}'’".includes(text[at - 1]!)) at--;
  return at;
}

/** Adds "don't" as "do" and "n't", "Iran's" as "Iran" and "'s", "cannot" as "can" and "not". */
function splitContraction(text: string, start: number, end: number, places: TokenPlaces): number {
  const cut = contractionCut(text, start, end);
  if (cut > start) add(places, start, cut);
  return add(places, cut, end);
}

const clitics: ReadonlySet<string> = new Set(["s", "re", "ve", "ll", "d", "m"]);

function contractionCut(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const rest = text.slice(at + 1, end).toLowerCase();
    if (rest === "t" && at - 1 > start && (text.charCodeAt(at - 1) | 32) === 110) return at - 1;
    return clitics.has(rest) ? at : start;
  }
  if (end - start >= 4 && end - start <= 6) {
    const first = joinedWords.get(text.slice(start, end).toLowerCase());
    if (first !== undefined) return start + first;
  }
  return start;
}

/** Dates with slashes and telephone numbers are one token; other numbers are cut at slashes and hyphens. */
const wholeNumbers = /^(?:9\/11|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:1-)?\d{3}-\d{3}-\d{4}|\d{3}-\d{4})(?![\w-])/;

function readNumber(text: string, start: number, end: number, places: TokenPlaces): number {
  const whole = wholeNumbers.exec(text.slice(start, Math.min(end, start + 20)));
  if (whole) return add(places, start, start + whole[0].length);
  let at = start + 1;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) continue;
    if ((unit === 44 || unit === 46 || unit === 58) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) continue;
    break;
  }
  // "15th", "1990s", "80's" are one token; "5pm" and "10km" are two.
  let letters = at;
  while (letters < end && letters - at < 3 && isLetter(text.charCodeAt(letters))) letters++;
  if (letters > at && /^(?:th|st|nd|rd|s)$/i.test(text.slice(at, letters))) at = letters;
  return add(places, start, at);
}

const smileys = /^[:;=]['’]?-?[()DPp](?![\w(])/;

function readMark(text: string, start: number, end: number, places: TokenPlaces): number {
  const unit = text.charCodeAt(start);
  let at = start + 1;
  if (unit === 58 || unit === 59 || unit === 61) {
    const smiley = smileys.exec(text.slice(start, Math.min(end, start + 5)));
    if (smiley) return add(places, start, start + smiley[0].length);
  }
  if (repeatable.has(unit)) {
    const other = unit === 33 ? 63 : unit === 63 ? 33 : unit;
    while (at < end && (text.charCodeAt(at) === unit || text.charCodeAt(at) === other)) at++;
    return add(places, start, at);
  }
  const next = at < end ? text.charCodeAt(at) : 32;
  if (isApostrophe(unit) || unit === 96) {
    if (next === unit) return add(places, start, at + 1);
    const cliticEnd = endOfClitic(text, start, end);
    if (cliticEnd > start) return add(places, start, cliticEnd);
  }
  if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) at++;
  return add(places, start, at);
}

/** . - ! ? = * _ ~ $ < > and dashes: runs of them are one token. */
const repeatable: ReadonlySet<number> = new Set([46, 45, 33, 63, 61, 42, 95, 126, 36, 60, 62, 0x2013, 0x2014, 0x2026]);

/** Where "'s" that stands right after a token that was no word ("U.S.'s", "2020's") ends, or `start`. */
function endOfClitic(text: string, start: number, end: number): number {
  if (start === 0 || isSpace(text.charCodeAt(start - 1))) return start;
  let at = start + 1;
  while (at < end && at - start < 4 && isLetter(text.charCodeAt(at))) at++;
  return clitics.has(text.slice(start + 1, at).toLowerCase()) ? at : start;
}
