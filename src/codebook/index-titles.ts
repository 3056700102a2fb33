import { type ActorRow, splitList } from "./actor-files.js";
import { NameIndex } from "./name-index.js";
import { pluralise } from "./plural.js";
import type { Office } from "./registry.js";

export interface Titles {
  readonly byId: ReadonlyMap<string, Office>;
  find(words: readonly string[], at: number): { length: number; offices: readonly Office[] } | null;
}

/** The titles of all offices, in the singular and plural, and those of their deputies. */
export function indexTitles(rows: readonly ActorRow<"offices">[]): Titles {
  const titles = new NameIndex<Office>({ kind: "title" });
  const byId = new Map<string, Office>();
  for (const row of rows) {
    const office: Office = {
      id: row.id,
      title: row.title,
      sector: row.sector,
      portfolio: row.portfolio || null,
      rank: Number(row.rank) || lowestRank,
      country: row.country || null,
    };
    byId.set(office.id, office);
    for (const title of [row.title, ...splitList(row.aliases)]) {
      titles.add(title, office);
      const plural = pluralise(title);
      if (plural !== title) titles.add(plural, office);
    }
  }

  const deputies = new Map<Office, Office>();
  const findDeputy = (office: Office): Office => {
    const known = deputies.get(office) ?? byId.get(`deputy-${office.id}`) ?? makeDeputy(office);
    deputies.set(office, known);
    return known;
  };

  const find: Titles["find"] = (words, at) => {
    const whole = titles.find(words, at);
    const prefix = measurePrefix(words, at);
    if (prefix) {
      const rest = find(words, at + prefix.length);
      const length = prefix.length + (rest?.length ?? 0);
      if (rest && length > (whole?.length ?? 0)) {
        return { length, offices: prefix.lowers ? rest.offices.map(findDeputy) : rest.offices };
      }
    }
    return whole && { length: whole.length, offices: whole.values };
  };
  return { byId, find };
}

/** Rank of the lowest offices, see the scale in `codebook/README.md`. */
const lowestRank = 10;

/** Deputies of ministers and of all above them stand together below the ministers; other deputies one step down. */
function makeDeputy(office: Office): Office {
  const rank = office.rank < 7 ? 7 : Math.min(office.rank + 1, lowestRank);
  return { ...office, id: `deputy-${office.id}`, title: `Deputy ${office.title}`, rank };
}

/** Words before a title: "deputy foreign minister" is another office, "acting foreign minister" the same. */
function measurePrefix(words: readonly string[], at: number): { length: number; lowers: boolean } | null {
  const word = words[at]?.toLowerCase();
  if (word === undefined) return null;
  if (word === "first" && words[at + 1]?.toLowerCase() === "deputy") return { length: 2, lowers: true };
  if (word === "deputy" || word === "vice" || word === "assistant") return { length: 1, lowers: true };
  if (word === "acting" || word === "interim" || word === "caretaker") return { length: 1, lowers: false };
  return null;
}
