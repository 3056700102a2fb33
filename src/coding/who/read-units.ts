import type { NamedThing, Office, Person, Registry } from "../../codebook/registry.js";
import type { SectorNoun, Sectors } from "../../codebook/sectors.js";
import type { Sentence, Token } from "../../language/sentence.js";
import { Tree } from "../../language/tree.js";
import { isPossessive } from "./marks.js";

/**
 * Words of a sentence that the codebook knows: tokens `from` to `to`, end exclusive. One unit can be several things, or
 * nothing, where a name is known to be no actor's ("Air France").
 */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly things: readonly NamedThing[];
  readonly persons: readonly Person[];
  readonly offices: readonly Office[];
  readonly noun: SectorNoun | null;
}

/** A sentence with the units found in it. Units stand in order and do not overlap. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  readonly units: readonly Unit[];
  /** It lies in a passage that looks damaged. */
  readonly suspect: boolean;
  /** What a given name says of the gender of who bears it. */
  readonly genderOf: Sectors["genderOf"];
  /** The unit that a token is part of. */
  readonly unitAt: readonly (Unit | undefined)[];
}

/** Looks up the words of a sentence in the codebook; of what starts at a word, the longest wins. */
export function readUnits(
  sentence: Sentence,
  registry: Registry,
  sectors: Sectors,
  date: string | null,
  suspect: boolean,
): Reading {
  const { tokens } = sentence;
  const words = tokens.map((token) => token.text);
  const lemmas = tokens.map(makeNounKey);
  const units: Unit[] = [];
  const unitAt = new Array<Unit | undefined>(tokens.length);
  for (let at = 0; at < tokens.length; ) {
    const unit = readUnit(at);
    if (unit) {
      units.push(unit);
      for (let inner = at; inner < unit.to; inner++) unitAt[inner] = unit;
    }
    at = unit?.to ?? at + 1;
  }
  return { sentence, tokens, tree: new Tree(sentence), units, unitAt, suspect, genderOf: sectors.genderOf };

  function readUnit(at: number): Unit | null {
    const first = words[at].charCodeAt(0);
    const capital = isCapital(words[at]);
    if (!capital && !(first >= 97 && first <= 122)) return null;
    // Names may begin with a small article: al-Qaida, el-Sisi.
    const named = capital || words[at] === "al" || words[at] === "el" || words[at].includes("-");
    const name = named ? registry.findName(words, at) : null;
    const person = named ? registry.findPerson(words, at) : null;
    const { upos } = tokens[at];
    const common =
      capital || upos === "NOUN" || upos === "ADJ" || upos === "PROPN" || upos === "VERB" || isAfterPeople(at);
    const noun = common ? findNoun(at) : null;
    const anyTitle = common ? registry.findTitle(words, at) : null;
    // A short form that is a common word too ("charges") needs its capital.
    const title = anyTitle?.length === 1 && !capital && noun === null ? null : anyTitle;

    let length = Math.max(name?.length ?? 0, person?.length ?? 0);
    const role = Math.max(title?.length ?? 0, noun?.length ?? 0);
    if (role > length && isNoun(at, at + role - 1, noun)) length = role;
    if (length === 0) return null;
    const things = name?.length === length ? chooseByDate(name.things, date) : [];
    const persons = person?.length === length ? person.persons : [];
    const offices = title?.length === length ? title.offices : [];
    const kept = noun?.length === length ? noun.noun : null;
    // "The U.S. House of Representatives": a noun that begins in the name's last word ends the name.
    const tail = things.length > 0 ? (findNoun(at + length - 1)?.length ?? 1) - 1 : 0;
    return { from: at, to: at + length + tail, things, persons, offices, noun: kept };
  }

  /** By lemmas, and by the words themselves where those differ: "armed group", "displaced persons". */
  function findNoun(at: number): ReturnType<Sectors["findNoun"]> {
    const found = sectors.findNoun(lemmas, at);
    if (lemmas[at] === words[at].toLowerCase()) return found;
    const other = sectors.findNoun(words, at);
    return other && other.length > (found?.length ?? 0) ? other : found;
  }

  /** After a people's adjective comes a noun, whatever the tags: "Kenyan athletes left". */
  function isAfterPeople(at: number): boolean {
    const before = units.at(-1);
    return before?.to === at && before.things.some(({ kind }) => kind === "demonym") && !/[^s]s$/.test(words[at - 1]);
  }

  /** A title or a noun for an actor; verbs and adjectives of the same form ("to head", "a general view") are none. */
  function isNoun(from: number, last: number, found: ReturnType<Sectors["findNoun"]>): boolean {
    const { upos, text, deprel } = tokens[last];
    if (upos === "NOUN" || upos === "PROPN") return true;
    if (found !== null && found.noun.kind !== "modifier" && isAfterPeople(from)) return true;
    const before = tokens[from - 1];
    // After a possessor comes a noun, whatever its tag.
    const isOwned = before?.upos === "PART" && isPossessive(before);
    if (upos !== "ADJ" && !isOwned) return false;
    // "The UN chief", "Peru's displaced": an adjective after which nothing comes is a noun.
    const next = tokens[last + 1]?.upos;
    const isLast = next !== "NOUN" && next !== "PROPN" && next !== "ADJ" && next !== "ADP";
    if (isLast && (units.at(-1)?.to === from || before?.upos === "DET" || isOwned)) return true;
    if (found === null) return isCapital(text);
    const isTitle = isCapital(text) && found.noun.sector !== "CVL" && found.noun.sector !== "EDU";
    return isTitle || found.noun.kind === "modifier" || deprel.startsWith("nsubj");
  }
}

/** What the name stood for on the day; everything where the day is unknown or the name was not yet, or no longer, in use. */
function chooseByDate(things: readonly NamedThing[], date: string | null): readonly NamedThing[] {
  if (things.length < 2) return things;
  const current =
    date === null
      ? things.filter(({ to }) => to === null)
      : things.filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
  return current.length > 0 ? current : things;
}

/** The noun as the codebook writes it: lower case and singular, for proper nouns too ("Forces" → "force"). */
function makeNounKey({ lemma, upos, text }: Token): string {
  const lower = lemma.toLowerCase();
  if (lower.endsWith("men") && lower.length > 5) return `${lower.slice(0, -2)}an`;
  if (upos !== "PROPN" || lower !== text.toLowerCase() || lower.length < 4 || lower === "news") return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return /[^suia]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
