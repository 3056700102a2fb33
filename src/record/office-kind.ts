import type { Actor } from "../base/actor.js";
import type { Channel } from "../base/record.js";
import type { RecordWords } from "./record-words.js";

/**
 * The level on which the holder of an office speaks with others: "foreign ministers" for a Secretary of State,
 * "legislative" for a speaker of parliament; null where neither the title nor the rank tells.
 */
export function kindOfOffice(actor: Actor, words: RecordWords): Channel["kind"] | null {
  const found = actor.office ? words.offices(actor.office)[0]?.row.means : undefined;
  if (found && found !== "cut" && found !== "resumed") return found;
  if (actor.rank !== undefined && actor.rank <= 2) return "leaders";
  if (actor.sector === "LEG") return "legislative";
  return null;
}

/** What two titles of one office have in common ("Minister of Foreign Affairs", "Foreign Minister"), in lower case. */
export function keyOfOffice(actor: Actor, words: RecordWords): string | null {
  if (!actor.office) return null;
  const kind = kindOfOffice(actor, words);
  return kind === "foreign ministers" || kind === "defence ministers" ? kind : actor.office.toLowerCase();
}
