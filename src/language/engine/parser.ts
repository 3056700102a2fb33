import type { ClassTable, PairTable } from "./feature-tables.js";
import { LabelFeatures, MoveFeatures } from "./parser-features.js";
import type { ParserState } from "./parser-state.js";
import { dependentsSituation, moveSituation, type Shortcuts, wordSituation } from "./shortcuts.js";

/** Moves are numbered so in the shortcuts and in training. */
export const moves = { shift: 0, toNext: 1, toBelow: 2 } as const;

export interface ParserTables {
  readonly moves: PairTable;
  readonly labels: ClassTable;
  readonly labelCount: number;
  readonly moveShortcuts: Shortcuts;
  readonly labelShortcuts: Shortcuts;
}

/**
 * Greedy arc-hybrid dependency parser (Kuhlmann et al. 2011): a linear model chooses among shift, attach to the next
 * word and attach to the word below; a second one names each arc when it is made. Every word gets one head, exactly one
 * of them the root, and the work is linear in the length of the sentence.
 */
export class Parser {
  readonly #moves: PairTable;
  readonly #labels: ClassTable;
  readonly #labelCount: number;
  readonly #moveFeatures = new MoveFeatures();
  readonly #labelFeatures = new LabelFeatures();
  readonly #buffer = new Int32Array(256);
  readonly #scores: Int32Array;

  readonly #moveShortcuts: Shortcuts;
  readonly #labelShortcuts: Shortcuts;

  constructor({ moves, labels, labelCount, moveShortcuts, labelShortcuts }: ParserTables) {
    this.#moveShortcuts = moveShortcuts;
    this.#labelShortcuts = labelShortcuts;
    this.#moves = moves;
    this.#labels = labels;
    this.#labelCount = labelCount;
    this.#scores = new Int32Array(labelCount);
  }

  /** Completes the tree of a state that has just begun. */
  parse(state: ParserState): void {
    const { stack, count } = state;
    while (!state.finished) {
      const top = stack[state.top]!;
      const wordsLeft = state.next <= count;
      const canAttachToNext = top !== 0 && wordsLeft;
      // The root takes its one dependent last, when all other words have found their heads.
      const canAttachBelow = top !== 0 && (stack[state.top - 1] !== 0 || !wordsLeft);
      if (!canAttachToNext && !canAttachBelow) {
        state.shift();
        continue;
      }
      const move = wordsLeft ? this.#chooseMove(state, canAttachBelow) : moves.toBelow;
      if (move === moves.shift) {
        state.shift();
        continue;
      }
      const toNext = move === moves.toNext;
      const head = toNext ? state.next : stack[state.top - 1]!;
      state.attachTop(toNext, this.#chooseLabel(state, head, top));
    }
  }

  #chooseMove(state: ParserState, canAttachBelow: boolean): number {
    const known = this.#moveShortcuts.find(moveSituation(state));
    if (known >= 0 && (known !== moves.toBelow || canAttachBelow)) return known;
    const weights = this.#moves;
    this.#moveFeatures.fill(state, this.#buffer);
    weights.sum(this.#buffer, this.#moveFeatures.templates.count);
    if (weights.left > 0 && (!canAttachBelow || weights.left >= weights.right)) return moves.toNext;
    return canAttachBelow && weights.right > 0 ? moves.toBelow : moves.shift;
  }

  #chooseLabel(state: ParserState, head: number, dependent: number): number {
    const byWord = this.#labelShortcuts.find(wordSituation(state, head, dependent));
    if (byWord >= 0) return byWord;
    const byDependents = this.#labelShortcuts.find(dependentsSituation(state, head, dependent));
    if (byDependents >= 0) return byDependents;
    const scores = this.#scores;
    scores.fill(0);
    this.#labelFeatures.fill(state, head, dependent, this.#buffer);
    this.#labels.add(this.#buffer, this.#labelFeatures.templates.count, scores);
    let best = 0;
    for (let label = 1; label < this.#labelCount; label++) if (scores[label]! > scores[best]!) best = label;
    return best;
  }
}
