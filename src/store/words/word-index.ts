import { unitsMax, visitWords } from "./split-words.js";

/** A word, and the readings that have it in the order in which they were added. */
export interface IndexedWord {
  readonly word: string;
  readonly readings: Int32Array;
}

/**
 * The index of words of readings that are written together. It takes most of the time of writing, so plain text is
 * looked up letter by letter in a hash table of its own, without making a string of each word.
 */
export class WordIndex {
  /** Numbers of words, counted from 1, at the places that their hashes give; 0 is free. */
  #slots = new Int32Array(1 << 14);
  #size = 0;
  /** What is known of each word, side by side, since each place in memory that is looked at costs time. */
  #facts = new Int32Array(factsEach << 12);
  /** The letters of all words one after the other. */
  #letters = new Uint8Array(1 << 15);
  #lettersLength = 0;
  /** The number of a word and a reading that has it, in the order in which they were found. */
  #found = new Int32Array(1 << 16);
  #foundLength = 0;
  /** Holds one text after the other. */
  #bytes = new Uint8Array(1 << 14);

  /** Adds the words of a text; the parts of a reading are added one after the other. */
  add(text: string, reading: number): void {
    if (!this.#addPlain(text, reading)) visitWords(text, (word) => this.#count(this.#numberOf(word), reading));
  }

  /** All words, in the order in which they were first met. */
  finish(): IndexedWord[] {
    const ends = new Int32Array(this.#size);
    for (let word = 0, end = 0; word < this.#size; word++) {
      ends[word] = end;
      end += this.#facts[word * factsEach + countAt]!;
    }
    const readings = new Int32Array(this.#foundLength / 2);
    for (let at = 0; at < this.#foundLength; at += 2) readings[ends[this.#found[at]!]!++] = this.#found[at + 1]!;
    const letters = Buffer.from(this.#letters.buffer);
    return Array.from({ length: this.#size }, (_, word) => {
      const fact = word * factsEach;
      const [start, length] = [this.#facts[fact + startAt]!, this.#facts[fact + lengthAt]!];
      return {
        word: letters.toString("utf8", start, start + length),
        readings: readings.subarray(ends[word]! - this.#facts[fact + countAt]!, ends[word]),
      };
    });
  }

  /** Does what `visitWords` would do for a text of ASCII alone; gives false, and adds nothing, for another. */
  #addPlain(text: string, reading: number): boolean {
    if (this.#bytes.length < text.length) this.#bytes = new Uint8Array(text.length * 2);
    const bytes = this.#bytes;
    const { read, written } = encoder.encodeInto(text, bytes);
    // Any other character has more bytes than units.
    if (read < text.length || written !== text.length) return false;
    let start = -1;
    let hash = hashStart;
    for (let at = 0; at <= written; at++) {
      const letter = at < written ? folded[bytes[at]!]! : 0;
      if (letter !== 0) {
        if (start < 0) start = at;
        bytes[at] = letter;
        // What is beyond the longest word that is kept does not count.
        if (at - start < unitsMax) hash = Math.imul(hash ^ letter, hashFactor);
      } else if (start >= 0) {
        this.#count(this.#find(bytes, start, Math.min(at, start + unitsMax), hash), reading);
        start = -1;
        hash = hashStart;
      }
    }
    return true;
  }

  #count(word: number, reading: number): void {
    const fact = word * factsEach;
    if (this.#facts[fact + countAt] !== 0 && this.#facts[fact + lastAt] === reading) return;
    this.#facts[fact + lastAt] = reading;
    this.#facts[fact + countAt]!++;
    if (this.#foundLength === this.#found.length) this.#found = larger(this.#found);
    this.#found[this.#foundLength++] = word;
    this.#found[this.#foundLength++] = reading;
  }

  #numberOf(word: string): number {
    const bytes = encoder.encode(word);
    let hash = hashStart;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, hashFactor);
    return this.#find(bytes, 0, bytes.length, hash);
  }

  /** The number of a word that is given as a part of some bytes. */
  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#isSame((number - 1) * factsEach, bytes, start, end, hash)) return number - 1;
      slot = (slot + 1) & mask;
    }
    return this.#addWord(bytes.subarray(start, end), hash, slot);
  }

  #isSame(fact: number, bytes: Uint8Array, start: number, end: number, hash: number): boolean {
    if (this.#facts[fact + hashAt] !== hash || this.#facts[fact + lengthAt] !== end - start) return false;
    const own = this.#facts[fact + startAt]!;
    for (let at = start; at < end; at++) if (this.#letters[own + at - start] !== bytes[at]) return false;
    return true;
  }

  #addWord(word: Uint8Array, hash: number, slot: number): number {
    const number = this.#size++;
    if (this.#size * factsEach > this.#facts.length) this.#facts = larger(this.#facts);
    const start = this.#lettersLength;
    this.#lettersLength += word.length;
    while (this.#lettersLength > this.#letters.length) this.#letters = larger(this.#letters);
    this.#letters.set(word, start);
    this.#facts.set([hash, start, word.length, 0, 0], number * factsEach);
    this.#slots[slot] = number + 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = this.#facts[number * factsEach + hashAt]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** Of each word: its hash, where its letters are, the last reading that had it, and how many had it. */
const [hashAt, startAt, lengthAt, lastAt, countAt, factsEach] = [0, 1, 2, 3, 4, 8];

const encoder = new TextEncoder();

/** FNV-1a (Fowler–Noll–Vo, 1991). */
const [hashStart, hashFactor] = [0x811c9dc5 | 0, 0x01000193];

/** Of each ASCII character: itself where it belongs to a word, as a small letter; else 0. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

function larger<Numbers extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(numbers: Numbers): Numbers {
  const grown = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
