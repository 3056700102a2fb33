import type { When } from "../../base/event.js";

/** "On Tuesday" in a report whose own day is not known. */
export function isWeekday({ value }: Pick<When, "value">): boolean {
  return /^XXXX-WXX-\d$/.test(value);
}
