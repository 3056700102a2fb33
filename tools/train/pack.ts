import { fingerprintOf } from "../../src/language/engine/feature-tables.js";
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
    const payload = (compand(left / largest) << 8) | compand(right / largest);
    if (payload === 0) continue;
    let slot = (feature >>> 8) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (fingerprintOf(feature) << 16) | payload;
  }
  return slots;
}

/** Keys and entries of a `ClassTable`. The `weightsMax` largest single weights are kept. */
export function packClasses(
  weights: Weights,
  averages: Float32Array,
  weightsMax: number,
): { keys: Int32Array; entries: Int32Array } {
  const { classes } = weights;
  const sizes = averages.map(Math.abs);
  const weightMin = Math.max(nthLargest(sizes, weightsMax), 1e-6);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const kept: [feature: number, own: [one: number, weight: number][]][] = [];
  for (const [feature, at] of weights.features()) {
    const own: [one: number, weight: number][] = [];
    for (let one = 0; one < classes; one++) {
      const weight = averages[at + one]!;
      if (Math.abs(weight) >= weightMin) own.push([one, Math.round((weight / largest) * 32767)]);
    }
    if (own.length > 0) kept.push([feature, own]);
  }
  const keys = new Int32Array(capacityFor(kept.length, 0.76) * 2);
  const mask = keys.length / 2 - 1;
  const entries: number[] = [];
  for (const [feature, own] of kept) {
    let slot = (feature >>> 8) & mask;
    while (keys[slot << 1] !== 0) slot = (slot + 1) & mask;
    keys[slot << 1] = feature;
    if (own.length === 1) {
      const [[one, weight]] = own as [[number, number]];
      keys[(slot << 1) + 1] = (weight << 9) | (one << 1) | 1;
      continue;
    }
    keys[(slot << 1) + 1] = (entries.length << 8) | (own.length << 1);
    for (const [one, weight] of own) entries.push((weight << 8) | one);
  }
  return { keys, entries: Int32Array.from(entries) };
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
function compand(share: number): number {
  return Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * 127) & 255;
}
