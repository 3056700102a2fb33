import { expect, test } from "vitest";
import { BandIndex } from "./band-index.js";
import { hashWord } from "./mix.js";
import { compareSketches, sketchSet } from "./sketch.js";

const setOf = (name: string, from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => hashWord(`${name}${from + at}`));

/** Two sets of 200, of which so many are in both: the estimate is within three standard errors. */
test.each([0, 20, 50, 100, 150, 190, 200])("the likeness of sets with %i of 200 in common is estimated", (shared) => {
  const truth = shared / (400 - shared);
  let sum = 0;
  for (let round = 0; round < 20; round++) {
    const one = sketchSet(setOf(`r${round}`, 0, 200), 32, 3);
    const other = sketchSet(setOf(`r${round}`, 200 - shared, 400 - shared), 32, 3);
    sum += compareSketches(one, other, 3);
  }
  const error = Math.sqrt((truth * (1 - truth)) / (20 * 96));
  expect(Math.abs(sum / 20 - truth)).toBeLessThan(3 * error + 0.002);
});

test("a sketch is found by any of its bands, however much the index grew", () => {
  const index = new BandIndex(4);
  const sketches = Array.from({ length: 3_000 }, (_, at) => sketchSet(setOf(`${at}`, 0, 5), 4, 3));
  for (const sketch of sketches) index.add(sketch, true);
  const hidden = index.add(Uint32Array.of(1, 2, 3, 4), false);
  const found = (sketch: Uint32Array): number[] => {
    const rows: number[] = [];
    index.visit(sketch, (row) => rows.push(row));
    return rows;
  };
  for (const [row, sketch] of sketches.entries()) {
    expect(found(Uint32Array.of(0, 0, sketch[2], 0))).toContain(row);
    expect(index.sketch(row)).toEqual(sketch);
  }
  // A word counts in its own band only.
  expect(found(Uint32Array.of(sketches[7][2], 0, 0, 0))).toEqual([]);
  expect(found(index.sketch(hidden))).toEqual([]);
});
