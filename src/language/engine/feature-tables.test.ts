import { expect, test } from "vitest";
import { packClasses } from "../../../tools/train/pack.js";
import { Weights } from "../../../tools/train/weights.js";
import { ClassTable } from "./feature-tables.js";

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
  const table = new ClassTable(packClasses(weights, averages, 10_000));
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

test("more than 64 classes are refused", () => {
  expect(() => packClasses(new Weights(65), new Float32Array(65), 10)).toThrow("tell 64 apart");
});
