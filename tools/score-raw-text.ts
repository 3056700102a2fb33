import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConllu, wordRows } from "../src/language/conllu.js";
import { splitSentences } from "../src/language/en/split-sentences.js";
import { tokenize } from "../src/language/en/tokenize.js";

// Token and sentence F1 on the raw text of a treebank, rebuilt from its "text" comments: paragraphs apart by empty
// lines, sentences of a paragraph joined by spaces. Counted as in the CoNLL 2018 shared task: spans over the characters
// that are not white space must be equal. --errors N prints the first N differences of each kind.
//   npx tsx tools/score-raw-text.ts ../shared/data/ud-ewt/en_ewt-ud-dev.conllu --errors 50

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "string", default: "0" } },
});

const gold = { tokens: new Set<string>(), sentences: new Set<string>() };
const paragraphs: string[] = [];
let written = 0;
for (const sentence of readConllu(readFileSync(positionals[0]!, "utf8"))) {
  const comments = sentence.comments;
  const text = comments.find((comment) => comment.startsWith("# text = "))!.slice(9);
  const isFirst = comments.some((comment) => comment.startsWith("# newpar") || comment.startsWith("# newdoc"));
  if (isFirst || paragraphs.length === 0) paragraphs.push(text);
  else paragraphs[paragraphs.length - 1] += ` ${text}`;
  const start = written;
  for (const { columns } of wordRows(sentence)) {
    const length = squeeze(columns[1]!).length;
    gold.tokens.add(`${written}-${written + length}`);
    written += length;
  }
  // A few multiword tokens are not spelled by their words; the text decides where the next sentence begins.
  written = start + squeeze(text).length;
  gold.sentences.add(`${start}-${written}`);
}

const text = paragraphs.join("\n\n");
const squeezed = squeeze(text);
const offsets = new Int32Array(text.length + 1);
for (let at = 0; at < text.length; at++) offsets[at + 1] = offsets[at]! + (/\s/.test(text[at]!) ? 0 : 1);
const places = tokenize(text, 0, text.length);
const found = {
  tokens: new Set(places.starts.map((start, index) => `${offsets[start]}-${offsets[places.ends[index]!]}`)),
  sentences: new Set(
    splitSentences(text, places).map(
      ({ start, end }) => `${offsets[places.starts[start]!]}-${offsets[places.ends[end - 1]!]}`,
    ),
  ),
};
for (const kind of ["tokens", "sentences"] as const) {
  const both = [...found[kind]].filter((span) => gold[kind].has(span)).length;
  const precision = both / found[kind].size;
  const recall = both / gold[kind].size;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${kind}: P ${(100 * precision).toFixed(2)} R ${(100 * recall).toFixed(2)} F1 ${(100 * f1).toFixed(2)}`);
  showErrors(kind);
}

function showErrors(kind: "tokens" | "sentences"): void {
  const missed = [...gold[kind]].filter((span) => !found[kind].has(span)).slice(0, Number(values.errors));
  for (const span of missed) {
    const [start, end] = span.split("-").map(Number) as [number, number];
    const context = `${squeezed.slice(Math.max(0, start - 15), start)}[${squeezed.slice(start, end)}]${squeezed.slice(end, end + 15)}`;
    console.log(`  missed ${context}`);
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
