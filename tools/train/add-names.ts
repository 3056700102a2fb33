import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { Lexicon, type LexiconEntry } from "../../src/language/engine/lexicon.js";
import { readModelFile, takeSection, writeModelFile } from "../../src/language/engine/model-file.js";
import { casing } from "../../src/language/engine/recase.js";
import { normalize } from "../../src/language/engine/word-table.js";
import { readNames } from "./read-names.js";

// Makes the codebook's names known to a trained model as proper nouns, where it has never seen them ("Qin", "Kremlin"):
// after people were added to the codebook, and without training. So are the few verbs that news is about and that are
// nouns elsewhere ("meets").
//   npx tsx tools/train/add-names.ts models/en.bin [codebook]
const sureVerbs = ["meets"];
const [path = "models/en.bin", codebook = "codebook"] = process.argv.slice(2);
const model = readModelFile(readFileSync(path));
const pairs = takeSection(model, "lexicon");
const lexicon = new Lexicon(pairs);
const added = findNewNames(lexicon, readNames(codebook), (model.header.tags as string[]).indexOf("PROPN") + 1);
const verb = (model.header.tags as string[]).indexOf("VERB") + 1;
for (const word of sureVerbs) added.set(word, { ...lexicon.find(word), onlyTag: verb });
const sections = new Map(model.sections).set("lexicon", Lexicon.extend(pairs, added));
writeFileSync(`${path}.new`, writeModelFile({ header: model.header, sections }));
renameSync(`${path}.new`, path);
console.error(`${added.size} words added to ${path}`);

/** Names that the lexicon lacks or has seldom seen, but for those that are mostly written as words ("Rice"). */
function findNewNames(lexicon: Lexicon, names: ReadonlySet<string>, onlyTag: number): Map<string, LexiconEntry> {
  const counts = new Map<number, number>();
  for (const name of names) {
    const entry = lexicon.find(name);
    if (entry.onlyTag === onlyTag) counts.set(entry.tagSet, (counts.get(entry.tagSet) ?? 0) + 1);
  }
  // The set that holds PROPN alone has another number in every model; names that are always proper nouns show it.
  const [properNoun] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (properNoun === undefined)
    throw new Error("the model knows none of the names, so it cannot be told how it marks one");
  const added = new Map<string, LexiconEntry>();
  for (const name of names) {
    const exact = lexicon.find(name);
    const lower = lexicon.find(normalize(name));
    const isKnown = exact.tagSet > 0 && (lower.frequency === 3 || lower.casing !== casing.capital);
    if (isKnown || exact.tagSet === properNoun || (lower.frequency > 0 && lower.casing === casing.lower)) continue;
    const { cluster, casing: written } = lower;
    added.set(name, { onlyTag: 0, frequency: exact.frequency, cluster, casing: written, tagSet: properNoun });
  }
  return added;
}
