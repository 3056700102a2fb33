import { ReadoutError } from "../../base/readout-error.js";
import { decodeUtf8 } from "../bytes/decode-text.js";
import { formatBytes, pageBytesMax } from "../bytes/limits.js";
import { type Line, splitLines } from "../bytes/split-lines.js";
import type { SourceItem } from "../source-item.js";
import type { Context, Given } from "./given.js";
import { readValue } from "./read-value.js";

/** Reads JSON, one object a line. A line that is broken is named, and the next one is read. */
export async function* readLines(given: Given, context: Context): AsyncGenerator<SourceItem> {
  let lines = 0;
  for await (const line of splitLines(given.chunks, pageBytesMax)) {
    const from = `${given.from}:${line.number}`;
    try {
      const value = parseLine(line, `${given.name}:${line.number}`);
      if (value === undefined) continue;
      lines++;
      yield* readValue(value, { ...given, from }, context);
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      lines++;
      yield { from, error };
    }
  }
  if (lines === 0) {
    throw new ReadoutError("input/empty", `${given.name} is empty`, { hint: "Give one JSON object a line." });
  }
}

function parseLine({ bytes }: Line, place: string): unknown {
  if (!bytes) {
    throw new ReadoutError("input/line-too-long", `${place} is longer than ${formatBytes(pageBytesMax)}`, {
      hint: "Put each report on a line of its own.",
    });
  }
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch (cause) {
    throw new ReadoutError("input/not-utf8", `${place} is not UTF-8`, {
      hint: "Write the lines as UTF-8, or with \\u escapes.",
      cause,
    });
  }
  return text.trim() === "" ? undefined : parseJson(text, place);
}

/** Throws `input/not-json`. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError("input/not-json", `${place} is not JSON: ${(cause as Error).message}`, {
      hint: 'Give JSON such as {"id":"1","text":"France recalled its ambassador."}',
      cause,
    });
  }
}
