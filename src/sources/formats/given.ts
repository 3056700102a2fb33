import type { SourceItem } from "../source-item.js";
import type { ColumnNames } from "./choose-columns.js";

/** A document that was opened, with what is known of it. */
export interface Given {
  /** What people call it: its path or address. */
  readonly from: string;
  /** What stands in messages: as `from`, or "standard input". */
  readonly name: string;
  /** The address it was fetched from. */
  readonly url?: string | undefined;
  /** "text/html", from the header of an answer. */
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many documents led here, one naming the next. */
  readonly depth: number;
}

/** What every reader of a format may ask. */
export interface Context {
  readonly columns: ColumnNames;
  /** Milliseconds since 1970, for embargoes. */
  now(): number;
  /** Reads what a document names, where that is wanted; otherwise the address is passed over. */
  follow(address: string, by: Given): AsyncIterable<SourceItem>;
  /** Whether `follow` fetches at all. */
  readonly follows: boolean;
}

/** Reads one format, one report at a time. What makes the rest unreadable is thrown as a `ReadoutError`. */
export type FormatReader = (given: Given, context: Context) => AsyncIterable<SourceItem>;
