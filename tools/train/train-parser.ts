import { moves } from "../../src/language/engine/parser.js";
import { LabelFeatures, MoveFeatures } from "../../src/language/engine/parser-features.js";
import { ParserState, sentenceLengthMax, type TagKinds } from "../../src/language/engine/parser-state.js";
import type { WordTable } from "../../src/language/engine/word-table.js";
import { costOf, isLegal, moveCount, projectivize } from "./oracle.js";
import { type ClassTableSize, classOwners, type PairTableSize, pairOwners } from "./pack.js";
import { makeRandom, shuffle } from "./random.js";
import { Weights } from "./weights.js";

export interface ParserExample {
  readonly ids: Int32Array;
  /** Predicted tags, as the parser will meet them. */
  readonly tags: Int32Array;
  readonly heads: readonly number[];
  readonly labels: Int32Array;
}

export interface ParserTraining {
  readonly labelCount: number;
  readonly epochs: number;
  readonly seeds: readonly number[];
  /** How often a wrong move is followed from the second epoch on, so that the parser learns to go on from its errors. */
  readonly exploration: number;
  readonly featureCountMin: number;
  /** The packed tables that the features must share: which of them have a slot is found in a trial run before. */
  readonly moveTable: PairTableSize;
  readonly labelTable: ClassTableSize;
  readonly trialSeed: number;
  readonly trialEpochs: number;
  readonly log: (line: string) => void;
}

export interface TrainedParser {
  readonly moves: { weights: Weights; averages: Float32Array };
  readonly labels: { weights: Weights; averages: Float32Array };
}

/** Greedy training with a dynamic oracle and exploration; the weights of all seeds are averaged into one model. */
export function trainParser(
  examples: readonly ParserExample[],
  words: WordTable,
  tagKinds: TagKinds,
  options: ParserTraining,
): TrainedParser {
  const trainer = new Trainer(words, tagKinds, options);
  const data = examples
    .filter(({ labels }) => labels.length <= sentenceLengthMax)
    .map((example) => ({ ...example, tree: projectivize(example.heads) }));
  for (const example of data) trainer.countFeatures(example);
  trainer.seal();
  options.log(
    `parser: ${trainer.result().moves.weights.size} move and ${trainer.result().labels.weights.size} label features`,
  );
  trainer.runSeed(data, options.trialSeed, options.trialEpochs, 1);
  trainer.keepOwners();
  options.log(
    `parser: ${trainer.result().moves.weights.size} move and ${trainer.result().labels.weights.size} label features have a slot`,
  );
  for (const seed of options.seeds) trainer.runSeed(data, seed, options.epochs, options.seeds.length);
  return trainer.result();
}

const impossible = 1 << 20;
const { shift, toNext, toBelow } = moves;

type Prepared = ParserExample & { readonly tree: Int32Array };

class Trainer {
  readonly #state = new ParserState();
  readonly #moveFeatures = new MoveFeatures();
  readonly #labelFeatures = new LabelFeatures();
  readonly #moves = new Weights(moveCount);
  readonly #labels: Weights;
  readonly #moveBuffer = new Int32Array(256);
  readonly #moveStarts = new Int32Array(256);
  readonly #labelBuffer = new Int32Array(256);
  readonly #labelStarts = new Int32Array(256);
  readonly #moveScores = new Float64Array(moveCount);
  readonly #labelScores: Float64Array;
  readonly #costs = new Int32Array(moveCount);
  #moveAverages = new Float32Array(0);
  #labelAverages = new Float32Array(0);
  #step = 0;
  #random = makeRandom(1);

  constructor(
    private readonly words: WordTable,
    private readonly tagKinds: TagKinds,
    private readonly options: ParserTraining,
  ) {
    this.#labels = new Weights(options.labelCount);
    this.#labelScores = new Float64Array(options.labelCount);
  }

  /** Counts the features met on the way to the true tree. */
  countFeatures({ ids, tags, labels, tree }: Prepared): void {
    const state = this.#state;
    state.begin(ids, tags, tags.length, this.words, this.tagKinds);
    while (!state.finished) {
      const move = [toNext, toBelow, shift].find((one) => isLegal(state, one) && costOf(state, one, tree) === 0);
      if (move === undefined) return;
      this.#moveFeatures.fill(state, this.#moveBuffer);
      this.#moves.count(this.#moveBuffer, this.#moveFeatures.templates.count);
      if (move === shift) {
        state.shift();
        continue;
      }
      const [head, dependent] = arcOf(state, move);
      this.#labelFeatures.fill(state, head, dependent, this.#labelBuffer);
      this.#labels.count(this.#labelBuffer, this.#labelFeatures.templates.count);
      state.attachTop(move === toNext, labels[dependent - 1]!);
    }
  }

