import type { Event } from "../src/base/event.js";
import type { Demand, ReadRecord } from "../src/base/record.js";
import { buildRecord } from "../src/record/build-record.js";
import { loadRecordWords } from "../src/record/testing/load-words.js";
import type { ArrivingReport } from "../src/store/store.js";
import { makeNews } from "./made-news.js";
import { createRandom, type Random } from "./random.js";

/**
 * The made-up news of `makeNews` with what a history is made of beside events: encounters, channels, demands and
 * answers, which the real code builds from the events; places with coordinates, and rows of the codebook that fired.
 */
export function* makeRecords(eventsTotal: number): Generator<ArrivingReport> {
  const random = createRandom(2);
  for (const arrival of makeNews(eventsTotal)) yield { ...arrival, record: enrich(arrival.record!, random) };
}

const words = loadRecordWords();
const modes = ["visit", "meet", "meet", "phone", "talks"];
const rows = 400;

function enrich(record: ReadRecord, random: Random): ReadRecord {
  const { report } = record;
  const events = record.events.map((event) => dress(event, random));
  const demands = events.filter(({ type }) => type === "REQUEST").map((event) => toDemand(event, report.text));
  return { ...record, events, ...buildRecord({ report, events, statements: [], demands }, words) };
}

function dress(event: Event, random: Random): Event {
  const act = event.type === "CONSULT" ? `CONSULT.${modes[Math.floor(random() * modes.length)]}` : event.type;
  const place = Number(/\d+/.exec(event.where?.name ?? "0"));
  return {
    ...event,
    act,
    why: [`${event.type.toLowerCase()}/${String(Math.floor(random() * rows)).padStart(3, "0")}`],
    ...(event.where && {
      where: { ...event.where, lat: ((place * 37) % 130) - 60, lon: ((place * 91) % 350) - 175 },
    }),
  };
}

function toDemand({ id, report, sources, targets, evidence: { clause } }: Event, text: string): Demand {
  const { start, end } = clause;
  const content = { text: text.slice(start, end), start, end };
  return { id: `d${id}`, report, kind: "demand", by: sources, of: targets, content, event: id };
}
