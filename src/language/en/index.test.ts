import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ReadoutError } from "../../base/readout-error.js";
import type { Language } from "../language.js";
import type { Sentence } from "../sentence.js";
import { createEnglish } from "./index.js";

const modelPath = new URL("../../../models/en.bin", import.meta.url);
let english: Language;

beforeAll(() => {
  if (!existsSync(modelPath))
    throw new Error("models/en.bin is missing: npx tsx tools/train/index.ts --treebank FOLDER");
  english = createEnglish(readFileSync(modelPath));
});

/** What holds for every sentence of every text. */
function checkSentence(sentence: Sentence, text: string): void {
  const { tokens } = sentence;
  expect(tokens.length).toBeGreaterThan(0);
  expect(sentence.start).toBe(tokens[0]!.start);
  expect(sentence.end).toBe(tokens.at(-1)!.end);
  expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    expect(token.index).toBe(index);
    expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    end = token.end;
    let at = index;
    for (let step = 0; at >= 0; step++) {
      expect(step).toBeLessThanOrEqual(tokens.length);
      at = tokens[at]!.head;
    }
  }
}

function checkText(text: string): Sentence[] {
  const sentences = english.parse(text);
  let end = 0;
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.index).toBe(index);
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    end = sentence.end;
    checkSentence(sentence, text);
  }
  const kept = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join("");
  expect(kept.replace(/\s/gu, "")).toBe(text.replace(/[\s\u0085\u200b\ufeff]/gu, ""));
  return sentences;
}

test("any text gives tokens in order that cover it, and trees with one root", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      checkText(text);
    }),
    { numRuns: 100 },
  );
});

test("any mixture of words and marks does so too", () => {
  const words =
    "The minister U.S. met don't said Iran's 15-year \"quoted\" ( ) , . ... -- ! ? ' ’ “ ” \n \n\n • 1. (AP) - Mr. No. 5 p.m.";
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 60 }),
      fc.constantFrom(" ", "", "\n"),
      (items, gap) => {
        checkText(items.join(gap));
      },
    ),
    { numRuns: 100 },
  );
});

test("the empty text has no sentences", () => {
  expect(english.parse("")).toEqual([]);
  expect(english.parse(" \n\t ")).toEqual([]);
  expect(english.parseTokens([]).tokens).toEqual([]);
});

test.each([
  ["one long word", "a".repeat(1_000_000)],
  ["encoded bytes without a space", "Zm9vYmFyIGJheg+bG9yZW0gaXBzdW0/ZG9sb3I9".repeat(10_000)],
  ["brackets", "(".repeat(50_000) + ")".repeat(50_000)],
  ["full stops", ".".repeat(100_000)],
  ["digits and commas", "1,".repeat(100_000)],
  ["capitals with points", "A.".repeat(100_000)],
  ["apostrophes", "'s".repeat(50_000)],
  ["prefixes", "non-".repeat(20_000)],
  ["colons", ":".repeat(20_000)],
  ["a sentence of 20,000 words", "word ".repeat(20_000)],
])("a damaged text is read in time that grows with its length: %s", (_, text) => {
  const sentences = english.parse(text);
  expect(sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join("")).toBe(text.replaceAll(" ", ""));
});

test("a sentence that goes on without end is cut, and says so", () => {
  const cut = english.parse("word ".repeat(20_000)).map(({ isCut }) => isCut ?? false);
  expect(cut.slice(0, -1).every(Boolean)).toBe(true);
  expect(cut.at(-1)).toBe(false);
  expect(english.parse("They met. They agreed.").some(({ isCut }) => isCut)).toBe(false);
});

test("no sentence crosses a range, and offsets are those of the text", () => {
  const text = "Furniture here. Kenya and Chad agreed to talk. More furniture";
  const start = text.indexOf("Kenya");
  const [first, second, ...rest] = english.parse(text, [
    { start, end: start + "Kenya and Chad".length },
    { start: start + "Kenya and Chad".length, end: text.indexOf(" More") },
  ]);
  expect(rest).toEqual([]);
  expect(text.slice(first!.start, first!.end)).toBe("Kenya and Chad");
  expect(text.slice(second!.start, second!.end)).toBe("agreed to talk.");
  expect(second!.index).toBe(1);
});

test("given tokens are kept, however many", () => {
  const forms = Array.from({ length: 700 }, (_, index) => (index % 9 === 8 ? "." : "talks"));
  const sentence = english.parseTokens(forms);
  expect(sentence.tokens.map(({ text }) => text)).toEqual(forms);
  checkSentence(sentence, forms.join(" "));
});

test("the same text gives the same trees, whatever was read before", () => {
  const text = "The envoys of Kenya met in Paris on Friday.";
  const before = english.parse(text);
  english.parse(Array.from({ length: 70_000 }, (_, index) => `word${index}`).join(" "));
  expect(english.parse(text)).toEqual(before);
});

test.each([new Uint8Array(0), new Uint8Array(100), readFileSync(new URL(import.meta.url))])(
  "other bytes are no model",
  (bytes) => {
    expect(() => createEnglish(bytes)).toThrow(ReadoutError);
  },
);
