import { type Find, isCapital, lowerAt } from "../find.js";
import { readYear } from "../read-year.js";
import type { TimeLine } from "../time-words.js";

/** "Christmas Eve", "last Thanksgiving", "New Year's Day 1987", "9/11". */
export function findNamedDay({ words }: TimeLine, at: number): Find | null {
  const { which, fromText } = words[at]!.sense ?? {};
  const place = which === undefined || fromText ? at : at + 1;
  let best: Find | null = null;
  for (const { words: name, meaning } of words[place]?.sense?.namedDays ?? []) {
    const next = matchName(words, place, name);
    if (next === null || (best && next <= best.to) || !startsAsName(words, place)) continue;
    const year = "year" in meaning ? null : readYear(words, next);
    const { next: to, ...named } = year ?? { next };
    const relative = place > at ? { which: which! } : {};
    best = { from: at, to, type: "DATE", meaning: { ...meaning, ...relative, ...named } };
  }
  // The Good Friday Agreement and Christmas Island are no days.
  return best && isCapital(words[best.to]) && /^(agreement|accord|island|accords)$/.test(lowerAt(words, best.to))
    ? null
    : best;
}

function startsAsName(words: TimeLine["words"], at: number): boolean {
  return isCapital(words[at]) || /^\d/.test(words[at]!.text) || words[at]!.lower === "the";
}

function matchName(words: TimeLine["words"], at: number, name: readonly string[]): number | null {
  return name.every((part, index) => lowerAt(words, at + index) === part) ? at + name.length : null;
}
