import type { TimeExpression } from "../../language/times/time-expression.js";
import type { Deed } from "../deed.js";

/** A deed with the times that it can have; null where it can have all those of its sentence. */
export interface DatedDeed {
  readonly deed: Deed;
  readonly times: readonly TimeExpression[] | null;
}

/**
 * "Met the president on Friday and the minister on Saturday": one verb tells of two meetings, each with the day that stands
 * behind whom it was with. Deeds with one day, or without, stay as they are.
 */
export function splitByDay(deed: Deed, times: readonly TimeExpression[]): DatedDeed[] {
  const whole = [{ deed, times: null }];
  const [heads] = deed.targets;
  if (!heads || heads.length < 2 || !/^CONSULT\.(meet|phone)/.test(deed.act) || deed.top !== deed.trigger) return whole;
  const start = (head: number): number => deed.tree.token(head).start;
  const days = times.filter(
    ({ first, precision, start: from }) => first !== null && precision === "day" && from > start(deed.trigger),
  );
  if (days.length < 2) return whole;
  const groups = new Map<TimeExpression, number[]>();
  for (const head of heads) {
    const day = days.find((one) => one.start > start(head));
    if (!day) return whole;
    groups.set(day, [...(groups.get(day) ?? []), head]);
  }
  if (groups.size < 2) return whole;
  return [...groups].map(([day, own]) => ({ deed: { ...deed, targets: [own], why: [...deed.why] }, times: [day] }));
}
