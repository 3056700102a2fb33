import { foldHead } from "../layout/fold.js";
import { isHeadingLike, isSectionName } from "./heading.js";
import { isKept, type MarkStep } from "./mark.js";

const mostWords = 4;

/**
 * Marks the section line in the head of a report: a few words above or below the title that name no story. Beside a
 * date or byline ("Travel to China" over "Updated on …") any few words are taken for one; elsewhere only known names of
 * sections and paths ("Home > World > Asia") are.
 */
export const markSections: MarkStep = (text, marks) => {
  const firstParagraph = marks.findIndex((mark) => mark.kind === "paragraph" && !isShort(text, mark.start, mark.end));
  return marks.map((mark, index) => {
    if (index >= firstParagraph || !isKept(mark) || mark.kind === "title" || mark.given) return mark;
    const line = foldHead(text, mark.start, mark.end);
    const beside = [marks[index - 1], marks[index + 1]].some(
      (near) => near?.kind === "date" || near?.kind === "byline",
    );
    const isSection =
      isSectionName(line) || isPath(line) || (beside && isHeadingLike(line, { mostWords }) && !/[?!]$/u.test(line));
    return isSection ? { ...mark, kind: "section", why: "the name of a section" } : mark;
  });
};

function isShort(text: string, start: number, end: number): boolean {
  return isHeadingLike(foldHead(text, start, end), { mostWords: 28 });
}

function isPath(line: string): boolean {
  return line.length < 120 && /^\p{Lu}[\p{L} &]+(?: ?[>»›/|] ?\p{L}[\p{L} &]+){1,5}$/u.test(line);
}
