import { irregularNouns, irregularVerbLemmas, irregularVerbs } from "./irregular-words.js";
import { restoreStem } from "./restore-stem.js";

/** Base forms by part of speech: the treebank's own lemmas where rules fail, irregular words, then rules. */
export class Lemmatizer {
  readonly #exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly #known = new Map<string, string>();

  /** `exceptions`: by UPOS, lower-case form to lemma. */
  constructor(exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    this.#exceptions = exceptions;
  }

  lemmatize(form: string, upos: string): string {
    if (upos === "PROPN") return form;
    const key = `${upos} ${form}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const lower = form.toLowerCase().replace(/’/g, "'");
    const listed = this.#exceptions[upos];
    const lemma = listed && Object.hasOwn(listed, lower) ? listed[lower]! : lemmaByRule(lower, upos);
    if (this.#known.size > 1 << 16) this.#known.clear();
    this.#known.set(key, lemma);
    return lemma;
  }
}

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
  if (/[^aeo]uses$/.test(word) && !/(?:^|[^r])(?:use|abuse|excuse|ruse|fuse|muse)s$/.test(word))
    return word.slice(0, -2);
  if (/(?:^|[^l])(?:gas|bus|bias|canvas|lens)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function verbLemma(word: string): string {
  if (irregularVerbLemmas.has(word)) return word;
  if (/^[a-z]ied$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("eed")) return /(?:agr|fr|decr|guarant|ref)eed$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith("ed") && word.length > 3) return restoreStem(word.slice(0, -2));
  if (word.endsWith("ying") && word.length === 5) return `${word[0]}ie`;
  if (word.endsWith("ing") && word.length > 4) return restoreStem(word.slice(0, -3));
  return word;
}
