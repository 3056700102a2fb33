import type { History, HistoryEncounter } from "../../record/history/history.js";
import { codebookWeights, createWeights, type WeightRow, type Weights } from "../../record/history/relation/weights.js";
import type { Answers, ApiContext } from "../api-context.js";
import type { EventHit } from "../contract/shapes.js";
import { toQuery } from "./to-query.js";

export const relationAnswers: Pick<
  Answers,
  "getRelation" | "getSeries" | "listEncounters" | "getEncounter" | "listChannels" | "listDemands"
> = {
  async getRelation({ one, other, from, to, scale, weight }, { histories }) {
    const kept = await histories.of([one, other], { from, to });
    const weights = weightsOf(scale ?? "goldstein", weight ?? []);
    const history = kept.builder.snapshot({ pair: [one, other], weights, ...(to && { until: to }) });
    return { history, readings: kept.builder.size, from: kept.from };
  },
  getSeries: ({ one, other, ...conditions }, { store }) => store.series([one, other], toQuery(conditions)),
  async listEncounters({ one, other, stage }, context) {
    const { encounters } = await historyOf([one, other], context);
    return stage ? encounters.filter((encounter) => encounter.stage === stage) : encounters;
  },
  async getEncounter({ one, other, id }, context) {
    const history = await historyOf([one, other], context);
    const encounter = history.encounters.find((each) => each.id === id);
    if (!encounter) return null;
    return { encounter, history: narrow(history, encounter), events: await eventsOf(encounter, context) };
  },
  listChannels: async ({ one, other }, context) => (await historyOf([one, other], context)).channels,
  listDemands: async ({ one, other }, context) => (await historyOf([one, other], context)).demands,
};

async function historyOf(pair: readonly [string, string], { histories }: ApiContext): Promise<History> {
  const { builder } = await histories.of(pair);
  return builder.snapshot({ pair });
}

/** The scale, with somebody's own weights ("SANCTION:-6") in place of its own. */
function weightsOf(scale: keyof typeof codebookWeights, own: readonly string[]): Weights {
  const base = codebookWeights[scale];
  if (own.length === 0) return base;
  const rows = own.map((text): WeightRow => {
    const [type, weight] = text.split(":");
    return { type: type!, weight: Number(weight) };
  });
  const mine = createWeights(`${scale} with own weights`, rows);
  return { name: mine.name, weigh: (happening) => mine.weigh(happening) ?? base.weigh(happening) };
}

/** What of a history belongs to one encounter: its tellings, accounts, answers, and the encounters it is tied to. */
function narrow(history: History, encounter: HistoryEncounter): History {
  const { id } = encounter;
  const happenings = history.happenings.filter((happening) => happening.encounter === id);
  const own = new Set(happenings.map((happening) => happening.id));
  const tied = new Set([id, ...encounter.replaces, ...encounter.apart.map((apart) => apart.encounter)]);
  const encounters = history.encounters.filter(
    (each) => tied.has(each.id) || each.partOf === id || each.id === encounter.partOf || each.replaces.includes(id),
  );
  const responses = history.responses.filter(({ happening, to }) => own.has(happening) || own.has(to));
  const ends = new Set(responses.flatMap(({ happening, to }) => [happening, to]));
  const reports = new Set(encounter.mentions.map(({ report }) => report));
  return {
    ...history,
    encounters,
    responses,
    happenings: history.happenings.filter((happening) => own.has(happening.id) || ends.has(happening.id)),
    reports: history.reports.filter((report) => reports.has(report.id)),
    accounts: history.accounts.filter((account) => account.encounter === id),
    loose: [],
    channels: [],
    demands: [],
    chains: history.chains.filter((chain) => chain.some((happening) => own.has(happening))),
    relations: [],
  };
}

/** The events that tell an encounter, in the order of their reports. */
async function eventsOf({ mentions }: HistoryEncounter, { store }: ApiContext): Promise<EventHit[]> {
  const ids = [...new Set(mentions.flatMap(({ words }) => words.flatMap(({ event }) => event ?? [])))];
  const hits = await Promise.all(ids.map((id) => store.event(id)));
  return hits.flatMap((hit) => hit ?? []);
}
