import { superlatives } from "../../language/en/times/superlatives.js";
import type { Sentence } from "../../language/sentence.js";
import type { TimeExpression } from "../../language/times/time-expression.js";

/** How many words lie at most between "first" and "since". */
const reach = 14;

/**
 * "The first visit since 2018", "the first officer to come here since May", "for the first time in ten years": the time
 * says how long there was none, not when this one was. Told by the words, for trees hang it on either verb.
 */
export function isYardstick({ tokens }: Sentence, { start, type, value }: TimeExpression): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const before = (back: number): string => tokens[first - back]?.text.toLowerCase() ?? "";
  const mark = /^(the|this|last|at|over|more|about|nearly|almost)$/.test(before(1)) ? 2 : 1;
  const preposition = before(mark);
  const isAbsence = preposition === "in" || (preposition === "for" && /^P(?!T).*[YM]$/.test(value)); // not "for two hours"
  if (preposition !== "since" && !(type === "DURATION" && isAbsence)) return false;
  for (let back = mark + 1; back <= mark + reach; back++) {
    if (/^[,;:.]$/.test(before(back))) return false;
    if (superlatives.has(before(back))) return true;
  }
  return false;
}
