import { expect, test } from "vitest";
import { packClasses, packPairs } from "../../../tools/train/pack.js";
import { Weights } from "../../../tools/train/weights.js";
import { ClassTable, PairTable } from "./feature-tables.js";

/** Weights of so many features for five classes, some of them 0. */
function makeWeights(count: number): { weights: Weights; averages: Float32Array; features: Int32Array } {
  const features = Int32Array.from({ length: count }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
  const weights = new Weights(5);
  weights.count(features, count);
  weights.seal(1);
  const averages = new Float32Array(weights.size * 5);
  for (const [, at] of weights.features())
    for (let one = 0; one < 5; one++) averages[at + one] = ((at * 7 + one * 3) % 11) - 5;
  return { weights, averages, features };
}

test("a packed table gives the weights of every feature and class, and nothing for others", () => {
  const { weights, averages } = makeWeights(500);
  const table = new ClassTable(packClasses(weights, averages, { slots: 1 << 16, weightsMax: 10_000 }));
  for (const [feature, at] of weights.features()) {
    const scores = new Int32Array(7);
    table.add(Int32Array.from([feature]), 1, scores, 1);
    for (let one = 0; one < 5; one++) expect((scores[one + 1]! / 32767) * 5).toBeCloseTo(averages[at + one]!, 1);
    expect([scores[0], scores[6]]).toEqual([0, 0]);
  }
  const none = new Int32Array(5);
  table.add(Int32Array.from([12_345, 777, 99]), 3, none);
  expect([...none]).toEqual([0, 0, 0, 0, 0]);
});

test("a packed table of pairs gives both weights against the default, and nothing for features that it lacks", () => {
  const features = Int32Array.from({ length: 760 }, (_, index) => Math.imul(index + 1, 0x5851f42d));
  const weights = new Weights(3);
  weights.count(features, features.length);
  weights.seal(1);
  const averages = new Float32Array(weights.size * 3);
  for (const [, at] of weights.features()) averages.set([0.2, 0.2 + (at % 5) - 2, 0.2 + (at % 7) - 3], at);
  const table = new PairTable(packPairs(weights, averages, { slots: 1 << 16, featuresMax: 10_000 }));
  for (const [feature, at] of weights.features()) {
    table.sum(Int32Array.from([feature]), 1);
    expect((table.left / 32767) * 3).toBeCloseTo((at % 5) - 2, 1);
    expect((table.right / 32767) * 3).toBeCloseTo((at % 7) - 3, 1);
  }
  table.sum(
    Int32Array.from({ length: 200 }, (_, index) => Math.imul(index + 1, 0x1234567)),
    200,
  );
  expect([table.left, table.right]).toEqual([0, 0]);
});

test("more than 64 classes are refused", () => {
  expect(() => packClasses(new Weights(65), new Float32Array(65), { slots: 16, weightsMax: 10 })).toThrow(
    "tell 64 apart",
  );
});
