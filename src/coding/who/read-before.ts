import { isHyphen, isPossessive } from "./marks.js";
import type { Phrase } from "./phrase.js";
import { isCapital, type Reading, type Unit } from "./read-units.js";

/** What stands before the words `core` in their phrase, read from right to left. */
export function readBefore(reading: Reading, core: { from: number; to: number }): Omit<Phrase, "complements"> {
  const { tokens, unitAt } = reading;
  const modifiers: Unit[] = [];
  let owner: number | null = null;
  let article: Phrase["article"] = null;
  let time: Phrase["time"] = null;
  let deputy = false;
  let count: number | null = null;
  let from = core.from;
  let start = core.from;

  for (let at = core.from - 1; at >= 0; ) {
    const token = tokens[at];
    const lower = token.text.toLowerCase();
    if (isPossessive(token) && at > 0) {
      owner = at - 1;
      article = "owner";
      start = startOfName(reading, owner);
      break;
    }
    if (possessives.has(lower)) {
      owner = at;
      article = "owner";
      start = at;
      break;
    }
    if ((token.upos === "DET" && !unitAt[at]) || lower === "another") {
      article = articles.get(lower) ?? "this";
      if (lower === "both") count = 2;
      start = at;
      // "both the leaders", "all the ministers"
      if (tokens[at - 1]?.text.toLowerCase() === "both") {
        count = 2;
        start = at - 1;
      }
      break;
    }
    const quoted = isQuote(token.text) ? startOfQuote(reading, at) : null;
    if (quoted !== null) {
      // The "contra" rebels
      at = quoted;
    } else if (times.has(lower)) {
      time = times.get(lower)!;
    } else if (deputies.has(lower)) {
      deputy = true;
    } else if (isHyphen(token.text) && at > 0 && tokens[at - 1].end === token.start) {
      const next = passHyphen(reading, at, modifiers);
      if (next.time) time = next.time;
      if (next.deputy) deputy = true;
      from = start = next.at + 1;
      at = next.at;
      continue;
    } else if (token.upos === "CCONJ" || token.text === ",") {
      if (!joinsCountries(reading, at, modifiers, core.to) && !joinsModifiers(reading, at, core)) break;
    } else if (token.upos === "NUM" || numbers.has(lower)) {
      count = numbers.get(lower) ?? (/^\d$/.test(lower) ? Number(lower) : (count ?? 9));
    } else {
      const unit = unitAt[at];
      if (!belongs(reading, at, core.to, unit)) break;
      if (unit) {
        modifiers.unshift(unit);
        at = unit.from;
      }
    }
    from = start = at;
    at--;
  }
  return { start, from, modifiers, owner, article, time, deputy, count };
}

/** The mark that opens a quotation of a few words, which ends at the given mark; null where it is longer. */
function startOfQuote({ tokens }: Reading, end: number): number | null {
  for (let at = end - 1; at >= 0 && at >= end - 4; at--) if (isQuote(tokens[at].text)) return at;
  return null;
}

function isQuote(text: string): boolean {
  return text === '"' || text === "“" || text === "”" || text === "''" || text === "``" || text === "‘";
}

/** Whether a word can stand before the noun within its phrase. For nouns and names the tree decides: "told Reuters Iran had". */
function belongs({ tokens }: Reading, at: number, end: number, unit: Unit | undefined): boolean {
  const { upos, head } = tokens[at];
  const inside = head > at && head < end;
  if (unit && unit.things.length > 0) {
    const adjective = unit.things.some(({ kind }) => kind === "demonym");
    if (adjective) return inside || !/[^s]s$/.test(tokens[at].text);
    return inside || isInside(tokens, unit, end) || !given.test(tokens[at].deprel) || isBodyName(unit, tokens[at + 1]);
  }
  if (unit) return inside || isInside(tokens, unit, end);
  // "Turkish-backed militiamen": the second part of an adjective, whatever its tag.
  if (upos === "ADJ" || (upos === "VERB" && isHyphen(tokens[at - 1]?.text ?? ""))) return true;
  if (upos === "VERB") return inside && !openers.has(tokens[at].text);
  if (upos === "NOUN" || upos === "PROPN" || upos === "X") return inside;
  return upos === "ADV" && inside && degrees.has(tokens[at].lemma);
}

/** "The U.S. House of Representatives Foreign Affairs Committee": after the name of a body a capital goes on with it. */
function isBodyName({ things }: Unit, next: Reading["tokens"][number]): boolean {
  return things.some(({ kind }) => kind === "metonym" || kind === "organisation") && isCapital(next.text);
}

/** What a verb is done to can stand right before another noun phrase: "gave Iran missiles", "told Reuters ministers met". */
const given = /^(?:obj|iobj|obl|nmod)/;

