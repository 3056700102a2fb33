import type { TimeMod, TimeType } from "./time-expression.js";

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "decade"
  | "century";

/** Parts of the day (morning, midday, afternoon, evening, night, daytime) and seasons as TIMEX3 spells them. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";
export type Season = "SP" | "SU" | "FA" | "WI";

/**
 * What a relative expression counts from: the day of the report, the time last named in the text, or ("either") the
 * report in news and the text in a story of the past.
 */
export type Origin = "report" | "text" | "either";

/** Where the clause places its time as seen from the report: told by tense and by words such as "ahead of". */
export type Direction = "past" | "future" | "planned";

/** What the words say before any date is known: a language's finders write it, `resolveTimes` turns it into a value. */
export type Meaning = ValueMeaning | CalendarMeaning | ShiftMeaning | FeastMeaning;

/** Complete as it stands: a duration, a set, PRESENT_REF, a decade. */
export interface ValueMeaning {
  readonly kind: "value";
  readonly value: string;
  /** A stretch that ends or begins with the origin: "the past two months" is -2 months from the report. */
  readonly reach?: { readonly unit: Unit; readonly amount: number; readonly origin: Origin };
}

/** The parts of a date that are named; what is missing comes from the origin. */
export interface CalendarMeaning {
  readonly kind: "calendar";
  readonly year?: number;
  /** Years from the origin's year: "February last year" is -1. */
  readonly yearShift?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  /** The weekend, with `weekday` 6. */
  readonly weekend?: boolean;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  readonly fiscal?: boolean;
  /** -1 "last Monday", 0 "this Monday", 1 "next Monday". */
  readonly which?: number;
  readonly origin?: Origin;
  readonly clock?: string;
  readonly part?: DayPart;
}

/** A number of units away from the origin; amount null = some ("a few days ago"), with its sign in `sign`. */
export interface ShiftMeaning {
  readonly kind: "shift";
  readonly unit: Unit;
  readonly amount: number | null;
  readonly sign?: 1 | -1;
  readonly origin: Origin;
  readonly clock?: string;
  readonly part?: DayPart;
}

/** A named day whose date moves: so many days from Easter, or the n-th weekday of a month. */
export interface FeastMeaning {
  readonly kind: "feast";
  readonly easter?: number;
  readonly nth?: { readonly month: number; readonly weekday: number; readonly n: number };
  readonly year?: number;
  readonly yearShift?: number;
  readonly which?: number;
  readonly part?: DayPart;
}

/** An expression found in a sentence and not yet dated; offsets are into the text. */
export interface FoundTime {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly type: TimeType;
  readonly meaning: Meaning;
  readonly mod: TimeMod | null;
  readonly direction: Direction | null;
  /** Said in passing (in brackets, "the treaty of 1905"), so that the story does not move there. */
  readonly aside: boolean;
  /** "Earlier this month", "later this week": up to the report's day or from it on, not the first or last third. */
  readonly countsFromReport?: boolean;
}
