import { readFileSync } from "node:fs";
import { splitSentences } from "../../src/language/en/split-sentences.js";
import { tokenize } from "../../src/language/en/tokenize.js";

// Sentences of raw text, one a line with spaces between the tokens, each once: what a teacher parser reads to make
// silver trees. Files hold JSON lines with a "text".
//   npx tsx tools/train/tokenize-corpus.ts FILE.jsonl … > sentences.txt
const seen = new Set<string>();
for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const { text } = JSON.parse(line) as { text: string };
    const places = tokenize(text, 0, text.length);
    for (const { start, end } of splitSentences(text, places)) {
      const forms = places.starts.slice(start, end).map((from, index) => text.slice(from, places.ends[start + index]));
      const key = forms.join(" ");
      if (forms.length >= 4 && forms.length <= 80 && !seen.has(key)) console.log(key);
      seen.add(key);
    }
  }
}
