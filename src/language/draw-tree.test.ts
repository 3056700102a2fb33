import { expect, test } from "vitest";
import { drawTree } from "./draw-tree.js";
import type { Sentence, Token } from "./sentence.js";

/** "word:head" for each token, heads from 0, -1 for the root. */
function sentence(words: string): Sentence {
  const tokens = words.split(" ").map((word, index): Token => {
    const [text, head] = word.split(":");
    const place = { index, start: index, end: index + 1 };
    return {
      ...place,
      text: text!,
      lemma: text!,
      upos: "X",
      feats: "_",
      head: Number(head),
      deprel: head === "-1" ? "root" : "dep",
    };
  });
  return { index: 0, start: 0, end: tokens.length, tokens };
}

test("every dependent has an arc with its relation, the root has none", () => {
  const svg = drawTree(sentence("Blinken:1 met:-1 Wang:1 Yi:2"));
  expect(svg.match(/>dep</g)).toHaveLength(3);
  expect(svg).not.toContain(">root<");
  expect(svg).toContain('font-weight="bold">met<');
});

test("an arc lies above those it spans", () => {
  const height = (svg: string): number => Number(/height="(\d+)"/.exec(svg)![1]);
  expect(height(drawTree(sentence("a:3 b:0 c:1 d:-1")))).toBeGreaterThan(height(drawTree(sentence("a:1 b:-1"))));
});

test("words cannot leave their place", () => {
  const svg = drawTree(sentence('<script>:1 a&"\u0007:-1'));
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("&lt;script&gt;");
  expect(svg).toContain("a&amp;&quot;");
});

test("nothing to draw", () => {
  expect(drawTree({ index: 0, start: 0, end: 0, tokens: [] })).toBe("");
});
