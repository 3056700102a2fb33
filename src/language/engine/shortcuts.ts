import { type ParserState, tokenAttributes, tokenStride } from "./parser-state.js";

const tag = tokenAttributes.indexOf("t");
const common = tokenAttributes.indexOf("c");
const leftCount = tokenAttributes.indexOf("vl");
const rightCount = tokenAttributes.indexOf("vr");
const leftLabels = tokenAttributes.indexOf("sl");
const rightLabels = tokenAttributes.indexOf("sr");

/**
 * Answers that the full model nearly always gives in a situation, by the hash of the situation. Half of all decisions
 * are of this kind ("the" before a noun: shift), and one look-up here stands for two hundred in the weight tables.
 * Each slot holds 24 bits of the hash and the answer plus one.
 */
export class Shortcuts {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }

  /** The answer, or -1 where the model itself must decide. */
  find(situation: number): number {
    const slots = this.#slots;
    const fingerprint = situation >>> 8;
    const mask = this.#mask;
    for (let slot = (Math.imul(situation, 0x2c1b3c6d) >>> 12) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot]!;
      if (found === 0) return -1;
      if (found >>> 8 === fingerprint) return (found & 255) - 1;
    }
  }

  static build(answers: ReadonlyMap<number, number>): Int32Array {
    let capacity = 256;
    while (capacity * 0.5 < answers.size) capacity *= 2;
    const slots = new Int32Array(capacity);
    for (const [situation, answer] of answers) {
      let slot = (Math.imul(situation, 0x2c1b3c6d) >>> 12) & (capacity - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      slots[slot] = ((situation >>> 8) << 8) | (answer + 1);
    }
    return slots;
  }
}

/** What the next move mostly depends on: tags around the top of the stack and how many dependents they have. */
export function moveSituation(state: ParserState): number {
  const { tokens, stack, top, next } = state;
  const s0 = stack[top]! * tokenStride;
  const s1 = stack[top - 1]! * tokenStride;
  const b0 = next * tokenStride;
  let hash = mix(0x5bd1e995, tokens[s0 + tag]!);
  hash = mix(hash, tokens[s0 + leftCount]!);
  hash = mix(hash, tokens[s0 + rightCount]!);
  hash = mix(hash, tokens[s1 + tag]!);
  hash = mix(hash, tokens[b0 + tag]!);
  hash = mix(hash, tokens[b0 + leftCount]!);
  return mix(hash, tokens[b0 + tokenStride + tag]!);
}

/** What a label mostly depends on: the direction, both tags and the dependent's word. */
export function wordSituation(state: ParserState, head: number, dependent: number): number {
  const { tokens } = state;
  const d = dependent * tokenStride;
  const h = head * tokenStride;
  return mix(
    mix(mix(head < dependent ? 0x1b873593 : 0x3c6ef372, tokens[d + tag]!), tokens[h + tag]!),
    tokens[d + common]!,
  );
}

/** Second: the direction, both tags, and the labels of the dependents of both. */
export function dependentsSituation(state: ParserState, head: number, dependent: number): number {
  const { tokens } = state;
  const d = dependent * tokenStride;
  const h = head * tokenStride;
  const toRight = head < dependent;
  let hash = mix(mix(toRight ? 0x7f4a7c15 : 0x2545f491, tokens[d + tag]!), tokens[h + tag]!);
  hash = mix(mix(hash, tokens[d + leftLabels]!), tokens[d + rightLabels]!);
  return mix(hash, tokens[h + (toRight ? rightLabels : leftLabels)]!);
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
