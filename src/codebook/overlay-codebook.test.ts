import { expect, test } from "vitest";
import { overlayCodebook } from "./overlay-codebook.js";

const base = new Map([
  ["VERSION", "1"],
  ["acts/aid.csv", 'id,words,example\naid/001,help,"France helped, at last."\naid/003,aid,\n'],
  ["actors/given-names.csv", "name,gender,source\nAda,f,base\n"],
]);
const lay = (path: string, text: string) => overlayCodebook(base, new Map([[path, text]]));

test("a row takes the place of the one with its id, others are added in order, columns may be left out", () => {
  const { files, ownLines } = lay("acts/aid.csv", "words,id\nassist,aid/002\nsave,aid/001\n");
  expect(files.get("acts/aid.csv")).toBe("id,words,example\naid/001,save,\naid/002,assist,\naid/003,aid,\n");
  expect([...ownLines.get("acts/aid.csv")!]).toEqual([
    [2, 3],
    [3, 2],
  ]);
  expect(files.get("VERSION")).toBe("1");
});

test("in a table without ids a row is known by what it names", () => {
  const { files } = lay("actors/given-names.csv", "name,gender,source\nAda,m,own\nBo,m,own\n");
  expect(files.get("actors/given-names.csv")).toBe("name,gender,source\nAda,m,own\nBo,m,own\n");
});

test.each([
  ["actors/wizards.csv", "id\nx\n", "actors/wizards.csv: the codebook has no such file"],
  ["acts/aid.csv", "id,wordz\nx,y\n", 'acts/aid.csv row 1: no column is called "wordz"'],
])("%s with %j is refused", (path, text, message) => expect(() => lay(path, text)).toThrow(message));
