import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { writeModelFile } from "../../src/language/engine/model-file.js";
import { TreeParser } from "../../src/language/engine/tree-parser.js";
import { evaluate, type Scores } from "./evaluate.js";
import { readNames } from "./read-names.js";
import { packModel, trainModel } from "./train-model.js";
import { readTreebank, readTreebankFile, type TreebankSentence } from "./treebank.js";
import { writeCard } from "./write-card.js";

// Trains the English model: npx tsx tools/train/index.ts --treebank FOLDER [--silver FILE.conllu …]
// The defaults are those of the shipped model, which was trained with silver trees (see tools/train/teacher/). On a
// Slots are given as powers of two. On a
// treebank alone, --gold-share 1 --count-min 2 --epochs 7 --tagger-epochs 8 does better.

const { values } = parseArgs({
  options: {
    treebank: { type: "string" },
    silver: { type: "string", multiple: true, default: [] },
    "silver-source": { type: "string", default: "source not stated" },
    out: { type: "string", default: "models/en.bin" },
    codebook: { type: "string", default: "codebook" },
    classes: { type: "string", default: "tools/train/en-word-classes.tsv" },
    epochs: { type: "string", default: "4" },
    "tagger-epochs": { type: "string", default: "5" },
    seeds: { type: "string", default: "3" },
    "gold-share": { type: "string", default: "2" },
    "count-min": { type: "string", default: "3" },
    "with-dev": { type: "boolean", default: false },
    "trial-epochs": { type: "string", default: "2" },
    "tag-slots": { type: "string", default: "18" },
    "tag-weights": { type: "string", default: "330000" },
    "move-slots": { type: "string", default: "19" },
    "move-features": { type: "string", default: "480000" },
    "label-slots": { type: "string", default: "18" },
    "label-weights": { type: "string", default: "360000" },
    "shortcut-share": { type: "string", default: "0.999" },
    "shortcut-count": { type: "string", default: "20" },
  },
});
if (!values.treebank) {
  console.error(
    "usage: npx tsx tools/train/index.ts --treebank FOLDER [--out models/en.bin] [--silver FILE.conllu …] [--seeds 3] [--epochs 4]",
  );
  process.exit(2);
}

const began = process.uptime();
const log = (line: string) => console.error(`${(process.uptime() - began).toFixed(0).padStart(5)} s  ${line}`);
// With settings found, the development part can be learned from too: `--with-dev` for the model to ship.
const parts = values["with-dev"] ? (["train", "dev"] as const) : (["train"] as const);
const gold = parts.flatMap((part) => readTreebank(values.treebank!, part));
const silver = values.silver.flatMap(readTreebankFile);
const trained = trainModel(gold, silver, {
  taggerEpochs: Number(values["tagger-epochs"]),
  taggerSeeds: Math.min(3, Number(values.seeds)),
  parserEpochs: Number(values.epochs),
  parserSeeds: Number(values.seeds),
  featureCountMin: Number(values["count-min"]),
  moveTable: { slots: 2 ** Number(values["move-slots"]), featuresMax: Number(values["move-features"]) },
  labelTable: { slots: 2 ** Number(values["label-slots"]), weightsMax: Number(values["label-weights"]) },
  trialEpochs: Number(values["trial-epochs"]),
  goldShare: Number(values["gold-share"]),
  folds: 5,
  clusters: existsSync(values.classes) ? readWordClasses(values.classes) : new Map(),
  names: readNames(values.codebook),
  log,
});
const model = packModel(trained, {
  tags: { slots: 2 ** Number(values["tag-slots"]), weightsMax: Number(values["tag-weights"]) },
  shortcuts: { countMin: Number(values["shortcut-count"]), shareMin: Number(values["shortcut-share"]) },
});
const bytes = writeModelFile(model);
writeFileSync(`${values.out}.new`, bytes);
renameSync(`${values.out}.new`, values.out);
log(`${values.out}: ${(bytes.length / 1e6).toFixed(1)} MB, ${(gzipSync(bytes).length / 1e6).toFixed(1)} MB with gzip`);
for (const [name, section] of model.sections) log(`  ${name} ${(section.byteLength / 1e6).toFixed(2)} MB`);
const parser = new TreeParser(model);
const scores = values["with-dev"] ? { test: scoreOn("test") } : { dev: scoreOn("dev"), test: scoreOn("test") };
const card = writeCard({
  file: basename(values.out),
  bytes: bytes.length,
  gzipBytes: gzipSync(bytes, { level: 9 }).length,
  command: ["npx tsx tools/train/index.ts", ...process.argv.slice(2).map(quote)].join(" "),
  goldSentences: gold.length,
  goldWords: countWords(gold),
  silverSentences: silver.length,
  silverWords: countWords(silver),
  silverSource: values["silver-source"],
  scores,
});
writeFileSync(values.out.replace(/\.bin$/, ".card.md"), card);

function scoreOn(part: "dev" | "test"): Scores {
  const found = evaluate(parser, readTreebank(values.treebank!, part));
  log(`${part}: UPOS ${found.upos.toFixed(2)} UAS ${found.uas.toFixed(2)} LAS ${found.las.toFixed(2)}`);
  return found;
}

function countWords(sentences: readonly TreebankSentence[]): number {
  return sentences.reduce((sum, { forms }) => sum + forms.length, 0);
}

function quote(argument: string): string {
  return /[^\w./:-]/.test(argument) ? `"${argument}"` : argument;
}

/** Lines "word tab class", classes from 1 on. */
function readWordClasses(path: string): Map<string, number> {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return new Map(lines.map((line) => line.split("\t") as [string, string]).map(([word, one]) => [word, Number(one)]));
}
