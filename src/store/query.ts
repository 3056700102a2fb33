import type { Stage } from "../base/stage.js";

/** What is asked of events. All conditions must hold; of several values in one, any. */
export interface EventQuery {
  /** Both states are sides of the event, opposite each other. */
  readonly pair?: readonly [string, string] | undefined;
  /** With `pair`: only what the first does to the second, or what both do together. */
  readonly directed?: boolean | undefined;
  readonly country?: readonly string[] | undefined;
  readonly person?: readonly string[] | undefined;
  readonly office?: readonly string[] | undefined;
  readonly sector?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  /** "CONSULT.visit"; "CONSULT" stands for all its modes. */
  readonly act?: readonly string[] | undefined;
  readonly stage?: readonly Stage[] | undefined;
  readonly quad?: readonly number[] | undefined;
  /** First and last day (YYYY-MM-DD), both inclusive; an event counts for the day on which it begins. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Name of a place, or the code of the country that it lies in. */
  readonly place?: readonly string[] | undefined;
  /** Outlet: host of the address, or agency. */
  readonly source?: readonly string[] | undefined;
  readonly report?: readonly string[] | undefined;
  /** Report group: all copies of one story. */
  readonly group?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  /** Words that the report must have, all of them, in any order: `sanction*` also finds what begins so. */
  readonly words?: string | undefined;
  /** false leaves out what a report tells as history; true gives only that. */
  readonly background?: boolean | undefined;
  /** What a person says of the event; "none" where nobody has said anything. */
  readonly review?: readonly ReviewState[] | undefined;
  readonly confidenceMin?: number | undefined;
}

/** Whose offices, or whose holders, are asked for; what is left out may be anything. */
export type TermQuery = Pick<EventQuery, "person" | "office" | "country">;

/** `from` and `to` are days of publication here. */
export type ReportQuery = EventQuery;

export interface PageOptions {
  /** At most so many items; 100 where nothing is said, 1000 at most. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

export const reviewStates = ["confirmed", "corrected", "rejected", "none"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const facets = [
  "type",
  "stage",
  "act",
  "quad",
  "country",
  "person",
  "office",
  "sector",
  "pair",
  "place",
  "place-country",
  "source",
  "language",
  "year",
  "month",
] as const;
export type Facet = (typeof facets)[number];
