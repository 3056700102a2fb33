import { hashNumber } from "./hash.js";
import { attributeIndex, type WordTable, wordStride } from "./word-table.js";

/** What features may ask of a token, in the order in which the state keeps it. The last five grow with the tree. */
export const tokenAttributes = ["w", "c", "m", "k", "t", "l", "vl", "vr", "sl", "sr"] as const;
export const tokenStride = 16;

const fromWord = [attributeIndex("word"), attributeIndex("common"), attributeIndex("stem"), attributeIndex("cluster")];
const label = tokenAttributes.indexOf("l");
const leftCount = tokenAttributes.indexOf("vl");
const rightCount = tokenAttributes.indexOf("vr");
const leftLabels = tokenAttributes.indexOf("sl");
const rightLabels = tokenAttributes.indexOf("sr");

/** Longer sentences are cut before they come here. */
export const sentenceLengthMax = 240;
const size = sentenceLengthMax + 16;

/**
 * A parse under way: stack, buffer and the tree so far. Position 0 is the root, words stand from 1 on, and `none`, one
 * past the last word, stands for every token that is not there, so that features need no test for bounds.
 */
export class ParserState {
  readonly tokens = new Int32Array(size * tokenStride);
  readonly stack = new Int32Array(size);
  /** Outermost and second outermost dependents on each side. */
  readonly left1 = new Int32Array(size);
  readonly left2 = new Int32Array(size);
  readonly right1 = new Int32Array(size);
  readonly right2 = new Int32Array(size);
  readonly head = new Int32Array(size);
  /** Label numbers, -1 where there is none yet. */
  readonly label = new Int32Array(size);
  readonly tags = new Int32Array(size);
  /** How many verbs, conjunctions and marks stand up to each position, for what lies between two words. */
  readonly verbsUpTo = new Int32Array(size);
  readonly conjunctionsUpTo = new Int32Array(size);
  readonly marksUpTo = new Int32Array(size);
  readonly #leftDependents = new Int32Array(size);
  readonly #rightDependents = new Int32Array(size);
  /** Index of the top of the stack; the bottom three places hold `none`. */
  top = 0;
  /** Next word of the buffer. */
  next = 0;
  count = 0;
  none = 0;

  /** Begins a sentence of `count` words. `ids` holds forms from index 2 on; `tags` tag numbers from 0 on. */
  begin(ids: Int32Array, tags: Int32Array, count: number, words: WordTable, tagKinds: TagKinds): void {
    const none = count + 1;
    this.count = count;
    this.none = none;
    const tokens = this.tokens;
    for (let position = 0; position < count + 6; position++) {
      const at = position * tokenStride;
      if (position >= 1 && position <= count) {
        const word = ids[position + 1]! * wordStride;
        const tag = tags[position - 1]!;
        for (let index = 0; index < 4; index++) tokens[at + index] = words.values[word + fromWord[index]!]!;
        tokens[at + 4] = tagKinds.hashes[tag]!;
        this.tags[position] = tag;
        this.verbsUpTo[position] = this.verbsUpTo[position - 1]! + tagKinds.verb[tag]!;
        this.conjunctionsUpTo[position] = this.conjunctionsUpTo[position - 1]! + tagKinds.conjunction[tag]!;
        this.marksUpTo[position] = this.marksUpTo[position - 1]! + tagKinds.mark[tag]!;
      } else {
        tokens.fill(position === 0 ? 0x2bcde1 : 0x3abcd1, at, at + 5);
        this.verbsUpTo[position] = position === 0 ? 0 : this.verbsUpTo[count]!;
        this.conjunctionsUpTo[position] = position === 0 ? 0 : this.conjunctionsUpTo[count]!;
        this.marksUpTo[position] = position === 0 ? 0 : this.marksUpTo[count]!;
      }
      tokens[at + label] = 0x51ed;
      tokens[at + leftCount] = 0x77;
      tokens[at + rightCount] = 0x77;
      tokens[at + leftLabels] = 0x99;
      tokens[at + rightLabels] = 0x99;
      this.left1[position] = none;
      this.left2[position] = none;
      this.right1[position] = none;
      this.right2[position] = none;
      this.#leftDependents[position] = 0;
      this.#rightDependents[position] = 0;
      this.head[position] = -1;
      this.label[position] = -1;
    }
    this.stack[0] = none;
    this.stack[1] = none;
    this.stack[2] = none;
    this.stack[3] = 0;
    this.top = 3;
    this.next = 1;
  }

  get finished(): boolean {
    return this.next > this.count && this.top === 3;
  }

  shift(): void {
    this.stack[++this.top] = this.next++;
  }

  /** Hangs the top of the stack on the next word (`toNext`) or on the word below it, and takes it off the stack. */
  attachTop(toNext: boolean, labelId: number): void {
    const dependent = this.stack[this.top--]!;
    const head = toNext ? this.next : this.stack[this.top]!;
    const labelHash = hashNumber(labelId + 300);
    const tokens = this.tokens;
    const at = head * tokenStride;
    this.head[dependent] = head;
    this.label[dependent] = labelId;
    tokens[dependent * tokenStride + label] = labelHash;
    if (toNext) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      tokens[at + leftCount] = hashNumber(Math.min(++this.#leftDependents[head]!, 5) + 400);
      tokens[at + leftLabels] = Math.imul(tokens[at + leftLabels]! ^ labelHash, 0x2545f491);
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      tokens[at + rightCount] = hashNumber(Math.min(++this.#rightDependents[head]!, 5) + 400);
      tokens[at + rightLabels] = Math.imul(tokens[at + rightLabels]! ^ labelHash, 0x2545f491);
    }
  }

  /** A hash of how many verbs, conjunctions and marks lie strictly between two positions. */
  between(first: number, last: number): number {
    if (last <= first + 1) return 0x1111;
    const verbs = this.verbsUpTo[last - 1]! - this.verbsUpTo[first]!;
    const conjunctions = this.conjunctionsUpTo[last - 1]! - this.conjunctionsUpTo[first]!;
    const marks = this.marksUpTo[last - 1]! - this.marksUpTo[first]!;
    return hashNumber(
      (verbs > 2 ? 2 : verbs) * 16 + (conjunctions > 1 ? 1 : conjunctions) * 4 + (marks > 2 ? 2 : marks) + 500,
    );
  }
}

/** What the parser needs to know of each tag number. */
export interface TagKinds {
  readonly hashes: Int32Array;
  readonly verb: Uint8Array;
  readonly conjunction: Uint8Array;
  readonly mark: Uint8Array;
}

export function tagKindsOf(tags: readonly string[]): TagKinds {
  return {
    hashes: Int32Array.from(tags, (_, index) => hashNumber(index + 600)),
    verb: Uint8Array.from(tags, (tag) => (tag === "VERB" || tag === "AUX" ? 1 : 0)),
    conjunction: Uint8Array.from(tags, (tag) => (tag === "CCONJ" ? 1 : 0)),
    mark: Uint8Array.from(tags, (tag) => (tag === "PUNCT" ? 1 : 0)),
  };
}