function isInside(tokens: Reading["tokens"], unit: Unit, end: number): boolean {
  for (let at = unit.from; at < unit.to; at++) {
    const { head } = tokens[at];
    if (head >= unit.to && head < end) return true;
  }
  return false;
}

/**
 * Passes a hyphen leftwards: "U.S.-Soviet" are two countries, "then-Speaker" and "ex-minister" say when, "pro-Iranian
 * groups" and "Turkish-backed militiamen" are not Iran's and Turkey's, while a "Saudi-led coalition" is Saudi Arabia's.
 */
function passHyphen(
  { tokens, unitAt }: Reading,
  at: number,
  modifiers: Unit[],
): { at: number; time: Phrase["time"]; deputy: boolean } {
  const before = tokens[at - 1].text.toLowerCase();
  const left = unitAt[at - 1];
  const right = modifiers[0]?.from === at + 1 ? modifiers[0] : undefined;
  const next = (left?.from ?? at - 1) - 1;
  if (times.has(before)) return { at: next, time: times.get(before)!, deputy: false };
  if (deputies.has(before)) return { at: next, time: null, deputy: true };
  if (against.has(before)) {
    if (right) modifiers.shift();
    return { at: next, time: null, deputy: false };
  }
  if (left && left.things.length > 0 && (right || owning.has(tokens[at + 1].text.toLowerCase())))
    modifiers.unshift(left);
  return { at: next, time: null, deputy: false };
}

/** "U.S. and Soviet negotiators", "British, French and German ministers": both words are countries before one noun. */
function joinsCountries({ tokens, unitAt }: Reading, at: number, modifiers: readonly Unit[], end: number): boolean {
  const right = modifiers[0];
  const left = unitAt[at - 1];
  if (!left || right?.from !== at + 1 || left.things.length === 0 || right.things.length === 0) return false;
  const isAdjective = (unit: Unit): boolean => unit.things.some(({ kind }) => kind === "demonym");
  if (!isAdjective(right) && !/^[A-Z.]+$/.test(tokens[right.from].text)) return false;
  const { head, deprel } = tokens[left.from];
  return isAdjective(left) ? !deprel.startsWith("nsubj") : head > at && head < end;
}

/** "The defence and oil ministers": what is joined stands before one noun. */
function joinsModifiers({ tokens, unitAt }: Reading, at: number, core: { from: number; to: number }): boolean {
  const left = tokens[at - 1];
  if (at + 1 !== core.from || tokens[at].upos !== "CCONJ" || left === undefined || unitAt[at - 1]) return false;
  return (left.upos === "NOUN" || left.upos === "ADJ") && left.head >= core.from && left.head < core.to;
}

/** First token of the run of capitals and nouns that ends at the possessor. */
function startOfName({ tokens, unitAt }: Reading, last: number): number {
  let at = unitAt[last]?.from ?? last;
  while (at > 0) {
    const { upos, text } = tokens[at - 1];
    const inName = upos === "PROPN" || upos === "NOUN" || upos === "ADJ" || upos === "DET" || isHyphen(text);
    if (!inName && !(isCapital(text) && upos !== "VERB" && upos !== "PUNCT")) break;
    at--;
    if (upos === "DET") break;
  }
  return at;
}

const possessives = new Set(["his", "her", "its", "their", "our", "my", "your"]);
const articles = new Map<string, Phrase["article"]>([
  ["the", "the"],
  ["a", "a"],
  ["an", "a"],
  ["another", "a"],
  ["some", "a"],
  ["any", "a"],
  ["no", "a"],
  ["every", "a"],
  ["each", "a"],
  ["both", "the"],
]);
const times = new Map<string, Phrase["time"]>([
  ["former", "former"],
  ["ex", "former"],
  ["onetime", "former"],
  ["erstwhile", "former"],
  ["ousted", "former"],
  ["deposed", "former"],
  ["exiled", "former"],
  ["late", "former"],
  ["then", "then"],
  ["incoming", "future"],
  ["future", "future"],
]);
const deputies = new Set(["deputy", "vice", "assistant", "associate", "junior"]);
/** Participles that work like prepositions. */
const openers = new Set(["including", "following", "involving", "regarding", "concerning", "according"]);
const degrees = new Set(["newly", "recently", "highly", "most", "more", "very", "once", "long", "heavily"]);
const against = new Set(["pro", "anti", "non", "un", "counter"]);
/** Participles after a hyphen that make a thing the country's own. */
const owning = new Set([
  "led",
  "owned",
  "flag",
  "flagged",
  "registered",
  "run",
  "connected",
  "linked",
  "born",
  "based",
]);
const numbers = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
]);
