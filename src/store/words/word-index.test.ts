import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitWords } from "./split-words.js";
import { WordIndex } from "./word-index.js";

const part = fc.oneof(
  fc.constantFrom("Blinken", "U.S.", "Außenminister", "中美关系", "x".repeat(60), "4,500", " ", "\n", "—", "A", "ﬁ"),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(" "));

test("the index has the words of each text, as splitWords gives them, with the readings that have them", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const index = new WordIndex();
      const expected = new Map<string, number[]>();
      texts.forEach((one, reading) => {
        index.add(one, reading);
        for (const word of splitWords(one)) expected.set(word, [...(expected.get(word) ?? []), reading]);
      });
      const found = index.finish().map(({ word, readings }): [string, number[]] => [word, [...readings]]);
      expect(found.sort()).toEqual([...expected].sort());
    }),
  );
});

test("it grows", () => {
  const index = new WordIndex();
  const words = Array.from({ length: 40_000 }, (_, number) => `w${number}`);
  index.add(words.join(" "), 1);
  index.add(words.slice(0, 3).join(" "), 2);
  const found = index.finish();
  expect(found.map(({ word }) => word)).toEqual(words);
  expect(found.filter(({ readings }) => readings.length === 2)).toHaveLength(3);
});
