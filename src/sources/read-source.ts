import { ReadoutError } from "../base/readout-error.js";
import { type Disk, nodeDisk } from "./disk.js";
import { fetchDocument } from "./fetch/fetch-document.js";
import type { Fetcher } from "./fetch/fetcher.js";
import type { ColumnNames } from "./formats/choose-columns.js";
import type { Context, Given } from "./formats/given.js";
import { isAddress, openGiven } from "./open-given.js";
import type { SourceItem } from "./source-item.js";
import { walkFolder } from "./walk-folder.js";

export interface SourceOptions {
  /** Fetches the address that is read. Without it nothing is fetched, whatever is given. */
  readonly fetcher?: Fetcher | undefined;
  /** Whether to fetch also what documents name: the pages of feeds and sitemaps, the feeds of lists. */
  readonly follow?: boolean | undefined;
  readonly columns?: ColumnNames | undefined;
  readonly disk?: Disk | undefined;
  /** Milliseconds since 1970; embargoes end by it. */
  readonly now?: (() => number) | undefined;
}

/** A list of feeds names feeds, and these name pages; sitemaps have an index. */
const depthMax = 3;

/**
 * Reads a file, a folder or an address, one report at a time, in any format that Readout knows: pages and text, tables,
 * JSON, feeds and lists of them, sitemaps, web archives, items of news agencies, e-mail, each also packed with gzip.
 * Everything comes in a fixed order and nothing is thrown: what cannot be read is an item with an error, what is no
 * report is one with the reason why it was skipped, so that both can be counted.
 */
export async function* readSource(input: string, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  const { fetcher, follow = false, columns = {}, disk = nodeDisk, now = Date.now } = options;
  // A sitemap may name itself, and two feeds the same page.
  const fetched = new Set([input]);
  const context: Context = {
    columns,
    now,
    follows: follow && fetcher !== undefined,
    follow: (address, by) => followAddress(address, by, { context, fetcher, fetched }),
  };
  if (isAddress(input)) {
    yield* guard(input, readAddress(input, context, fetcher));
    return;
  }
  yield* guard(input, readPath(input, context, disk));
}

async function* readPath(path: string, context: Context, disk: Disk): AsyncGenerator<SourceItem> {
  const entries = path === "-" ? null : await disk.listFolder(path);
  if (!entries) {
    yield* openGiven(openFile(path, disk), context);
    return;
  }
  if (entries.length === 0) {
    throw new ReadoutError("input/empty", `${path} is an empty folder`, { hint: "Give a folder that holds reports." });
  }
  for await (const { path: inner, skipped } of walkFolder(path, entries, disk)) {
    if (skipped !== null) yield { from: inner, skipped };
    else yield* guard(inner, openGiven(openFile(inner, disk), context));
  }
}

function openFile(path: string, disk: Disk): Given {
  return { from: path, name: path === "-" ? "standard input" : path, chunks: disk.openFile(path), depth: 0 };
}

async function* readAddress(
  address: string,
  context: Context,
  fetcher: Fetcher | undefined,
  depth = 0,
): AsyncGenerator<SourceItem> {
  if (!fetcher) {
    throw new ReadoutError("fetch/not-allowed", `${address} is an address, and nothing may be fetched here`, {
      hint: "Save the page and give the file.",
    });
  }
  yield* openGiven(await fetchDocument(address, fetcher, depth), context);
}

async function* followAddress(
  address: string,
  by: Given,
  { context, fetcher, fetched }: Following,
): AsyncGenerator<SourceItem> {
  if (!context.follows) yield { from: address, skipped: "address that was not to be fetched" };
  else if (by.depth >= depthMax) yield { from: address, skipped: "address too many steps away" };
  else if (fetched.has(address)) yield { from: address, skipped: "address that was fetched already" };
  else {
    fetched.add(address);
    yield* guard(address, readAddress(address, context, fetcher, by.depth + 1));
  }
}

interface Following {
  readonly context: Context;
  readonly fetcher: Fetcher | undefined;
  /** The addresses that were fetched for this input. */
  readonly fetched: Set<string>;
}

/** Ends what fails with an item that names it, so that the rest is read. */
async function* guard(from: string, items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  try {
    yield* items;
  } catch (error) {
    yield { from, error: error instanceof ReadoutError ? error : toFault(error, from) };
  }
}

function toFault(cause: unknown, from: string): ReadoutError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ReadoutError("internal/fault", `${from}: ${message}`, {
    hint: "This is a fault in Readout; please report it with the file.",
    cause,
  });
}
