import type { BlockKind } from "../../base/report.js";
import type { Span } from "../../base/span.js";

/** A block while the report is being marked: a kind, a place, and for what is left out the reason why. */
export interface Mark extends Span {
  readonly kind: BlockKind;
  readonly why?: string;
  /** The page's markup told the kind; the rules for plain text leave it alone unless it is plainly furniture. */
  readonly given?: boolean;
}

/** Marks a stretch of text; reads the marks around it, never changes the text. Steps stand in order in `mark-blocks.ts`. */
export type MarkStep = (text: string, marks: readonly Mark[]) => Mark[];

/** Only these are parsed and coded. */
export function isKept({ kind }: Mark): boolean {
  return kind === "title" || kind === "subhead" || kind === "paragraph";
}

/**
 * Cuts a stretch with a kind of its own out of a mark. What stands before and after it keeps the old kind, and is null
 * where only white space is left.
 */
export function cutMark(text: string, mark: Mark, cut: Mark): { before: Mark | null; cut: Mark; after: Mark | null } {
  const filled = (piece: Mark) => (piece.start < piece.end ? piece : null);
  return {
    before: filled(trimMark(text, { ...mark, end: cut.start })),
    cut: trimMark(text, cut),
    after: filled(trimMark(text, { ...mark, start: cut.end })),
  };
}

function trimMark(text: string, mark: Mark): Mark {
  let { start, end } = mark;
  while (start < end && text[start]!.trim() === "") start++;
  while (end > start && text[end - 1]!.trim() === "") end--;
  return { ...mark, start, end };
}
