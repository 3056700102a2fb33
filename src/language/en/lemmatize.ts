import { irregularNouns, irregularVerbLemmas, irregularVerbs } from "./irregular-words.js";
import { restoreStem } from "./restore-stem.js";

/** Base forms by part of speech: the treebank's own lemmas where rules fail, irregular words, then rules. */
export class Lemmatizer {
  readonly #exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Lemmas found before, by UPOS and form; texts repeat their words. */
  readonly #known = new Map<string, Map<string, string>>();

  /** `exceptions`: by UPOS, lower-case form to lemma. */
  constructor(exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    this.#exceptions = exceptions;
  }

  lemmatize(form: string, upos: string): string {
    if (upos === "PROPN") return form;
    let known = this.#known.get(upos);
    if (known === undefined || known.size >= knownMax) {
      known = new Map();
      this.#known.set(upos, known);
    }
    let lemma = known.get(form);
    if (lemma === undefined) {
      lemma = this.#find(form.toLowerCase().replace(/’/g, "'"), upos);
      known.set(form, lemma);
    }
    return lemma;
  }

  #find(lower: string, upos: string): string {
    const listed = this.#exceptions[upos];
    return listed && Object.hasOwn(listed, lower) ? listed[lower]! : lemmaByRule(lower, upos);
  }
}

/** Bounds memory over endless text. */
const knownMax = 1 << 14;

/** The lemma of a lower-case form without the treebank's list. */
export function lemmaByRule(lower: string, upos: string): string {
  if (upos === "VERB" || upos === "AUX") return irregularVerbs.get(lower) ?? verbLemma(lower);
  if (upos === "NOUN") return irregularNouns.get(lower) ?? nounLemma(lower);
  return upos === "ADJ" ? adjectiveLemma(lower) : lower;
}

/** "-est" and "-ier" are safe to take off; "-er" alone is not ("former", "bitter"). */
function adjectiveLemma(word: string): string {
  if (/[^aeiou]iest$/.test(word)) return `${word.slice(0, -4)}y`;
  if (/[^aeiou]ier$/.test(word) && word !== "premier") return `${word.slice(0, -3)}y`;
  if (!word.endsWith("est") || word.length < 6 || /(?:hon|mod|earn|manif|w|arr|prot|int|cont|requ)est$/.test(word))
    return word;
  return restoreStem(word.slice(0, -3));
}

function nounLemma(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(word))
    return /(?:(?:^|head|heart|tooth|back|stomach|must|c|p)ache|niche|avalanche)s$/.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2);
  // "viruses" but "causes": the stem of a longer word in -us has no e
  if (/[^aeo]uses$/.test(word) && !/^(?:(?:ab|mis|re|over)?use|excuse|ruse|fuse|muse|recluse)s$/.test(word)) {
    return word.slice(0, -2);
  }
  if (/(?:^|[^l])(?:gas|bus|bias|canvas|lens)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function verbLemma(word: string): string {
  if (irregularVerbLemmas.has(word)) return word;
  if (/^[a-z]ied$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o|focus|bias)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("eed")) return /(?:agr|fr|decr|guarant|ref)eed$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith("ed") && word.length > 3) return restoreStem(word.slice(0, -2));
  if (word.endsWith("ying") && word.length === 5) return `${word[0]}ie`;
  if (word.endsWith("ing") && word.length > 4) return restoreStem(word.slice(0, -3));
  return word;
}
