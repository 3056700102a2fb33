import { bracketedCredit } from "./caption-line.js";
import { cutMark, type Mark, type MarkStep } from "./mark.js";

const everywhere = new RegExp(bracketedCredit, "gu");

/** Cuts picture credits in brackets out of paragraphs ("… on April 5. [Photo: fmprc.gov.cn] The issue …"). */
export const cutInlineCredits: MarkStep = (text, marks) =>
  marks.flatMap((mark) => (mark.kind === "paragraph" ? cutFrom(text, mark) : [mark]));

function cutFrom(text: string, whole: Mark): Mark[] {
  const pieces: Mark[] = [];
  let rest: Mark | null = whole;
  for (const match of text.slice(whole.start, whole.end).matchAll(everywhere)) {
    const start = whole.start + match.index;
    const credit: Mark = { kind: "caption", start, end: start + match[0].length, why: "a picture credit" };
    const { before, cut, after }: ReturnType<typeof cutMark> = cutMark(text, rest ?? whole, credit);
    pieces.push(...(before ? [before] : []), cut);
    rest = after;
  }
  return rest ? [...pieces, rest] : pieces;
}
