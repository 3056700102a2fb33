import { isLower, isUpper } from "./characters.js";
import type { TokenPlaces } from "./tokenize.js";

const datelineTokensMax = 16;
const dashes: ReadonlySet<string> = new Set(["-", "--", "–", "—"]);
const months: ReadonlySet<string> = new Set(
  (
    "January February March April May June July August September October November December " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
  ).split(" "),
);

/**
 * Where the dateline ends that begins with token `first` ("BEIRUT, Lebanon, June 19 (AP) -", "NEW DELHI:"), or `first`
 * where there is none. The place is in capitals, or an agency in brackets stands behind it; before the dash stand at
 * most further names, a date and the agency. A dateline stands on one line.
 */
export function endOfDateline(text: string, { starts, ends }: TokenPlaces, first: number): number {
  const wordAt = (index: number) => text.slice(starts[index], ends[index]);
  const begins = wordAt(first);
  if (begins !== "(" && !isUpper(text.charCodeAt(starts[first]!))) return first;
  const isInCapitals = isPlace(begins);
  const last = Math.min(starts.length, first + datelineTokensMax);
  let brackets = begins === "(" ? 1 : 0;
  let namesAgency = false;
  for (let index = first + 1; index < last; index++) {
    const word = wordAt(index);
    if (word === "(") brackets++;
    else if (word === ")") {
      brackets--;
      namesAgency = true;
    } else if (dashes.has(word)) {
      // A hyphen inside a name ("PORT-AU-PRINCE") joins; the dash of a dateline has a space after it.
      const joins = starts[index + 1] === ends[index];
      if (joins && word === "-" && !namesAgency) continue;
      if (brackets !== 0 || index + 1 >= starts.length || isLower(text.charCodeAt(starts[index + 1]!))) return first;
      if (!isOnOneLine(text, starts[first]!, ends[index]!)) return first;
      return namesAgency || (isInCapitals && hasOnlyNames(first, index, wordAt)) ? index + 1 : first;
    } else if (word === ":")
      return isInCapitals && isColonOfDateline(text, starts, ends, first, index) ? index + 1 : first;
    else if (namesAgency || (brackets === 0 && !isPartOfPlace(word))) return first;
  }
  return first;
}

/** "NEW DELHI: India said …": two words in capitals at most, and a text behind it on the same line. */
function isColonOfDateline(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  first: number,
  colon: number,
) {
  if (colon - first > 2 || colon + 1 >= starts.length) return false;
  const place = text.slice(starts[first], ends[colon - 1]);
  const isSpaced = starts[colon + 1]! > ends[colon]!;
  return isSpaced && place === place.toUpperCase() && isOnOneLine(text, starts[first]!, starts[colon + 1]!);
}

function isOnOneLine(text: string, start: number, end: number): boolean {
  return !text.slice(start, end).includes("\n");
}

function isPlace(word: string): boolean {
  return word.length >= 3 && word === word.toUpperCase();
}

/** Without an agency, "TALKS FAIL - AGAIN" looks like a dateline too; so all of it must be capitals, names or a date, in few words. */
function hasOnlyNames(first: number, dash: number, wordAt: (index: number) => string): boolean {
  if (dash - first > 6) return false;
  for (let index = first + 1; index < dash; index++) if (wordAt(index) === ",") return true;
  return dash - first <= 2;
}

function isPartOfPlace(word: string): boolean {
  return (
    word === "," ||
    word === "." ||
    word === "/" ||
    /^\d{1,4}$/.test(word) ||
    isUpper(word.charCodeAt(0)) ||
    months.has(word)
  );
}
