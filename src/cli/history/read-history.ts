import { ReadoutError } from "../../base/readout-error.js";
import { ReadRecord, recordVersion } from "../../base/record.js";
import { createHistoryBuilder, type HistoryBuilder } from "../../record/history/create-history-builder.js";
import { createCopyFinder } from "../../report/copies/copy-finder.js";
import { decodeUtf8 } from "../../sources/bytes/decode-text.js";
import { textBytesMax } from "../../sources/bytes/limits.js";
import { peek } from "../../sources/bytes/peek.js";
import { splitLines } from "../../sources/bytes/split-lines.js";
import { attempt } from "../attempt.js";
import type { Effects } from "../effects.js";
import { openInput } from "../input/open-input.js";
import { type InputOptions, readDocuments } from "../read-documents.js";

/** A history and whether all of its inputs could be read: 0, else 1. */
export interface ReadHistory {
  readonly builder: HistoryBuilder;
  readonly code: number;
}

/** Where records come from: files and folders now, and whatever else gives them. */
export interface RecordSink {
  /** `group`: the original that the report is a copy of, where that is known. */
  add(record: ReadRecord, group?: string): void;
  /** An agency has withdrawn the report. */
  kill(report: string): void;
}

/**
 * Reads reports, or the records that `readout read --json` printed of them, into one history. Copies of one story are
 * found by their texts and count as one source; a report that an agency kills leaves the history.
 */
export async function readHistory(
  inputs: readonly string[],
  options: InputOptions & { readonly db?: string },
  effects: Effects,
): Promise<ReadHistory> {
  const { sink, finish } = gatherHistory();
  let code = 0;
  if (options.db !== undefined) await readStore(options.db, effects, sink);
  for (const input of inputs.length > 0 || options.db !== undefined ? inputs : ["-"]) {
    const failed = await attempt(effects, async () => {
      code = Math.max(code, await readInput(input, options, effects, sink));
    });
    if (failed) code = 1;
  }
  return { builder: finish(), code };
}

/** All that a record on disk holds now; what was killed or replaced is not among it. */
async function readStore(place: string, effects: Effects, sink: RecordSink): Promise<void> {
  const store = await effects.openStore(place, "existing");
  try {
    for await (const { head, record } of store.scan({})) sink.add(record(), head.group);
  } finally {
    await store.close();
  }
}

/** A sink for records, and the history of all that went into it, with the groups of copies among them. */
export function gatherHistory(): { sink: RecordSink; finish(): HistoryBuilder } {
  const builder = createHistoryBuilder();
  const finder = createCopyFinder();
  const known = new Map<string, string>();
  const sink: RecordSink = {
    add(record, group) {
      builder.add(record);
      if (group !== undefined && group !== record.report.id) known.set(record.report.id, group);
      // Another version of a report has other words under one id, which the finder takes for a mistake.
      try {
        finder.add(record.report);
      } catch (error) {
        if (!(error instanceof ReadoutError && error.code === "report/id-taken")) throw error;
      }
    },
    kill: (report) => {
      builder.remove(report);
    },
  };
  return {
    sink,
    finish() {
      const found = finder.groups().flatMap(({ id, members }) => members.map((member) => [member.id, id] as const));
      // What the record says of copies counts; of reports that it says nothing of, their texts tell.
      builder.group(new Map([...found, ...known]));
      return builder;
    },
  };
}

/** What the first line of a file of records looks like. */
const recordStart = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"report"\s*:\s*\{/;
const headBytes = 256;

async function readInput(input: string, options: InputOptions, effects: Effects, sink: RecordSink): Promise<number> {
  const isFolder = input !== "-" && (await effects.listFolder(input)) !== null;
  if (isFolder || /^https?:/i.test(input)) return await readReports([input], options, effects, sink);
  const { head, chunks } = await peek(openInput(input, effects), headBytes);
  const peeked: Effects = {
    ...effects,
    openFile: (path) => (path === input ? chunks : effects.openFile(path)),
    stdin: Object.assign(chunks, { isTTY: false }),
  };
  if (!recordStart.test(new TextDecoder().decode(head))) return await readReports([input], options, peeked, sink);
  for await (const { number, bytes } of splitLines(chunks, textBytesMax)) {
    const line = bytes && decodeUtf8(bytes);
    if (line?.trim() !== "") sink.add(parseRecord(line, `${input}:${number}`));
  }
  return 0;
}

async function readReports(
  inputs: string[],
  options: InputOptions,
  effects: Effects,
  sink: RecordSink,
): Promise<number> {
  return await readDocuments(inputs, options, effects, {
    report: async ({ id, from, item, notes }) => {
      const record = (await effects.loadReader("pages")).read({ ...item, id: nameReport(from, id) });
      sink.add(notes.length > 0 ? { ...record, notes: [...notes, ...record.notes] } : record);
      return "";
    },
    withheld: ({ id, from, withheld }) => {
      if (withheld.state === "killed") for (const one of [id, nameReport(from, id)]) sink.kill(one);
      return "";
    },
  });
}

/** A report that is a file of its own is named after it; what comes from a table, feed or archive has an id there. */
function nameReport(from: string, id: string): string {
  return /([^/\\]+)\.(?:txt|html?|pdf)$/i.exec(from)?.[1] ?? id;
}

function parseRecord(line: string | null, from: string): ReadRecord {
  const parsed = ReadRecord.safeParse(toJson(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ReadoutError(
    "input/bad-record",
    `${from}: no record of this version: ${issue?.path.join(".")} ${issue?.message}`,
    {
      hint: `Make the records anew with "readout read --json" (version ${recordVersion}).`,
      cause: parsed.error,
    },
  );
}

function toJson(line: string | null): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return null;
  }
}
