import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEnglish } from "../index.js";
import { findTimes } from "./find-times.js";

const model = new URL("../../../../models/en.bin", import.meta.url);
const table = readFileSync(new URL("./news-expressions.txt", import.meta.url), "utf8");
const english = createEnglish(readFileSync(model));

const cases = table.split("\n").flatMap((line) => {
  const match = /^(\d{4}-\d{2}-\d{2}|-) (.+)$/.exec(line);
  return match ? [{ date: match[1] === "-" ? null : match[1]!, marked: match[2]! }] : [];
});

/** Puts the expressions that were found back into the sentence, as the table writes them. */
function mark(text: string, date: string | null): string {
  const times = findTimes(english.parse(text), text, { date });
  let marked = "";
  let at = 0;
  for (const { start, end, value } of times) {
    marked += `${text.slice(at, start)}{${text.slice(start, end)}|${value}}`;
    at = end;
  }
  return marked + text.slice(at);
}

test.each(cases)("$date $marked", ({ date, marked }) => {
  expect(mark(marked.replace(/\{([^|]*)\|[^}]*\}/g, "$1"), date)).toBe(marked);
});

test("the table holds at least 250 expressions", () => {
  expect(table.match(/\{[^}]+\|[^}]+\}/g)!.length).toBeGreaterThanOrEqual(250);
});
