import { isAddress } from "../../sources/open-given.js";

/** What can be said of the size of inputs before they are read. */
export interface Sizes {
  /** Bytes of a file or of all files below a folder; null for what is neither. */
  sizeOf(path: string): Promise<number | null>;
}

/** Bytes of all inputs; null where one of them has no size, as standard input and addresses. */
export async function sumSizes(inputs: readonly string[], { sizeOf }: Sizes): Promise<number | null> {
  let total = 0;
  for (const input of inputs) {
    const size = input === "-" || isAddress(input) ? null : await sizeOf(input);
    if (size === null) return null;
    total += size;
  }
  return total;
}

/** Hands on bytes, and counts them. */
export async function* watchBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
