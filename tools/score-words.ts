import { readFileSync } from "node:fs";
import { createEnglish } from "../src/language/en/index.js";
import { readTreebankFile } from "./train/treebank.js";

// Lemmas and features of the English engine against a treebank, on gold tokens; prints the most frequent differences.
//   npx tsx tools/score-words.ts ../shared/data/ud-ewt/en_ewt-ud-dev.conllu [UPOS]
const [path, onlyTag] = process.argv.slice(2);
const english = createEnglish(readFileSync(process.env.MODEL ?? "models/en.bin"));
const differences = new Map<string, number>();
let [words, lemmas, feats] = [0, 0, 0];
const note = (text: string) => differences.set(text, (differences.get(text) ?? 0) + 1);
for (const sentence of readTreebankFile(path!)) {
  const { tokens } = english.parseTokens(sentence.forms);
  for (const [index, token] of tokens.entries()) {
    const upos = sentence.upos[index]!;
    if (upos === "PROPN" || (onlyTag !== undefined && upos !== onlyTag)) continue;
    words++;
    if (token.lemma === sentence.lemmas[index]) lemmas++;
    else note(`lemma ${upos}/${token.upos} ${token.text}: ${token.lemma} for ${sentence.lemmas[index]}`);
    if (token.feats === sentence.feats[index]) feats++;
    else if (token.upos === upos) note(`feats ${upos} ${token.feats} for ${sentence.feats[index]}`);
  }
}
const share = (right: number) => ((100 * right) / words).toFixed(2);
console.log(`${words} words but names: lemmas ${share(lemmas)} %, feats ${share(feats)} %`);
for (const [text, count] of [...differences].sort(([, a], [, b]) => b - a).slice(0, 60))
  console.log(`${count}  ${text}`);
