import { lemmaByRule } from "../../src/language/en/lemmatize.js";
import type { TreebankSentence } from "./treebank.js";

/** What the English engine reads from the header of its model besides tags and labels. */
export interface EnglishTables {
  readonly lemmas: Record<string, Record<string, string>>;
  readonly feats: Record<string, string>;
}

const closedClasses: ReadonlySet<string> = new Set(["PRON", "DET", "AUX", "ADV", "PART", "ADJ"]);
/** Adjectives are an open class; only those that differ from the rule ("better") are kept. */
const plainFeats: Readonly<Record<string, string>> = { ADJ: "Degree=Pos", ADV: "_", PART: "_" };

/** Lemmas that rules get wrong, and features of closed classes, each as the treebank has it most often. */
export function readEnglishTables(sentences: readonly TreebankSentence[]): EnglishTables {
  const lemmaCounts = new Counts();
  const featCounts = new Counts();
  for (const { forms, upos, feats, lemmas } of sentences) {
    for (const [index, form] of forms.entries()) {
      if (/Typo=Yes|Style=|Abbr=Yes/.test(feats[index]!)) continue;
      const key = `${upos[index]} ${form.toLowerCase().replace(/’/g, "'")}`;
      const lemma = lemmas[index]!;
      if (upos[index] !== "PROPN" && lemma !== "_") lemmaCounts.add(key, lemma === "I" ? lemma : lemma.toLowerCase());
      if (closedClasses.has(upos[index]!)) featCounts.add(key, withoutOddities(feats[index]!));
    }
  }
  const lemmas: Record<string, Record<string, string>> = {};
  for (const [key, lemma] of lemmaCounts.best(1)) {
    const [tag, lower] = splitKey(key);
    if (lemma !== lemmaByRule(lower, tag)) lemmas[tag] = { ...lemmas[tag], [lower]: lemma };
  }
  const feats: Record<string, string> = {};
  for (const [key, own] of featCounts.best(2)) {
    if (own !== (plainFeats[splitKey(key)[0]] ?? "")) feats[key] = own;
  }
  return { lemmas, feats };
}

function withoutOddities(feats: string): string {
  const kept = feats.split("|").filter((feat) => !feat.startsWith("ExtPos="));
  return kept.join("|") || "_";
}

function splitKey(key: string): [tag: string, lower: string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

class Counts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(key: string, value: string): void {
    const own = this.#counts.get(key) ?? new Map<string, number>();
    this.#counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
  }

  /** The most frequent value of each key that was seen often enough. */
  *best(countMin: number): Generator<[key: string, value: string]> {
    for (const [key, values] of this.#counts) {
      const ranked = [...values].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      if (ranked.reduce((sum, [, count]) => sum + count, 0) >= countMin) yield [key, ranked[0]![0]];
    }
  }
}
