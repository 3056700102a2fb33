import type { Anchors } from "./find-anchors.js";

/** The lowest two bits of a word of an anchor set say what it is. */
const kindMask = 3;
const [name, number, quote] = [0, 1, 2];

/** Of larger sets the smallest hashes are kept: of two texts the same ones, and so their overlap stays what it was. */
const namesMax = 40;
const numbersMax = 16;
const quotesMax = 16;

/** Anchors as one ascending list of 32-bit words. */
export function packAnchors({ names, numbers, quotes }: Anchors): Uint32Array {
  const tag = (hashes: ReadonlySet<number>, kind: number, most: number): Uint32Array =>
    Uint32Array.from(hashes, (hash) => ((hash & ~kindMask) | kind) >>> 0)
      .sort()
      .subarray(0, most);
  const kinds = [tag(names, name, namesMax), tag(numbers, number, numbersMax), tag(quotes, quote, quotesMax)];
  return Uint32Array.from(kinds.flatMap((kind) => [...kind])).sort();
}

/** Names and numbers, by which rewritten copies are looked for; quoted words do not outlive translation. */
export function withoutQuotes(anchors: Uint32Array): Uint32Array {
  return anchors.filter((anchor) => (anchor & kindMask) !== quote);
}

export function numbersOf(anchors: Uint32Array): Uint32Array {
  return anchors.filter((anchor) => (anchor & kindMask) === number);
}

/** What two anchor sets have in common. */
export interface SharedAnchors {
  readonly names: number;
  readonly numbers: number;
  readonly quotes: number;
  /** Names and numbers of the text that has fewer of them. */
  readonly fewer: number;
  /** Names and numbers of both texts, each counted once. */
  readonly all: number;
}

export function compareAnchors(one: Uint32Array, other: Uint32Array): SharedAnchors {
  const shared = [0, 0, 0];
  const own = [0, 0];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const left = a < one.length ? one[a] : Number.POSITIVE_INFINITY;
    const right = b < other.length ? other[b] : Number.POSITIVE_INFINITY;
    const kind = Math.min(left, right) & kindMask;
    if (left === right) shared[kind]++;
    if (left <= right) {
      a++;
      if (kind !== quote) own[0]++;
    }
    if (right <= left) {
      b++;
      if (kind !== quote) own[1]++;
    }
  }
  const [names, numbers, quotes] = shared;
  return { names, numbers, quotes, fewer: Math.min(own[0], own[1]), all: own[0] + own[1] - names - numbers };
}
