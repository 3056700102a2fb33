import type { When } from "../../base/event.js";
import type { Span } from "../../base/span.js";

/** What TIMEX3 tells apart: a day or longer, a part of a day, a length of time, something that recurs. */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** TIMEX3 `mod`: the part of the value that is meant, or how exact it is. */
export type TimeMod = "START" | "MID" | "END" | "APPROX" | "LESS_THAN" | "MORE_THAN" | "BEFORE" | "AFTER";

/** An expression of time in a report, with its TIMEX3 value (Pustejovsky et al. 2003; ISO 24617-1). */
export interface TimeExpression extends Span {
  /** Index of the sentence in the report. */
  readonly sentence: number;
  readonly type: TimeType;
  /**
   * "2023-06-19", "2023-W25", "2023-06", "2022-SU", "2023-Q1", "196" (a decade), "19" (a century), "2023-06-19T06:06",
   * "2023-06-19TMO", "P2D", "PT7H30M", "PRESENT_REF" …; X stands for what the text leaves open ("XXXX-WXX-1").
   */
  readonly value: string;
  readonly mod: TimeMod | null;
  /** First and last ISO day that may be meant, where they can be told; "early May" ends on the 10th. */
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: When["precision"];
  /** The ISO day that a relative expression was counted from, null for one that stands by itself. */
  readonly anchor: string | null;
}

/** What a report says of its own day. */
export interface TimeContext {
  /** Publication date (ISO day), null where unknown: relative expressions then keep underspecified values. */
  readonly date: string | null;
  /** The day printed in the dateline, if any: the day on which the report was written wins over that of publication. */
  readonly dateline?: string | null;
}
