import * as z from "zod";
import { Span } from "./span.js";

/**
 * One side of an event. `country` is an ISO 3166 alpha-3 code, an ISO 3166-3 style code for a dissolved state (SUN, YUG,
 * CSK, DDR) or a fixed acronym for an organisation (UNO, EUR, NATO …); `sector` a PLOVER sector code (GOV, MIL, LEG …).
 * `person`, `office` and `rank` hold on the day of the event. `certainty` says whether the words name the actor
 * ("stated"), whether registry, coreference or setting supply it ("inferred"), or whether it stays open ("unknown", with
 * the reason in `why`). `span` is absent only where no word of the report stands for the actor.
 */
export const Actor = z.strictObject({
  text: z.string(),
  span: Span.optional(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  person: z.string().optional(),
  qid: z.string().optional(),
  office: z.string().optional(),
  /** Protocol rank, 1 = head of state; larger numbers rank lower. From `codebook/actors/offices.csv`. */
  rank: z.int().positive().optional(),
  certainty: z.enum(["stated", "inferred", "unknown"]),
  why: z.string().optional(),
});
export type Actor = z.infer<typeof Actor>;
