import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createEnglish } from "../src/language/en/index.js";
import { readModelFile } from "../src/language/engine/model-file.js";
import { TreeParser } from "../src/language/engine/tree-parser.js";
import type { Sentence } from "../src/language/sentence.js";
import { evaluate } from "../tools/train/evaluate.js";
import { readTreebank } from "../tools/train/treebank.js";

// Speed of the English engine on news text, with its accuracy on a treebank beside it:
//   npx tsx bench/language.ts [--model models/en.bin] [--text ../shared/data/throughput/reuters21578_political.jsonl]
//     [--treebank ../shared/data/ud-ewt] [--rounds 5]
// Times are processor time of this process (user and system), so that other work on the machine disturbs less.

const { values } = parseArgs({
  options: {
    model: { type: "string", default: "models/en.bin" },
    text: { type: "string", default: "../shared/data/throughput/reuters21578_political.jsonl" },
    treebank: { type: "string", default: "../shared/data/ud-ewt" },
    rounds: { type: "string", default: "5" },
    limit: { type: "string", default: "300" },
  },
});

function processorTime<Result>(work: () => Result): [seconds: number, result: Result] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

const bytes = readFileSync(values.model);
const [loadSeconds, english] = processorTime(() => createEnglish(bytes));
const [firstSeconds] = processorTime(() =>
  english.parse("The foreign ministers of both countries met in Geneva on Monday."),
);
console.log(`machine     ${cpus()[0]?.model}, Node ${process.version}`);
console.log(`model       ${megabytes(bytes.length)}, ${megabytes(gzipSync(bytes, { level: 9 }).length)} with gzip`);
console.log(`load        ${(loadSeconds * 1000).toFixed(0)} ms, first sentence ${(firstSeconds * 1000).toFixed(0)} ms`);

if (existsSync(values.text)) {
  const texts = readFileSync(values.text, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, Number(values.limit))
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const parser = new TreeParser(readModelFile(bytes));
  let news: Sentence[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    const [all, sentences] = processorTime(() => texts.flatMap((text) => english.parse(text)));
    news = sentences;
    const forms = sentences.map(({ tokens }) => tokens.map(({ text }) => text));
    const [tags] = processorTime(() => {
      for (const own of forms) parser.tag(own);
    });
    const [trees] = processorTime(() => {
      for (const own of forms) parser.parse(own);
    });
    const rate = (seconds: number) =>
      Math.round(sentences.length / seconds)
        .toString()
        .padStart(6);
    console.log(
      `round ${round}     sentences/s: whole engine ${rate(all)}, tag and parse ${rate(trees)}, tag ${rate(tags)}`,
    );
  }
  const tokens = news.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  console.log(
    `news        ${texts.length} texts, ${news.length} sentences of ${(tokens / news.length).toFixed(1)} tokens`,
  );
}
console.log(`memory      ${megabytes(process.memoryUsage().rss)} resident`);

if (existsSync(values.treebank)) {
  const parser = new TreeParser(readModelFile(bytes));
  for (const part of ["dev", "test"] as const) {
    const { upos, uas, las } = evaluate(parser, readTreebank(values.treebank, part));
    console.log(
      `EWT ${part.padEnd(7)} UPOS ${upos.toFixed(2)}, UAS ${uas.toFixed(2)}, LAS ${las.toFixed(2)} (gold tokens)`,
    );
  }
}

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(1)} MB`;
}
