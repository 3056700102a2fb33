import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { Event } from "../../base/event.js";
import type { ReadRecord } from "../../base/record.js";

/** A record as it is kept: compressed. */
export interface Packed {
  readonly record: Uint8Array;
  /** Null but for what version 1 of a store wrote: `record` holds the events alone there, and this all else. */
  readonly rest: Uint8Array | null;
}

export function packRecord(record: ReadRecord): Packed {
  return { record: brotliCompressSync(JSON.stringify(record), compression), rest: null };
}

export function unpackRecord({ record, rest }: Packed): ReadRecord {
  if (rest === null) return unpack(record) as ReadRecord;
  const { version, report, ...parts } = unpack(rest) as Omit<ReadRecord, "events">;
  // In the order in which `read` gives the fields, so that a kept record is written as the one that came.
  return { version, report, events: unpack(record) as Event[], ...parts };
}

/**
 * Three to four times smaller, in half the time that deflate takes; a window as large as most records. It is done where
 * it is asked for, since to hand so little to another thread takes longer than to do it.
 */
const compression = {
  // Memory is taken for so many bytes of what comes out, and given back only with all of them.
  chunkSize: 4096,
  params: { [constants.BROTLI_PARAM_QUALITY]: 0, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString("utf8"));
}
