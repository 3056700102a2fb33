import type { ReadRecord } from "../../base/record.js";
import type { Effects } from "../effects.js";
import { readDocuments, toErrorLine } from "../read-documents.js";
import { chooseView } from "../render/choose-view.js";
import { renderRecord } from "../render/render-record.js";

interface Options {
  json?: boolean;
  date?: string;
  color: boolean;
}

export async function run(paths: string[], { json, date, color }: Options, effects: Effects): Promise<number> {
  const read = async (document: object): Promise<ReadRecord> =>
    (await effects.loadReader("pages")).read({ ...document, ...(date && { date }) });
  if (json) {
    return await readDocuments(
      paths,
      effects,
      async (document) => `${JSON.stringify(await read(document))}\n`,
      toErrorLine,
    );
  }
  const view = chooseView(effects, color);
  let pages = 0;
  return await readDocuments(paths, effects, async (document) => {
    const page = renderRecord(await read(document), view);
    return pages++ === 0 ? page : `\n${view.theme.quiet("─".repeat(view.width))}\n\n${page}`;
  });
}
