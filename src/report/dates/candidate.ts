import type { DateCandidate } from "../../base/report.js";

/** A candidate with what the words beside it call the date; the role decides little, but it explains a difference. */
export interface Candidate extends DateCandidate {
  readonly role: "published" | "updated" | "unmarked";
  /** Another way to read the same printed date ("06/07/2023" day first); never a conflict by itself. */
  readonly alternative?: true;
}

/** "2023-06-19" of a candidate that is exact to the day, else null. */
export function dayOf({ value, precision }: DateCandidate): string | null {
  return precision === "day" || precision === "minute" ? value.slice(0, 10) : null;
}

/** The candidate as the report keeps it. */
export function withoutRole({ role: _role, alternative: _alternative, ...candidate }: Candidate): DateCandidate {
  return candidate;
}

const updated =
  /(?:updat|modif|revis|edited|changed|corrected|aktualisiert|geändert|bearbeitet|mis à jour|actualizad|aggiornat|atualizad|обновлено)/iu;
const published =
  /(?:publi[sc]|posted|created|issued|released|filed|first|original|erstellt|veröffentlicht|publié|pubblicat|geplaatst|опубликовано)/iu;

/** The role that the words in front of a date give it. */
export function roleOf(words: string): Candidate["role"] {
  if (updated.test(words)) return "updated";
  return published.test(words) ? "published" : "unmarked";
}
