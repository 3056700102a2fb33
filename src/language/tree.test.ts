import { expect, test } from "vitest";
import type { Token } from "./sentence.js";
import { Tree } from "./tree.js";

/** "France/2:nsubj has/2:aux accused/-1:root Iran/2:obj" → a tree. */
function readTree(notation: string): Tree {
  let at = 0;
  const tokens = notation.split(" ").map((item, index): Token => {
    const [, text, head, deprel] = /^(.+)\/(-?\d+):(.+)$/.exec(item)!;
    const start = at;
    at += text!.length + 1;
    return {
      index,
      text: text!,
      lemma: text!,
      upos: "X",
      feats: "_",
      head: Number(head),
      deprel: deprel!,
      start,
      end: at - 1,
    };
  });
  return new Tree({ index: 0, start: 0, end: 0, tokens });
}

const visit = readTree(
  "Ministers/3:nsubj from/2:case Kenya/0:nmod visited/-1:root Chad/3:obj after/6:case talks/3:obl were/8:aux:pass held/6:acl",
);

test("children stand from left to right", () => {
  expect(visit.root).toBe(3);
  expect(visit.children(3)).toEqual([0, 4, 6]);
  expect(visit.children(5)).toEqual([]);
});

test("a relation also finds its subtypes, but not others that begin alike", () => {
  expect(visit.childrenOf(8, "aux")).toEqual([7]);
  expect(visit.childOf(3, "obl")).toBe(6);
  expect(visit.childOf(3, "ob")).toBe(-1);
  expect(visit.childrenOf(3, "nsubj:pass")).toEqual([]);
});

test("subtrees and their text", () => {
  expect(visit.subtree(0)).toEqual({ first: 0, last: 2 });
  expect(visit.subtree(6)).toEqual({ first: 5, last: 8 });
  expect(visit.subtree(3)).toEqual({ first: 0, last: 8 });
  expect(visit.subtreeSpan(0)).toEqual({ start: 0, end: "Ministers from Kenya".length });
});

test("ancestors and paths", () => {
  expect(visit.ancestors(2)).toEqual([2, 0, 3]);
  expect(visit.isWithin(7, 6)).toBe(true);
  expect(visit.isWithin(6, 7)).toBe(false);
  expect(visit.path(2, 4)).toEqual({ up: [2, 0, 3], down: [4] });
  expect(visit.path(2, 0)).toEqual({ up: [2, 0], down: [] });
  expect(visit.path(0, 2)).toEqual({ up: [0], down: [2] });
  expect(visit.path(7, 5)).toEqual({ up: [7, 8, 6], down: [5] });
  expect(visit.path(4, 4)).toEqual({ up: [4], down: [] });
});

test("an empty sentence has no root", () => {
  expect(new Tree({ index: 0, start: 0, end: 0, tokens: [] }).root).toBe(-1);
});
