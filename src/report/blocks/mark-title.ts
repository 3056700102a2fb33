import { endsSentence, foldHead, wordsOf } from "../layout/fold.js";
import { isHeadingLike, isSectionName } from "./heading.js";
import { isKept, type Mark, type MarkStep } from "./mark.js";

const mostWords = 28;

/**
 * Marks the title: the first kept line that is built like a heading, if a real paragraph follows somewhere below. A
 * report that begins with its first sentence has no title; a lone sentence never is one, with or without its stop.
 */
export const markTitle: MarkStep = (text, marks) => {
  if (marks.some(({ kind }) => kind === "title")) return [...marks];
  const headings: number[] = [];
  for (const [index, mark] of marks.entries()) {
    if (!isKept(mark)) continue;
    if (!isHeadingLike(foldHead(text, mark.start, mark.end), { mostWords })) break;
    headings.push(index);
  }
  const [first, second] = headings;
  if (first === undefined || !marks.slice(first + 1).some((mark) => isBodyParagraph(text, mark))) return [...marks];
  const isKicker = second !== undefined && looksLikeKicker(foldHead(text, marks[first]!.start, marks[first]!.end));
  const title = isKicker ? second : first;
  return marks.map((mark, index) => {
    if (index === title) return { ...mark, kind: "title" };
    return isKicker && index === first ? { ...mark, kind: "section", why: "the name of a section" } : mark;
  });
};

/** One or two words above another heading name a section rather than the story. */
function looksLikeKicker(line: string): boolean {
  return isSectionName(line) || wordsOf(line).length <= 2;
}

function isBodyParagraph(text: string, mark: Mark): boolean {
  if (mark.kind !== "paragraph") return false;
  const line = foldHead(text, mark.start, mark.end);
  return wordsOf(line).length >= 6 && endsSentence(text.slice(Math.max(mark.start, mark.end - 8), mark.end));
}
