import type { Where } from "../../base/event.js";
import type { Gazetteer } from "../../codebook/gazetteer.js";
import type { Registry } from "../../codebook/registry.js";

/** A state as the place of a visit to it, inferred from who is visited; null where its coordinates are not known. */
export function placeOfState(code: string, registry: Registry, gazetteer: Gazetteer): Where | null {
  const entry = gazetteer.findCountry(code, registry.nameOf(code));
  if (!entry || entry.lat === null || entry.lon === null) return null;
  const { name, lat, lon } = entry;
  return { name, country: code, lat, lon, precision: "country", certainty: "inferred", basis: "act" };
}
