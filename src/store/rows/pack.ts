import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Event } from "../../base/event.js";
import type { ReadRecord } from "../../base/record.js";

/** A record in two parts, since a list of events needs only one of them. Level 1: four times smaller at little cost. */
export interface Packed {
  readonly events: Uint8Array;
  readonly rest: Uint8Array;
}

export function packRecord({ events, ...rest }: ReadRecord): Packed {
  return { events: pack(events), rest: pack(rest) };
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

function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 1 });
}

function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString("utf8"));
}
