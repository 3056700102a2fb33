import type { Sentence } from "../../sentence.js";
import type { FoundTime } from "../../times/meaning.js";
import { resolveTimes } from "../../times/resolve-times.js";
import type { TimeContext, TimeExpression } from "../../times/time-expression.js";
import type { Find, Finder, Refiner } from "./find.js";
import { findDirection } from "./find-direction.js";
import { findCalendarDate } from "./finders/find-calendar-dates.js";
import { findClockTime } from "./finders/find-clock-times.js";
import { findDuration } from "./finders/find-durations.js";
import { findNamedDay } from "./finders/find-named-days.js";
import { findReference } from "./finders/find-references.js";
import { findRelativeDay } from "./finders/find-relative-days.js";
import { findRelativeUnit } from "./finders/find-relative-units.js";
import { findSeason } from "./finders/find-seasons.js";
import { findSet } from "./finders/find-sets.js";
import { findShift } from "./finders/find-shifts.js";
import { findWeekday } from "./finders/find-weekdays.js";
import { findYear } from "./finders/find-years.js";
import { refineEdges } from "./refiners/refine-edges.js";
import { refineParts } from "./refiners/refine-parts.js";
import { refineRanges } from "./refiners/refine-ranges.js";
import { readTimeLine, type TimeLine } from "./time-words.js";

/** Of two finders that read equally far from a word, the earlier one decides. */
const finders: readonly Finder[] = [
  findCalendarDate,
  findNamedDay,
  findClockTime,
  findShift,
  findSet,
  findRelativeDay,
  findRelativeUnit,
  findWeekday,
  findSeason,
  findDuration,
  findYear,
  findReference,
];

const refiners: readonly Refiner[] = [refineRanges, refineParts, refineEdges];

/**
 * The time expressions of a report in text order, none overlapping, with their TIMEX3 values. Spans follow TimeML:
 * articles and modifiers are inside ("the end of 1958", "about two days"), prepositions outside ("since [1967]").
 */
export function findTimes(sentences: readonly Sentence[], text: string, context: TimeContext): TimeExpression[] {
  return resolveTimes(
    sentences.flatMap((sentence) => findInSentence(sentence, text)),
    context,
  );
}

function findInSentence(sentence: Sentence, text: string): FoundTime[] {
  const line = readTimeLine(sentence, text);
  if (!line) return [];
  const found = refiners.reduce<readonly Find[]>((finds, refine) => refine(finds, line), findAll(line));
  return found.map((find) => locate(find, line));
}

function findAll(line: TimeLine): Find[] {
  const finds: Find[] = [];
  let at = 0;
  while (at < line.words.length) {
    const longest = findLongest(line, at);
    if (longest) finds.push(longest);
    at = longest ? longest.to : at + 1;
  }
  return finds;
}

/** Words without a sense of time that an expression can begin with; all others need not be tried. */
const openers = new Set(
  `a an the all half another per right future earlier later early late start beginning middle end close rest remainder
  fiscal financial fy q dozens scores hundreds thousands`.split(/\s+/),
);

function findLongest(line: TimeLine, at: number): Find | null {
  const word = line.words[at]!;
  if (!word.sense && !openers.has(word.lower)) return null;
  let longest: Find | null = null;
  for (const find of finders) {
    const found = find(line, at);
    if (found && (!longest || found.to > longest.to)) longest = found;
  }
  return longest;
}

function locate(find: Find, line: TimeLine): FoundTime {
  const { from, to, type, meaning, mod } = find;
  const { words, sentence } = line;
  const first = words[from]!;
  const needsDirection = meaning.kind === "feast" || meaning.kind === "calendar";
  return {
    sentence: sentence.index,
    start: first.start,
    end: words[to - 1]!.end,
    type: type === "DATE" && meaning.kind === "calendar" && (meaning.clock || meaning.part) ? "TIME" : type,
    meaning,
    mod: mod ?? null,
    countsFromReport: /^(earlier|later)$/.test(first.lower) && (mod === "START" || mod === "END"),
    direction: needsDirection ? findDirection(sentence, words[to - 1]!.token) : null,
    aside: isAside(line, find),
  };
}

/**
 * Inside brackets that opened in this sentence, a year that only names a thing ("the treaty of 1905"), or what something
 * has lasted since.
 */
function isAside({ words, sentence }: TimeLine, { from, meaning }: Find): boolean {
  const token = sentence.tokens[words[from]!.token]!;
  const isBareYear = meaning.kind === "calendar" && meaning.year !== undefined && !meaning.month && !meaning.season;
  if (words[from - 1]?.lower === "since") return true;
  if (isBareYear && /^(nmod|compound|nummod|amod|appos)/.test(token.deprel)) return hasVerb(sentence);
  for (let place = from - 1; place >= 0; place--) {
    if (words[place]!.text === ")") return false;
    if (words[place]!.text === "(") return true;
  }
  return false;
}

/** A heading has none: its years date the text below it. */
function hasVerb({ tokens }: Sentence): boolean {
  return tokens.some(({ upos }) => upos === "VERB" || upos === "AUX");
}
