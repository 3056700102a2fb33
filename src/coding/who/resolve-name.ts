import type { Resolver } from "./discourse.js";
import { makeActor } from "./make-actor.js";
import { type Land, landOf, readLands } from "./read-lands.js";

/** States, capitals that stand for their government, metonyms, organisations, groups, and peoples ("the Iranians"). */
export const resolveName: Resolver = (draft, discourse) => {
  const { unit, plural, phrase } = draft;
  if (!unit) return null;
  const named = landOf(unit, discourse);
  const [{ kind }] = unit.things;
  const land = kind === "metonym" ? moveTo(readLands(draft, discourse), named) : named;
  const isPeople = kind === "demonym" && plural && phrase.article !== "the" && phrase.article !== "this";
  // "The Iranians said": news means their government; "Iranians fled": people.
  const sector = land.sector ?? (isPeople ? "CVL" : land.isState ? "GOV" : null);
  const { code: country, certainty, why } = land;
  return { actors: [makeActor(draft, discourse, { country, sector, certainty, why })], person: null };
};

/** The Senate, Congress or Supreme Court of another country: "Mexico's Senate", "the Philippine Congress". */
function moveTo([stated]: readonly Land[], named: Land): Land {
  return stated?.isState && stated.code !== named.code ? { ...stated, sector: named.sector } : named;
}
