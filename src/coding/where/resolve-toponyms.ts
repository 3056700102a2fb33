import type { PlaceEntry } from "../../codebook/gazetteer.js";
import type { Alternative, Place } from "./find-places.js";
import type { FoundToponyms } from "./find-toponyms.js";
import type { Toponym } from "./toponym.js";

/** Gives each name the place that the report makes likeliest: its size, and how well it goes with the others. */
export function resolveToponyms({ toponyms, countries }: FoundToponyms): Place[] {
  const clues = [
    ...countries.map((country): Clue => ({ words: "", country, weight: 0.7, place: null })),
    ...readClues(toponyms),
  ];
  const explicit = readExplicit(toponyms);
  const settings = new Map<string, Setting>();
  return toponyms.map((toponym) => {
    const { words } = toponym;
    if (!settings.has(words)) settings.set(words, readSetting(clues.filter((clue) => clue.words !== words)));
    return writePlace(toponym, rankEntries(toponym, settings.get(words)!, explicit.get(words) ?? null));
  });
}

/** What one name tells of where the report plays. */
interface Clue {
  /** The name itself, so that it does not speak for itself; "" for peoples and governments. */
  readonly words: string;
  readonly country: string | null;
  readonly weight: number;
  readonly place: PlaceEntry | null;
}

/** The names that leave no doubt. */
function readClues(toponyms: readonly Toponym[]): Clue[] {
  return toponyms.flatMap(({ words, entries, within }) => {
    const only = findOnly(entries);
    if (!only) return [];
    const weight = only.kind === "country" ? 1 : within ? 1.5 : 0.7;
    return [{ words, country: only.country, weight, place: only }];
  });
}

/** Where the report plays as far as the clues go. */
interface Setting {
  /** Share of the clues that fall on each country. */
  readonly countries: ReadonlyMap<string, number>;
  /** The same for the clues that are towns and regions alone. */
  readonly local: ReadonlyMap<string, number>;
  /** First-level regions that are named or hold a town of some size that is. */
  readonly regions: ReadonlySet<number>;
  readonly points: readonly PlaceEntry[];
}

function readSetting(clues: readonly Clue[]): Setting {
  const counts = new Map<string, number>();
  const local = new Map<string, number>();
  const regions = new Set<number>();
  const points = new Set<PlaceEntry>();
  let total = 0;
  for (const { country, weight, place } of clues) {
    if (country) {
      counts.set(country, (counts.get(country) ?? 0) + weight);
      if (place && place.kind !== "country") local.set(country, (local.get(country) ?? 0) + weight);
      total += weight;
    }
    if (!place) continue;
    if (place.region !== null && (place.precision === "region" || place.population > 20_000)) regions.add(place.region);
    if (place.precision !== "continent" && place.precision !== "sea" && place.kind !== "country") points.add(place);
  }
  const share = (sums: ReadonlyMap<string, number>) =>
    new Map([...sums].map(([country, sum]) => [country, sum / total]));
  return { countries: share(counts), local: share(local), regions, points: [...points] };
}

/** The place meant where the others of that name are no match for it: a single one, or one far larger than the rest. */
function findOnly(entries: readonly PlaceEntry[]): PlaceEntry | null {
  const [first, second] = entries.toSorted((a, b) => prior(b) - prior(a));
  if (!first) return null;
  return !second || prior(first) - prior(second) >= 2 || (second.region === first.region && first.region !== null)
    ? first
    : null;
}

/** "Paris, Texas" once in a report holds for every "Paris" in it. */
function readExplicit(toponyms: readonly Toponym[]): Map<string, Toponym> {
  const explicit = new Map<string, Toponym>();
  for (const { words, within } of toponyms) if (within && !explicit.has(words)) explicit.set(words, within);
  return explicit;
}

interface Ranked {
  readonly entry: PlaceEntry;
  readonly score: number;
}

function rankEntries(toponym: Toponym, setting: Setting, within: Toponym | null): Ranked[] {
  const usable = toponym.entries.filter(({ kind }) => kind !== "abbreviation" || toponym.entries.length === 1);
  const entries = usable.length > 0 ? usable : toponym.entries;
  const holder = toponym.within ?? within;
  return entries
    .map((entry) => {
      const held = holder && liesIn(entry, holder) ? 12 : 0;
      return { entry, score: prior(entry) + weighSetting(entry, setting, entries) + readLevel(entry, toponym) + held };
    })
    .toSorted((a, b) => b.score - a.score);
}

