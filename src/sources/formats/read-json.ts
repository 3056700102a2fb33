import { ReadoutError } from "../../base/readout-error.js";
import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import type { SourceItem } from "../source-item.js";
import type { Context, Given } from "./given.js";
import { parseJson, readLines } from "./read-lines.js";
import { readValue } from "./read-value.js";

/** Reads a file of JSON, which may after all be one with an object in every line. */
export async function* readJson(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const bytes = await readWhole(given.chunks, given.name);
  const { text } = decodeDocument(bytes, given.name, { charset: given.charset, guess: given.url !== undefined });
  let value: unknown;
  try {
    value = parseJson(text, given.name);
  } catch (error) {
    if (!(error instanceof ReadoutError) || !beginsWithLine(text)) throw error;
    yield* readLines({ ...given, chunks: inOneChunk(bytes) }, context);
    return;
  }
  yield* readValue(value, given, context);
}

function beginsWithLine(text: string): boolean {
  const [first = ""] = text.trimStart().split("\n", 1);
  try {
    return typeof JSON.parse(first) === "object";
  } catch {
    return false;
  }
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
