import * as z from "zod";
import { ReadoutError } from "../../base/readout-error.js";

const Id = z.union([z.string(), z.number()]);
const Range = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, { error: "has its end before its start" });
export type Range = z.infer<typeof Range>;

/** A line for `annotate` and `code`. Fields that Readout does not know are left alone. */
export const TextItem = z
  .object({
    id: Id.nullish(),
    text: z.string(),
    date: z.string().nullish(),
    pair: z.object({ source: Range.nullable(), target: Range.nullable() }).nullish(),
  })
  .superRefine(({ text, pair }, context) => {
    for (const side of ["source", "target"] as const) {
      const end = pair?.[side]?.[1];
      if (end === undefined || end <= text.length) continue;
      context.addIssue({ code: "custom", path: ["pair", side], message: `ends after the text (${text.length} units)` });
    }
  });

/** A line for `clean --jsonl`. */
export const PageItem = z
  .object({
    id: Id.nullish(),
    html: z.string().nullish(),
    text: z.string().nullish(),
    url: z.string().nullish(),
    date: z.string().nullish(),
  })
  .refine(({ html, text }) => typeof (html ?? text) === "string", { error: "has neither html nor text" });

/** Checks an item against its shape; the first thing that is wrong becomes a `ReadoutError` that names the field. */
export function readItem<Item>(shape: z.ZodType<Item>, value: unknown): Item {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue!.path.join(".") || "the line";
  throw new ReadoutError("input/bad-item", `${field}: ${issue!.message}`, {
    hint: "`readout --help` shows the lines that each command reads.",
  });
}
