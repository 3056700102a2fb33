import {
  classesMax,
  classKeyOf,
  classWeightBits,
  fingerprintOf,
  rowBits,
  rowGoesOn,
} from "../../src/language/engine/feature-tables.js";
import type { Weights } from "./weights.js";

/**
 * Slots of a `PairTable` from weights of three classes: the second and third against the first. Each slot is given to the
 * heaviest of the features that want it; of those, the `featuresMax` heaviest are kept.
 */
export function packPairs(weights: Weights, averages: Float32Array, size: PairTableSize): Int32Array {
  const slots = new Int32Array(size.slots);
  const owners = pairOwners(weights, averages, size);
  const largest = owners.reduce((most, { left, right }) => Math.max(most, Math.abs(left), Math.abs(right)), 0);
  for (const { feature, left, right } of owners) {
    const payload = (compand(left / largest, 8) << 8) | compand(right / largest, 8);
    if (payload !== 0) slots[(feature >>> 8) & (size.slots - 1)] = (fingerprintOf(feature) << 16) | payload;
  }
  return slots;
}

export interface PairTableSize {
  /** A power of two. */
  readonly slots: number;
  readonly featuresMax: number;
}

/** Features that a packed table of that size keeps. */
export function pairOwners(weights: Weights, averages: Float32Array, { slots, featuresMax }: PairTableSize) {
  const owners = new Map<number, { feature: number; left: number; right: number; size: number }>();
  for (const [feature, at] of weights.features()) {
    const [base, left, right] = averages.subarray(at, at + 3) as unknown as [number, number, number];
    const size = Math.max(Math.abs(base), Math.abs(left), Math.abs(right));
    const slot = (feature >>> 8) & (slots - 1);
    if (isHeavier({ feature, size }, owners.get(slot))) {
      owners.set(slot, { feature, left: left - base, right: right - base, size });
    }
  }
  const all = [...owners.values()];
  const sizeMin = nthLargest(
    Float64Array.from(all, ({ size }) => size),
    featuresMax,
  );
  return all.filter(({ size }) => size >= sizeMin);
}

/** Section of a `ClassTable`. The `weightsMax` largest single weights are kept, of the features that have a slot. */
export function packClasses(weights: Weights, averages: Float32Array, size: ClassTableSize): Int32Array {
  const { classes } = weights;
  if (classes > classesMax) throw new RangeError(`${classes} classes; the tables tell ${classesMax} apart`);
  const largest = averages.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const slots = new Int32Array(size.slots);
  const rows: number[] = [];
  for (const { feature, row } of classOwners(weights, averages, size)) {
    const entries = row
      .map(([one, weight]) => [one, compand(weight / largest, classWeightBits)] as const)
      .filter(([, code]) => code !== 0);
    if (entries.length === 0) continue;
    if (rows.length >= 1 << rowBits) throw new RangeError("a table holds no more than 2^20 weights");
    slots[(feature >>> 8) & (size.slots - 1)] = (classKeyOf(feature) << rowBits) | rows.length;
    for (const [index, [one, code]] of entries.entries()) {
      rows.push((code << 8) | (index < entries.length - 1 ? rowGoesOn : 0) | one);
    }
  }
  return Int32Array.from([size.slots, ...slots, ...rows]);
}

export interface ClassTableSize {
  /** A power of two. */
  readonly slots: number;
  readonly weightsMax: number;
}

interface ClassRow {
  readonly feature: number;
  readonly row: readonly (readonly [one: number, weight: number])[];
}

/** Features that a packed table of that size keeps, with their weights. */
export function classOwners(
  weights: Weights,
  averages: Float32Array,
  { slots, weightsMax }: ClassTableSize,
): readonly ClassRow[] {
  const weightMin = Math.max(nthLargest(averages.map(Math.abs), weightsMax), 1e-6);
  const owners = new Map<number, ClassRow & { readonly size: number }>();
  for (const [feature, at] of weights.features()) {
    const row = [...averages.subarray(at, at + weights.classes).entries()].filter(
      ([, weight]) => Math.abs(weight) >= weightMin,
    );
    const size = row.reduce((sum, [, weight]) => sum + Math.abs(weight), 0);
    const slot = (feature >>> 8) & (slots - 1);
    if (row.length > 0 && isHeavier({ feature, size }, owners.get(slot))) owners.set(slot, { feature, row, size });
  }
  return [...owners.values()];
}

function isHeavier(one: { feature: number; size: number }, other: { feature: number; size: number } | undefined) {
  if (other === undefined || one.size !== other.size) return one.size > (other?.size ?? 0);
  return one.feature > other.feature;
}

/** The size from which on there are at most `count` sizes, 0 if there are fewer. */
function nthLargest(sizes: Float32Array | Float64Array, count: number): number {
  if (count >= sizes.length) return 0;
  const real = sizes.filter((size) => size > 0.01).sort();
  return count >= real.length ? 0 : real[real.length - count]!;
}

/** The inverse of `compandedValues`, for a share between -1 and 1. */
function compand(share: number, bits: number): number {
  const most = (1 << (bits - 1)) - 1;
  return Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * most) & ((1 << bits) - 1);
}
