import type { ClassTable } from "./feature-tables.js";
import { hashNumber } from "./hash.js";
import { Templates } from "./templates.js";
import { attributeIndex, type WordTable, wordStride } from "./word-table.js";

const contextWords = ["m2", "m1", "c", "p1", "p2"] as const;

const wordTemplates = `
c.form|c.lower|c.suffix1|c.suffix2|c.suffix3|c.suffix4|c.suffix5|c.prefix1|c.prefix2|c.prefix3|c.shape|c.flags|c.tagSet
c.lower c.shape|c.suffix3 c.shape|c.prefix1 c.suffix2|c.cluster|c.coarseCluster|c.cluster c.flags|c.cluster c.suffix2`;

const contextTemplates = `
m1.lower|m1.suffix3|p1.lower|p1.suffix3|p1.suffix2|p1.tagSet|p1.shape|m1.shape|m2.lower|p2.lower|p2.tagSet|m1.tagSet
m2.tagSet|tag1|tag1 tag2|tag1 c.lower|tag1 c.suffix3|tag1 p1.tagSet|tag1 c.tagSet p1.tagSet|tag1 tag2 c.tagSet
tag1 c.tagSet|tag1 tag2 c.suffix2 c.shape|c.tagSet p1.tagSet|c.tagSet p1.tagSet p2.tagSet|c.shape start
c.shape p1.shape m1.shape|tag1 c.shape|c.lower p1.tagSet|m1.tagSet c.tagSet|tag1 p1.lower|c.suffix3 p1.tagSet
m1.cluster|p1.cluster|tag1 c.cluster|c.cluster p1.cluster|m1.cluster c.cluster|c.cluster p1.tagSet|tag1 p1.cluster
c.tagSet p1.cluster|m1.cluster c.tagSet`;

/** Features of one word of a sentence for the choice of its tag. Shared by tagger and training. */
export class TaggerFeatures {
  readonly ofWord: Templates;
  readonly ofContext: Templates;
  readonly #words: WordTable;
  readonly #wordAtoms: Int32Array;
  readonly #contextWord: Int32Array;
  readonly #contextAttribute: Int32Array;
  readonly #values = new Int32Array(64);

  constructor(words: WordTable) {
    this.#words = words;
    this.ofWord = new Templates(wordTemplates);
    this.ofContext = new Templates(contextTemplates, { leadingAtoms: ["tag1", "tag2", "start"] });
    this.#wordAtoms = Int32Array.from(this.ofWord.atoms, (atom) => attributeIndex(atom.slice(2)));
    const context = this.ofContext.atoms.slice(3).map((atom) => atom.split("."));
    this.#contextWord = Int32Array.from(context, ([word]) => contextWords.indexOf(word as "c"));
    this.#contextAttribute = Int32Array.from(context, ([, attribute]) => attributeIndex(attribute!));
  }

  /** Features of the form alone; the same wherever it stands. */
  fillWord(id: number, features: Int32Array): void {
    const values = this.#values;
    const words = this.#words.values;
    const atoms = this.#wordAtoms;
    for (let index = 0; index < atoms.length; index++) values[index] = words[id * wordStride + atoms[index]!]!;
    this.ofWord.fill(values, features);
  }

  /**
   * Features of the place. `ids` holds the sentence's forms from index 2 on, with two forms of padding at both ends;
   * `index` counts the words; `tag1` and `tag2` are the tags before it, -1 before the sentence.
   */
  fillContext(ids: Int32Array, index: number, tag1: number, tag2: number, features: Int32Array): void {
    const values = this.#values;
    const words = this.#words.values;
    const places = this.#contextWord;
    const attributes = this.#contextAttribute;
    values[0] = hashNumber(tag1 + 100);
    values[1] = hashNumber(tag2 + 200);
    values[2] = index === 0 ? 77 : 99;
    for (let atom = 0; atom < places.length; atom++) {
      values[atom + 3] = words[ids[index + places[atom]!]! * wordStride + attributes[atom]!]!;
    }
    this.ofContext.fill(values, features);
  }
}

/** Greedy left-to-right tagger with a linear model. Scores of a form alone are kept and reused. */
export class Tagger {
  readonly #words: WordTable;
  readonly #weights: ClassTable;
  readonly #tagCount: number;
  readonly #features: TaggerFeatures;
  readonly #buffer = new Int32Array(128);
  readonly #scores: Int32Array;
  readonly #wordScores: Int32Array;
  readonly #scored: Uint8Array;
  #generation = 0;

  constructor(words: WordTable, weights: ClassTable, tagCount: number) {
    this.#words = words;
    this.#weights = weights;
    this.#tagCount = tagCount;
    this.#features = new TaggerFeatures(words);
    this.#scores = new Int32Array(tagCount);
    this.#wordScores = new Int32Array(words.capacity * tagCount);
    this.#scored = new Uint8Array(words.capacity);
  }

  /** Tags `count` words; `ids` as for `TaggerFeatures.fillContext`. Writes tag numbers to `tags` from 0 on. */
  tag(ids: Int32Array, count: number, tags: Int32Array): void {
    if (this.#generation !== this.#words.generation) {
      this.#generation = this.#words.generation;
      this.#scored.fill(0);
    }
    let tag1 = -1;
    let tag2 = -1;
    for (let index = 0; index < count; index++) {
      const id = ids[index + 2]!;
      const only = this.#words.onlyTag(id);
      const tag = only >= 0 ? only : this.#choose(ids, index, tag1, tag2);
      tags[index] = tag;
      tag2 = tag1;
      tag1 = tag;
    }
  }

  #choose(ids: Int32Array, index: number, tag1: number, tag2: number): number {
    const count = this.#tagCount;
    const id = ids[index + 2]!;
    const features = this.#features;
    const buffer = this.#buffer;
    const wordScores = this.#wordScores;
    if (this.#scored[id] === 0) {
      this.#scored[id] = 1;
      wordScores.fill(0, id * count, (id + 1) * count);
      features.fillWord(id, buffer);
      this.#weights.add(buffer, features.ofWord.count, wordScores, id * count);
    }
    const scores = this.#scores;
    for (let tag = 0; tag < count; tag++) scores[tag] = wordScores[id * count + tag]!;
    features.fillContext(ids, index, tag1, tag2, buffer);
    this.#weights.add(buffer, features.ofContext.count, scores);
    let best = 0;
    for (let tag = 1; tag < count; tag++) if (scores[tag]! > scores[best]!) best = tag;
    return best;
  }
}
