import type { LookupAddress, LookupOptions } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type Socket } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ReadoutError } from "../../base/readout-error.js";
import { formatBytes } from "../bytes/limits.js";
import type { Fetched } from "./fetcher.js";
import { isPublicAddress } from "./public-address.js";

export interface OneRequest {
  readonly url: URL;
  readonly fields: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly bytesMax: number;
  /** Whether a body over the limit is cut there; otherwise it is an error. */
  readonly cut: boolean;
  readonly resolve: (host: string) => Promise<LookupAddress[]>;
  readonly alsoAllow: readonly string[];
}

/**
 * Sends one GET and reads the answer, following nothing. The address is judged three times: as written, as resolved,
 * and on the socket that was connected, so that no name can change between the check and the use. An answer that
 * redirects has its body left unread.
 */
export async function requestOnce(one: OneRequest): Promise<Fetched> {
  const { url, timeoutMs } = one;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const message = await connect(one, signal);
    const fields = new Map(
      Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    );
    const status = message.statusCode ?? 0;
    const body = isRedirect(status) ? discard(message) : await readBody(message, fields, one);
    return { address: url.href, status, fields, body };
  } catch (error) {
    throw explain(error, one, signal);
  }
}

export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function connect(one: OneRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, fields } = one;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Node asks no resolver about an address, so it is judged here.
  if (isIP(host) !== 0) refuseLocal(host, one);
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const headers = { ...fields, "accept-encoding": "gzip, deflate, br" };
    const request = send(url, { headers, signal, agent: false, lookup: safeLookup(one) }, resolve);
    request.on("error", reject);
    request.on("socket", (socket: Socket) => {
      socket.once("connect", () => {
        try {
          refuseLocal(socket.remoteAddress ?? "", one);
        } catch (error) {
          socket.destroy(error as Error);
        }
      });
    });
    request.end();
  });
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves a name and refuses it whole if any of its addresses is not public. */
function safeLookup(one: OneRequest) {
  return (host: string, options: LookupOptions, callback: LookupCallback): void => {
    one
      .resolve(host)
      .then((addresses) => {
        for (const { address } of addresses) refuseLocal(address, one);
        const [first] = addresses;
        if (!first) throw Object.assign(new Error("no address"), { code: "ENOTFOUND" });
        if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      })
      .catch((error: Error) => callback(error, []));
  };
}

function refuseLocal(address: string, { url, alsoAllow }: OneRequest): void {
  if (isPublicAddress(address)) return;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (alsoAllow.includes(`${address}:${port}`)) return;
  throw new ReadoutError("fetch/not-public", `${url.host} leads to ${address || "no address"}, which is not public`, {
    hint: "Readout fetches from the public internet only, and from no address of this machine or its network.",
  });
}

function discard(message: IncomingMessage): Uint8Array {
  message.destroy();
  return new Uint8Array();
}

async function readBody(
  message: IncomingMessage,
  fields: ReadonlyMap<string, string>,
  { url, bytesMax, cut }: OneRequest,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body = unpack(message, fields.get("content-encoding"), url);
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      parts.push(chunk);
      length += chunk.length;
      if (length <= bytesMax) continue;
      if (cut) break;
      throw new ReadoutError("fetch/too-large", `${url.href} is larger than ${formatBytes(bytesMax)}`, {
        hint: "Download it, and read the file.",
      });
    }
  } finally {
    message.destroy();
  }
  return Buffer.concat(parts, length).subarray(0, bytesMax);
}

function unpack(message: IncomingMessage, encoding: string | undefined, url: URL): Readable {
  const decoder = {
    br: createBrotliDecompress,
    deflate: createInflate,
    gzip: createGunzip,
    "x-gzip": createGunzip,
  }[encoding?.trim().toLowerCase() ?? ""];
  if (decoder) return pipeline(message, decoder(), () => {});
  if (!encoding || encoding.trim().toLowerCase() === "identity") return message;
  throw new ReadoutError("fetch/broken", `${url.href} is packed as “${encoding}”, which Readout does not know`);
}

/** Puts what Node says into words. */
function explain(error: unknown, { url, timeoutMs }: OneRequest, signal: AbortSignal): unknown {
  if (error instanceof ReadoutError) return error;
  if (signal.aborted) {
    return new ReadoutError("fetch/timeout", `${url.href} did not answer in full within ${timeoutMs / 1000} s`, {
      hint: "Try again later.",
      cause: error,
    });
  }
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) {
    return new ReadoutError("fetch/unknown-host", `There is no host ${url.hostname}`, {
      hint: "Check the address and the connection to the network.",
      cause: error,
    });
  }
  if (/^(?:Z_|ERR_|HPE_)/.test(code) && !/^ERR_(?:TLS|SSL)/.test(code)) {
    return new ReadoutError("fetch/broken", `${url.href} sends an answer that cannot be read: ${message}`, {
      cause: error,
    });
  }
  return new ReadoutError("fetch/unreachable", `${url.href} cannot be reached: ${message || code}`, {
    hint: "Check the address and the connection to the network.",
    cause: error,
  });
}
