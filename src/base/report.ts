import * as z from "zod";
import { Note } from "./note.js";
import { Quote, Span } from "./span.js";

/** What a block of the text is. Only `title`, `subhead` and `paragraph` blocks are parsed and coded. */
export const blockKinds = [
  "title",
  "subhead",
  "paragraph",
  "caption",
  "date",
  "byline",
  "dateline",
  "signature",
  "section",
  "furniture",
] as const;
export const BlockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof BlockKind>;

/** A stretch of the text of one kind. Blocks stand in order, do not overlap, and between them lies only white space. */
export const Block = z.strictObject({ kind: BlockKind, ...Span.shape });
export type Block = z.infer<typeof Block>;

/** A possible publication date, with its words and where it was found. */
export const DateCandidate = z.strictObject({
  value: z.string(),
  precision: z.enum(["minute", "day", "month", "year"]),
  source: z.enum(["argument", "metadata", "json-ld", "text", "url", "feed"]),
  asPrinted: z.string(),
  span: Span.optional(),
});
export type DateCandidate = z.infer<typeof DateCandidate>;

/** The publication date that was chosen; all candidates are kept, and `why` says in words why this one was taken. */
export const Published = z.strictObject({
  value: z.string(),
  precision: z.enum(["minute", "day", "month", "year"]),
  candidates: z.array(DateCandidate),
  why: z.string(),
});
export type Published = z.infer<typeof Published>;

/**
 * How damaged a report is, from 0 (sound, and then absent) to 1 (nothing in it can be trusted), with the reasons, the
 * weightiest first. The passages themselves are in `suspect`.
 */
export const Damage = z.strictObject({
  score: z.number().min(0).max(1),
  reasons: z.array(
    z.strictObject({
      kind: z.enum(["translation", "scan", "encoding", "truncation", "repetition"]),
      score: z.number().min(0).max(1),
      why: z.string(),
    }),
  ),
});
export type Damage = z.infer<typeof Damage>;

/**
 * A clean report. `text` is the plain text as given (or as taken from a page), never shortened, so that every span of
 * the record can be looked up in it; what is furniture is marked in `blocks` and listed in `removed`, not cut out. Only
 * letters garbled by a wrong encoding are repaired in it, which the note `report/mojibake` tells.
 */
export const Report = z.strictObject({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  blocks: z.array(Block),
  published: Published.nullable(),
  /** BCP 47 tag of the language of the text ("en"), null where it cannot be told. */
  language: z.string().nullable(),
  /** A language that the text was probably translated from by machine. */
  translatedFrom: z.string().nullable(),
  agency: z.string().nullable(),
  byline: z.string().nullable(),
  section: z.string().nullable(),
  /** The place that the report was filed from, as printed ("BEIRUT"). */
  dateline: Quote.nullable(),
  removed: z.array(z.strictObject({ ...Quote.shape, why: z.string() })),
  /** Passages that look damaged; the coder trusts them less. */
  suspect: z.array(z.strictObject({ ...Quote.shape, why: z.string() })),
  damage: Damage.exactOptional(),
  notes: z.array(Note),
});
export type Report = z.infer<typeof Report>;
