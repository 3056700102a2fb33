import type { TermQuery } from "../../store/query.js";
import type { EventHit as StoredHit } from "../../store/store.js";
import type { Answers, ApiContext } from "../api-context.js";
import { toQuery } from "./to-query.js";

/** Events that a page begins with. */
const eventsFirst = 60;
const termsMax = 200;

export const peopleAnswers: Pick<Answers, "listPeople" | "getPerson" | "getOffice"> = {
  listPeople: ({ limit, ...conditions }, { counts }) => counts.facet("person", toQuery(conditions), limit),
  async getPerson({ name }, context) {
    const query = { person: [name] };
    const { events, types, countries, terms } = await look(query, context);
    if (events.items.length === 0) return null;
    const shown = events.items.flatMap(({ event }) => personsOf(name, event));
    const offices = terms.map(({ office, country, from, to, events }) => {
      const rank = shown.find((actor) => actor.office === office && actor.country === country)?.rank ?? null;
      return { office, country, rank, from, to, events };
    });
    const own = new Set(offices.map(({ country }) => country));
    const qid = shown.find((actor) => actor.qid !== undefined)?.qid ?? null;
    const counterparts = countries.filter(({ value }) => !own.has(value));
    return { name, qid, offices: offices.sort(byFirstDay), counterparts, types, events };
  },
  async getOffice({ office, country }, context) {
    const query = { office: [office], ...(country !== undefined && { country: [country] }) };
    const { events, types, countries, terms } = await look(query, context);
    if (events.items.length === 0) return null;
    const holders = terms.map(({ office: _, ...holder }) => holder);
    return { office, holders, countries, types, events };
  },
};

/** What a page on somebody shows, whoever it is. */
async function look(query: TermQuery, { store, counts }: ApiContext) {
  const [events, types, countries, terms] = await Promise.all([
    store.events(query, { limit: eventsFirst }),
    counts.facet("type", query),
    counts.facet("country", query),
    counts.terms(query, termsMax),
  ]);
  return { events, types, countries, terms };
}

function byFirstDay(a: { readonly from: string | null }, b: { readonly from: string | null }): number {
  return (a.from ?? "9999") < (b.from ?? "9999") ? -1 : 1;
}

function personsOf(name: string, { sources, targets }: StoredHit["event"]): StoredHit["event"]["sources"] {
  return [...sources, ...targets].filter(({ person }) => person === name);
}