const levelNouns = /^(province|region|oblast|state|governorate|prefecture|krai|county|department|canton|voivodeship)$/i;

/**
 * Of a town and a region of one name the town is meant ("in Kharkiv"), unless the words say otherwise: "Kharkiv region",
 * "the state of New York", or a list of regions.
 */
function readLevel(entry: PlaceEntry, { sentence, from, to, entries, isListed }: Toponym): number {
  if (entry.precision !== "region") return 0;
  const { tokens } = sentence;
  const isNamed = levelNouns.test(tokens[to]?.text ?? "");
  const isIntroduced = tokens[from - 1]?.text === "of" && levelNouns.test(tokens[from - 2]?.text ?? "");
  if (isNamed || isIntroduced || (isListed && entry.kind === "region")) return 2.5;
  const hasTown =
    entry.source === "gazetteer" && entries.some((one) => one.precision === "city" && one.region === entry.region);
  return hasTown ? -4 : 0;
}

/** How likely a place is to be meant when nothing else is known: by population and rank, and whether news calls it so. */
function prior({ kind, population, source, isAlias, precision }: PlaceEntry): number {
  if (kind === "country") return 8;
  if (/^(area|disputed|water|site|building)$/.test(kind)) return precision === "city" || precision === "site" ? 7 : 7.5;
  const size = Math.log10(population + 30);
  const rank =
    { capital: 1.5, seat: 0.7, region: source === "gazetteer" ? -0.4 : 0.3, district: 0.2, quarter: -0.7 }[
      kind as string
    ] ?? 0;
  return size + rank + (source.startsWith("aliases/") ? 1 : 0) - (isAlias ? 1.2 : 0);
}

/**
 * How well a place goes with the others of the report. Against a state of the same name ("Georgia") a mere mention of the
 * country that the place lies in is no argument: American envoys go to Tbilisi; a second American town or state is one.
 */
function weighSetting(entry: PlaceEntry, setting: Setting, rivals: readonly PlaceEntry[]): number {
  const againstState = entry.kind !== "country" && rivals.some(({ kind }) => kind === "country");
  const shares = againstState ? setting.local : setting.countries;
  const share = (entry.country && shares.get(entry.country)) || 0;
  let score = 2.5 * Math.sqrt(share);
  if (entry.region !== null && setting.regions.has(entry.region)) score += 1.5;
  score += 1.5 * nearness(entry, setting.points);
  return score;
}

/** 1 where another place of the report is next door, falling off over some hundred kilometres. */
function nearness(entry: PlaceEntry, points: readonly PlaceEntry[]): number {
  let best = 0;
  for (const point of points) {
    best = Math.max(best, Math.exp(-distanceKm(entry, point) / 300));
  }
  return best;
}

/** Great-circle distance on a sphere of 6371 km (haversine). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [lat1, lon1, lat2, lon2] = [a.lat, a.lon, b.lat, b.lon].map((angle) => (angle * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const half = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whether a place lies in the region or state that stands behind it. */
function liesIn(entry: PlaceEntry, { entries }: Toponym): boolean {
  return entries.some((holder) => {
    if (holder.precision === "country") return holder.country === entry.country && entry.kind !== "country";
    return holder.region !== null ? holder.region === entry.region && entry !== holder : false;
  });
}

const alternativesMax = 3;

function writePlace({ sentence, from, to }: Toponym, ranked: readonly Ranked[]): Place {
  const [best, ...rest] = ranked as [Ranked, ...Ranked[]];
  const { entry } = best;
  const open = rest.filter(({ score, entry: other }) => best.score - score < 2 && distanceKm(other, entry) > 100);
  const alternatives = open.slice(0, alternativesMax).map(({ entry: other }) => asAlternative(other));
  return {
    sentence: sentence.index,
    start: sentence.tokens[from]!.start,
    end: sentence.tokens[to - 1]!.end,
    ...asAlternative(entry),
    precision: entry.precision,
    certainty: rest.length === 0 || open.length === 0 ? "stated" : "inferred",
    ...(alternatives.length > 0 && { alternatives }),
  };
}

function asAlternative({ name, country, lat, lon, geonames }: PlaceEntry): Alternative {
  return { name, country, lat, lon, geonames };
}
