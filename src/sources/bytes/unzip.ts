import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ReadoutError } from "../../base/readout-error.js";
import { formatBytes } from "./limits.js";

/** News text shrinks to a third, a log of one repeated line to a hundredth; gzip at its limit is 1 : 1032. */
const ratioMax = 200;
/** Below this the ratio says nothing, and nothing is at risk. */
const judgedBytesMin = 32 * 1024 * 1024;

/** Whether a stream begins as gzip does (RFC 1952, section 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The bytes of a gzip file, also of several ones in a row, as WARC files are. Streaming, so that it fills no memory; a
 * file that grows out of all proportion is refused. Throws `input/broken-gzip` and `input/gzip-bomb`.
 */
export async function* unzip(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let bytesIn = 0;
  let bytesOut = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytesIn += chunk.length;
      yield chunk;
    }
  }
  const unzipped = pipeline(Readable.from(counted()), createGunzip(), () => {});
  try {
    for await (const chunk of unzipped as AsyncIterable<Uint8Array>) {
      bytesOut += chunk.length;
      if (bytesOut > judgedBytesMin && bytesOut > bytesIn * ratioMax) {
        throw new ReadoutError("input/gzip-bomb", `${name} grows more than ${ratioMax} times when unpacked`, {
          hint: `It was left after ${formatBytes(bytesOut)}. If it is what it should be, unpack it first: gunzip FILE`,
        });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ReadoutError || !isZlibError(error)) throw error;
    throw new ReadoutError("input/broken-gzip", `${name} is a damaged gzip file: ${error.message}`, {
      hint: "Copy or download the file again.",
      cause: error,
    });
  }
}

function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && /^(?:Z_|ERR_.*BUFFER)/.test((error as NodeJS.ErrnoException).code ?? "");
}
