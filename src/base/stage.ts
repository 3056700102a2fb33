import * as z from "zod";

/** Where a deed stands. DESIGN section 3; the words that move an act to a stage are in `codebook/words/operators*.csv`. */
export const stages = [
  "done",
  "planned",
  "asked",
  "refused",
  "cancelled",
  "postponed",
  "ended",
  "threatened",
  "possible",
  "denied",
] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** PLOVER 2.0 event types. */
export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;
