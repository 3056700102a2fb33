import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.js";
import { tokenize } from "./tokenize.js";

const table = readFileSync(new URL("./news-splits.txt", import.meta.url), "utf8");
const cases = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

test.each(cases)("%s", (marked) => {
  const text = marked.replaceAll("‖", "").replaceAll("⏎", "\n");
  const places = tokenize(text, 0, text.length);
  const found = splitSentences(text, places).map(({ start, end }) =>
    text.slice(places.starts[start], places.ends[end - 1]),
  );
  expect(found).toEqual(marked.split("‖").map((sentence) => sentence.replaceAll("⏎", "\n").trim()));
});

test("the table holds at least 200 cases", () => {
  expect(new Set(cases).size).toBeGreaterThanOrEqual(200);
});
