import type { Published, Report } from "../../base/report.js";
import type { Reader } from "../../read.js";
import { bodyText } from "../../report/clean-report.js";
import { readDateCell } from "../../report/dates/read-date-cell.js";
import { pageBytesMax } from "../../sources/bytes/limits.js";
import type { FoundReport } from "../../sources/source-item.js";
import type { Answer } from "../answer-line.js";
import type { Effects } from "../effects.js";
import { filterLines } from "../filter-lines.js";
import { PageItem, readItem } from "../input/items.js";
import { type InputOptions, readDocuments, toErrorLine, toWithheldLine } from "../read-documents.js";
import { printable } from "../render/printable.js";
import { openPool } from "../workers/open-pool.js";

interface Options extends InputOptions {
  jsonl?: boolean;
  workers?: number;
}

export async function run(inputs: string[], options: Options, effects: Effects): Promise<number> {
  if (!options.jsonl) return await cleanDocuments(inputs, options, effects);
  const { workers = 1 } = options;
  const filter = { name: "clean", kind: "pages", options: { workers }, makeAnswer } as const;
  return await filterLines(inputs, effects, await openPool(filter, effects, pageBytesMax), pageBytesMax);
}

async function cleanDocuments(inputs: readonly string[], options: Options, effects: Effects): Promise<number> {
  const report = async ({ from, item, notes }: FoundReport): Promise<string> => {
    for (const { message } of notes) await effects.stderr.write(`readout: ${printable(`${from}: ${message}`)}\n`);
    const report = (await effects.loadReader("pages")).clean(item);
    return `${JSON.stringify({ id: report.id, ...toCleaned({ ...report, notes: [...notes, ...report.notes] }) })}\n`;
  };
  return await readDocuments(inputs, options, effects, { report, error: toErrorLine, withheld: toWithheldLine });
}

export function makeAnswer(reader: Reader): Answer {
  return (line) => {
    const { html, text, url, date: given } = readItem(PageItem, line);
    const { date, notes } = readDateCell(given ?? undefined);
    const content = typeof html === "string" ? { html } : { text: text ?? "" };
    const report = reader.clean({ ...content, ...(url && { url }), ...(date && { date }) });
    return toCleaned({ ...report, notes: [...notes, ...report.notes] });
  };
}

/**
 * What `clean` prints. `text` is the body alone, without furniture, so that the offsets of a `Report`, which count in
 * the whole text, would lead astray: the words themselves are given instead.
 */
function toCleaned(report: Report): object {
  const { title, published, language, agency, byline, removed, suspect, damage, notes } = report;
  return {
    title,
    text: bodyText(report),
    published: published && withoutSpans(published),
    language,
    agency,
    byline,
    removed: removed.map(({ text, why }) => ({ text, why })),
    suspect: suspect.map(({ text, why }) => ({ text, why })),
    ...(damage && { damage }),
    notes: notes.map(({ span: _, ...note }) => note),
  };
}

function withoutSpans({ candidates, ...published }: Published): object {
  return { ...published, candidates: candidates.map(({ span: _, ...candidate }) => candidate) };
}
