import { classesMax, classSlot, pairDistanceMax, pairKeyOf } from "../../src/language/engine/feature-tables.js";
import type { Weights } from "./weights.js";

/**
 * Slots of a `PairTable` from weights of three classes: the second and third against the first. The `featuresMax`
 * features with the largest weights are kept; tables are filled to three quarters, so 3/4 of a power of two fits best.
 */
export function packPairs(weights: Weights, averages: Float32Array, featuresMax: number): Int32Array {
  const all = [...weights.features()].map(([feature, at]) => {
    const [base, left, right] = averages.subarray(at, at + 3) as unknown as [number, number, number];
    const size = Math.max(Math.abs(base), Math.abs(left), Math.abs(right));
    return { feature, left: left - base, right: right - base, size };
  });
  const sizeMin = nthLargest(
    Float64Array.from(all, ({ size }) => size),
    featuresMax,
  );
  const kept = all.filter(({ size }) => size > 0 && size >= sizeMin);
  const largest = kept.reduce((most, { left, right }) => Math.max(most, Math.abs(left), Math.abs(right)), 0);
  const slots = new Int32Array(capacityFor(kept.length, 0.76));
  const mask = slots.length - 1;
  for (const { feature, left, right } of kept) {
    const payload = (compand(left / largest, 8) << 8) | compand(right / largest, 8);
    if (payload !== 0) insert(slots, (feature >>> 8) & mask, (pairKeyOf(feature) << 16) | payload);
  }
  return slots;
}

/**
 * Puts an entry into its own slot or behind it; one that stands nearer to its own gives way and moves on. The few that
 * would stand too far behind are left out.
 */
function insert(slots: Int32Array, own: number, entry: number): void {
  const one = 1 << 16;
  let moving = entry;
  for (let slot = own; ; slot = (slot + 1) & (slots.length - 1), moving += one) {
    const found = slots[slot]!;
    if (found === 0) {
      slots[slot] = moving;
      return;
    }
    const away = (moving >>> 16) & pairDistanceMax;
    if (((found >>> 16) & pairDistanceMax) < away) {
      slots[slot] = moving;
      moving = found;
    }
    if (((moving >>> 16) & pairDistanceMax) === pairDistanceMax) return;
  }
}

/** Slots of a `ClassTable`. The `weightsMax` largest single weights are kept. */
export function packClasses(weights: Weights, averages: Float32Array, weightsMax: number): Int32Array {
  const { classes } = weights;
  if (classes > classesMax) throw new RangeError(`${classes} classes; the tables tell ${classesMax} apart`);
  const sizes = averages.map(Math.abs);
  const weightMin = Math.max(nthLargest(sizes, weightsMax), 1e-6);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const kept: [feature: number, one: number, code: number][] = [];
  for (const [feature, at] of weights.features()) {
    for (let one = 0; one < classes; one++) {
      const weight = averages[at + one]!;
      const code = compand(weight / largest, 10);
      if (Math.abs(weight) >= weightMin && code !== 0) kept.push([feature, one, code]);
    }
  }
  const slots = new Int32Array(capacityFor(kept.length, 0.76));
  const mask = slots.length - 1;
  for (const [feature, one, code] of kept) {
    let slot = (feature >>> 8) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = classSlot(feature, one, code);
  }
  return slots;
}

/** The size from which on there are at most `count` sizes, 0 if there are fewer. */
function nthLargest(sizes: Float32Array | Float64Array, count: number): number {
  if (count >= sizes.length) return 0;
  const real = sizes.filter((size) => size > 0.01).sort();
  return count >= real.length ? 0 : real[real.length - count]!;
}

function capacityFor(count: number, load: number): number {
  let capacity = 1024;
  while (capacity * load < count) capacity *= 2;
  return capacity;
}

/** The inverse of `compandedValues`, for a share between -1 and 1. */
function compand(share: number, bits: number): number {
  const most = (1 << (bits - 1)) - 1;
  return Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * most) & ((1 << bits) - 1);
}
