/** No set of templates is larger. */
const featuresMax = 256;

/**
 * Weights of a two-way choice against a default, four bytes for each feature: a 16-bit fingerprint and two companded
 * 8-bit weights. Of the features that want one slot the heaviest has it (see `tools/train/pack.ts`), so that one look,
 * without a branch, tells what a feature weighs: the parser waits for memory and for wrong guesses of the processor, not
 * for arithmetic. After the hash kernel of Bohnet (2010), with fingerprints.
 */
export class PairTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #values = compandedValues(8);
  /** Sums of the two weights after `sum`. */
  left = 0;
  right = 0;

  /** `slots` has a power of two as its length. */
  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }

  /** Sums the weights of the first `count` features into `left` and `right`. */
  sum(features: Int32Array, count: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const values = this.#values;
    let left = 0;
    let right = 0;
    for (let index = 0; index < count; index++) {
      const feature = features[index]!;
      const found = slots[(feature >>> 8) & mask]!;
      // All ones where the fingerprint is the feature's, else all zeros.
      const same = (((found >>> 16) ^ fingerprintOf(feature)) - 1) >> 31;
      const codes = found & same;
      left += values[(codes >>> 8) & 255]!;
      right += values[codes & 255]!;
    }
    this.left = left;
    this.right = right;
  }
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

/**
 * Weights of a choice among up to 64 classes. As in a `PairTable`, each slot belongs to the heaviest feature that wants it
 * and holds a 12-bit fingerprint, here with the place of the feature's row (20 bits): its classes and their weights.
 */
export class ClassTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Weight (upper 24 bits), whether the row goes on (bit 6), class (6 bits). */
  readonly #rows: Int32Array;
  readonly #found = new Int32Array(featuresMax);

  /** `section` is the number of slots, a power of two, then the slots, then the rows; see `tools/train/pack.ts`. */
  constructor(section: Int32Array) {
    const slotCount = section[0]!;
    const values = compandedValues(classWeightBits);
    this.#slots = section.subarray(1, 1 + slotCount);
    this.#mask = slotCount - 1;
    this.#rows = section.subarray(1 + slotCount).map((entry) => (values[entry >>> 8]! << 8) | (entry & 127));
  }

  /** Adds the weights of the first `count` features to `scores` from `offset` on. */
  add(features: Int32Array, count: number, scores: Int32Array, offset = 0): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const rows = this.#rows;
    const found = this.#found;
    // Rows are gathered without a branch, as every third feature is unknown.
    let known = 0;
    for (let index = 0; index < count; index++) {
      const feature = features[index]!;
      const slot = slots[(feature >>> 8) & mask]!;
      found[known] = slot & rowMask;
      known -= (((slot >>> rowBits) ^ classKeyOf(feature)) - 1) >> 31;
    }
    for (let index = 0; index < known; index++) {
      let at = found[index]!;
      let entry: number;
      do {
        entry = rows[at++]!;
        scores[offset + (entry & 63)]! += entry >> 8;
      } while ((entry & rowGoesOn) !== 0);
    }
  }
}

export const classWeightBits = 10;
/** Bits of a slot that say where the row begins. */
export const rowBits = 20;
const rowMask = (1 << rowBits) - 1;
/** Bit of an entry behind which the row has more. */
export const rowGoesOn = 64;

/** Upper 12 bits of a feature's slot in a `ClassTable`. Never 0, so that an empty slot is no feature's. */
export function classKeyOf(feature: number): number {
  return Math.imul(feature, 0x2c1b3c6d) >>> rowBits || 1;
}
