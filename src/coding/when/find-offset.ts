import type { When } from "../../base/event.js";
import type { Token } from "../../language/sentence.js";
import { addDays, addMonths, formatDay, parseDay } from "../../language/times/calendar.js";
import { intervalOf } from "../../language/times/interval.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import type { Tree } from "../../language/tree.js";
import { readOrdinal } from "./read-ordinal.js";

/** "Three days after": a length of time that only says how far two deeds lie apart. */
interface Offset {
  readonly time: TimeExpression;
  /** The word "after" or "before". */
  readonly mark: number;
  /** Index of the last token of its clause. */
  readonly last: number;
}

/** Whether "after" or "before" follows a length of time, which then is no length of a deed. */
export function isDistance(tokens: readonly Token[], time: TimeExpression): boolean {
  return findMark(tokens, time) >= 0;
}

function findMark(tokens: readonly Token[], { type, end }: TimeExpression): number {
  if (type !== "DURATION") return -1;
  const mark = tokens.findIndex(({ start }) => start >= end);
  return mark >= 0 && /^(after|before)$/i.test(tokens[mark]!.text) ? mark : -1;
}

/** The lengths of a sentence that "after" or "before" follows, with the clause that it opens. */
function findOffsets({ tokens }: Tree, times: readonly TimeExpression[]): Offset[] {
  return times.flatMap((time) => {
    const mark = findMark(tokens, time);
    if (mark < 0) return [];
    const stop = tokens.findIndex(({ index, text }) => index > mark && /^[,;:.]$/.test(text));
    return [{ time, mark, last: stop < 0 ? tokens.length - 1 : stop - 1 }];
  });
}

/** Leaves out the times of other clauses for a deed in the clause that such a length opens. */
export function withinOffset(tree: Tree, trigger: number, times: readonly TimeExpression[]): readonly TimeExpression[] {
  const offset = findOffsets(tree, times).find(({ mark, last }) => mark < trigger && trigger <= last);
  if (!offset) return times;
  const [from, to] = [tree.token(offset.mark).start, tree.token(offset.last).end];
  return times.filter(({ start, end }) => start >= from && end <= to);
}

/**
 * The time of a deed that is told by its distance from another: in "left on Friday, three days after X had landed" the
 * landing was on Tuesday. `timeOf` dates the main clause. Hours and minutes leave the day as it is.
 */
export function countOffset(
  tree: Tree,
  trigger: number,
  times: readonly TimeExpression[],
  timeOf: (verb: number) => When | undefined,
): When | undefined {
  const offset = findOffsets(tree, times).find(({ mark, last }) => mark < trigger && trigger <= last);
  if (!offset) return undefined;
  const outside = tree
    .ancestors(trigger)
    .find((word) => (word < offset.mark || word > offset.last) && isVerb(tree, word));
  const base = timeOf(outside ?? tree.root);
  if (!base?.start || base.precision !== "day") return undefined;
  const isAfter = tree.token(offset.mark).text.toLowerCase() === "after";
  const value = shiftDay(base.start.slice(0, 10), offset.time.value, isAfter ? -1 : 1);
  if (value === null) return undefined;
  const { first, last, precision } = intervalOf(value, null);
  if (!first || !last) return undefined;
  const span = { start: offset.time.start, end: offset.time.end };
  return { value, start: first, end: last, precision, span, certainty: "inferred", basis: "clause" };
}

/** "On the second day of his visit …, X met Y on Monday": the visit began on Sunday and lasted at least until Monday. */
export function countFromOrdinal(
  tree: Tree,
  trigger: number,
  timeOf: (verb: number) => When | undefined,
): When | undefined {
  const { head, deprel } = tree.token(trigger);
  const day = head < 0 ? undefined : tree.token(head);
  if (!day || !deprel.startsWith("nmod") || day.lemma.toLowerCase() !== "day") return undefined;
  const [word] = tree.childrenOf(head, "amod");
  const count = word === undefined ? null : readOrdinal(tree.token(word).text);
  const verb = tree.ancestors(head).find((one) => isVerb(tree, one));
  const when = verb === undefined ? undefined : timeOf(verb);
  const here = when?.precision === "day" && when.start ? parseDay(when.start) : null;
  if (count === null || !here) return undefined;
  const [start, end] = [formatDay(addDays(here, 1 - count)), formatDay(here)];
  return {
    value: start === end ? start : `${start}/${end}`,
    start,
    end,
    precision: "day",
    certainty: "inferred",
    basis: "clause",
  };
}

function isVerb(tree: Tree, word: number): boolean {
  return tree.token(word).upos === "VERB";
}

/** A day moved by an ISO duration: to a day for days and weeks, to a month or year for longer ones. */
function shiftDay(day: string, duration: string, sign: 1 | -1): string | null {
  const [, time, amount, unit] = /^P(T?)(\d+|X)([YMWDHS])$/.exec(duration) ?? [];
  const from = parseDay(day);
  if (!from || unit === undefined) return null;
  if (time === "T") return day;
  if (amount === "X") return null;
  const count = Number(amount) * sign;
  if (unit === "D" || unit === "W") return formatDay(addDays(from, unit === "W" ? count * 7 : count));
  if (unit === "M") return formatDay(addMonths(from, count)).slice(0, 7);
  return formatDay(addMonths(from, count * 12)).slice(0, 4);
}
