import { existsSync, readFileSync } from "node:fs";
import { eld } from "eld/extrasmall";
import { expect, test } from "vitest";
import { cleanText } from "./clean-report.js";

/** Real news that lies beside the checkout of the developers; the tests are skipped where it does not. */
const data = new URL("../../../shared/data/", import.meta.url);
const sentences = new URL("relations/plv_train.jsonl", data);
const wires = new URL("throughput/reuters21578_political.jsonl", data);

/** Rows of a JSONL file; every third line of the sentences is kept unseen for measuring. */
function readRows(file: URL, { allBut = 0 } = {}): { text?: string; sentence?: string }[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.filter((_, index) => allBut === 0 || (index + 1) % allBut !== 0).map((line) => JSON.parse(line));
}

test.skipIf(!existsSync(sentences))(
  "in ../shared/data, a sentence of news is one paragraph, with a dateline at most",
  () => {
    for (const { sentence } of readRows(sentences, { allBut: 3 })) {
      const kinds = cleanText({ text: sentence! }).blocks.map(({ kind }) => kind);
      expect([["paragraph"], ["dateline", "paragraph"]], sentence).toContainEqual(kinds);
    }
  },
);

test.skipIf(!existsSync(wires))(
  "in ../shared/data, old wire copy comes out in its paragraphs, signed, and without broken grammar",
  () => {
    let paragraphs = 0;
    let indented = 0;
    for (const { text } of readRows(wires)) {
      const report = cleanText({ text: text! }, { detector: () => eld });
      paragraphs += report.blocks.filter(({ kind }) => kind === "paragraph").length;
      indented += 1 + (text!.match(/\n {3,}(?=\S)/gu)?.length ?? 0);
      expect(report.language).toBe("en");
      expect(report.title).toBeNull();
      expect(report.suspect.filter(({ why }) => /verb|object|must go on|torn/u.test(why))).toEqual([]);
    }
    expect(Math.abs(paragraphs - indented)).toBeLessThan(0.01 * indented);
  },
);
