/** The beginning of a stream, and the whole stream again. */
export interface Peeked {
  /** At least `bytesMin` bytes, or all there are. */
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream without taking it away. The stream given must not be used any more. */
export async function peek(stream: AsyncIterable<Uint8Array>, bytesMin: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < bytesMin && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else {
      parts.push(next.value);
      length += next.value.length;
    }
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      while (!ended) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else yield next.value;
      }
    } finally {
      if (!ended) await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts, length), chunks: chunks() };
}
