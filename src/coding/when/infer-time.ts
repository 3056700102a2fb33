import type { When } from "../../base/event.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import type { Deed } from "../deed.js";

/** The day of a report and what its events so far say of their days. */
export interface Timeline {
  /** ISO day, null where unknown. */
  readonly published: string | null;
  /** The last day that an earlier event of the report states, if it is a day of the news. */
  readonly lastDay: string | null;
}

/** Days before publication that still are news. */
const newsDays = 4;

/**
 * A time for a deed whose own clause states none: the only day that its sentence names, for news the day that the report
 * speaks of, and at last the day of publication. All are marked as inferred. Undefined for deeds that lie ahead or are
 * told as an earlier past ("had met"): of those nothing is known.
 */
export function inferTime(deed: Deed, times: readonly TimeExpression[], timeline: Timeline): When | undefined {
  if (!isTold(deed)) return undefined;
  const inSentence = times.filter(({ sentence, first }) => sentence === deed.tree.sentence.index && first !== null);
  const [only] = inSentence;
  if (only && inSentence.length === 1 && only.precision === "day" && isMainClause(deed)) {
    return { ...writeDay(only.first!), span: { start: only.start, end: only.end } };
  }
  if (inSentence.length > 0 || timeline.published === null || isAside(deed)) return undefined;
  return { ...writeDay(timeline.lastDay ?? timeline.published), anchor: timeline.published };
}

function writeDay(day: string): When {
  return { value: day, start: day, end: day, precision: "day", certainty: "inferred" };
}

/** Told as something that has just been done, asked or refused, by a verb that is no pluperfect. */
function isTold({ stage, tree, top, trigger }: Deed): boolean {
  if (stage === "planned" || stage === "possible" || stage === "postponed") return false;
  const { upos } = tree.token(top);
  if (upos !== "VERB" && tree.token(trigger).upos !== "VERB") return false;
  return [top, trigger].every((word) =>
    tree.childrenOf(word, "aux").every((child) => tree.token(child).text !== "had"),
  );
}

function isMainClause({ tree, top }: Deed): boolean {
  return tree.ancestors(top).every((word) => !/^(acl|advcl|ccomp)/.test(tree.token(word).deprel));
}

/** In a clause that only tells more of something else: "two days after X had resigned", "which Y condemned". */
function isAside({ tree, top }: Deed): boolean {
  return tree.ancestors(top).some((word) => /^(acl|advcl)/.test(tree.token(word).deprel));
}

/** Whether a stated day is a day of the news, to which later deeds without a time may belong. */
export function isNewsDay(when: When | undefined, published: string | null): boolean {
  if (!when?.start || when.precision !== "day" || published === null || when.certainty !== "stated") return false;
  const days = (Date.parse(published) - Date.parse(when.start.slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= newsDays;
}
