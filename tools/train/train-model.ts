import { ClassTable, PairTable } from "../../src/language/engine/feature-tables.js";
import { Lexicon } from "../../src/language/engine/lexicon.js";
import type { ModelFile } from "../../src/language/engine/model-file.js";
import { type TagKinds, tagKindsOf } from "../../src/language/engine/parser-state.js";
import { recaseHeadline } from "../../src/language/engine/recase.js";
import { Tagger } from "../../src/language/engine/tagger.js";
import { WordTable } from "../../src/language/engine/word-table.js";
import { buildLexicon, type WordKnowledge } from "./build-lexicon.js";
import { countCasings } from "./count-casings.js";
import { readEnglishTables } from "./english-tables.js";
import { findShortcuts, type ShortcutLimits } from "./find-shortcuts.js";
import { type ClassTableSize, type PairTableSize, packClasses, packPairs } from "./pack.js";
import { type ParserExample, type TrainedParser, trainParser } from "./train-parser.js";
import { padIds, trainTagger } from "./train-tagger.js";
import type { TreebankSentence } from "./treebank.js";

export interface ModelTraining {
  readonly taggerEpochs: number;
  readonly taggerSeeds: number;
  readonly parserEpochs: number;
  readonly parserSeeds: number;
  readonly featureCountMin: number;
  readonly moveTable: PairTableSize;
  readonly labelTable: ClassTableSize;
  readonly trialEpochs: number;
  /** The treebank is cut into this many parts; each part is tagged by a tagger trained on the others. */
  readonly folds: number;
  readonly clusters: ReadonlyMap<string, number>;
  /** Words of names that the treebank may lack. */
  readonly names: ReadonlySet<string>;
  readonly log: (line: string) => void;
}

/** How much of the trained weights is kept; smaller is faster and less accurate. */
export interface ModelSize {
  readonly tags: ClassTableSize;
  readonly shortcuts: ShortcutLimits;
}

/** What training leaves before it is packed, so that several sizes can be packed from one training. */
export interface TrainedModel {
  readonly tables: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lexicon: Int32Array;
  readonly words: WordTable;
  readonly tagger: ReturnType<typeof trainTagger>;
  readonly parser: TrainedParser;
  readonly moveTable: PairTableSize;
  readonly labelTable: ClassTableSize;
  readonly tagKinds: TagKinds;
  readonly examples: readonly ParserExample[];
}

/**
 * Trains tagger and parser on `gold` sentences with trees, and on `silver` ones, which a slower parser has read. Gold
 * ones count `goldShare` times.
 */
export function trainModel(
  gold: readonly TreebankSentence[],
  silver: readonly TreebankSentence[],
  options: ModelTraining & { readonly goldShare: number },
): TrainedModel {
  const { log, clusters, names } = options;
  const tags = byFrequency(gold.flatMap(({ upos }) => upos));
  const labels = byFrequency(gold.flatMap(({ deprels }) => deprels));
  const all = [...Array.from({ length: options.goldShare }, () => gold).flat(), ...silver];
  log(`${gold.length} gold and ${silver.length} silver sentences, ${tags.length} tags, ${labels.length} labels`);

  const casings = countCasings(
    all.map(({ forms }) => forms),
    clusters,
  );
  const recased = all.map((sentence) => ({
    ...sentence,
    forms: recaseHeadline(sentence.forms, (lower) => casings.get(lower) ?? 0),
  }));
  const knowledge = { clusters, casings, names };
  const predicted = jackknife(recased, gold.length, tags, knowledge, options);
  const right = gold.map(({ upos }, at) => upos.filter((tag, index) => tags[predicted[at]![index]!] === tag).length);
  const total = gold.reduce((sum, { upos }) => sum + upos.length, 0);
  log(`tags of sentences left out in turn: ${((100 * sum(right)) / total).toFixed(2)} % right`);

  const { lexicon, words, trained } = makeTagger(recased, tags, knowledge, {
    epochs: options.taggerEpochs,
    seeds: options.taggerSeeds,
    featureCountMin: options.featureCountMin,
  });
  log(`tagger trained: ${trained.weights.size} features`);
  const tagKinds = tagKindsOf(tags);
  const labelIds = new Map(labels.map((label, index) => [label, index]));
  const examples = recased.map(({ forms, heads, deprels }, at) => ({
    ids: padIds(forms, words),
    tags: predicted[at]!,
    heads,
    labels: Int32Array.from(deprels, (label) => labelIds.get(label) ?? 0),
  }));
  const parser = trainParser(examples, words, tagKinds, {
    labelCount: labels.length,
    epochs: options.parserEpochs,
    seeds: range(options.parserSeeds).map((seed) => 11 + seed * 1013),
    exploration: 0.9,
    moveTable: options.moveTable,
    labelTable: options.labelTable,
    trialSeed: 7,
    trialEpochs: options.trialEpochs,
    featureCountMin: Math.max(2, options.featureCountMin),
    log,
  });
  return {
    tables: { ...readEnglishTables(gold) },
    tags,
    labels,
    lexicon,
    words,
    tagger: trained,
    parser,
    moveTable: options.moveTable,
    labelTable: options.labelTable,
    tagKinds,
    examples,
  };
}

