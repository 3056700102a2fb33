import type { Published, Report } from "../../base/report.js";
import { bodyText } from "../../report/clean-report.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { PageItem, readItem } from "../input/items.js";
import { pageBytesMax } from "../input/limits.js";
import type { Document } from "../input/read-document.js";
import { readDocuments, toErrorLine } from "../read-documents.js";

export async function run(paths: string[], { jsonl }: { jsonl?: boolean }, effects: Effects): Promise<number> {
  return jsonl ? await cleanLines(paths, effects) : await cleanDocuments(paths, effects);
}

async function cleanDocuments(paths: readonly string[], effects: Effects): Promise<number> {
  const answer = async (document: Document): Promise<string> => {
    const report = (await effects.loadReader("pages")).clean(document);
    return `${JSON.stringify({ id: report.id, ...toCleaned(report) })}\n`;
  };
  return await readDocuments(paths, effects, answer, toErrorLine);
}

async function cleanLines(paths: readonly string[], effects: Effects): Promise<number> {
  const reader = await effects.loadReader("pages");
  const answer = (line: unknown): object => {
    const { html, text, url, date } = readItem(PageItem, line);
    const content = typeof html === "string" ? { html } : { text: text ?? "" };
    return toCleaned(reader.clean({ ...content, ...(url && { url }), ...(date && { date }) }));
  };
  return await filterLines(paths, effects, answer, pageBytesMax);
}

/**
 * What `clean` prints. `text` is the body alone, without furniture, so that the offsets of a `Report`, which count in
 * the whole text, would lead astray: the words themselves are given instead.
 */
function toCleaned(report: Report): object {
  const { title, published, language, agency, byline, removed, suspect } = report;
  return {
    title,
    text: bodyText(report),
    published: published && withoutSpans(published),
    language,
    agency,
    byline,
    removed: removed.map(({ text, why }) => ({ text, why })),
    suspect: suspect.map(({ text, why }) => ({ text, why })),
  };
}

function withoutSpans({ candidates, ...published }: Published): object {
  return { ...published, candidates: candidates.map(({ span: _, ...candidate }) => candidate) };
}
