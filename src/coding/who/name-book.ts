import { foldAccents } from "../../codebook/fold-word.js";
import type { Person } from "../../codebook/registry.js";
import type { Draft, Resolved } from "./draft.js";
import { isHyphen } from "./marks.js";

/** One person of the report with all mentions by name. */
export interface Named {
  /** Words of the fullest form of the name, folded. */
  words: readonly string[];
  /** The fullest form of the name as the report has it. */
  text: string;
  person: Person | null;
  readonly drafts: Draft[];
  /** What the first mention that tells most was resolved to; later mentions are the same actor. */
  resolved: Resolved | null;
}

/** The persons that a report names, found again by any word of their names: "Wang" and "Yi" for Wang Yi. */
export class NameBook {
  readonly #byWord = new Map<string, Named[]>();
  readonly #byDraft = new Map<Draft, Named>();

  of(draft: Draft): Named | undefined {
    return this.#byDraft.get(draft);
  }

  /** The persons whose names hold all the words, those with a family name first, in order of first mention. */
  find(words: readonly string[]): readonly Named[] {
    const found = this.#byWord.get(words.at(-1)!) ?? [];
    const all = words.length < 2 ? found : found.filter((named) => words.every((word) => named.words.includes(word)));
    return all.length < 2 ? all : [...all].sort((a, b) => rankWord(b, words.at(-1)!) - rankWord(a, words.at(-1)!));
  }

  /** The one person whose name has a word that differs from this one by a letter: "Colona" for Colonna. */
  findNear(word: string): Named | null {
    if (word.length < nearMin) return null;
    const found = new Set<Named>();
    for (const [other, list] of this.#byWord) if (other.length >= nearMin && isOneEdit(word, other)) found.add(list[0]);
    return found.size === 1 ? [...found][0] : null;
  }

  add(draft: Draft, words: readonly string[], text: string, person: Person | null): Named {
    const known = this.find(words).find((named) => fits(named, words, person)) ?? this.#findShorter(words, person);
    const named = known ?? { words: [], text, person, drafts: [], resolved: null };
    named.person ??= person;
    if (words.length > named.words.length) {
      named.words = words;
      named.text = text;
    }
    for (const word of words) {
      const list = this.#byWord.get(word);
      if (!list) this.#byWord.set(word, [named]);
      else if (!list.includes(named)) list.push(named);
    }
    this.join(draft, named);
    return named;
  }

  join(draft: Draft, named: Named): void {
    named.drafts.push(draft);
    this.#byDraft.set(draft, named);
  }

  /** "Ambassador Berg" before "Nils Berg": the shorter name is part of the longer one. */
  #findShorter(words: readonly string[], person: Person | null): Named | undefined {
    for (const word of words) {
      const found = this.#byWord.get(word)?.find((named) => named.words.length === 1 && fits(named, [word], person));
      if (found) return found;
    }
    return undefined;
  }
}

function fits(named: Named, words: readonly string[], person: Person | null): boolean {
  if (person !== null && named.person !== null) return person === named.person;
  if (person !== null && words.length < named.words.length) return false; // Reagan is not Nancy Reagan
  return words.every((word) => named.words.includes(word));
}

/** Family names are what later mentions use; which word that is, the registry knows, otherwise it is the last one or the first. */
function rankWord({ person, words }: Named, word: string): number {
  if (person) return foldName(person.surname).split(" ").includes(word) ? 3 : 0;
  return words.at(-1) === word ? 2 : 1;
}

/** The words of a name as they are compared: lower case, no accents, hyphens and initials left out. */
export function readNameWords(draft: Draft): readonly string[] {
  if (!draft.name) return [];
  return wordsOfName(draft.reading.tokens.slice(draft.name.from, draft.name.to).map(({ text }) => text));
}

export function wordsOfName(words: readonly string[]): readonly string[] {
  const folded = words.filter((word) => !isHyphen(word)).flatMap((word) => foldName(word).split(/[-‐‑ ]/));
  const full = folded.filter((word) => word.length > 1);
  return full.length > 0 ? full : folded;
}

export function foldName(name: string): string {
  return foldAccents(name).toLowerCase().replace(/[.'’]/g, "");
}

/** Shorter names differ from each other by a letter too often. */
const nearMin = 5;

/** Whether one letter is wrong, missing or too many, not the first one. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 1;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
