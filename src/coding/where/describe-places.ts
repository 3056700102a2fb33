import type { Gazetteer } from "../../codebook/gazetteer.js";
import type { Registry } from "../../codebook/registry.js";
import type { Sentence } from "../../language/sentence.js";
import type { Place } from "./find-places.js";

/** How many sentences back "the city" may look. */
const sentencesBack = 2;

/**
 * Phrases that stand for a place without naming it: "the Eritrean capital", "the city" for the last town named and
 * "the region" for the last sea or region. They are places for deeds, marked as references; as toponyms of a report they do not count.
 */
export function describePlaces(
  sentences: readonly Sentence[],
  places: readonly Place[],
  { registry, gazetteer }: { registry: Registry; gazetteer: Gazetteer },
): Place[] {
  const found: Place[] = [];
  let next = 0;
  let town: Place | undefined;
  let area: Place | undefined;
  for (const { index: sentence, tokens } of sentences) {
    for (const { index, text, start, end, lemma } of tokens) {
      while (next < places.length && places[next]!.start < start) {
        if (places[next]!.precision === "city") town = places[next];
        if (/^(sea|region)$/.test(places[next]!.precision)) area = places[next];
        next++;
      }
      const before = tokens[index - 1]?.text ?? "";
      const span = { sentence, start, end };
      if (lemma === "capital" && /^\p{Lu}/u.test(before)) {
        const state = registry.findName([before], 0)?.things[0]?.country;
        const capital = state ? gazetteer.findCapital(state) : null;
        if (capital) found.push({ ...pick(capital), ...span, certainty: "inferred", isReference: true });
      } else if (/^(city|town)$/.test(text) && /^the$/i.test(before) && tokens[index + 1]?.text !== "of") {
        if (town && sentence - town.sentence <= sentencesBack) found.push({ ...town, ...span, isReference: true });
      } else if (/^(region|area|waterway)$/.test(text) && /^the$/i.test(before) && tokens[index + 1]?.text !== "of") {
        if (area && sentence - area.sentence <= sentencesBack) found.push({ ...area, ...span, isReference: true });
      }
    }
  }
  return found;
}

function pick({
  name,
  country,
  lat,
  lon,
  geonames,
  precision,
}: Omit<Place, "sentence" | "start" | "end" | "certainty">) {
  return { name, country, lat, lon, geonames, precision };
}
