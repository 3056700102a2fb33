import { readFileSync } from "node:fs";
import { readRecordWords } from "../../codebook/record-words.js";
import { indexRecordWords, type RecordWords } from "../record-words.js";

/** The word tables of the codebook in this checkout, for tests. */
export function loadRecordWords(): RecordWords {
  const names = ["words/encounters.csv", "words/channels.csv", "words/connectives.csv"];
  const read = (name: string) => readFileSync(new URL(`../../../codebook/${name}`, import.meta.url), "utf8");
  const { tables, problems } = readRecordWords(new Map(names.map((name) => [name, read(name)])));
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return indexRecordWords(tables);
}
