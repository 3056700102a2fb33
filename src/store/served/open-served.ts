import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { ReadoutError } from "../../base/readout-error.js";
import { unpackRecord } from "../rows/pack.js";
import type { KeptRecord, ReportChange, ScannedReading, Store } from "../store.js";
import { type Door, doorPath } from "./door.js";
import { fromWire, toWire } from "./wire.js";

/** The record that a server on this machine has open, through its door. Null where nobody answers there any more. */
export async function openServed(place: string, door: Door): Promise<Store | null> {
  const client = new Client(door);
  if (!(await client.isThere())) return null;
  const ask = client.ask.bind(client) as <Value>(method: string, ...words: unknown[]) => Promise<Value>;
  return {
    place,
    startRun: (start) => ask("startRun", start),
    finishRun: (run, counts, state) => ask("finishRun", run, counts, state),
    runs: () => ask("runs"),
    foresee: (arrivals, reader) =>
      // What was read is not needed for it, and would go there and back for nothing.
      ask(
        "foresee",
        arrivals.map((one) => (one.kind === "report" ? { ...one, record: undefined } : one)),
        reader,
      ),
    write: (run, reader, arrivals, groups) => ask("write", run, reader, arrivals, groups),
    forget: (report) => ask("forget", report),
    events: (query, page) => ask("events", query, page),
    reports: (query, page) => ask("reports", query, page),
    facet: (facet, query, limit) => ask("facet", facet, query, limit),
    countEvents: (query) => ask("countEvents", query),
    places: (query, limit) => ask("places", query, limit),
    terms: (query, limit) => ask("terms", query, limit),
    series: (pair, query) => ask("series", pair, query),
    event: (id) => ask("event", id),
    eventsById: (ids) => ask("eventsById", ids),
    record: (report, version) => ask("record", report, version),
    review: (report, start, author, at) => ask("review", report, start, author, at),
    reviews: (report) => ask("reviews", report),
    firstVersions: (of) => client.list("firstVersions", of) as AsyncIterable<KeptRecord>,
    versions: (report) => ask("versions", report),
    killed: () => ask("killed"),
    async *scan(query) {
      for await (const item of client.list("scan", query)) {
        const sent = item as SentReading;
        yield { ...sent, record: () => unpackRecord(sent.packed) };
      }
    },
    diff: (from, to) => client.list("diff", from, to) as AsyncIterable<ReportChange>,
    verify: () => client.list("verify") as AsyncIterable<never>,
    // The server goes on.
    close: async () => {},
  };
}

/** A reading as it is sent: packed, and unpacked here when it is asked for. */
export type SentReading = Pick<ScannedReading, "head" | "events" | "reviews" | "packed">;

class Client {
  constructor(private readonly door: Door) {}

  async isThere(): Promise<boolean> {
    try {
      return (await this.#post("runs", [])).ok;
    } catch {
      return false;
    }
  }

  async ask(method: string, ...words: unknown[]): Promise<unknown> {
    const response = await this.#post(method, words);
    if (!response.ok) throw await toError(response);
    return fromWire(await response.text());
  }

  async *list(method: string, ...words: unknown[]): AsyncGenerator<unknown> {
    const response = await this.#post(method, words);
    if (!response.ok || !response.body) throw await toError(response);
    const lines = createInterface({ input: Readable.fromWeb(response.body as ReadableStream), crlfDelay: Infinity });
    let isWhole = false;
    for await (const line of lines) {
      const item = fromWire(line) as { readonly item: unknown } | { readonly end: true } | { readonly error: Problem };
      if ("error" in item) throw toReadoutError(item.error);
      if ("end" in item) isWhole = true;
      else yield item.item;
    }
    if (!isWhole) throw broken(this.door);
  }

  async #post(method: string, words: readonly unknown[]): Promise<Response> {
    const { address, secret } = this.door;
    // What was left out is left out there, too; in JSON it would become null.
    const given = words.slice(0, words.findLastIndex((word) => word !== undefined) + 1);
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
    try {
      return await fetch(new URL(`${doorPath}/${method}`, address), { method: "POST", headers, body: toWire(given) });
    } catch (cause) {
      throw broken(this.door, cause);
    }
  }
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly hint?: string;
}

async function toError(response: Response): Promise<ReadoutError> {
  try {
    return toReadoutError((await response.json()) as Problem);
  } catch (cause) {
    return new ReadoutError("store/failed", `The server that has the record open answers ${response.status}`, {
      cause,
    });
  }
}

function toReadoutError({ code, title, hint }: Problem): ReadoutError {
  return new ReadoutError(code, title, hint === undefined ? {} : { hint });
}

function broken({ address }: Door, cause?: unknown): ReadoutError {
  return new ReadoutError("store/failed", `The server at ${address} that has the record open broke off`, {
    hint: "Start the command again: what was counted is kept.",
    cause,
  });
}
