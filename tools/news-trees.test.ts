import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readModelFile } from "../src/language/engine/model-file.js";
import { TreeParser } from "../src/language/engine/tree-parser.js";
import { evaluate } from "./train/evaluate.js";
import { readTreebankFile } from "./train/treebank.js";

test("the shipped model reads our own news trees as well as it did", () => {
  const parser = new TreeParser(readModelFile(readFileSync("models/en.bin")));
  const sentences = readTreebankFile("bench/news-trees.conllu");
  expect(sentences).toHaveLength(203);
  const { upos, uas, las } = evaluate(parser, sentences);
  expect(upos).toBeGreaterThan(98.0);
  expect(uas).toBeGreaterThan(91.8);
  expect(las).toBeGreaterThan(89.9);
});
