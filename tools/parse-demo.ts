import { readFileSync } from "node:fs";
import { createEnglish } from "../src/language/en/index.js";

// Prints the trees of a text: npx tsx tools/parse-demo.ts "Some text."
const text = process.argv.slice(2).join(" ") || readFileSync(0, "utf8");
const english = createEnglish(readFileSync(new URL("../models/en.bin", import.meta.url)));
for (const { index, tokens } of english.parse(text)) {
  console.log(`# sentence ${index + 1}`);
  for (const token of tokens) {
    const head = token.head < 0 ? "ROOT" : `${token.head} ${tokens[token.head]!.text}`;
    const columns = [String(token.index), token.text, token.lemma, token.upos, token.deprel, head, token.feats];
    const widths = [3, 18, 16, 6, 12, 20, 0];
    console.log(columns.map((column, at) => column.padEnd(widths[at]!)).join(" "));
  }
}
