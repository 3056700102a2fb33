import type { EventHit as StoredHit } from "../../store/store.js";
import type { Answers } from "../api-context.js";
import type { PersonView } from "../contract/shapes.js";
import { toQuery } from "./to-query.js";

/** Events that a person's page begins with, and that offices are taken from. */
const eventsFirst = 200;

export const peopleAnswers: Pick<Answers, "listPeople" | "getPerson"> = {
  listPeople: ({ limit, ...conditions }, { store }) => store.facet("person", toQuery(conditions), limit),
  async getPerson({ name }, { store }) {
    const query = { person: [name] };
    const [events, types, countries] = await Promise.all([
      store.events(query, { limit: eventsFirst }),
      store.facet("type", query),
      store.facet("country", query),
    ]);
    if (events.items.length === 0) return null;
    const offices = officesOf(name, events.items);
    const own = new Set(offices.map(({ country }) => country));
    const qid = events.items.flatMap(({ event }) => personsOf(name, event).flatMap((actor) => actor.qid ?? []))[0];
    const counterparts = countries.filter(({ value }) => !own.has(value));
    return { name, qid: qid ?? null, offices, counterparts, types, events };
  },
};

/** The offices that the events show a person in, each with the first and the last day of such an event. */
function officesOf(name: string, hits: readonly StoredHit[]): PersonView["offices"] {
  const offices = new Map<string, PersonView["offices"][number]>();
  for (const { event, report } of hits) {
    const day = event.when?.start ?? report.published?.slice(0, 10);
    for (const { office, country, rank } of personsOf(name, event)) {
      if (!office || !country || !day) continue;
      const key = `${office} ${country}`;
      const known = offices.get(key) ?? { office, country, rank: rank ?? null, from: day, to: day };
      offices.set(key, { ...known, from: day < known.from ? day : known.from, to: day > known.to ? day : known.to });
    }
  }
  return [...offices.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function personsOf(name: string, { sources, targets }: StoredHit["event"]): StoredHit["event"]["sources"] {
  return [...sources, ...targets].filter(({ person }) => person === name);
}
