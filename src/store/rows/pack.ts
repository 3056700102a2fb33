import { promisify } from "node:util";
import { brotliCompress, brotliDecompressSync, constants } from "node:zlib";
import type { Event } from "../../base/event.js";
import type { ReadRecord } from "../../base/record.js";

/** A record in two parts, since a list of events needs only one of them. Both are compressed. */
export interface Packed {
  readonly events: Uint8Array;
  readonly rest: Uint8Array;
}

/** Done in threads of Node, beside other work. */
export async function packRecord({ events, ...rest }: ReadRecord): Promise<Packed> {
  const [packed, others] = await Promise.all([pack(events), pack(rest)]);
  return { events: packed, rest: others };
}

export function unpackRecord({ events, rest }: Packed): ReadRecord {
  const { version, report, ...parts } = unpack(rest) as Omit<ReadRecord, "events">;
  // In the order in which `read` gives the fields, so that a kept record is written as the one that came.
  return { version, report, events: unpackEvents(events), ...parts };
}

export function unpackEvents(bytes: Uint8Array): Event[] {
  return unpack(bytes) as Event[];
}

export function unpackReport(rest: Uint8Array): ReadRecord["report"] {
  return (unpack(rest) as ReadRecord).report;
}

/** Three to four times smaller, in a third of the time that deflate takes; a window as large as most records. */
const compression = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

const compress = promisify<Buffer, typeof compression, Buffer>(brotliCompress);

async function pack(value: unknown): Promise<Uint8Array> {
  return await compress(Buffer.from(JSON.stringify(value)), compression);
}

function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString("utf8"));
}
