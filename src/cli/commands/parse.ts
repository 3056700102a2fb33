import { toConllu, writeConllu } from "../../language/conllu.js";
import { drawSentence, pageEnd, pageStart } from "../../language/draw-page.js";
import { drawTree } from "../../language/draw-tree.js";
import type { Sentence } from "../../language/sentence.js";
import { bodyText } from "../../report/clean-report.js";
import type { FoundReport } from "../../sources/source-item.js";
import type { Effects } from "../effects.js";
import { parseConllu } from "../parse-conllu.js";
import { readDocuments } from "../read-documents.js";
import { renderTree } from "../render/render-tree.js";

interface Options {
  conllu?: boolean;
  format: "conllu" | "tree" | "json" | "svg" | "html";
}

export async function run(paths: string[], options: Options, effects: Effects): Promise<number> {
  if (options.format !== "html") return await print(paths, options, effects);
  effects.stdout.write(pageStart);
  const code = await print(paths, options, effects);
  effects.stdout.write(pageEnd);
  return code;
}

async function print(paths: string[], { conllu, format }: Options, effects: Effects): Promise<number> {
  if (conllu) {
    return await parseConllu(paths, effects, await effects.loadReader(), format === "conllu" ? null : printers[format]);
  }
  const report = async ({ item }: FoundReport): Promise<string> => {
    const reader = await effects.loadReader("html" in item ? "pages" : undefined);
    const text = "text" in item ? item.text : bodyText(reader.clean(item));
    const printed = reader.parse(text).map((sentence) => printers[format](sentence, text));
    return printed.join("");
  };
  return await readDocuments(paths, {}, effects, { report });
}

/** `text` is what the sentence's offsets count in; given tokens have none but themselves. */
const printers = {
  conllu: (sentence: Sentence, text: string) => writeConllu(toConllu(sentence, text)),
  tree: (sentence: Sentence) => `${renderTree(sentence)}\n`,
  svg: (sentence: Sentence) => drawTree(sentence),
  html: (sentence: Sentence, text: string) => drawSentence(sentence, text),
  json: (sentence: Sentence) => `${JSON.stringify(sentence)}\n`,
};
