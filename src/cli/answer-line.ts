import { ReadoutError } from "../base/readout-error.js";
import { decodeUtf8 } from "../sources/bytes/decode-text.js";
import { formatBytes } from "../sources/bytes/limits.js";
import type { Line } from "../sources/bytes/split-lines.js";

/** What a filter makes of one item; `id` is put in front of it. */
export type Answer = (item: unknown) => object;

/** The line to print for a line that was read, without its line feed. */
export interface AnsweredLine {
  readonly output: string;
  readonly failed: boolean;
}

/** Answers one line of JSON, an error by `{"id", "error"}`; null for a blank line. Never throws. */
export function answerLine(line: Line, answer: Answer, bytesMax: number): AnsweredLine | null {
  let id: unknown = null;
  try {
    const text = decodeLine(line, bytesMax);
    if (text.trim() === "") return null;
    const item = parseLine(text, line.number);
    id = idOf(item);
    return { output: JSON.stringify({ id, ...answer(item) }), failed: false };
  } catch (error) {
    return { output: JSON.stringify({ id, error: toReadoutError(error, line.number) }), failed: true };
  }
}

function decodeLine({ number, bytes }: Line, bytesMax: number): string {
  if (!bytes) {
    throw new ReadoutError("input/line-too-long", `line ${number} is longer than ${formatBytes(bytesMax)}`, {
      hint: "Put each report on a line of its own.",
    });
  }
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new ReadoutError("input/not-utf8", `line ${number} is not UTF-8`, {
      hint: "Write the lines as UTF-8, or with \\u escapes.",
      cause,
    });
  }
}

function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError("input/not-json", `line ${number} is not JSON: ${(cause as Error).message}`, {
      hint: 'Give one JSON object a line, such as {"id":"1","text":"France recalled its ambassador."}',
      cause,
    });
  }
}

function idOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "id" in item ? item.id : null;
}

/** A fault of Readout itself must not end the run either, but it is named as what it is. */
function toReadoutError(error: unknown, number: number): ReadoutError {
  if (error instanceof ReadoutError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ReadoutError("internal/fault", `line ${number}: ${message}`, {
    hint: "This is a fault in Readout; please report it with the line.",
    cause: error,
  });
}
