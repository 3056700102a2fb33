import { firstPartOf, splitWord } from "./fold-word.js";

/** How the words of a text may differ from a name in the codebook. */
export interface Matching {
  /**
   * "name": case as written, or all in capitals as in headlines, or a capital more or less on a later word.
   * "title": case is free. "person": the first word has a capital; initials and the article al or el may be added or
   * left out ("Bashar Assad", "Antony J. Blinken"), and spellings of one name count as one.
   */
  readonly kind: "name" | "title" | "person";
  /** For persons: the spelling in lower case that stands for all spellings of a name ("mohamed" → "mohammed"). */
  readonly spellings?: ReadonlyMap<string, string>;
}

interface Part {
  /** What is compared: lower case, no accents, for persons in the spelling that stands for all. */
  readonly key: string;
  /** The same with its case, to judge capitals by. */
  readonly shape: string;
  /** Words of the text that are used up after this part; 0 inside a hyphenated word. */
  readonly length: number;
}

interface Name<Value> {
  readonly parts: readonly Part[];
  /** Initials after the first part, which `parts` leaves out: "w" for George W. Bush. */
  readonly initials: string;
  readonly value: Value;
}

/** The names with one first part: as added, and cut into parts. */
interface Names<Value> {
  readonly added: { readonly name: string; readonly value: Value }[];
  readonly ready: Name<Value>[];
}

/**
 * Names of one or more words, found at a place in a text, the longest first. Accents, dots and hyphens do not count, so
 * that "U.S." is "US", "Özal" is "Ozal", and "Kim Jong-un" is found in whatever way a tokenizer cuts it.
 */
export class NameIndex<Value> {
  readonly #matching: Matching;
  /** By the key of the first part. */
  readonly #names = new Map<string, Names<Value>>();
  /** By words as texts have them. */
  readonly #known = new Map<string, Names<Value> | null>();

  constructor(matching: Matching) {
    this.#matching = matching;
  }

  add(name: string, value: Value): void {
    const space = name.indexOf(" ");
    const key = this.#findKey(space < 0 ? name : name.slice(0, space));
    if (key === null) return;
    const names = this.#names.get(key);
    if (names) names.added.push({ name, value });
    else {
      this.#names.set(key, { added: [{ name, value }], ready: [] });
      this.#known.clear();
    }
  }

  /** The longest name that starts at `words[at]`, with all that bear it; `length` counts words. */
  find(words: readonly string[], at: number): { length: number; values: readonly Value[] } | null {
    if (at >= words.length) return null;
    const entry = this.#startingWith(words[at]);
    if (!entry) return null;
    const names = this.#prepare(entry);

    const text: Part[] = [];
    this.#pushParts(text, words[at], 1);
    const longest = names[0].parts.length + optionalMax;
    for (let next = at + 1; next < words.length && text.length < longest; next++) {
      const before = text.length;
      this.#pushParts(text, words[next], next + 1 - at);
      if (text.length === before && !this.#isJoint(words[next])) break;
    }
    return this.#findIn(names, text);
  }

  /** The names whose first part is that of the word; null for most words, and remembered, since texts repeat them. */
  #startingWith(word: string): Names<Value> | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= knownMax) this.#known.clear();
    const key = this.#findKey(word);
    const names = (key === null ? undefined : this.#names.get(key)) ?? null;
    this.#known.set(word, names);
    return names;
  }

  #findIn(names: readonly Name<Value>[], text: readonly Part[]): { length: number; values: readonly Value[] } | null {
    let found: { length: number; exact: boolean; parts: number; values: Value[] } | null = null;
    for (const name of names) {
      if (found && name.parts.length < found.parts) break;
      const match = this.#match(name, text);
      if (!match || (found?.exact && !match.exact)) continue;
      if (found && found.exact === match.exact) {
        if (!found.values.includes(name.value)) found.values.push(name.value);
      } else {
        found = { ...match, parts: name.parts.length, values: [name.value] };
      }
    }
    return found && { length: found.length, values: found.values };
  }

