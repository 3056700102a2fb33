import * as z from "zod";
import { Actor } from "./actor.js";
import { Event, When, Where } from "./event.js";
import { Note } from "./note.js";
import { Report } from "./report.js";
import { Quote, Span } from "./span.js";
import { Stage } from "./stage.js";

/** One step in the life of an encounter. */
export const Step = z.strictObject({
  stage: Stage,
  event: z.string(),
  when: When.optional(),
  because: z.union([z.string(), Span]).optional(),
});
export type Step = z.infer<typeof Step>;

/** One visit, meeting, call or summit, merged over all events that speak of it: DESIGN section 6. */
export const Encounter = z.strictObject({
  id: z.string(),
  kind: z.enum(["visit", "meeting", "call", "summit", "talks"]),
  /** Who takes part; for a visit the visitors first, then `host`. */
  participants: z.array(Actor),
  /** Country that receives a visit, or on whose soil both sides meet. */
  host: z.string().nullable(),
  place: Where.optional(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  duration: z.string().optional(),
  agenda: z.array(Quote),
  /** The stage it stands in at the end of the record. */
  stage: Stage,
  life: z.array(Step),
  /** "equal", or who outranks whom, in words; null where a rank is unknown. */
  rank: z.strictObject({ text: z.string(), higher: z.string().nullable() }).nullable(),
  refusedBy: z.string().optional(),
  because: z.array(z.union([z.string(), Span])),
  replaces: z.array(z.string()),
  partOf: z.string().optional(),
  events: z.array(z.string()),
  notes: z.array(Note),
});
export type Encounter = z.infer<typeof Encounter>;

/** Between whom, or over what, two states speak. */
export const channelKinds = [
  "leaders",
  "foreign ministers",
  "defence ministers",
  "military",
  "political",
  "trade",
  "climate",
  "legislative",
  "embassy",
  "telephone",
  "unspecified",
] as const;

/** A standing line of communication between two states, with its dated states. Silence is never read as open. */
export const Channel = z.strictObject({
  id: z.string(),
  /** The two states, in alphabetical order. */
  pair: z.tuple([z.string(), z.string()]),
  kind: z.enum(channelKinds),
  states: z.array(
    z.strictObject({
      state: z.enum(["open", "strained", "refused", "cut", "resumed"]),
      by: z.string().nullable(),
      when: When.optional(),
      events: z.array(z.string()),
    }),
  ),
});
export type Channel = z.infer<typeof Channel>;

/** Who said what, to or about whom. `words` are the quoted or paraphrased words themselves. */
export const Statement = z.strictObject({
  id: z.string(),
  report: z.string(),
  by: z.array(Actor),
  to: z.array(Actor),
  about: z.array(Actor),
  kind: z.enum(["quoted", "paraphrased"]),
  words: Quote,
  /** The word of saying ("said", "described"). */
  verb: Quote.optional(),
  joint: z.boolean(),
  /** Id of the event or encounter on which it was said. */
  on: z.string().optional(),
  notes: z.array(Note),
});
export type Statement = z.infer<typeof Statement>;

/** What one side asks of the other ("demand") or holds ("position"). */
export const Demand = z.strictObject({
  id: z.string(),
  report: z.string(),
  kind: z.enum(["demand", "position"]),
  by: z.array(Actor),
  of: z.array(Actor),
  content: Quote,
  event: z.string().optional(),
});
export type Demand = z.infer<typeof Demand>;

/** The event `event` was done because of, in answer to or after the event `to`. */
export const Response = z.strictObject({
  event: z.string(),
  to: z.string(),
  kind: z.enum(["because", "in response", "after"]),
  span: Span,
});
export type Response = z.infer<typeof Response>;

/** Version of the shapes that `--json` prints; raised with every change that a reader of the JSON would notice. */
export const recordVersion = 1;

/** All that was read from one report: what `readout read --json` prints. */
export const ReadRecord = z.strictObject({
  version: z.literal(recordVersion),
  report: Report,
  events: z.array(Event),
  encounters: z.array(Encounter),
  channels: z.array(Channel),
  statements: z.array(Statement),
  demands: z.array(Demand),
  responses: z.array(Response),
  notes: z.array(Note),
});
export type ReadRecord = z.infer<typeof ReadRecord>;
