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
 * Where the dateline ends that begins with token `first` ("BEIRUT, Lebanon, June 19 (AP) -"), or `first` where there is
 * none. The place is in capitals; before the dash stand at most further names, a date and the agency in brackets.
 */
export function endOfDateline(text: string, { starts, ends }: TokenPlaces, first: number): number {
  const wordAt = (index: number) => text.slice(starts[index], ends[index]);
  if (!isUpper(text.charCodeAt(starts[first]!)) || !isPlace(wordAt(first))) return first;
  const last = Math.min(starts.length, first + datelineTokensMax);
  let brackets = 0;
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
      return namesAgency || hasOnlyNames(first, index, wordAt) ? index + 1 : first;
    } else if (brackets === 0 && !isPartOfPlace(word)) return first;
  }
  return first;
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
