import { months } from "../../base/months.js";
import { sayDate } from "../../base/say-date.js";
import type { Weigh } from "./evidence.js";

const name = "(?<name>January|February|March|April|May|June|July|August|September|October|November|December)";
const forms = [
  new RegExp(`\\b(?<word>this|last|next) month[^.;\\n]{0,40}?\\b${name}\\b`, "gu"),
  new RegExp(`\\b${name}\\b(?! \\d{4})[^.;\\n]{0,25}?\\b(?<word>this|last|next) month\\b`, "gu"),
];
const offsets: Record<string, number> = { this: 0, last: -1, next: 1 };

/** "last month, in May": then it is June. */
export const weighMonths: Weigh = ({ body }, day) => {
  for (const form of forms) {
    for (const { 0: words, groups } of body.matchAll(form)) {
      const named = months.indexOf(groups!.name as (typeof months)[number]);
      const expected = (Number(day.slice(5, 7)) - 1 + offsets[groups!.word!]! + 12) % 12;
      const reason = `the text says “${words.replace(/\s+/gu, " ")}”`;
      if (named === expected) return { points: 1.5, reason };
      return { points: -1.5, reason: `${reason}, which ${sayDate(day)} does not fit` };
    }
  }
  return null;
};
