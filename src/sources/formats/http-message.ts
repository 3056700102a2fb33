import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { ReadoutError } from "../../base/readout-error.js";
import { formatBytes, pageBytesMax } from "../bytes/limits.js";

/** An answer as it went over the wire and was kept. */
export interface HttpMessage {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Takes an archived answer apart (RFC 9112), without undoing its encodings; null where it is none. */
export function readHttpMessage(block: Uint8Array): HttpMessage | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = crlf < 0 ? bytes.indexOf("\n\n") : -1;
  const end = crlf < 0 ? lf : crlf;
  if (end < 0) return null;
  const [first = "", ...lines] = bytes.subarray(0, end).toString("latin1").split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, body: bytes.subarray(end + (crlf < 0 ? 2 : 4)) };
}

/** The body without chunks and compression. Archives often keep the fields and undo the encoding, so both are tried. */
export function decodeBody({ fields, body }: HttpMessage, name: string): Uint8Array {
  const whole = /chunked/i.test(fields.get("transfer-encoding") ?? "") ? (joinChunks(body) ?? body) : body;
  const encoding = fields.get("content-encoding")?.toLowerCase() ?? "";
  const isZipped = whole[0] === 0x1f && whole[1] === 0x8b;
  const options = { maxOutputLength: pageBytesMax };
  try {
    if (isZipped) return gunzipSync(whole, options);
    if (encoding === "br") return brotliDecompressSync(whole, options);
    if (encoding === "deflate") return inflateSync(whole, options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") {
      throw new ReadoutError(
        "input/too-large",
        `${name} is too large for one report: over ${formatBytes(pageBytesMax)}`,
        {
          hint: "It was left out.",
          cause: error,
        },
      );
    }
    if (isZipped) {
      throw new ReadoutError("input/broken-gzip", `${name} is a damaged gzip file: ${message}`, { cause: error });
    }
  }
  return whole;
}

/** Null where the body has no chunks after all. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf("\r\n", at);
    if (end < 0 || end - at > 200) return null;
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.subarray(at, end).toString("latin1"))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
