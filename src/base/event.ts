import * as z from "zod";
import { Actor } from "./actor.js";
import { Note } from "./note.js";
import { Span } from "./span.js";
import { EventType, Stage } from "./stage.js";

/** A time as TIMEX3 value with its first and last day; `span` is absent where the time was inherited or inferred. */
export const When = z.strictObject({
  value: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
  precision: z.enum(["minute", "day", "week", "month", "quarter", "season", "year", "decade", "duration", "vague"]),
  span: Span.optional(),
  /** The date that a relative expression counts from, usually the publication date. */
  anchor: z.string().optional(),
  /** How long the deed took, as an ISO 8601 duration (PT7H30M). */
  duration: z.string().optional(),
  certainty: z.enum(["stated", "inferred"]),
  /**
   * What an inferred time was inferred from: a clause that the deed's own hangs on; the time of saying it; the time at
   * which the telling stands; a visit or meeting that it was a part of; another mention of the same deed; at last the
   * day of publication.
   */
  basis: z.enum(["clause", "saying", "story", "occasion", "mention", "published"]).optional(),
});
export type When = z.infer<typeof When>;

/** A place; coordinates in decimal degrees (WGS 84). */
export const Where = z.strictObject({
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  geonames: z.int().optional(),
  precision: z.enum(["site", "city", "region", "country", "sea", "continent"]),
  span: Span.optional(),
  certainty: z.enum(["stated", "inferred"]),
  /**
   * What an inferred place was inferred from: the only place in its sentence; what kind of deed it is ("expelled from
   * X"); words that stand for a place named before ("the city"); the same meeting or visit told elsewhere; at last the
   * place where the report was written. Absent also where only the choice between places of one name was inferred.
   */
  basis: z.enum(["sentence", "act", "reference", "occasion", "mention", "dateline"]).optional(),
});
export type Where = z.infer<typeof Where>;

/** Who asserts that the event is so, and how. */
export const Claim = z.strictObject({
  by: Actor.optional(),
  kind: z.enum(["quoted", "reported", "official", "unattributed"]),
  /** The words of attribution, such as "according to the State Department". */
  span: Span.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** One deed between actors as one report tells it: DESIGN section 4. */
export const Event = z.strictObject({
  id: z.string(),
  report: z.string(),
  /** Index of the sentence in the report, from 0. */
  sentence: z.int().nonnegative(),
  /** PLOVER type with mode: `CONSULT.visit`, `AID`, `SANCTION.expel`. */
  act: z.string(),
  stage: Stage,
  type: EventType,
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z.string().nullable(),
  quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  goldstein: z.number().nullable(),
  intensity: z.number().nullable(),
  sources: z.array(Actor),
  targets: z.array(Actor),
  /** Both sides did it together (A and B met): one event, two directed rows only on export. */
  reciprocal: z.boolean(),
  when: When.optional(),
  where: Where.optional(),
  claim: Claim,
  /** Told as history, not as the news of this report. */
  background: z.boolean(),
  /** Why it was done: the id of another event of the report, or a span of the text. */
  because: z.union([z.string(), Span]).optional(),
  inResponseTo: z.string().optional(),
  evidence: z.strictObject({ trigger: Span, clause: Span, sentence: Span }),
  confidence: z.number().min(0).max(1),
  /** Rows of the codebook and operators that made this event, outermost first. */
  why: z.array(z.string()),
  notes: z.array(Note),
});
export type Event = z.infer<typeof Event>;
