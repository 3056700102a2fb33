import { foldHead } from "../layout/fold.js";
import { isKept, type MarkStep } from "./mark.js";

/** Pages print their title twice; the second one, word for word, would be coded twice. */
export const markRepeatedTitle: MarkStep = (text, marks) => {
  const at = marks.findIndex(({ kind }) => kind === "title");
  if (at < 0) return [...marks];
  const title = plain(foldHead(text, marks[at]!.start, marks[at]!.end));
  return marks.map((mark, index) =>
    index > at && isKept(mark) && mark.end - mark.start < 400 && plain(foldHead(text, mark.start, mark.end)) === title
      ? { ...mark, kind: "furniture", why: "the title once more" }
      : mark,
  );
};

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
