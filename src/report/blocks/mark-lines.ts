import { readBylineLine } from "../credit/byline-line.js";
import { readDatelinePrefix } from "../credit/dateline-prefix.js";
import { isSignatureLine } from "../credit/signature-line.js";
import { isDateLine } from "../dates/date-line.js";
import { fold } from "../layout/fold.js";
import { isCaptionLine } from "./caption-line.js";
import { explainFurniture } from "./furniture-line.js";
import type { Mark, MarkStep } from "./mark.js";

/** Longer chunks are paragraphs; none of the lines below is so long. */
const longestLine = 600;

/** Marks the lines that say by themselves what they are: dates, signatures, bylines, captions, furniture of a page. */
export const markLines: MarkStep = (text, marks) => marks.map((mark) => recognise(text, mark));

function recognise(text: string, mark: Mark): Mark {
  if (mark.kind === "title" || mark.end - mark.start > longestLine) return mark;
  const line = fold(text.slice(mark.start, mark.end));
  if (isDateLine(line)) return { ...mark, kind: "date", why: "a date line" };
  if (isSignatureLine(line)) return { ...mark, kind: "signature", why: "the report's signature" };
  const dateline = readDatelinePrefix(line);
  if (dateline?.certain && dateline.length === line.length) return { ...mark, kind: "dateline", why: "a dateline" };
  if (readBylineLine(line) !== null) return { ...mark, kind: "byline", why: "a byline" };
  if (isCaptionLine(line)) return { ...mark, kind: "caption", why: "a caption or picture credit" };
  const why = explainFurniture(line);
  return why ? { ...mark, kind: "furniture", why } : mark;
}