  /** Whether the text begins with the name; `exact` where its initials are the same too. */
  #match(name: Name<Value>, text: readonly Part[]): { length: number; exact: boolean } | null {
    const { kind } = this.#matching;
    let at = 0;
    let initials = "";
    for (const [index, part] of name.parts.entries()) {
      if (kind === "person" && index > 0) {
        while (at < text.length && text[at].key !== part.key && isOptional(text[at])) {
          if (isInitial(text[at])) initials += text[at].key;
          at++;
        }
      }
      if (at >= text.length || text[at].key !== part.key) return null;
      if (kind === "name" && !isSameCase(part.shape, text[at].shape, index === 0)) return null;
      at++;
    }
    const { length } = text[at - 1];
    if (length === 0 || (kind === "person" && !isCapital(text[0].shape))) return null;
    const exact = initials === name.initials;
    if (!exact && !initials.startsWith(name.initials) && !name.initials.startsWith(initials)) return null;
    return { length, exact };
  }

  #pushParts(parts: Part[], word: string, length: number): void {
    const { kind, spellings } = this.#matching;
    const shapes = splitWord(word, kind === "person");
    for (const [index, shape] of shapes.entries()) {
      const lower = shape.toLowerCase();
      parts.push({ key: spellings?.get(lower) ?? lower, shape, length: index === shapes.length - 1 ? length : 0 });
    }
  }

  /** Marks that may stand inside a name: hyphens, the sign of the genitive, a comma except in the name of a person. */
  #isJoint(word: string): boolean {
    return /^[-\u2010\u2011'’]$/.test(word) || (word === "," && this.#matching.kind !== "person");
  }

  /** The names with one first part, cut into parts when they are first asked for, the longest first. */
  #prepare(names: Names<Value>): readonly Name<Value>[] {
    if (names.added.length > 0) {
      names.ready.push(...names.added.map(({ name, value }) => this.#cut(name, value)));
      names.ready.sort((a, b) => b.parts.length - a.parts.length);
      names.added.length = 0;
    }
    return names.ready;
  }

  #cut(name: string, value: Value): Name<Value> {
    const all: Part[] = [];
    for (const word of name.split(" ")) this.#pushParts(all, word, 1);
    if (this.#matching.kind !== "person") return { parts: all, initials: "", value };
    // The first and the last part are never optional: "P. W. Botha", "Harald V".
    const last = all.length - 1;
    const parts = all.filter((part, index) => index === 0 || index === last || !isOptional(part));
    const initials = all.filter((part, index) => index > 0 && index < last && isInitial(part));
    return { parts, initials: initials.map((part) => part.key).join(""), value };
  }

  /** The key of the first part of a word, null for a mark. */
  #findKey(word: string): string | null {
    const { kind, spellings } = this.#matching;
    const shape = firstPartOf(word, kind === "person");
    if (shape === undefined) return null;
    const lower = shape.toLowerCase();
    return spellings?.get(lower) ?? lower;
  }
}

/** Bounds memory over endless text. */
const knownMax = 1 << 13;

/** How many initials and articles a text may add to a name. */
const optionalMax = 3;

function isOptional(part: Part): boolean {
  return isInitial(part) || part.key === "al" || part.key === "el";
}

function isInitial({ shape }: Part): boolean {
  return shape.length === 1 && isCapital(shape);
}

function isCapital(shape: string): boolean {
  return shape.charAt(0) !== shape.charAt(0).toLowerCase();
}

function isUpper(shape: string): boolean {
  return shape === shape.toUpperCase();
}

/**
 * "Turkey" is met by Turkey and TURKEY; "US" only by US; "Foreign Office" also by Foreign office, and "al Qaeda" by
 * Al Qaeda, as it stands at the beginning of a sentence.
 */
function isSameCase(name: string, text: string, isFirst: boolean): boolean {
  if (name === text) return true;
  if (isUpper(text)) return !isFirst || name.length > 2 || isUpper(name);
  return (!isFirst || !isCapital(name)) && name.slice(1) === text.slice(1);
}
