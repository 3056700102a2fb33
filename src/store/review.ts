import * as z from "zod";
import { Stage } from "../base/stage.js";

/**
 * What a person says of one event: it is right, wrong, or right but for some fields. "withdrawn" takes back what was
 * said before.
 */
export const eventVerdicts = ["confirmed", "corrected", "rejected", "withdrawn"] as const;
/** What a person says of a whole report: that it is a copy of another one, or none. */
export const reportVerdicts = ["copy", "no copy"] as const;

const Code = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/);

/** The fields that a person puts right; those that are left out are right as they were read. */
export const Correction = z
  .strictObject({
    act: z
      .string()
      .regex(/^[A-Z]+(\.[a-z-]+)?$/)
      .max(60),
    stage: Stage,
    source: Code.describe("State of the source"),
    target: Code.describe("State of the target"),
    day: z.iso.date(),
    place: z.string().min(1).max(200),
  })
  .partial();
export type Correction = z.infer<typeof Correction>;

const shared = { note: z.string().max(2_000).default("").describe("Why, in the reviewer's words") };

/** What a reviewer sends about a report or one of its events. */
export const ReviewStart = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.enum(["confirmed", "rejected", "withdrawn"]), event: z.string().max(100), ...shared }),
  z.strictObject({
    verdict: z.literal("corrected"),
    event: z.string().max(100),
    correction: Correction.refine((fields) => Object.keys(fields).length > 0, "names no field"),
    ...shared,
  }),
  z.strictObject({ verdict: z.literal("copy"), of: z.string().max(300).describe("The other report"), ...shared }),
  z.strictObject({ verdict: z.literal("no copy"), ...shared }),
]);
export type ReviewStart = z.infer<typeof ReviewStart>;

/** One word of a reviewer. It stands beside what was read, which it never changes; nothing is written over. */
export const Review = z.strictObject({
  report: z.string(),
  event: z.string().nullable().describe("null: it is about the whole report"),
  verdict: z.enum([...eventVerdicts, ...reportVerdicts]),
  correction: Correction.nullable(),
  of: z.string().nullable().describe("The report that it is a copy of"),
  note: z.string(),
  author: z.string(),
  at: z.string().describe("Date and time, UTC"),
  stands: z.boolean().describe("No later word on the same takes its place"),
});
export type Review = z.infer<typeof Review>;
