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
    return Lexicon.extend(new Int32Array(0), words);
  }

  /** The pairs of a lexicon with further words; where it has a word already, the new entry stands. */
  static extend(pairs: Int32Array, words: ReadonlyMap<string, LexiconEntry>): Int32Array {
    const entries = new Map<number, number>();
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] !== 0) entries.set(pairs[at]!, pairs[at + 1]!);
    for (const [word, entry] of words) entries.set(hashWord(word), pack(entry));
    let capacity = 1024;
    while (capacity * loadMax < entries.size) capacity *= 2;
    const extended = new Int32Array(capacity * 2);
    for (const [hash, packed] of entries) {
      let slot = (hash >>> 8) & (capacity - 1);
      while (extended[slot << 1] !== 0) slot = (slot + 1) & (capacity - 1);
      extended[slot << 1] = hash;
      extended[(slot << 1) + 1] = packed;
    }
    return extended;
  }
}

/** The table is read once for each new word only, so it may be fuller than those of the weights. */
const loadMax = 0.85;

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
