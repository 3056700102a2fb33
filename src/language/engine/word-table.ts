import { hashNumber, hashString } from "./hash.js";
import type { Lexicon } from "./lexicon.js";

/** Attributes of a word form that tagger and parser features are made of, as hashes. */
export const wordAttributes = [
  "form",
  "lower",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "suffix5",
  "prefix1",
  "prefix2",
  "prefix3",
  "shape",
  "flags",
  "tagSet",
  "cluster",
  "coarseCluster",
  "word",
  "common",
  "stem",
] as const;
export type WordAttribute = (typeof wordAttributes)[number];

/** Numbers kept for each form: the attributes, then `onlyTag`. */
export const wordStride = 20;
const onlyTagOffset = 18;

export function attributeIndex(name: string): number {
  const index = wordAttributes.indexOf(name as WordAttribute);
  if (index < 0) throw new RangeError(`no word attribute is called ${name}`);
  return index;
}

/**
 * Numbers word forms and keeps their attributes, so that a form is taken apart only once. At most `capacity` forms are
 * kept; `reset` forgets them all when the table is full, so that memory stays bounded over endless text.
 */
export class WordTable {
  readonly values: Int32Array;
  readonly capacity: number;
  /** Counts resets, so that caches by form number know when they are stale. */
  generation = 0;
  readonly #lexicon: Lexicon;
  readonly #ids = new Map<string, number>();

  constructor(lexicon: Lexicon, { capacity = 1 << 16 }: { capacity?: number } = {}) {
    this.#lexicon = lexicon;
    this.capacity = capacity;
    this.values = new Int32Array(capacity * wordStride);
    this.reset();
  }

  /** Whether `count` more forms fit. */
  hasRoom(count: number): boolean {
    return this.#ids.size + count < this.capacity;
  }

  /** Forgets all forms but the two that stand before and after a sentence, which have numbers 0 and 1. */
  reset(): void {
    this.#ids.clear();
    this.generation++;
    this.idOf("\u0001start");
    this.idOf("\u0001end");
  }

  idOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(form, id);
    this.#describe(form, id * wordStride);
    return id;
  }

  /** The tag that this form nearly always has, or -1. */
  onlyTag(id: number): number {
    return this.values[id * wordStride + onlyTagOffset]!;
  }

  #describe(form: string, at: number): void {
    const values = this.values;
    const lower = normalize(form);
    const exact = this.#lexicon.find(form);
    const entry = form === lower || exact.tagSet > 0 ? exact : this.#lexicon.find(lower);
    const { frequency, cluster } = form === lower ? exact : this.#lexicon.find(lower);
    const shape = shapeOf(form);
    const set = (name: WordAttribute, value: number) => {
      values[at + attributeIndex(name)] = value;
    };
    set("form", hashString(form, 1));
    set("lower", hashString(lower, 2));
    for (let length = 1; length <= 5; length++) {
      set(`suffix${length as 1 | 2 | 3 | 4 | 5}`, hashString(lower.slice(-length), 2 + length));
    }
    for (let length = 1; length <= 3; length++) {
      set(`prefix${length as 1 | 2 | 3}`, hashString(lower.slice(0, length), 7 + length));
    }
    set("shape", hashString(shape, 11));
    set("flags", hashString(flagsOf(form), 12));
    set("tagSet", entry.tagSet > 0 ? hashNumber(entry.tagSet) : hashString(shape + lower.slice(-3), 13));
    set("cluster", cluster > 0 ? hashNumber(cluster + 5000) : hashString(`${shape.slice(0, 2)}${lower.slice(-2)}`, 14));
    set("coarseCluster", cluster > 0 ? hashNumber((cluster >> 4) + 10000) : hashString(shape.slice(0, 2), 15));
    set("word", frequency >= 2 ? hashString(lower, 21) : hashString(`${shape.slice(0, 2)}|${lower.slice(-2)}`, 22));
    set("common", frequency === 3 ? hashString(lower, 23) : hashString(shape[0]! + lower.slice(-3), 24));
    set("stem", hashString(stemOf(lower), 25));
    values[at + onlyTagOffset] = exact.onlyTag - 1;
  }
}

/** Lower case with every digit as 0: the form under which the lexicon knows a word. */
export function normalize(form: string): string {
  const lower = form.toLowerCase();
  return /\d/.test(lower) ? lower.replace(/\d/g, "0") : lower;
}

/** The kinds of characters in order, runs cut to two: "U.S." → "X.X.", "Beijing" → "Xxx", "1,500" → "d,dd". */
function shapeOf(form: string): string {
  let shape = "";
  let previous = "";
  let run = 0;
  for (let index = 0; index < form.length && shape.length <= 8; index++) {
    const kind = kindOf(form, index);
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= 2) shape += kind;
  }
  return shape || "-";
}

function kindOf(form: string, index: number): string {
  const unit = form.charCodeAt(index);
  if (unit >= 48 && unit <= 57) return "d";
  if (unit >= 65 && unit <= 90) return "X";
  if (unit >= 97 && unit <= 122) return "x";
  const letter = form[index]!;
  if (unit < 128) return letter;
  if (letter !== letter.toLowerCase()) return "X";
  return letter !== letter.toUpperCase() ? "x" : letter;
}

function flagsOf(form: string): string {
  const upper = /[A-Z]/.test(form) ? "U" : "";
  const initial = /^[A-Z]/.test(form) ? "I" : "";
  const digit = /\d/.test(form) ? "D" : "";
  const hyphen = form.includes("-") ? "H" : "";
  const noLower = /^[^a-z]*$/.test(form) ? "C" : "";
  return upper + initial + digit + hyphen + noLower;
}

function stemOf(lower: string): string {
  return lower.length > 4 ? lower.replace(/(ing|ed|es|s|d|e)$/, "") : lower;
}
