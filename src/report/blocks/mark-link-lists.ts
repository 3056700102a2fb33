import type { Mark, MarkStep } from "./mark.js";

/** "Most read", and below it "1. Storm hits the coast": the numbered items under furniture are furniture too. */
export const markLinkLists: MarkStep = (text, marks) => {
  let isBelow = false;
  return marks.map((mark): Mark => {
    if (mark.kind === "furniture") isBelow = true;
    else if (!isBelow || mark.kind !== "paragraph" || !item.test(text.slice(mark.start, mark.end))) isBelow = false;
    else return { ...mark, kind: "furniture", why: "an item in a list of other stories" };
    return mark;
  });
};

/** A number, and no more than a headline behind it; a numbered demand is a sentence and has its stop. */
const item = /^\s*\d{1,2}[.)]?\s+\p{Lu}[^\n]{3,110}[^\s.!?:;"”’)]\s*$/u;
