import { type Find, lowerAt, tagAt } from "../find.js";
import { findDirection } from "../find-direction.js";
import type { TimeLine } from "../time-words.js";

const phrases: readonly [words: string, from: number, value: string][] = [
  ["in the past", 1, "PAST_REF"],
  ["in the future", 1, "FUTURE_REF"],
  ["in future", 1, "FUTURE_REF"],
  ["the near future", 0, "FUTURE_REF"],
  ["the foreseeable future", 0, "FUTURE_REF"],
  ["the recent past", 0, "PAST_REF"],
  ["at present", 1, "PRESENT_REF"],
  ["the present", 0, "PRESENT_REF"],
  ["at the moment", 1, "PRESENT_REF"],
  ["the time being", 0, "PRESENT_REF"],
  ["right now", 0, "PRESENT_REF"],
];
const spelled = phrases.map(([words, from, value]) => ({ words: words.split(" "), from, value }));

/** "now", "currently", "recently", "soon", "in the past", "the near future": near or past or to come, and no more. */
export function findReference(line: TimeLine, at: number): Find | null {
  const { words } = line;
  for (const { words: phrase, from, value } of spelled) {
    const fits = phrase.every((word, index) => lowerAt(words, at - from + index) === word);
    if (fits && endsPhrase(line, at - from + phrase.length)) return reference(at, at - from + phrase.length, value);
  }
  const word = words[at]!;
  const value = word.sense?.reference;
  if (!value || (word.lower === "recent" && lowerAt(words, at - 1) === "most")) return null;
  if (/^(shortly|soon)$/.test(word.lower) && /^(after|before|afterwards?|thereafter)$/.test(lowerAt(words, at + 1)))
    return null;
  // "He soon lost" tells of the past, in which "soon" has no date.
  if (value === "FUTURE_REF" && findDirection(line.sentence, word.token) === "past") return null;
  if (/^(as|so|too)$/.test(lowerAt(words, at - 1)) && word.lower === "soon") return null;
  if (word.lower === "now" && lowerAt(words, at + 1) === "that") return null;
  return reference(at, at + 1, value);
}

/** "The present government" and "the past week" go on; "the present" does not. */
function endsPhrase(line: TimeLine, at: number): boolean {
  return !/^(NOUN|ADJ|PROPN|NUM)$/.test(tagAt(line, at));
}

function reference(from: number, to: number, value: string): Find {
  return { from, to, type: "DATE", meaning: { kind: "value", value } };
}
