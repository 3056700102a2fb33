import { isDigit, isUpper } from "./characters.js";
import type { TokenPlaces } from "./tokenize.js";

const closings: ReadonlySet<string> = new Set([
  "regards",
  "best regards",
  "kind regards",
  "kindest regards",
  "warm regards",
  "many thanks",
  "sincerely",
  "sincerely yours",
  "yours sincerely",
  "yours truly",
  "yours faithfully",
  "cheers",
  "thanks",
]);

/**
 * Where a part of a letter ends that begins at the token `index` and stood on a line of its own before the lines were
 * lost: "Best regards," or a stamp; `index` where there is none. `first` is the first token of the sentence so far.
 */
export function endOfLetterPart(text: string, places: TokenPlaces, first: number, index: number): number {
  return Math.max(index === first ? endOfClosing(text, places, index) : index, endOfStamp(text, places, index));
}

/** A closing before a name or another sentence. */
function endOfClosing(text: string, { starts, ends }: TokenPlaces, first: number): number {
  for (let comma = first + 1; comma <= first + 2 && comma + 1 < starts.length; comma++) {
    if (text[starts[comma]!] !== "," || !isUpper(text.charCodeAt(starts[comma + 1]!))) continue;
    return closings.has(text.slice(starts[first], ends[comma - 1]).toLowerCase()) ? comma + 1 : first;
  }
  return first;
}

/**
 * The stamp of a forwarded letter, "08/16/2000 03:48 PM". In running text a word stands before it ("on 08/16/2000") or
 * no capital behind it.
 */
function endOfStamp(text: string, { starts, ends }: TokenPlaces, index: number): number {
  const first = text.charCodeAt(starts[index]!);
  if (!isDigit(first) || index + 2 >= starts.length) return index;
  const wordAt = (at: number) => text.slice(starts[at], ends[at]);
  if (!/^\d\d?\/\d\d?\/\d\d(?:\d\d)?$/.test(wordAt(index))) return index;
  if (!/^\d\d?:\d\d(?::\d\d)?$/.test(wordAt(index + 1)) || !/^[AP]M$/.test(wordAt(index + 2))) return index;
  if (index > 0 && /^[a-z,]/.test(wordAt(index - 1))) return index;
  return index + 3 < starts.length && !isUpper(text.charCodeAt(starts[index + 3]!)) ? index : index + 3;
}
