import fc from "fast-check";
import { expect, test } from "vitest";
import { readModelFile, takeSection, writeModelFile } from "./model-file.js";

const sections = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.array(fc.oneof(fc.constant(0), fc.integer()), { maxLength: 40 }).map((numbers) => Int32Array.from(numbers)),
  { noNullPrototype: true },
);

test("what was written is read again", () => {
  fc.assert(
    fc.property(sections, (tables) => {
      const model = { header: { tags: ["NOUN"], note: "é" }, sections: new Map(Object.entries(tables)) };
      const read = readModelFile(writeModelFile(model));
      expect(read.header).toEqual(model.header);
      expect([...read.sections]).toEqual([...model.sections]);
    }),
    { numRuns: 50 },
  );
});

test("a file that is cut off anywhere is no model", () => {
  const bytes = writeModelFile({ header: {}, sections: new Map([["one", Int32Array.from([1, 0, -7])]]) });
  for (let length = 0; length < bytes.length; length++) {
    expect(() => readModelFile(bytes.subarray(0, length)), `${length} bytes`).toThrow("not a language model");
  }
  expect(() => takeSection(readModelFile(bytes), "two")).toThrow('no part "two"');
});
