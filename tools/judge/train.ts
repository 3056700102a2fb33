import { readFileSync, writeFileSync } from "node:fs";
import { compileCodebook } from "../../src/codebook/compile-codebook.js";
import { codePair, readPair } from "../../src/coding/code-pair.js";
import { describePair } from "../../src/coding/describe-pair.js";
import { createJudge } from "../../src/coding/pair-judge.js";
import { createEnglish } from "../../src/language/en/index.js";
import { loadCodebook } from "../../src/resources/node.js";
import { fitJudge } from "./fit-judge.js";
import { readRows } from "./read-rows.js";
import { foldYield, scoreTypes } from "./score-types.js";

/**
 * Trains `models/judge.json` on sentences with marked sides, and first tells by five folds what it is worth on rows it
 * has not seen: `npx tsx tools/judge/train.ts FILE.jsonl`. The same rows give the same file, to the byte.
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Give the JSONL file of marked sentences.");
const folds = 5;

const language = createEnglish(readFileSync(new URL("../../models/en.bin", import.meta.url)));
const { codebook } = compileCodebook(await loadCodebook());
const rows = readRows(file).map(({ text, pair, type }) => {
  const sentences = language.parse(text);
  const { tree, marks, ranked } = readPair(sentences, pair, codebook);
  const features = tree ? describePair(tree, marks, ranked, codebook) : [];
  const [best] = ranked;
  const rule = best ? codebook.crosswalk.derive(best.deed.act, best.deed.stage).type : "CONSULT";
  return { type, features, sentences, pair, rule };
});

const answers: Record<string, [gold: string, answer: string][]> = { patterns: [], judge: [], both: [] };
for (let fold = 0; fold < folds; fold++) {
  const judge = createJudge(fitJudge(rows.filter((_, index) => index % folds !== fold)));
  for (const { type, features, sentences, pair, rule } of rows.filter((_, index) => index % folds === fold)) {
    answers.patterns!.push([type, foldYield(rule)]);
    answers.judge!.push([type, judge.judge(features).type]);
    answers.both!.push([type, foldYield(codePair(sentences, pair, { ...codebook, judge }).type)]);
  }
}
console.log(`${rows.length} rows, ${folds} folds: macro F1, accuracy, quad macro F1`);
for (const [name, pairs] of Object.entries(answers)) {
  const { macroF1, accuracy, quadMacroF1 } = scoreTypes(pairs);
  console.log(name.padEnd(9), [macroF1, accuracy, quadMacroF1].map((share) => share.toFixed(3)).join("  "));
}

writeFileSync(new URL("../../models/judge.json", import.meta.url), `${JSON.stringify(fitJudge(rows))}\n`);
