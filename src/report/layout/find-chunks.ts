import type { BlockKind } from "../../base/report.js";
import type { Span } from "../../base/span.js";
import { judgeBreaks } from "./judge-breaks.js";
import { splitLines } from "./split-lines.js";

/** A stretch of the text that stands as one paragraph or line; `kind` and `why` are set where a page's markup tells. */
export interface Chunk extends Span {
  readonly kind?: BlockKind;
  readonly why?: string;
}

/**
 * The paragraphs and lone lines of a plain text, in order. Blank lines always part them; a single line break parts them
 * only where the text's own habit says so: see `judgeBreaks`.
 */
export function findChunks(text: string): Chunk[] {
  const lines = splitLines(text);
  const parts = judgeBreaks(text, lines);
  const chunks: Span[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line.start === line.end) {
      isOpen = false;
      continue;
    }
    const last = chunks.at(-1);
    if (last && isOpen && !parts(index)) chunks[chunks.length - 1] = { start: last.start, end: line.end };
    else chunks.push({ start: line.start, end: line.end });
    isOpen = true;
  }
  return chunks;
}
