import { formatDay } from "./calendar.js";

/** The moment that relative expressions count from, known as far as its fields go. */
export interface Origin {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** What is known while the expressions of one report are dated in text order. */
export interface Bearings {
  /** The day of the report. */
  readonly report: Origin | null;
  /** The report's day is only the latest one that it names; dates a little after it are not last year's. */
  readonly isGuess: boolean;
  /** The time last named in the text. */
  readonly text: Origin | null;
  /** The last of them that is known to the day. */
  readonly textDay: Origin | null;
  /**
   * The text tells of years long before its publication ("narrative"): dates without a year then belong to the year
   * last named, not to the publication's.
   */
  readonly narrative: boolean;
  readonly sameSentence: boolean;
}

/** The ISO day of an origin that is known to the day. */
export function writeOrigin({ year, month, day }: Origin): string | null {
  return month && day ? formatDay({ year, month, day }) : null;
}

/** What a clock time or a part of the day adds to a date value. */
export function timeTail({ clock, part }: { clock?: string; part?: string }): string {
  return clock ? clock : part ? `T${part}` : "";
}
