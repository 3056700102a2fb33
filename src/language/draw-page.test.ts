import { expect, test } from "vitest";
import { drawSentence } from "./draw-page.js";
import type { Token } from "./sentence.js";

const token = (index: number, text: string, start: number, head: number): Token => {
  const place = { index, start, end: start + text.length };
  return { ...place, text, lemma: text, upos: "X", feats: "_", head, deprel: head < 0 ? "root" : "dep" };
};

test("a sentence has its words, its picture and a table, and cannot break out of them", () => {
  const text = "He wrote\n<b>";
  const tokens = [token(0, "He", 0, 1), token(1, "wrote", 3, -1), token(2, "<b>", 9, 1)];
  const page = drawSentence({ index: 4, start: 0, end: text.length, tokens }, text);
  expect(page).toContain("<figcaption>5. He wrote &lt;b&gt;</figcaption>");
  expect(page).toContain("<svg");
  expect(page).toContain("<td>He</td><td>He</td><td>X</td><td></td><td>dep</td><td>wrote</td>");
  expect(page).not.toContain("<b>");
});
