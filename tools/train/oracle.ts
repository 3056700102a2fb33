import { moves } from "../../src/language/engine/parser.js";
import type { ParserState } from "../../src/language/engine/parser-state.js";

export const moveCount = 3;
const { shift, toNext, toBelow } = moves;

export function isLegal(state: ParserState, move: number): boolean {
  const top = state.stack[state.top]!;
  const wordsLeft = state.next <= state.count;
  if (move === shift) return wordsLeft;
  if (top === 0) return false;
  return move === toNext ? wordsLeft : state.stack[state.top - 1] !== 0 || !wordsLeft;
}

/**
 * How many arcs of the true tree become impossible by this move: the dynamic oracle for arc-hybrid of Goldberg and
 * Nivre (2013). `heads[0]` is unused; 0 is the root.
 */
export function costOf(state: ParserState, move: number, heads: Int32Array): number {
  const { stack, top, next, count } = state;
  const s0 = stack[top]!;
  let cost = 0;
  if (move === shift) {
    for (let at = 3; at <= top; at++) {
      const word = stack[at]!;
      if (word !== 0 && heads[word] === next) cost++;
      if (at < top && heads[next] === word) cost++;
    }
    return cost;
  }
  for (let word = next; word <= count; word++) if (heads[word] === s0) cost++;
  if (move === toBelow) return heads[s0]! >= next ? cost + 1 : cost;
  if (heads[s0] === stack[top - 1]) cost++;
  return heads[s0]! > next ? cost + 1 : cost;
}

/** The tree with crossing arcs lifted to the head of their head, shortest first, until none cross. */
export function projectivize(heads: readonly number[]): Int32Array {
  const lifted = Int32Array.from([0, ...heads]);
  for (let round = 0; round < 500; round++) {
    let best = 0;
    let bestLength = Number.POSITIVE_INFINITY;
    for (let word = 1; word < lifted.length; word++) {
      const length = Math.abs(word - lifted[word]!);
      if (length < bestLength && crosses(lifted, word)) {
        best = word;
        bestLength = length;
      }
    }
    if (best === 0) break;
    lifted[best] = lifted[lifted[best]!]!;
  }
  return lifted;
}

function crosses(heads: Int32Array, word: number): boolean {
  const head = heads[word]!;
  for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between++) {
    let ancestor = between;
    while (ancestor !== 0 && ancestor !== head) ancestor = heads[ancestor]!;
    if (ancestor !== head) return true;
  }
  return false;
}
