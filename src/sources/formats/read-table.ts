import { pipeline, Readable } from "node:stream";
import { type CsvError, type Info, type Options, parse } from "csv-parse";
import { ReadoutError } from "../../base/readout-error.js";
import { pageBytesMax } from "../bytes/limits.js";
import { peek } from "../bytes/peek.js";
import type { SourceItem } from "../source-item.js";
import { type Columns, chooseColumns } from "./choose-columns.js";
import type { Context, Given } from "./given.js";
import { readRow } from "./read-row.js";
import { headBytes } from "./tell-format.js";

/** Reads CSV with a row of names at its top; the separator is the one that stands most often in that row. */
export async function* readTable(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const { from, name } = given;
  const { head, chunks } = await peek(given.chunks, headBytes);
  const broken: CsvError[] = [];
  const options: Options = {
    delimiter: tellDelimiter(head),
    info: true,
    relax_column_count: true,
    // Newspapers quote, and not every program that writes CSV doubles their quotes.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A quote that is never closed would otherwise take the rest of the file with it, and all of the memory.
    max_record_size: pageBytesMax,
    on_skip: (error) => {
      if (error) broken.push(error);
      return undefined;
    },
  };
  const rows = pipeline(Readable.from(decodeStream(chunks, head, name)), parse(options), () => {});
  const explain = (): SourceItem[] => broken.splice(0).map((error) => toFailed(error, from));
  let header: { names: string[]; columns: Columns } | undefined;
  let line = 1;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* explain();
      if (header) {
        const row = Object.fromEntries(header.names.map((column, index) => [column, record[index] ?? ""]));
        yield readRow(row, header.columns, `${from}:${line}`);
      } else {
        const names = record.map((column) => column.trim());
        header = { names, columns: chooseColumns(names, context.columns, name) };
      }
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof ReadoutError) throw error;
    throw new ReadoutError("input/broken-table", `${name} cannot be read as CSV: ${(error as Error).message}`, {
      hint: "Save it as CSV in UTF-8, with quotes around cells that hold line breaks.",
      cause: error,
    });
  }
  yield* explain();
  if (!header) throw new ReadoutError("input/empty", `${name} is empty`, { hint: "Give a table with a row of names." });
}

function toFailed(cause: CsvError, from: string): SourceItem {
  const line = typeof cause.lines === "number" ? `:${cause.lines}` : "";
  const error = new ReadoutError("input/broken-row", `${from}${line}: ${cause.message}`, {
    hint: "A quote may not be closed, or not be doubled inside a cell.",
    cause,
  });
  return { from: `${from}${line}`, error };
}

function tellDelimiter(head: Uint8Array): string {
  const [names = ""] = Buffer.from(head).toString("latin1").split("\n", 1);
  const count = (delimiter: string): number => names.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** UTF-8, or UTF-16 with a byte order mark, as spreadsheets write it. */
async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  name: string,
): AsyncGenerator<string> {
  const label =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ReadoutError("input/not-utf8", `${name} is not UTF-8`, {
      hint: "Save it as “CSV UTF-8”, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE",
      cause,
    });
  }
}
