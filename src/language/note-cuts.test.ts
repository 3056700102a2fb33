import { expect, test } from "vitest";
import { noteCuts } from "./note-cuts.js";
import type { Sentence } from "./sentence.js";

/** Pieces of ten characters each; "+" behind a piece: it was cut there. */
function pieces(pattern: string): Sentence[] {
  return pattern.split(" ").map((piece, index) => ({
    index,
    start: index * 10,
    end: index * 10 + 9,
    tokens: [],
    ...(piece.endsWith("+") && { isCut: true as const }),
  }));
}

test.each([
  ["a b c", []],
  ["a+ a b", [[0, 19]]],
  ["a b+ b+ b c", [[10, 39]]],
  [
    "a+ a b+ b",
    [
      [0, 19],
      [20, 39],
    ],
  ],
])("%s", (pattern, spans) => {
  expect(noteCuts(pieces(pattern)).map(({ span }) => [span!.start, span!.end])).toEqual(spans);
});
