import { numbersOf, packAnchors, withoutQuotes } from "./anchor-set.js";
import { findAnchors } from "./find-anchors.js";
import { digestWords, readShingles, readWords } from "./read-words.js";
import { sketchSet } from "./sketch.js";

/** What two texts are compared by. */
export interface Print {
  /** Equal for texts with the same words in the same order. */
  readonly digest: readonly [low: number, high: number];
  readonly words: number;
  /** How many different runs of three words it has, and a sketch of them. */
  readonly shingles: number;
  readonly wording: Uint32Array;
  readonly anchors: Uint32Array;
  /** Day of publication, in days since 1970. */
  readonly day: number | null;
}

/** A print with the sketches by which rewritten and translated copies of it are looked for. */
export interface Fingerprint extends Print {
  readonly anchorSketch: Uint32Array;
  readonly numberSketch: Uint32Array;
}

export const sketches = {
  wording: { bands: 32, rows: 3 },
  // Reports on one matter share a third of their names, copies two thirds: four rows tell these apart.
  anchors: { bands: 24, rows: 4 },
  numbers: { bands: 8, rows: 3 },
} as const;

export function fingerprintText(text: string, day: number | null): Fingerprint {
  const words = readWords(text);
  const shingles = readShingles(words);
  const anchors = packAnchors(findAnchors(text));
  const sketch = (hashes: ArrayLike<number>, { bands, rows }: { bands: number; rows: number }): Uint32Array =>
    sketchSet(hashes, bands, rows);
  return {
    digest: digestWords(words),
    words: words.length,
    shingles: shingles.length,
    wording: sketch(shingles, sketches.wording),
    anchors,
    day,
    anchorSketch: sketch(withoutQuotes(anchors), sketches.anchors),
    numberSketch: sketch(numbersOf(anchors), sketches.numbers),
  };
}

/** A text with fewer has too little wording for anything but an exact match. */
const fewestShingles = 10;

export function isTooShort({ shingles }: Print): boolean {
  return shingles < fewestShingles;
}
