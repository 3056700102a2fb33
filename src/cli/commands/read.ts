import type { ReadRecord } from "../../base/record.js";
import { indexRows } from "../../codebook/find-row.js";
import type { FoundReport } from "../../sources/source-item.js";
import type { Effects } from "../effects.js";
import { type InputOptions, readDocuments, toErrorLine, toWithheldLine } from "../read-documents.js";
import { chooseView } from "../render/choose-view.js";
import { renderRecord } from "../render/render-record.js";
import type { Explainer } from "../render/render-why.js";

interface Options extends InputOptions {
  json?: boolean;
  date?: string;
  why?: boolean;
  codebook?: string;
  color: boolean;
}

export async function run(inputs: string[], options: Options, effects: Effects): Promise<number> {
  const { json, date, color, why, codebook } = options;
  const read = async ({ item, notes }: FoundReport): Promise<ReadRecord> => {
    const record = (await effects.loadReader("pages", codebook)).read({ ...item, ...(date && { date }) });
    return notes.length > 0 ? { ...record, notes: [...notes, ...record.notes] } : record;
  };
  if (json) {
    return await readDocuments(inputs, options, effects, {
      report: async (found) => `${JSON.stringify(await read(found))}\n`,
      error: toErrorLine,
      withheld: toWithheldLine,
    });
  }
  const view = chooseView(effects, color);
  const explainer = why ? await loadExplainer(effects, codebook) : undefined;
  let pages = 0;
  return await readDocuments(inputs, options, effects, {
    report: async (found) => {
      const page = renderRecord(await read(found), view, explainer);
      return pages++ === 0 ? page : `\n${view.theme.quiet("─".repeat(view.width))}\n\n${page}`;
    },
  });
}

async function loadExplainer(effects: Effects, folder: string | undefined): Promise<Explainer> {
  const [reader, { codebook }] = await Promise.all([
    effects.loadReader("pages", folder),
    effects.loadResources(folder),
  ]);
  return { parse: (text) => reader.parse(text), findRow: indexRows(codebook) };
}
