import type { PlaceEntry } from "../../codebook/gazetteer.js";
import type { Discourse } from "./discourse.js";
import type { Draft } from "./draft.js";
import type { Land } from "./read-lands.js";

/**
 * The country of a town or region that a noun phrase names, where it names no country: "Shanghai police", "authorities in
 * Bavaria". Of places of one name the one in a country that the report names, else one that is far larger than all others.
 */
export function readPlace(draft: Draft, discourse: Discourse): readonly Land[] {
  const { reading, phrase, core } = draft;
  const { gazetteer } = discourse;
  if (!gazetteer) return [];
  const { tokens, unitAt } = reading;
  const starts: number[] = [];
  for (let at = phrase.from; at < core.from; at++) starts.push(at);
  for (const { preposition, token } of phrase.complements) {
    if (preposition !== "in" && preposition !== "of" && preposition !== "from") continue;
    let at = token;
    while (at > core.to + 1 && tokens[at - 1].upos === "PROPN") at--;
    starts.push(at);
  }
  for (const at of starts) {
    if (unitAt[at] || tokens[at].upos !== "PROPN") continue;
    const words = tokens.slice(at, at + longestName).map(({ text }) => text);
    const entry = choosePlace(gazetteer.find(words, 0)?.entries ?? [], discourse);
    if (entry?.country == null) continue;
    const why = `${entry.name} lies in ${discourse.registry.nameOf(entry.country)}`;
    return [{ code: entry.country, sector: null, certainty: "inferred", why, isState: true }];
  }
  return [];
}

const longestName = 6;

function choosePlace(entries: readonly PlaceEntry[], discourse: Discourse): PlaceEntry | null {
  const [first] = entries;
  const named = entries.find(({ country }) => country !== null && discourse.weightOf(country) > 0);
  if (named && named.population * farLarger >= first.population) return named;
  if (!first || (first.kind !== "area" && first.population < populationMin)) return null;
  const rival = entries.find(({ country }) => country !== first.country);
  return rival === undefined || rival.population * timesLarger < first.population ? first : null;
}

/** Smaller towns share their names with people and firms. */
const populationMin = 100_000;
const timesLarger = 5;
const farLarger = 50;
