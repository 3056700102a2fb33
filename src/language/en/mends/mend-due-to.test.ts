import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEnglish } from "../index.js";

const model = new URL("../../../../models/en.bin", import.meta.url);
const english = createEnglish(readFileSync(model));

/** "subject due verb" with the relations that must hold, or "" where "due to" is a preposition. */
function check(text: string, expected: string): void {
  const { tokens } = english.parse(text)[0]!;
  const due = tokens.find((token) => token.text === "due")!;
  const verb = tokens.find(({ head, deprel }) => head === due.index && deprel === "xcomp");
  const subject = tokens.find(({ head, deprel }) => head === due.index && deprel === "nsubj");
  expect(verb && subject ? `${subject.text} due ${verb.text}` : "").toBe(expected);
  expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
  for (const token of tokens) {
    let at = token.index;
    for (let steps = 0; at >= 0; steps++) {
      expect(steps).toBeLessThan(tokens.length);
      at = tokens[at]!.head;
    }
  }
}

test.each([
  ["The French president is due to visit Iran.", "president due visit"],
  ["The envoy is due to arrive on Saturday.", "envoy due arrive"],
  ["Officials said the talks were due to begin in May.", "talks due begin"],
  ["The visit was cancelled due to rain.", ""],
])("%s", check);
