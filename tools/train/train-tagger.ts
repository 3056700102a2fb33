import { TaggerFeatures } from "../../src/language/engine/tagger.js";
import type { WordTable } from "../../src/language/engine/word-table.js";
import { makeRandom, shuffle } from "./random.js";
import { Weights } from "./weights.js";

/** Forms from index 2 on, with padding at both ends, and the tags that they should get. */
export interface TaggedIds {
  readonly ids: Int32Array;
  readonly tags: Int32Array;
}

export function padIds(forms: readonly string[], words: WordTable): Int32Array {
  const ids = new Int32Array(forms.length + 4);
  for (const [index, form] of forms.entries()) ids[index + 2] = words.idOf(form);
  ids[forms.length + 2] = 1;
  ids[forms.length + 3] = 1;
  return ids;
}

export interface TaggerTraining {
  readonly tagCount: number;
  readonly epochs: number;
  readonly seeds: readonly number[];
  readonly featureCountMin: number;
}

/** Averaged perceptron over predicted tags of the words before; words with one tag only are neither learned nor scored. */
export function trainTagger(
  data: readonly TaggedIds[],
  words: WordTable,
  { tagCount, epochs, seeds, featureCountMin }: TaggerTraining,
): { weights: Weights; averages: Float32Array } {
  const features = new TaggerFeatures(words);
  const wordCount = features.ofWord.count;
  const count = wordCount + features.ofContext.count;
  const buffer = new Int32Array(count);
  const context = new Int32Array(count);
  const fill = (ids: Int32Array, index: number, tag1: number, tag2: number) => {
    features.fillWord(ids[index + 2]!, buffer);
    features.fillContext(ids, index, tag1, tag2, context);
    buffer.set(context.subarray(0, count - wordCount), wordCount);
  };
  const weights = new Weights(tagCount);
  for (const { ids, tags } of data) {
    for (let index = 0; index < tags.length; index++) {
      if (words.onlyTag(ids[index + 2]!) >= 0) continue;
      fill(ids, index, tags[index - 1] ?? -1, tags[index - 2] ?? -1);
      weights.count(buffer, count);
    }
  }
  weights.seal(featureCountMin);
  const averages = new Float32Array(weights.now.length);
  const scores = new Float64Array(tagCount);
  const starts = new Int32Array(count);
  for (const seed of seeds) {
    weights.clear();
    const random = makeRandom(seed);
    const order = [...data];
    let step = 0;
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const { ids, tags } of order) {
        let tag1 = -1;
        let tag2 = -1;
        for (let index = 0; index < tags.length; index++) {
          let tag = words.onlyTag(ids[index + 2]!);
          if (tag < 0) {
            step++;
            fill(ids, index, tag1, tag2);
            weights.locate(buffer, count, starts);
            weights.score(starts, count, scores);
            tag = 0;
            for (let one = 1; one < tagCount; one++) if (scores[one]! > scores[tag]!) tag = one;
            if (tag !== tags[index]) weights.update(starts, count, tags[index]!, tag, step);
          }
          tag2 = tag1;
          tag1 = tag;
        }
      }
    }
    weights.addAverage(averages, step, seeds.length);
  }
  return { weights, averages };
}
