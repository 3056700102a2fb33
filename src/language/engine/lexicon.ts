import { hashString } from "./hash.js";

/** What the lexicon knows of a word, packed into 32 bits. Fields of unknown words are 0. */
export interface LexiconEntry {
  /** Which set of tags the word had in the treebank; 0 for none. At most 1023. */
  readonly tagSet: number;
  /** 1 + the one tag that the word nearly always has; 0 where it has several. At most 31. */
  readonly onlyTag: number;
  /** 0 unseen, 1 seen once, 2 seen more often, 3 frequent. */
  readonly frequency: number;
  /** Word class from raw text; 0 for none. At most 4095. */
  readonly cluster: number;
  /** How the word is mostly written: one of `casing` in `recase.ts`. */
  readonly casing: number;
}

/**
 * Words by hash: pairs of (hash, packed entry) in an open table. The words themselves are not kept: with 32-bit hashes
 * one unknown word in some tens of thousands is taken for a known one, which the parser does not notice.
 */
export class Lexicon {
  readonly #pairs: Int32Array;
  readonly #mask: number;

  constructor(pairs: Int32Array) {
    this.#pairs = pairs;
    this.#mask = pairs.length / 2 - 1;
  }

  find(word: string): LexiconEntry {
    const hash = hashWord(word);
    let slot = (hash >>> 8) & this.#mask;
    for (let key = this.#pairs[slot << 1]!; key !== 0; key = this.#pairs[slot << 1]!) {
      if (key === hash) return unpack(this.#pairs[(slot << 1) + 1]!);
      slot = (slot + 1) & this.#mask;
    }
    return unknown;
  }

  static build(words: ReadonlyMap<string, LexiconEntry>): Int32Array {
    let capacity = 1024;
    while (capacity * 0.7 < words.size) capacity *= 2;
    const pairs = new Int32Array(capacity * 2);
    for (const [word, entry] of words) {
      const hash = hashWord(word);
      let slot = (hash >>> 8) & (capacity - 1);
      while (pairs[slot << 1] !== 0 && pairs[slot << 1] !== hash) slot = (slot + 1) & (capacity - 1);
      pairs[slot << 1] = hash;
      pairs[(slot << 1) + 1] = pack(entry);
    }
    return pairs;
  }
}

const unknown: LexiconEntry = { tagSet: 0, onlyTag: 0, frequency: 0, cluster: 0, casing: 0 };

function hashWord(word: string): number {
  return hashString(word, 0x1234567) || 1;
}

function pack({ tagSet, onlyTag, frequency, cluster, casing }: LexiconEntry): number {
  return tagSet | (onlyTag << 10) | (frequency << 15) | (cluster << 17) | (casing << 29);
}

function unpack(packed: number): LexiconEntry {
  return {
    tagSet: packed & 1023,
    onlyTag: (packed >>> 10) & 31,
    frequency: (packed >>> 15) & 3,
    cluster: (packed >>> 17) & 4095,
    casing: packed >>> 29,
  };
}
