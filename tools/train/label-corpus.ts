import { readFileSync } from "node:fs";
import { readModelFile } from "../../src/language/engine/model-file.js";
import { TreeParser } from "../../src/language/engine/tree-parser.js";

// Silver trees by the shipped model itself, where no teacher is at hand (self-training): sentences as
// `tokenize-corpus.ts` prints them, one a line, to CoNLL-U.
//   npx tsx tools/train/label-corpus.ts sentences.txt > silver.conllu
const parser = new TreeParser(readModelFile(readFileSync(process.env.MODEL ?? "models/en.bin")));
for (const line of readFileSync(process.argv[2]!, "utf8").split("\n")) {
  if (line === "") continue;
  const forms = line.split(" ");
  parser.parse(forms);
  const rows = forms.map((form, index) => {
    const tree = `${parser.headOf(index) + 1}\t${parser.labelOf(index)}`;
    return `${index + 1}\t${form}\t_\t${parser.tagOf(index)}\t_\t_\t${tree}\t_\t_\n`;
  });
  process.stdout.write(`${rows.join("")}\n`);
}
