import type { Draft } from "./draft.js";
import { findModified } from "./find-roles.js";
import { isPlural } from "./is-role.js";
import { makeDraft } from "./make-draft.js";
import type { Reading, Unit } from "./read-units.js";
import type { Mention } from "./who.js";

/** Finds states, capitals, metonyms, organisations and groups by name, and peoples ("the Iranians"). */
export function findNames(reading: Reading, isTaken: (token: number) => boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const unit of reading.units) {
    if (unit.things.length === 0 || isTaken(unit.from)) continue;
    const modifies = findModified(reading, unit) !== null;
    const core = { from: unit.from, to: unit.to };
    const plural = unit.things[0].kind === "demonym" && isPlural(reading, unit);
    drafts.push(makeDraft(reading, { kind: kindOf(unit), core, unit, plural, modifies }));
  }
  return drafts;
}

function kindOf({ things }: Unit): Mention["kind"] {
  const [{ kind }] = things;
  if (kind === "organisation" || kind === "metonym") return "organisation";
  return kind === "group" ? "group" : "state";
}
