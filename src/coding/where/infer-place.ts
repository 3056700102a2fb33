import type { Where } from "../../base/event.js";
import type { Deed } from "../deed.js";
import { writePlace } from "./attach-place.js";
import type { Place } from "./find-places.js";

const inside = new Set(["in", "at", "near", "outside", "around"]);
const towards = new Set(["to", "in", "for", "at"]);

/**
 * A place for a deed whose own clause states none, marked as inferred: the only place of its sentence that stands behind
 * a preposition of place; for a visit the place it goes to. Undefined where several could be meant.
 */
export function inferPlace(deed: Deed, places: readonly Place[]): Where | undefined {
  const { sentence } = deed.tree;
  const isVisit = deed.act === "CONSULT.visit";
  const prepositions = isVisit ? towards : inside;
  const candidates = places.filter((place) => {
    const first = sentence.tokens.findIndex(({ start }) => start >= place.start);
    const before = sentence.tokens[first - 1]?.text.toLowerCase();
    const isPart = sentence.tokens.some(
      ({ start, end, deprel }) => start < place.end && end > place.start && deprel === "compound",
    );
    const mark = before === "the" && !isPart ? sentence.tokens[first - 2]?.text.toLowerCase() : before; // not "in the Gulf war"
    return mark !== undefined && prepositions.has(mark);
  });
  const trigger = sentence.tokens[deed.trigger];
  const chosen = isVisit ? candidates.find(({ start }) => start > trigger.start) : candidates[0];
  if (!chosen || (!isVisit && candidates.length > 1)) return undefined;
  return { ...writePlace(chosen), certainty: "inferred", basis: "sentence" };
}
