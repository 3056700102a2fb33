/** No set of templates is larger. */
const featuresMax = 256;

/**
 * Weights of a two-way choice against a default, four bytes for each feature: a 12-bit fingerprint, how many slots the
 * feature stands behind its own (4 bits), and two companded 8-bit weights. Small tables matter more than anything else
 * for speed: the parser waits for memory, not for arithmetic.
 *
 * Features stand in the order of their own slots (Robin Hood hashing, Celis 1986), so that the search for one that is not
 * there, as every third one is not, ends at the first that stands nearer to its own.
 */
export class PairTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #values = compandedValues(8);
  readonly #first = new Int32Array(featuresMax);
  /** Sums of the two weights after `sum`. */
  left = 0;
  right = 0;

  /** `slots` has a power of two as its length; see `tools/train/pack.ts`. */
  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }

  /** Sums the weights of the first `count` features into `left` and `right`. */
  sum(features: Int32Array, count: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const values = this.#values;
    const first = this.#first;
    // All first slots before anything is decided by one of them: the processor then waits for many at a time.
    for (let index = 0; index < count; index++) first[index] = slots[(features[index]! >>> 8) & mask]!;
    let left = 0;
    let right = 0;
    for (let index = 0; index < count; index++) {
      let found = first[index]!;
      if (found === 0) continue;
      const feature = features[index]!;
      let slot = (feature >>> 8) & mask;
      for (let key = pairKeyOf(feature), away = 0; ; key++, away++) {
        if (found >>> 16 === key) {
          left += values[(found >>> 8) & 255]!;
          right += values[found & 255]!;
          break;
        }
        if (((found >>> 16) & pairDistanceMax) < away) break;
        slot = (slot + 1) & mask;
        found = slots[slot]!;
        if (found === 0 || away === pairDistanceMax) break;
      }
    }
    this.left = left;
    this.right = right;
  }
}

/** Features of a `PairTable` stand at most so many slots behind their own. */
export const pairDistanceMax = 15;

/** Upper half of a feature's slot in a `PairTable` where it stands in its own; one more for each slot behind it. Never 0. */
export function pairKeyOf(feature: number): number {
  return (Math.imul(feature, 0x2c1b3c6d) >>> 20 || 1) << 4;
}

/** Never 0, so that an occupied slot is never 0. */
export function fingerprintOf(feature: number): number {
  return Math.imul(feature, 0x2c1b3c6d) >>> 16 || 1;
}

/**
 * The weight that each code of so many bits stands for: quadratic, so that small weights are kept fine and large ones
 * whole. The upper half of the codes are negative, as in two's complement.
 */
export function compandedValues(bits: number): Int32Array {
  const values = new Int32Array(1 << bits);
  const most = (1 << (bits - 1)) - 1;
  for (let code = -most; code <= most; code++) {
    values[code & (values.length - 1)] = Math.round(Math.sign(code) * (code / most) ** 2 * 32767);
  }
  return values;
}

/** Classes that a `ClassTable` can tell apart. */
export const classesMax = 64;
const weightBits = 10;

/**
 * Weights of a choice among up to 64 classes, four bytes for each weight: a 16-bit fingerprint of the feature, the class
 * and a companded 10-bit weight. A feature with weights for several classes has several slots, one behind the other.
 */
export class ClassTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #values = compandedValues(weightBits);
  readonly #first = new Int32Array(featuresMax);

  /** `slots` has a power of two as its length; see `tools/train/pack.ts`. */
  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }

  /** Adds the weights of the first `count` features to `scores` from `offset` on. */
  add(features: Int32Array, count: number, scores: Int32Array, offset = 0): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const values = this.#values;
    const first = this.#first;
    // As in `PairTable`; most features are unknown, and their slots empty.
    for (let index = 0; index < count; index++) first[index] = slots[(features[index]! >>> 8) & mask]!;
    for (let index = 0; index < count; index++) {
      let found = first[index]!;
      if (found === 0) continue;
      const feature = features[index]!;
      const fingerprint = fingerprintOf(feature);
      let slot = (feature >>> 8) & mask;
      do {
        if (found >>> 16 === fingerprint) scores[offset + ((found >>> weightBits) & 63)]! += values[found & 1023]!;
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      } while (found !== 0);
    }
  }
}

/** What a slot of a `ClassTable` holds; `code` is one of `compandedValues(10)`. */
export function classSlot(feature: number, one: number, code: number): number {
  return (fingerprintOf(feature) << 16) | (one << weightBits) | (code & ((1 << weightBits) - 1));
}
