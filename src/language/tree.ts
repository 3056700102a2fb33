import type { Span } from "../base/span.js";
import type { Sentence, Token } from "./sentence.js";

/** The way from one token to another: up to their lowest common ancestor, then down. */
export interface TreePath {
  /** Tokens from the first one to the common ancestor, both included. */
  readonly up: readonly number[];
  /** Tokens below the common ancestor down to the second one. */
  readonly down: readonly number[];
}

const trees = new WeakMap<Sentence, Tree>();

/** Fast questions about the dependency tree of a sentence. Tokens are named by their index. */
export class Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Index of the root, -1 for an empty sentence. */
  readonly root: number;
  readonly #children: readonly (readonly number[])[];
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(sentence: Sentence) {
    const { tokens } = sentence;
    this.sentence = sentence;
    this.tokens = tokens;
    this.root = tokens.findIndex(({ head }) => head < 0);
    const count = tokens.length;
    const children: number[][] = new Array(count);
    const firsts = new Int32Array(count);
    const lasts = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      children[index] = [];
      firsts[index] = index;
      lasts[index] = index;
    }
    for (const { index, head } of tokens) if (head >= 0) children[head]!.push(index);
    this.#children = children;
    this.#first = firsts;
    this.#last = lasts;
    for (const index of this.#fromLeaves()) {
      const head = tokens[index]!.head;
      if (head < 0) continue;
      if (firsts[index]! < firsts[head]!) firsts[head] = firsts[index]!;
      if (lasts[index]! > lasts[head]!) lasts[head] = lasts[index]!;
    }
  }

  /** The tree of a sentence, made once. */
  static of(sentence: Sentence): Tree {
    const tree = trees.get(sentence) ?? new Tree(sentence);
    trees.set(sentence, tree);
    return tree;
  }

  token(index: number): Token {
    return this.tokens[index]!;
  }

  /** Whether the token hangs on its head by this relation or a subtype of it. */
  is(index: number, relation: string): boolean {
    return isRelation(this.tokens[index]!.deprel, relation);
  }

  /** Dependents of a token from left to right. */
  children(index: number): readonly number[] {
    return this.#children[index] ?? [];
  }

  /** Dependents whose relation is one of these or a subtype of it: "nsubj" also finds "nsubj:pass". */
  childrenOf(index: number, ...relations: readonly string[]): number[] {
    return this.children(index).filter((child) => relations.some((relation) => this.is(child, relation)));
  }

  /** The token and all that hangs on it, each before what hangs on it in turn. */
  descendants(index: number): number[] {
    const found = [index];
    for (let next = 0; next < found.length; next++) found.push(...this.children(found[next]!));
    return found;
  }

  /** The first dependent with that relation or a subtype of it, -1 if there is none. */
  childOf(index: number, deprel: string): number {
    return this.children(index).find((child) => isRelation(this.tokens[child]!.deprel, deprel)) ?? -1;
  }

  /** First and last token of what hangs on a token, itself included. Other words may lie between in a crossing tree. */
  subtree(index: number): { first: number; last: number } {
    return { first: this.#first[index]!, last: this.#last[index]! };
  }

  /** The stretch of text from the first to the last token of the subtree. */
  subtreeSpan(index: number): Span {
    const { first, last } = this.subtree(index);
    return { start: this.tokens[first]!.start, end: this.tokens[last]!.end };
  }

  /** From a token up to the root, itself included. */
  ancestors(index: number): number[] {
    const found: number[] = [];
    for (let at = index; at >= 0; at = this.tokens[at]!.head) found.push(at);
    return found;
  }

  /** Whether `index` is `ancestor` or hangs on it, directly or not. */
  isWithin(index: number, ancestor: number): boolean {
    for (let at = index; at >= 0; at = this.tokens[at]!.head) if (at === ancestor) return true;
    return false;
  }

  /** The way from one token to another through the tree. */
  path(from: number, to: number): TreePath {
    const up = this.ancestors(from);
    const down = this.ancestors(to);
    while (up.length > 1 && down.length > 1 && up.at(-2) === down.at(-2)) {
      up.pop();
      down.pop();
    }
    // Both end with the common ancestor now, unless one of them is it.
    if (up.at(-1) === down.at(-1)) down.pop();
    return { up, down: down.reverse() };
  }

  /** Tokens in an order in which each comes before its head. */
  #fromLeaves(): number[] {
    const order: number[] = this.root < 0 ? [] : [this.root];
    for (let at = 0; at < order.length; at++) for (const child of this.#children[order[at]!]!) order.push(child);
    return order.reverse();
  }
}

function isRelation(deprel: string, wanted: string): boolean {
  return deprel === wanted || (deprel.startsWith(wanted) && deprel[wanted.length] === ":");
}
