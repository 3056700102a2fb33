import type { Answers, ApiContext } from "../api-context.js";
import type { EncounterView, EventHit } from "../contract/shapes.js";
import type { AnsweredHistory, AskedHistory } from "../histories/histories.js";
import { JsonText, joinJson } from "./json-text.js";
import { toQuery } from "./to-query.js";

/** Events that are listed with an encounter. */
const eventsMax = 300;

export const relationAnswers: Pick<
  Answers,
  | "getRelation"
  | "getOverview"
  | "getMovement"
  | "getSeries"
  | "listEncounters"
  | "getEncounter"
  | "listChannels"
  | "listDemands"
> = {
  async getRelation({ one, other, from, to, scale, weight }, { histories }) {
    const asked = { kind: "relation", pair: [one, other], from, to, until: to, scale, weight } as const;
    const { json, readings, from: start } = await histories.ask(asked);
    return joinJson({ history: json! }, { readings, from: start });
  },
  async getOverview({ one, other, from, to, first }, { histories }) {
    const asked = { kind: "overview", pair: [one, other], from, to, until: to, first: first === "true" } as const;
    const { json, readings, from: start, isFirstLook } = await histories.ask(asked);
    return joinJson({ history: json! }, { readings, from: start, isFirstLook });
  },
  async getMovement({ one, other, from, to, scale, weight, first }, { histories }) {
    const asked = { kind: "movement", pair: [one, other], from, to, until: to, scale, weight } as const;
    const { json, from: start, isFirstLook } = await histories.ask({ ...asked, first: first === "true" });
    return joinJson({ relation: json ?? nothing }, { from: start, isFirstLook });
  },
  getSeries: ({ one, other, ...conditions }, { store }) => store.series([one, other], toQuery(conditions)),
  listEncounters: ({ one, other, stage }, { histories }) =>
    askList(histories, { kind: "encounters", pair: [one, other], stage }),
  async getEncounter({ one, other, id, from, to }, { store, histories }) {
    const { json } = await histories.ask({ kind: "encounter", pair: [one, other], id, from, to });
    if (!json) return null;
    const found = JSON.parse(new TextDecoder().decode(json)) as Pick<EncounterView, "encounter" | "history">;
    return { ...found, events: (await store.eventsById(eventsOf(found.encounter))) as EventHit[] };
  },
  listChannels: ({ one, other }, { histories }) => askList(histories, { kind: "channels", pair: [one, other] }),
  listDemands: ({ one, other }, { histories }) => askList(histories, { kind: "demands", pair: [one, other] }),
};

const nothing = new TextEncoder().encode("null");

async function askList<Value>(histories: ApiContext["histories"], asked: AskedHistory): Promise<JsonText<Value>> {
  const { json }: AnsweredHistory = await histories.ask(asked);
  return new JsonText(json!);
}

/** The events that tell an encounter. */
function eventsOf({ mentions }: EncounterView["encounter"]): string[] {
  return [...new Set(mentions.flatMap(({ words }) => words.flatMap(({ event }) => event ?? [])))].slice(0, eventsMax);
}
