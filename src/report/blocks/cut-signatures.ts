import { findSignature, longestSignature } from "../credit/signature-line.js";
import { cutMark, isKept, type Mark, type MarkStep } from "./mark.js";

/** A story signs at most so often: agency, editors, copyright, end mark. */
const mostSignatures = 4;

/** Cuts the signatures off the end of the last paragraph: "… all of China. (dpa/ank)". */
export const cutSignatures: MarkStep = (text, marks) => {
  const last = marks.findLastIndex((mark) => isKept(mark));
  const mark = marks[last];
  if (mark?.kind !== "paragraph") return [...marks];
  return [...marks.slice(0, last), ...cutFrom(text, mark), ...marks.slice(last + 1)];
};

function cutFrom(text: string, whole: Mark): Mark[] {
  const signatures: Mark[] = [];
  let rest = whole;
  while (signatures.length < mostSignatures) {
    const from = Math.max(rest.start, rest.end - longestSignature);
    const at = findSignature(text.slice(from, rest.end));
    if (at === null || from + at <= rest.start) break;
    const start = from + at;
    const signature: Mark = { kind: "signature", start, end: rest.end, why: "the report's signature" };
    const { before, cut } = cutMark(text, rest, signature);
    if (!before) break;
    signatures.unshift(cut);
    rest = before;
  }
  return [rest, ...signatures];
}
