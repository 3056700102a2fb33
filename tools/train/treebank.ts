import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu, wordRows } from "../../src/language/conllu.js";

/** A sentence with its tree, columns side by side. `heads` count from 1, 0 is the root. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly feats: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly text: string;
}

export type Part = "train" | "dev" | "test";

/** Reads the part of a treebank folder as Universal Dependencies names its files: `xx_name-ud-train.conllu`. */
export function readTreebank(folder: string, part: Part): TreebankSentence[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(`-ud-${part}.conllu`));
  if (files.length === 0) throw new Error(`${folder} holds no file *-ud-${part}.conllu`);
  return files.sort().flatMap((name) => readTreebankFile(join(folder, name)));
}

export function readTreebankFile(path: string): TreebankSentence[] {
  return readConllu(readFileSync(path, "utf8")).map((sentence) => {
    const words = wordRows(sentence).map(({ columns }) => columns);
    const column = (index: number) => words.map((columns) => columns[index]!);
    const text = sentence.comments.find((comment) => comment.startsWith("# text = "))?.slice(9) ?? "";
    const heads = column(6).map(Number);
    return { forms: column(1), lemmas: column(2), upos: column(3), feats: column(5), heads, deprels: column(7), text };
  });
}