  seal(): void {
    this.#moves.seal(this.options.featureCountMin);
    this.#labels.seal(this.options.featureCountMin);
    this.#moveAverages = new Float32Array(this.#moves.now.length);
    this.#labelAverages = new Float32Array(this.#labels.now.length);
  }

  /** The average of the weights counts as one of `shares`. */
  runSeed(data: readonly Prepared[], seed: number, epochs: number, shares: number): void {
    const { log } = this.options;
    this.#moves.clear();
    this.#labels.clear();
    this.#step = 0;
    this.#random = makeRandom(seed);
    const order = [...data];
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, this.#random);
      for (const example of order) this.#learn(example, epoch > 0 ? this.options.exploration : 0);
      log(`parser seed ${seed}, epoch ${epoch + 1} of ${epochs}`);
    }
    this.#moves.addAverage(this.#moveAverages, this.#step, shares);
    this.#labels.addAverage(this.#labelAverages, this.#step, shares);
  }

  /** Keeps the features that the packed tables will hold, so that what the others know is learned by these. */
  keepOwners(): void {
    const { moveTable, labelTable } = this.options;
    const moveOwners = pairOwners(this.#moves, this.#moveAverages, moveTable);
    const labelOwners = classOwners(this.#labels, this.#labelAverages, labelTable);
    this.#moves.keep(moveOwners.map(({ feature }) => feature));
    this.#labels.keep(labelOwners.map(({ feature }) => feature));
    this.#moveAverages = new Float32Array(this.#moves.now.length);
    this.#labelAverages = new Float32Array(this.#labels.now.length);
  }

  result(): TrainedParser {
    return {
      moves: { weights: this.#moves, averages: this.#moveAverages },
      labels: { weights: this.#labels, averages: this.#labelAverages },
    };
  }

  #learn({ ids, tags, labels, tree }: Prepared, exploration: number): void {
    const state = this.#state;
    state.begin(ids, tags, tags.length, this.words, this.tagKinds);
    while (!state.finished) {
      this.#step++;
      const move = this.#learnMove(tree, exploration);
      if (move === shift) state.shift();
      else state.attachTop(move === toNext, this.#learnLabel(arcOf(state, move), labels, tree, exploration));
    }
  }

  /** Returns the move to follow. */
  #learnMove(tree: Int32Array, exploration: number): number {
    const state = this.#state;
    const count = this.#moveFeatures.templates.count;
    const scores = this.#moveScores;
    this.#moveFeatures.fill(state, this.#moveBuffer);
    this.#moves.locate(this.#moveBuffer, count, this.#moveStarts);
    this.#moves.score(this.#moveStarts, count, scores);
    const costs = this.#costs;
    for (let move = 0; move < moveCount; move++) {
      costs[move] = isLegal(state, move) ? costOf(state, move, tree) : impossible;
    }
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!);
    let right = -1;
    let predicted = -1;
    for (let move = 0; move < moveCount; move++) {
      if (costs[move] === impossible) continue;
      if (predicted < 0 || scores[move]! > scores[predicted]!) predicted = move;
      if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move;
    }
    if (costs[predicted] === least) return predicted;
    this.#moves.update(this.#moveStarts, count, right, predicted, this.#step);
    return this.#random() < exploration ? predicted : right;
  }

  /** Returns the label to write down. Nothing is learned from arcs that are wrong themselves. */
  #learnLabel([head, dependent]: [number, number], labels: Int32Array, tree: Int32Array, exploration: number): number {
    const count = this.#labelFeatures.templates.count;
    const scores = this.#labelScores;
    this.#labelFeatures.fill(this.#state, head, dependent, this.#labelBuffer);
    this.#labels.locate(this.#labelBuffer, count, this.#labelStarts);
    this.#labels.score(this.#labelStarts, count, scores);
    let predicted = 0;
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[predicted]!) predicted = label;
    const right = labels[dependent - 1]!;
    if (tree[dependent] !== head || predicted === right) return predicted;
    this.#labels.update(this.#labelStarts, count, right, predicted, this.#step);
    return this.#random() < exploration ? predicted : right;
  }
}

/** Head and dependent of the arc that a move makes. */
function arcOf(state: ParserState, move: number): [head: number, dependent: number] {
  return [move === toNext ? state.next : state.stack[state.top - 1]!, state.stack[state.top]!];
}
