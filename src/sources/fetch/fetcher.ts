import type { LookupAddress } from "node:dns";

/** An answer, unpacked. */
export interface Fetched {
  /** The address that answered, after redirects. */
  readonly address: string;
  readonly status: number;
  /** Fields by name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** What one request wants. */
export interface FetchRequest {
  /** Further fields, such as `If-None-Match`. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly bytesMax?: number;
}

/**
 * Fetches documents from the public web; the only way in which Readout does. Answers of any status are given back;
 * what is refused or fails is a `ReadoutError` whose code begins with `fetch/`.
 */
export interface Fetcher {
  fetch(address: string, request?: FetchRequest): Promise<Fetched>;
}

export interface FetcherOptions {
  /** Names Readout to servers; its first word is what robots.txt is asked about. */
  readonly userAgent: string;
  /** Between two requests to one host; a longer `Crawl-delay` of its robots.txt is kept, up to a minute. */
  readonly pauseMs?: number;
  /** For one request, from connecting to the last byte. */
  readonly timeoutMs?: number;
  readonly redirectsMax?: number;
  /** Of one document, unpacked. */
  readonly bytesMax?: number;
  /** Asks the name servers. */
  readonly resolve?: (host: string) => Promise<LookupAddress[]>;
  /** Addresses with port ("127.0.0.1:8080") that may be fetched though they are not public: for tests, and nothing else. */
  readonly alsoAllow?: readonly string[];
  readonly now?: () => number;
}
