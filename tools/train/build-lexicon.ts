import type { LexiconEntry } from "../../src/language/engine/lexicon.js";
import { casing } from "../../src/language/engine/recase.js";
import { normalize } from "../../src/language/engine/word-table.js";

/** A tag counts as one of a word's tags from this share of its occurrences on. */
const tagShareMin = 0.03;
/** A word that was seen this often with one tag in nearly all cases always gets that tag. */
const onlyTagCountMin = 10;
const onlyTagShareMin = 0.998;
const frequentCountMin = 30;

export interface TaggedSentence {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
}

/** What is known of words from outside the treebank, by lower-case word. */
export interface WordKnowledge {
  readonly clusters: ReadonlyMap<string, number>;
  readonly casings: ReadonlyMap<string, number>;
  /** Words of names, with their capital. */
  readonly names: ReadonlySet<string>;
}

/** Lexicon entries for the forms and lower-case words of the training sentences, and for words of known class. */
export function buildLexicon(
  sentences: readonly TaggedSentence[],
  tags: readonly string[],
  { clusters, casings, names }: WordKnowledge,
): Map<string, LexiconEntry> {
  const tagSets = new Map<string, number>();
  const lowerCounts = new Map<string, number>();
  const entries = new Map<string, LexiconEntry>();
  const about = (word: string) => ({ cluster: clusters.get(word) ?? 0, casing: casings.get(word) ?? casing.unknown });
  for (const { forms } of sentences) {
    for (const form of forms) lowerCounts.set(normalize(form), (lowerCounts.get(normalize(form)) ?? 0) + 1);
  }
  for (const [word, own] of countTags(sentences)) {
    const total = [...own.values()].reduce((sum, one) => sum + one, 0);
    const ranked = [...own].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const [best, bestCount] = ranked[0]!;
    const usual = ranked.filter(([, one]) => one / total >= tagShareMin).slice(0, 4);
    const tagSet = total >= 2 ? numberOf(tagSets, usual.map(([tag]) => tag).join(",")) : 0;
    const onlyTag = total >= onlyTagCountMin && bestCount / total >= onlyTagShareMin ? tags.indexOf(best) + 1 : 0;
    const seen = lowerCounts.get(word) ?? 0;
    const frequency = seen >= frequentCountMin ? 3 : Math.min(seen, 2);
    entries.set(word, { tagSet, onlyTag, frequency, ...about(word) });
  }
  // Names that the trees lack or seldom have count as proper nouns, unless they are mostly written as words ("Rice").
  const properNoun = numberOf(tagSets, "PROPN");
  for (const name of names) {
    const known = entries.get(name);
    const lower = normalize(name);
    const seen = lowerCounts.get(lower) ?? 0;
    const isKnown = (known?.tagSet ?? 0) > 0 && (seen >= frequentCountMin || casings.get(lower) !== casing.capital);
    if (isKnown || (seen > 0 && casings.get(lower) === casing.lower)) continue;
    entries.set(name, { onlyTag: 0, frequency: 0, ...about(lower), ...known, tagSet: properNoun });
  }
  if (tagSets.size > 1023) throw new Error(`${tagSets.size} sets of tags; the lexicon has room for 1023`);
  for (const word of [...clusters.keys(), ...casings.keys()]) {
    if (!entries.has(word)) entries.set(word, { tagSet: 0, onlyTag: 0, frequency: 0, ...about(word) });
  }
  return entries;
}

/** How often each form, and each word in lower case, has each tag. */
function countTags(sentences: readonly TaggedSentence[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const count = (word: string, tag: string) => {
    const own = counts.get(word) ?? new Map<string, number>();
    counts.set(word, own.set(tag, (own.get(tag) ?? 0) + 1));
  };
  for (const { forms, upos } of sentences) {
    for (const [index, form] of forms.entries()) {
      const lower = normalize(form);
      count(form, upos[index]!);
      if (form !== lower) count(lower, upos[index]!);
    }
  }
  return counts;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}
