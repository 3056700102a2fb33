import type { Span } from "../../base/span.js";

/** A line without the white space around it; `start === end` for a blank line. */
export interface Line extends Span {
  /** White space in front of the line, a tab counting as four spaces. */
  readonly indent: number;
}

/** The lines of a text in order, whatever ends them (LF, CR LF, CR, form feed, the Unicode separators). */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const mark of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    lines.push(trimLine(text, from, mark.index));
    from = mark.index + mark[0].length;
  }
  lines.push(trimLine(text, from, text.length));
  return lines;
}

function trimLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isSpace(text, start)) {
    indent += text[start] === "\t" ? 4 : 1;
    start++;
  }
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end, indent };
}

function isSpace(text: string, at: number): boolean {
  return text[at]!.trim() === "";
}
