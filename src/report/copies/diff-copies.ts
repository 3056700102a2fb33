import { diffArrays } from "diff";
import { type Quote, quoteSpan, type Span } from "../../base/span.js";
import { splitSentences } from "../damage/split-sentences.js";
import { fold, wordsOf } from "../layout/fold.js";

/** A run of words that both sentences have, or only the first or the second. */
export interface WordChange {
  readonly in: "both" | "first" | "second";
  readonly text: string;
}

/**
 * A sentence of two copies: the same in both, at another place in the second ("moved"), reworded, or in one only.
 * `first` and `second` point into the two texts; white space and the forms of quotation marks and dashes make no
 * difference.
 */
export type SentenceChange =
  | { readonly kind: "same" | "moved"; readonly first: Quote; readonly second: Quote }
  | { readonly kind: "reworded"; readonly first: Quote; readonly second: Quote; readonly words: readonly WordChange[] }
  | { readonly kind: "only first"; readonly first: Quote }
  | { readonly kind: "only second"; readonly second: Quote };

/** Past so many differences the texts are no copies, and looking for the shortest list of them would take too long. */
const differencesMax = 2_000;
/** Two sentences with this share of words in common are one sentence, reworded. */
const rewordedShare = 0.4;
/** and is looked for among so many. */
const nearestSearched = 20;

/**
 * The differences of two copies for people, in the order of the second text; what only the first has stands where it
 * would. Sentences are compared as wholes, then those that were reworded word by word.
 */
export function diffCopies(first: string, second: string): SentenceChange[] {
  const [before, after] = [readSentences(first), readSentences(second)];
  const keys = (sentences: readonly Sentence[]): string[] => sentences.map(({ key }) => key);
  const parts = diffArrays(keys(before), keys(after), { maxEditLength: differencesMax });
  const changes: SentenceChange[] = [];
  let [a, b] = [0, 0];
  let [removed, added]: [Sentence[], Sentence[]] = [[], []];
  const flush = (): void => {
    changes.push(...pairSentences(removed, added));
    [removed, added] = [[], []];
  };
  for (const { removed: isRemoved, added: isAdded, count } of parts ?? differ(before.length, after.length)) {
    if (isRemoved) removed.push(...before.slice(a, a + count));
    if (isAdded) added.push(...after.slice(b, b + count));
    if (!isRemoved && !isAdded) {
      flush();
      for (let at = 0; at < count; at++) {
        changes.push({ kind: "same", first: before[a + at].quote, second: after[b + at].quote });
      }
    }
    if (!isAdded) a += count;
    if (!isRemoved) b += count;
  }
  flush();
  return findMoved(changes);
}

interface Sentence {
  readonly quote: Quote;
  /** The words as they are compared. */
  readonly key: string;
}

function differ(removed: number, added: number): { removed: boolean; added: boolean; count: number }[] {
  return [
    { removed: true, added: false, count: removed },
    { removed: false, added: true, count: added },
  ];
}

function readSentences(text: string): Sentence[] {
  return paragraphsOf(text)
    .flatMap((paragraph) => splitSentences(text, paragraph))
    .map((span) => ({ quote: quoteSpan(text, span), key: toKey(text.slice(span.start, span.end)) }));
}

/** Paragraphs are set apart by blank lines or indented, as wires do it. */
function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  const keep = (from: number, to: number): void => {
    const words = text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    if (words.trim() !== "") paragraphs.push({ start, end: start + words.trim().length });
  };
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/\n\s*\n|\n(?= {3,}\S)/gu)) {
    keep(from, index);
    from = index + gap.length;
  }
  keep(from, text.length);
  return paragraphs;
}

function toKey(words: string): string {
  return fold(words)
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[–—]|--/gu, "-");
}

/** Sentences that stand in the same place of the two texts, each with the one it was most likely made from. */
function pairSentences(removed: readonly Sentence[], added: readonly Sentence[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const { quote, key } of added) {
    const near = removed.slice(next, next + nearestSearched);
    const match = next + near.findIndex((sentence) => shareOf(sentence.key, key) >= rewordedShare);
    if (match < next) {
      changes.push({ kind: "only second", second: quote });
      continue;
    }
    for (; next < match; next++) changes.push({ kind: "only first", first: removed[next].quote });
    changes.push({
      kind: "reworded",
      first: removed[match].quote,
      second: quote,
      words: diffWords(removed[match].key, key),
    });
    next = match + 1;
  }
  for (; next < removed.length; next++) changes.push({ kind: "only first", first: removed[next].quote });
  return changes;
}

/** Words that both have, by the longer of the two. */
function shareOf(one: string, other: string): number {
  const [a, b] = [wordsOf(one.toLowerCase()), wordsOf(other.toLowerCase())];
  const known = new Set(b);
  return a.filter((word) => known.has(word)).length / Math.max(a.length, b.length, 1);
}

function diffWords(first: string, second: string): WordChange[] {
  const words = (key: string): string[] => key.match(/\s+|[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*|./gu) ?? [];
  const [before, after] = [words(first), words(second)];
  const parts = diffArrays(before, after, { maxEditLength: differencesMax });
  if (!parts)
    return [
      { in: "first", text: first },
      { in: "second", text: second },
    ];
  return parts.map(({ removed, added, value }) => ({
    in: removed ? "first" : added ? "second" : "both",
    text: value.join(""),
  }));
}

/** A sentence that only the first text has here, and only the second has elsewhere, was moved. */
function findMoved(changes: readonly SentenceChange[]): SentenceChange[] {
  const left = new Map<string, Quote[]>();
  for (const change of changes) {
    if (change.kind !== "only first") continue;
    const key = toKey(change.first.text);
    left.set(key, [...(left.get(key) ?? []), change.first]);
  }
  const moved = new Set<Quote>();
  const found = changes.map((change): SentenceChange => {
    if (change.kind !== "only second") return change;
    const first = left.get(toKey(change.second.text))?.shift();
    if (!first) return change;
    moved.add(first);
    return { kind: "moved", first, second: change.second };
  });
  return found.filter((change) => change.kind !== "only first" || !moved.has(change.first));
}
