import * as z from "zod";
import { Span } from "./span.js";

/** Why something was not coded, or looks wrong. `code` is a slug such as "report/conflicting-dates". */
export const Note = z.strictObject({
  code: z.string(),
  message: z.string(),
  span: Span.optional(),
});
export type Note = z.infer<typeof Note>;
