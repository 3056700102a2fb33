import type { CalendarMeaning } from "../../../times/meaning.js";
import { type Find, isCapital, lowerAt, tagAt } from "../find.js";
import { isYear, readYear } from "../read-year.js";
import type { TimeLine } from "../time-words.js";

/** "the spring of 1862", "summer 2019", "in winter", "the third quarter", "Q3 2023", "the first half of 2023". */
export function findSeason(line: TimeLine, at: number): Find | null {
  const part = readSeason(line, at) ?? readQuarter(line, at);
  if (!part) return null;
  const year = readYear(line.words, part.next);
  const { next, ...named } = year ?? { next: part.next };
  return { from: at, to: next, type: "DATE", meaning: { ...part.meaning, ...named } };
}

interface ReadStretch {
  readonly next: number;
  readonly meaning: CalendarMeaning;
}

const seasonLeads = new Set(
  "in the by during since until early late mid - of to and through throughout before after".split(" "),
);

/** A season has a year, or a preposition before it and nothing behind that it describes; never "the fall of Saigon". */
function readSeason(line: TimeLine, at: number): ReadStretch | null {
  const { words } = line;
  const { season, plural } = words[at]!.sense ?? {};
  if (!season || plural || tagAt(line, at) === "VERB") return null;
  const read = { next: at + 1, meaning: { kind: "calendar", season } } as const;
  const year = readYear(words, at + 1);
  if (year) return lowerAt(words, at + 1) === "," ? null : read;
  if (isCapital(words[at]) && at > 0 && !seasonLeads.has(lowerAt(words, at - 1))) return null;
  if (lowerAt(words, at + 1) === "of" || isCapital(words[at + 1])) return null;
  const describes = tagAt(line, at + 1) === "NOUN" && words[at + 1]?.text !== "offensive";
  return seasonLeads.has(lowerAt(words, at - 1)) && !describes ? read : null;
}

/** Quarters and halves of a year. */
function readQuarter(line: TimeLine, at: number): ReadStretch | null {
  const { words } = line;
  const short = /^q$/.test(lowerAt(words, at)) && words[at + 1]?.glued ? words[at + 1]!.sense?.number : undefined;
  if (short && short <= 4) return { next: at + 2, meaning: { kind: "calendar", quarter: short } };
  const ordinal = words[at]!.sense?.ordinal;
  const second = ordinal ?? (lowerAt(words, at) === "last" ? 4 : undefined);
  if (!second || second > 4) return null;
  const hyphen = words[at + 1]?.text === "-" ? at + 2 : at + 1;
  const unit = lowerAt(words, hyphen);
  if (unit === "quarter" && ordinal) return { next: hyphen + 1, meaning: { kind: "calendar", quarter: ordinal } };
  if (unit !== "half" || second > 2 || !ordinal) return null;
  const year = lowerAt(words, hyphen + 1) === "of" ? hyphen + 2 : hyphen + 1;
  const ofYear = isYear(words[year]) || readYear(words, hyphen + 1);
  return ofYear ? { next: hyphen + 1, meaning: { kind: "calendar", half: ordinal } } : null;
}
