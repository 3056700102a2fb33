import { ReadoutError } from "../../base/readout-error.js";
import type { Given } from "../formats/given.js";
import { readMediaType } from "../formats/media-type.js";
import type { Fetched, Fetcher } from "./fetcher.js";

/** Fetches a document and hands it over for reading. Throws `fetch/status` for an answer that holds none. */
export async function fetchDocument(from: string, fetcher: Fetcher, depth: number): Promise<Given> {
  const { address, fields, body } = requireDocument(await fetcher.fetch(from));
  const chunks = (async function* () {
    yield body;
  })();
  return { from, name: from, url: address, ...readMediaType(fields.get("content-type")), chunks, depth };
}

/** Throws `fetch/status` for an answer that is no success. */
export function requireDocument(fetched: Fetched): Fetched {
  const { status, address } = fetched;
  if (status >= 200 && status < 300) return fetched;
  throw new ReadoutError("fetch/status", `${address} answers with status ${status}`, {
    hint:
      status === 404 || status === 410 ? "The page is gone; check the address." : "Open it in a browser to see why.",
  });
}
