import type { PlaceEntry } from "../../codebook/gazetteer.js";
import type { NamedThing } from "../../codebook/registry.js";
import type { Sentence } from "../../language/sentence.js";
import type { PlaceContext } from "./find-places.js";
import type { Toponym } from "./toponym.js";

export interface FoundToponyms {
  readonly toponyms: readonly Toponym[];
  /** Country of every people and government named in the report, once for each mention: "Georgian" → GEO. */
  readonly countries: readonly string[];
}

/** Every name that some place bears, with those places; peoples and organisations only count as evidence of a country. */
export function findToponyms(sentences: readonly Sentence[], text: string, context: PlaceContext): FoundToponyms {
  const toponyms: Toponym[] = [];
  const countries: string[] = [];
  for (const sentence of sentences) {
    const words = sentence.tokens.map((token) => token.text);
    let at = 0;
    while (at < words.length) {
      if (!startsName(words[at]!)) {
        at++;
        continue;
      }
      const read = readName(words, at, context);
      if (read.country && read.entries.length === 0) countries.push(read.country);
      if (read.entries.length > 0) {
        const to = at + read.length;
        const { start } = sentence.tokens[at]!;
        const { end } = sentence.tokens[to - 1]!;
        const entries = chooseReading(sentence, at, read.entries);
        toponyms.push({
          sentence,
          from: at,
          to,
          words: text.slice(start, end),
          entries,
          within: null,
          isListed: false,
        });
      }
      at += Math.max(1, read.length);
    }
  }
  const linked = toponyms.map((one, index) => {
    const [before, next] = [toponyms[index - 1], toponyms[index + 1]];
    return { ...nest(one, next), isListed: isListedWith(before, one) || isListedWith(one, next) };
  });
  return { toponyms: linked, countries };
}

/** "Ala." behind a town is Alabama, elsewhere the town of Ala. */
function chooseReading({ tokens }: Sentence, at: number, entries: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const short = entries.filter(({ kind }) => kind === "abbreviation");
  if (short.length === 0 || short.length === entries.length) return entries;
  const follows = tokens[at - 1]?.text === "," && startsName(tokens[at - 2]?.text ?? "");
  return follows ? short : entries.filter(({ kind }) => kind !== "abbreviation");
}

/** Capital letter; names never begin with a small one here. */
function startsName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && (word.length > 1 || word === "G");
}

interface ReadName {
  readonly length: number;
  readonly entries: readonly PlaceEntry[];
  readonly country: string | null;
}

function readName(words: readonly string[], at: number, context: PlaceContext): ReadName {
  const { registry, gazetteer } = context;
  const named = registry.findName(words, at);
  const placed = gazetteer.find(words, at);
  const things = named?.things ?? [];
  const country = things[0]?.country ?? null;
  if (named && (!placed || named.length >= placed.length)) {
    const same = placed?.length === named.length ? placed.entries : [];
    const state = findState(things, same, context);
    const entries = state ? [state, ...same.filter((entry) => !isSameState(entry, state))] : same;
    const isPlace = state !== null || isPlaceName(things) || same.some(({ source }) => source !== "gazetteer");
    return { length: named.length, entries: isPlace ? entries : [], country };
  }
  if (placed && !(placed.length === 1 && generic.test(words[at]!)))
    return { ...placed, country: named ? country : null };
  return { length: 1, entries: [], country };
}

/**
 * The state that is named. The registry also gives states for their parts ("England", "Crimea", "Texas"): where our tables
 * know such a part as a place of its own, it is that place.
 */
function findState(
  things: readonly NamedThing[],
  same: readonly PlaceEntry[],
  { registry, gazetteer }: PlaceContext,
): PlaceEntry | null {
  const thing = things.find(({ kind }) => kind === "state");
  const state = thing ? gazetteer.findCountry(thing.country, registry.nameOf(thing.country)) : null;
  if (!state) return null;
  const isPart = same.some(({ kind, name, source }) => source !== "gazetteer" && isArea(kind) && name !== state.name);
  return isPart && !same.some(({ name }) => name === state.name) ? null : state;
}

function isArea(kind: PlaceEntry["kind"]): boolean {
  return kind === "area" || kind === "disputed" || kind === "region";
}

/** Words that many regions are called by, and that stand before the name of a larger one. */
const generic =
  /^(North|South|East|West|Northern|Southern|Eastern|Western|Central|Northeast|Northwest|Southeast|Southwest|Upper|Lower|Midlands|Delta|Plateau|Coast|Center|Centre|Capital|Federal|Metropolitan|Littoral|Highlands|Lakes|Savannah|Oriental|Bay|Valley|Mountain|Mountains|Islands|Borders|August)$/i;

/** Capitals are towns; peoples, organisations, groups and metonyms are no places by themselves. */
function isPlaceName(things: readonly NamedThing[]): boolean {
  return things.some(({ kind }) => kind === "capital" || kind === "state");
}

/** The gazetteer may hold a state of our tables once more ("Kosovo", "Gibraltar"). */
function isSameState(entry: PlaceEntry, state: PlaceEntry): boolean {
  return entry.kind === "disputed" && entry.country === state.country;
}

/** "Paris, Texas": the next name stands behind a comma, or in brackets, and is a region, district or state. */
function nest(one: Toponym, next: Toponym | undefined): Toponym {
  if (!next || next.sentence !== one.sentence || next.from !== one.to + 1) return one;
  const mark = one.sentence.tokens[one.to]!.text;
  if (mark !== "," && mark !== "(") return one;
  if (isLargeItself(one) && !next.entries.some(({ precision }) => precision === "country")) return one;
  const isLarger = next.entries.some(
    ({ kind, precision }) => kind === "abbreviation" || precision === "region" || precision === "country",
  );
  return isLarger ? { ...one, within: next } : one;
}

/** Two regions with a comma or "and" between them. */
function isListedWith(one: Toponym | undefined, next: Toponym | undefined): boolean {
  if (!one || !next || one.sentence !== next.sentence || next.from - one.to > 2) return false;
  const between = one.sentence.tokens.slice(one.to, next.from).map(({ text }) => text.toLowerCase());
  const isList = between.length > 0 && between.every((word) => word === "," || word === "and" || word === "or");
  return isList && hasRegion(one) && hasRegion(next);
}

function hasRegion({ entries }: Toponym): boolean {
  return entries.some(({ kind, source }) => kind === "region" && source !== "gazetteer");
}

/** "Florida, Georgia and Texas" is a list. */
function isLargeItself({ entries }: Toponym): boolean {
  return entries.some(({ kind, source }) => kind === "country" || (kind === "region" && source !== "gazetteer"));
}
