import * as z from "zod";

/** A stretch of `report.text`: UTF-16 offsets, `end` exclusive. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A span together with its words; `text.slice(start, end) === text` always holds. */
export const Quote = z.strictObject({ ...Span.shape, text: z.string() });
export type Quote = z.infer<typeof Quote>;

/** The words of a span, as a quote. */
export function quoteSpan(text: string, { start, end }: Span): Quote {
  return { start, end, text: text.slice(start, end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
