import { ReadoutError } from "../../base/readout-error.js";
import { formatBytes, pageBytesMax } from "./limits.js";

/** All bytes of a stream that is one document. More than `bytesMax` is refused, and the rest is not read. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesMax = pageBytesMax,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > bytesMax) throw tooLarge(name, `more than ${formatBytes(bytesMax)}`, bytesMax);
  }
  return Buffer.concat(parts, length);
}

export function tooLarge(name: string, size: string, bytesMax: number): ReadoutError {
  return new ReadoutError("input/too-large", `${name} is too large for one report: ${size}`, {
    hint: `A report has at most ${formatBytes(bytesMax)}; split the file into one file for each report.`,
  });
}
