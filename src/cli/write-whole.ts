import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ReadoutError } from "../base/readout-error.js";

/** Writes a file beside its place and moves it there when it is whole, so that nobody meets half of it. */
export async function writeWhole(path: string, content: AsyncIterable<Uint8Array | string>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(content), createWriteStream(draft, { flush: true }));
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    if (cause instanceof ReadoutError) throw cause;
    throw new ReadoutError("output/failed", `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
