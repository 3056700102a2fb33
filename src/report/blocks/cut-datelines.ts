import { readDatelinePrefix } from "../credit/dateline-prefix.js";
import { cutMark, type Mark, type MarkStep } from "./mark.js";

const longest = 400;

/** A dateline without agency or date is believed at the head of a report only. */
const uncertainWithin = 2;

/** Cuts the dateline in front of a paragraph: "BEIRUT (AP) –", "WASHINGTON, March 4 -". */
export const cutDatelines: MarkStep = (text, marks) => {
  let paragraphs = 0;
  return marks.flatMap((mark) => {
    if (mark.kind !== "paragraph") return [mark];
    paragraphs++;
    // Line breaks inside a dateline are spaces; each stays one character, so that offsets hold.
    const head = text.slice(mark.start, Math.min(mark.end, mark.start + longest)).replace(/\s/gu, " ");
    const found = readDatelinePrefix(head);
    if (!found || (!found.certain && paragraphs > uncertainWithin)) return [mark];
    const dateline: Mark = { kind: "dateline", start: mark.start, end: mark.start + found.length, why: "a dateline" };
    const { before, cut, after } = cutMark(text, mark, dateline);
    return [before, cut, after].filter((piece) => piece !== null);
  });
};
