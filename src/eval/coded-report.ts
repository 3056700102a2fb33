import type { Span } from "../base/span.js";

/** One side of an event, as far as it is compared. */
export interface Side {
  readonly country: string | null;
  readonly person: string | null;
}

/** What an event is said to be. */
export interface Reading {
  readonly act: string;
  readonly stage: string;
  readonly type: string;
}

/** An event of a record or of gold, in the one shape that is compared. */
export interface CodedEvent {
  /** The name that its set gives it. */
  readonly id: string;
  /** The first is what the set says; the others it would accept as well. */
  readonly readings: readonly [Reading, ...Reading[]];
  readonly from: readonly Side[];
  readonly to: readonly Side[];
  readonly reciprocal: boolean;
  readonly when: string | null;
  readonly where: string | null;
  readonly background: boolean;
  /** It may be left out, and may be found. */
  readonly optional: boolean;
  /** Where its evidence stands in the text; null where that is not known. */
  readonly span: Span | null;
  /** The words of the evidence; null where the text is not known. */
  readonly words: string | null;
  /** Rows of the codebook that made it. */
  readonly why: readonly string[];
}

/** The events of one report by one coder. */
export interface CodedReport {
  readonly id: string;
  readonly events: readonly CodedEvent[];
}
