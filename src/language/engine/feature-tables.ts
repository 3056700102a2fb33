/**
 * Weights of a two-way choice against a default, four bytes for each feature: a 16-bit fingerprint and two companded
 * 8-bit weights. Small tables matter more than anything else for speed: the parser waits for memory, not for arithmetic.
 */
export class PairTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #values = compandedValues();
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
    let left = 0;
    let right = 0;
    for (let index = 0; index < count; index++) {
      const feature = features[index]!;
      let slot = (feature >>> 8) & mask;
      let found = slots[slot]!;
      if (found === 0) continue;
      const fingerprint = fingerprintOf(feature);
      do {
        if (found >>> 16 === fingerprint) {
          left += values[(found >>> 8) & 255]!;
          right += values[found & 255]!;
          break;
        }
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      } while (found !== 0);
    }
    this.left = left;
    this.right = right;
  }
}

/** Never 0, so that an occupied slot is never 0. */
export function fingerprintOf(feature: number): number {
  return Math.imul(feature, 0x2c1b3c6d) >>> 16 || 1;
}

/** The weight that each 8-bit code stands for: quadratic, so that small weights are kept fine and large ones whole. */
export function compandedValues(): Int32Array {
  const values = new Int32Array(256);
  for (let code = -127; code <= 127; code++) {
    values[code & 255] = Math.round(Math.sign(code) * (code / 127) ** 2 * 32767);
  }
  return values;
}

/**
 * Weights of a choice among many classes. `keys` interleaves features with what they point to: an odd number holds one
 * class and its weight itself (weight << 9 | class << 1 | 1); an even one (start << 8 | length << 1) points into
 * `entries`, each weight << 8 | class.
 */
export class ClassTable {
  readonly #keys: Int32Array;
  readonly #entries: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array, entries: Int32Array) {
    this.#keys = keys;
    this.#entries = entries;
    this.#mask = keys.length / 2 - 1;
  }

  /** Adds the weights of the first `count` features to `scores` from `offset` on. */
  add(features: Int32Array, count: number, scores: Int32Array, offset = 0): void {
    const keys = this.#keys;
    const entries = this.#entries;
    const mask = this.#mask;
    for (let index = 0; index < count; index++) {
      const feature = features[index]!;
      let slot = (feature >>> 8) & mask;
      for (let key = keys[slot << 1]!; key !== 0; key = keys[slot << 1]!) {
        if (key !== feature) {
          slot = (slot + 1) & mask;
          continue;
        }
        const found = keys[(slot << 1) + 1]!;
        if (found & 1) {
          scores[offset + ((found >>> 1) & 255)]! += found >> 9;
          break;
        }
        const start = found >>> 8;
        const end = start + ((found >>> 1) & 127);
        for (let at = start; at < end; at++) {
          const entry = entries[at]!;
          scores[offset + (entry & 255)]! += entry >> 8;
        }
        break;
      }
    }
  }
}
