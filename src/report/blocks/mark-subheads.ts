import { endsSentence, foldHead } from "../layout/fold.js";
import { isHeadingLike } from "./heading.js";
import { isKept, type Mark, type MarkStep } from "./mark.js";

const mostWords = 14;

/**
 * Marks the headings inside a report: short lines built like headings with a real paragraph right below. Three or more
 * such lines in a row are a list, whose items stay paragraphs.
 */
export const markSubheads: MarkStep = (text, marks) => {
  const kept = marks.filter(isKept);
  const subheads = new Set<Mark>();
  for (let at = 0; at < kept.length; at++) {
    let end = at;
    while (end < kept.length && isCandidate(text, kept[end]!)) end++;
    const below = kept[end];
    const follows = below?.kind === "paragraph" && endsSentence(text.slice(below.end - 8, below.end));
    if (end > at && end - at <= 2 && follows) for (const mark of kept.slice(at, end)) subheads.add(mark);
    at = Math.max(at, end - 1);
  }
  return marks.map((mark) => (subheads.has(mark) ? { ...mark, kind: "subhead" } : mark));
};

function isCandidate(text: string, mark: Mark): boolean {
  return mark.kind === "paragraph" && !mark.given && isHeadingLike(foldHead(text, mark.start, mark.end), { mostWords });
}