/** The model file of a trained model in the given size. */
export function packModel(model: TrainedModel, size: ModelSize): ModelFile {
  const { tags, labels, parser, tagger } = model;
  const tagTable = packClasses(tagger.weights, tagger.averages, size.tags);
  const moves = packPairs(parser.moves.weights, parser.moves.averages, model.moveTable);
  const labelTable = packClasses(parser.labels.weights, parser.labels.averages, model.labelTable);
  const packed = {
    moves: new PairTable(moves),
    labels: new ClassTable(labelTable),
    labelCount: labels.length,
    words: model.words,
    tagKinds: model.tagKinds,
  };
  const shortcuts = findShortcuts(model.examples, packed, size.shortcuts);
  return {
    header: { tags, labels, ...model.tables },
    sections: new Map([
      ["lexicon", model.lexicon],
      ["tags", tagTable],
      ["moves", moves],
      ["labels", labelTable],
      ["move-shortcuts", shortcuts.moves],
      ["label-shortcuts", shortcuts.labels],
    ]),
  };
}

/** Tags for each sentence by a tagger that has not seen it: what the parser will meet in new text. */
export function jackknife(
  sentences: readonly TreebankSentence[],
  goldCount: number,
  tags: readonly string[],
  knowledge: WordKnowledge,
  { folds, taggerEpochs, featureCountMin, log }: ModelTraining,
): Int32Array[] {
  const predicted: Int32Array[] = [];
  // Repeated gold sentences fall into the fold of their first copy. Neighbours stay together, as they share words.
  const foldOf = (at: number, count: number) => Math.floor((at % count) / 50) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = (at: number) => foldOf(at, goldCount) === fold;
    const others = sentences.filter((_, at) => !isLeftOut(at));
    const epochs = Math.max(3, taggerEpochs - 2);
    const { words, trained } = makeTagger(others, tags, knowledge, { epochs, seeds: 1, featureCountMin });
    const table = new ClassTable(packClasses(trained.weights, trained.averages, { slots: 1 << 21, weightsMax: 1e6 }));
    const tagger = new Tagger(words, table, tags.length);
    for (const [at, { forms }] of sentences.entries()) {
      if (!isLeftOut(at)) continue;
      const own = new Int32Array(forms.length);
      tagger.tag(padIds(forms, words), forms.length, own);
      predicted[at] = own;
    }
    log(`fold ${fold + 1} of ${folds} tagged`);
  }
  return predicted;
}

export function makeTagger(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  knowledge: WordKnowledge,
  options: { epochs: number; seeds: number; featureCountMin: number },
) {
  const lexicon = Lexicon.build(buildLexicon(sentences, tags, knowledge));
  const words = new WordTable(new Lexicon(lexicon), { capacity: 1 << 18 });
  const tagIds = new Map(tags.map((tag, index) => [tag, index]));
  const data = sentences.map(({ forms, upos }) => ({
    ids: padIds(forms, words),
    tags: Int32Array.from(upos, (tag) => tagIds.get(tag) ?? 0),
  }));
  const seeds = range(options.seeds).map((seed) => 1 + seed * 977);
  const trained = trainTagger(data, words, { tagCount: tags.length, ...options, seeds });
  return { lexicon, words, trained };
}

export function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
