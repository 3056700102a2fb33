const lineFeed = 10;

/** Reads a stream by lines and by counted bytes, in turn, and keeps no more than is asked for. */
export class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array();
  #at = 0;
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /**
   * The next line with its line feed, or its first `bytesMax` bytes where it is longer; what is left of it is then the
   * next line. Null at the end of the stream.
   */
  async line(bytesMax: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < bytesMax && (await this.#fill())) {
      const feed = this.#chunk.indexOf(lineFeed, this.#at);
      const end = Math.min(feed < 0 ? this.#chunk.length : feed + 1, this.#at + bytesMax - length);
      parts.push(this.#chunk.subarray(this.#at, end));
      length += end - this.#at;
      this.#at = end;
      if (end === feed + 1) break;
    }
    return length > 0 ? Buffer.concat(parts, length) : null;
  }

  /** The next `count` bytes; fewer only at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    await this.#pass(count, (part) => parts.push(part));
    return Buffer.concat(parts);
  }

  /** Passes over `count` bytes without keeping them; gives how many there were. */
  async skip(count: number): Promise<number> {
    return await this.#pass(count, () => {});
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }

  async #pass(count: number, visit: (part: Uint8Array) => void): Promise<number> {
    let left = count;
    while (left > 0 && (await this.#fill())) {
      const part = this.#chunk.subarray(this.#at, this.#at + left);
      visit(part);
      this.#at += part.length;
      left -= part.length;
    }
    return count - left;
  }

  /** Whether there is a byte to read. */
  async #fill(): Promise<boolean> {
    while (this.#at >= this.#chunk.length && !this.#ended) {
      const next = await this.#iterator.next();
      this.#ended = next.done === true;
      this.#chunk = next.done ? new Uint8Array() : next.value;
      this.#at = 0;
    }
    return this.#at < this.#chunk.length;
  }
}
