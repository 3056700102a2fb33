import { ReadoutError } from "../../base/readout-error.js";
import type { SourceItem } from "../source-item.js";
import { chooseColumns } from "./choose-columns.js";
import type { Context, Given } from "./given.js";
import { readFeedText } from "./read-feed.js";
import { isNinjs, readNinjs } from "./read-ninjs.js";
import { readRow } from "./read-row.js";

/** Reads a value of JSON: a JSON Feed, an item of IPTC ninjs, an object with a text, or a list of these. */
export async function* readValue(
  value: unknown,
  given: Given,
  context: Context,
  isNested = false,
): AsyncGenerator<SourceItem> {
  if (Array.isArray(value) && !isNested) {
    for (const [index, one] of value.entries()) {
      const from = `${given.from}[${index}]`;
      try {
        yield* readValue(one, { ...given, from, name: from }, context, true);
      } catch (error) {
        if (!(error instanceof ReadoutError)) throw error;
        yield { from, error };
      }
    }
  } else if (!isObject(value)) {
    throw new ReadoutError("input/bad-item", `${given.from} holds no report`, {
      hint: 'Give objects such as {"id":"1","text":"France recalled its ambassador."}',
    });
  } else if (typeof value.version === "string" && value.version.includes("jsonfeed.org")) {
    yield* readFeedText(JSON.stringify(value), given, context);
  } else if (context.columns.text === undefined && isNinjs(value)) {
    yield readNinjs(value, given.from, context.now());
  } else {
    yield readRow(value, chooseColumns(Object.keys(value), context.columns, given.from), given.from);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
