import { sayDate } from "../../base/say-date.js";
import { weekdayOf, weekdays } from "./calendar.js";
import { list, type Weigh } from "./evidence.js";

/**
 * How much a bare weekday speaks for a day, by how many days before it the last such weekday was: news tells mostly of
 * its own day and of the day before, of tomorrow (six days "before") now and then, of the days between seldom.
 */
const pointsByAge = [3, 1.5, 0.3, -0.5, -1, -1, -0.5];

const mention =
  /(?<before>\b\w+\s+)?\b(?<name>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s?\b(?<after>,? (?:the )?\d|,? \p{Lu}\p{Ll}+\.? \d)?/gu;
const notBare =
  /^(?:last|next|every|each|previous|following|coming|past|black|good|bloody|until|by|through|easter|palm|ash)\s/iu;

/** "The talks went on on Monday": which day had that weekday on or just before it? */
export const weighWeekdays: Weigh = ({ body }, day) => {
  const ages = new Map<string, number[]>();
  for (const { groups } of body.matchAll(mention)) {
    const { before = "", name, after } = groups!;
    if (after || notBare.test(before)) continue;
    const age = (weekdayOf(day) - weekdays.indexOf(name as (typeof weekdays)[number]) + 7) % 7;
    ages.set(name!, [...(ages.get(name!) ?? []), age]);
  }
  const all = [...ages.values()].flat();
  if (all.length === 0) return null;
  const points = all.reduce((sum, age) => sum + pointsByAge[age]!, 0) / all.length;
  const named = list([...ages.keys()]);
  const was = `${sayDate(day)} was a ${weekdays[weekdayOf(day)]}`;
  const reason =
    points >= 1
      ? `the text speaks of ${named}, and ${was}`
      : `${was}, which ${named} in the text would not fit as well`;
  return { points, reason };
};
