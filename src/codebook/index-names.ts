import { type ActorRows, splitList } from "./actor-files.js";
import { NameIndex } from "./name-index.js";
import { firstDayOf, lastDayOf } from "./partial-date.js";
import { pluralise } from "./plural.js";
import type { NamedThing } from "./registry.js";

/** All names of states, peoples, capitals, metonyms, organisations and groups; null for a name that stands for no actor. */
export function indexNames(rows: ActorRows): NameIndex<NamedThing | null> {
  const names = new NameIndex<NamedThing | null>({ kind: "name" });

  for (const row of rows.states) {
    const state = makeThing("state", `states/${row.id}`, row.id, null, row);
    const demonym = { ...state, kind: "demonym" } as const;
    for (const name of [row.name, ...splitList(row.aliases)]) names.add(name, state);
    for (const name of namesOfPeople(row)) names.add(name, demonym);
  }
  for (const row of rows.names) {
    if (row.kind === "none") {
      names.add(row.name, null);
      continue;
    }
    const kind = row.kind === "demonym" ? "demonym" : "state";
    const thing = makeThing(kind, `names/${row.id}`, row.country, row.sector || null, row);
    const plurals = kind === "demonym" ? [pluralise(row.name)] : [];
    for (const name of new Set([row.name, ...plurals])) names.add(name, thing);
  }
  for (const row of rows.capitals) {
    // A capital that acts stands for the government that sits there.
    const capital = makeThing("capital", `capitals/${row.id}`, row.country, "GOV", row);
    for (const name of [row.name, ...splitList(row.aliases)]) names.add(name, capital);
  }
  const kinds = { metonyms: "metonym", organisations: "organisation", groups: "group" } as const;
  for (const file of ["metonyms", "organisations", "groups"] as const) {
    for (const row of rows[file]) {
      const thing = makeThing(kinds[file], `${file}/${row.id}`, row.country, row.sector || null, row);
      for (const name of [row.name, ...splitList(row.aliases)]) names.add(name, thing);
    }
  }
  return names;
}

/** Adjectives and nouns for the people of a state, the nouns in the plural too. */
export function namesOfPeople(row: { readonly adjectives: string; readonly nouns: string }): ReadonlySet<string> {
  const nouns = splitList(row.nouns);
  return new Set([...splitList(row.adjectives), ...nouns, ...nouns.map(pluralise)]);
}

function makeThing<Kind extends NamedThing["kind"]>(
  kind: Kind,
  id: string,
  country: string,
  sector: string | null,
  { from, to }: { readonly from: string; readonly to: string },
): NamedThing & { readonly kind: Kind } {
  return {
    kind,
    country,
    sector,
    from: from === "" ? null : firstDayOf(from),
    to: to === "" ? null : lastDayOf(to),
    id,
  };
}
