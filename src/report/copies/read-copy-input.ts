import type { Report } from "../../base/report.js";
import { bodyText } from "../body-text.js";
import { readDatelinePrefix } from "../credit/dateline-prefix.js";
import { dayNumber } from "../dates/calendar.js";
import { foldHead } from "../layout/fold.js";

/** A text to look for copies of, where it is not a `Report` yet. */
export interface CopyText {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  /** Where it is not given, a dateline at the head of the text is looked for: "OSLO (NTB) –". */
  readonly agency?: string | null | undefined;
  /** ISO date, with or without a time. A month or a year alone does not tell what was first, and counts as none. */
  readonly published?: string | null | undefined;
}

/** The story of a report, and where it comes from. */
export interface Story {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly day: number | null;
  readonly isCredited: boolean;
}

/** Takes the story out of a report, without the furniture of its page, which differs from copy to copy. */
export function readCopyInput(input: Report | CopyText): Story {
  if ("blocks" in input) {
    const { id, title, agency, dateline, published } = input;
    const isCredited = agency !== null || dateline !== null;
    return { id, text: bodyText(input), title, isCredited, day: toDay(published?.value) };
  }
  const { id, text, title, agency, published } = input;
  const isCredited = agency ? true : readDatelinePrefix(foldHead(text, 0, text.length))?.certain === true;
  return { id, text, title: title ?? null, isCredited, day: toDay(published) };
}

function toDay(published: string | null | undefined): number | null {
  return published && /^\d{4}-\d\d-\d\d/.test(published) ? dayNumber(published) : null;
}
