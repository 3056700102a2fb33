import type { TermQuery } from "../../store/query.js";
import type { EventHit as StoredHit } from "../../store/store.js";
import type { Answers, ApiContext } from "../api-context.js";
import { toQuery } from "./to-query.js";

/** Events that are looked into for the number and the ranks of a person. */
const eventsLooked = 20;
const termsMax = 200;

export const peopleAnswers: Pick<Answers, "listPeople" | "getPerson" | "getOffice"> = {
  listPeople: ({ limit, ...conditions }, { counts }) => counts.facet("person", toQuery(conditions), limit),
  async getPerson({ name }, context) {
    const query = { person: [name] };
    const [latest, { types, countries, terms }] = await Promise.all([
      context.store.events(query, { limit: eventsLooked }),
      look(query, context),
    ]);
    if (latest.items.length === 0) return null;
    const shown = latest.items.flatMap(({ event }) => personsOf(name, event));
    const offices = terms.map(({ office, country, from, to, events }) => {
      const rank = shown.find((actor) => actor.office === office && actor.country === country)?.rank ?? null;
      return { office, country, rank, from, to, events };
    });
    const own = new Set(offices.map(({ country }) => country));
    const qid = shown.find((actor) => actor.qid !== undefined)?.qid ?? null;
    const counterparts = countries.filter(({ value }) => !own.has(value));
    return { name, qid, offices: offices.sort(byFirstDay), counterparts, types };
  },
  async getOffice({ office, country }, context) {
    const query = { office: [office], ...(country !== undefined && { country: [country] }) };
    const { types, countries, terms } = await look(query, context);
    if (types.length === 0) return null;
    const holders = terms.map(({ office: _, ...holder }) => holder);
    return { office, holders, countries, types };
  },
};

/** What a page on somebody shows, whoever it is. */
async function look(query: TermQuery, { counts }: ApiContext) {
  const [types, countries, terms] = await Promise.all([
    counts.facet("type", query),
    counts.facet("country", query),
    counts.terms(query, termsMax),
  ]);
  return { types, countries, terms };
}

function byFirstDay(a: { readonly from: string | null }, b: { readonly from: string | null }): number {
  return (a.from ?? "9999") < (b.from ?? "9999") ? -1 : 1;
}

function personsOf(name: string, { sources, targets }: StoredHit["event"]): StoredHit["event"]["sources"] {
  return [...sources, ...targets].filter(({ person }) => person === name);
}
