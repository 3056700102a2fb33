import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEnglish } from "../src/language/en/index.js";
import { scoreNewsArcs } from "./news-arcs.js";

const table = readFileSync(new URL("../bench/news-arcs.tsv", import.meta.url), "utf8");

test("the shipped model finds most arcs of the news sentences", () => {
  const english = createEnglish(readFileSync(new URL("../models/en.bin", import.meta.url)));
  const { right, total, missing } = scoreNewsArcs(english, table);
  expect(total).toBeGreaterThan(200);
  expect(right / total, missing.join("\n")).toBeGreaterThanOrEqual(0.88);
});

test("an arc with another head or relation is missing", () => {
  const english = createEnglish(readFileSync(new URL("../models/en.bin", import.meta.url)));
  const text = "France accused Iran.";
  expect(scoreNewsArcs(english, `${text}\tnsubj(accused,France) obj(accused,Iran)`)).toEqual({
    right: 2,
    total: 2,
    missing: [],
  });
  expect(scoreNewsArcs(english, `${text}\tobj(accused,France)|nsubj(accused,France) iobj(accused,Iran)`)).toEqual({
    right: 1,
    total: 2,
    missing: [`iobj(accused,Iran)  in: ${text}`],
  });
});
