import { type Opml, parseOpml } from "feedsmith";
import { ReadoutError } from "../../base/readout-error.js";
import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import type { SourceItem } from "../source-item.js";
import type { Context, Given } from "./given.js";

/** Reads every feed that an OPML list names. */
export async function* readFeedList(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const bytes = await readWhole(given.chunks, given.name);
  const { text } = decodeDocument(bytes, given.name, { charset: given.charset, guess: true });
  for (const address of feedAddresses(text, given.name)) yield* context.follow(address, given);
}

type Outline = Opml.Outline<string>;

/** The addresses of the feeds in an OPML list, each once, in its order. Throws `input/broken-feed-list`. */
export function feedAddresses(text: string, name: string): string[] {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new ReadoutError("input/broken-feed-list", `${name} is not an OPML list: ${(cause as Error).message}`, {
      hint: "Export the list of feeds again from the feed reader.",
      cause,
    });
  }
  const addresses = new Set<string>();
  const collect = (some: readonly Outline[]): void => {
    for (const { xmlUrl, outlines: inner } of some) {
      if (xmlUrl) addresses.add(xmlUrl);
      collect(inner ?? []);
    }
  };
  collect(outlines);
  return [...addresses];
}
