import type { Actor } from "../src/base/actor.js";
import type { Event } from "../src/base/event.js";
import { hashText } from "../src/base/hash.js";
import { type ReadRecord, recordVersion } from "../src/base/record.js";
import { type EventType, eventTypes, type Stage, stages } from "../src/base/stage.js";
import { hashBytes } from "../src/store/rows/encode-reading.js";
import type { ArrivingReport } from "../src/store/store.js";
import { createRandom, type Random } from "./random.js";

/**
 * Made-up news for measuring a store: reports of some 2,000 characters with eight events, in the order of their dates
 * over ten years. States, people, places and words are drawn with the long tails that real ones have, so that the
 * busiest pair has some two events in a hundred. The same numbers give the same reports.
 */
export function* makeNews(eventsTotal: number, seed = 1): Generator<ArrivingReport> {
  const random = createRandom(seed);
  const vocabulary = makeVocabulary(60_000);
  const reports = Math.ceil(eventsTotal / eventsEach);
  for (let index = 0; index < reports; index++) {
    const day = firstDay + Math.floor((index / reports) * 3652);
    yield makeReport(`n${index}`, dateOf(day), day, vocabulary, random);
  }
}

export const eventsEach = 8;
const firstDay = Date.UTC(2014, 0, 1) / 86_400_000;

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const states: readonly string[] = Array.from({ length: 200 }, (_, index) => {
  return letters[index % 26]! + letters[Math.floor(index / 26) % 26]! + letters[(index * 7) % 26]!;
});
const offices = ["President", "Foreign Minister", "Defence Minister", "Prime Minister", "Ambassador", "Spokesman"];

/** Drawn with a long tail: the first is the most frequent. */
function drawRank(count: number, random: Random): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

function makeVocabulary(size: number): string[] {
  const syllables = [
    "ra",
    "ne",
    "to",
    "mi",
    "ka",
    "lu",
    "ser",
    "van",
    "dol",
    "pri",
    "gen",
    "st",
    "or",
    "ul",
    "eb",
    "ax",
  ];
  return Array.from({ length: size }, (_, index) => {
    let word = "";
    for (let rest = index + 17; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
    return word;
  });
}

function makeReport(
  id: string,
  date: string,
  day: number,
  vocabulary: readonly string[],
  random: Random,
): ArrivingReport {
  const words = Array.from({ length: 320 }, () => vocabulary[drawRank(vocabulary.length, random)]!);
  const title = words.slice(0, 8).join(" ");
  const text = `${title}\n${words.join(" ")}.`;
  const events = Array.from({ length: eventsEach }, (_, place) => makeEvent(id, place, day, text, random));
  const record: ReadRecord = {
    version: recordVersion,
    report: {
      id,
      text,
      title,
      blocks: [
        { kind: "title", start: 0, end: title.length },
        { kind: "paragraph", start: title.length + 1, end: text.length },
      ],
      published: { value: date, precision: "day", candidates: [], why: "Made up." },
      language: "en",
      translatedFrom: null,
      agency: null,
      byline: null,
      section: null,
      dateline: null,
      removed: [],
      suspect: [],
      notes: [],
    },
    events,
    encounters: [],
    channels: [],
    statements: [],
    demands: [],
    responses: [],
    notes: [],
  };
  const url = `https://outlet${drawRank(300, random)}.example/${id}`;
  return { kind: "report", id, hash: hashBytes(text), from: "made", isWhole: false, url, keepText: true, record };
}

function makeEvent(report: string, place: number, day: number, text: string, random: Random): Event {
  const type = eventTypes[drawRank(eventTypes.length, random)] as EventType;
  const stage = stages[drawRank(stages.length, random)] as Stage;
  const start = Math.floor((place / eventsEach) * (text.length - 260));
  const date = dateOf(random() < 0.9 ? day - drawRank(5, random) : day - Math.floor(random() * 700));
  const span = (length: number) => ({ start, end: start + length });
  const source = drawRank(states.length, random);
  const quad = (1 + (eventTypes.indexOf(type) >> 2)) as Event["quad"];
  return {
    id: hashText(`${report}|${place}`),
    report,
    sentence: place,
    act: `${type}.${stage}`,
    stage,
    type,
    mode: null,
    contexts: ["diplomatic"],
    cameo: "036",
    quad,
    goldstein: 5 - quad * 2.5,
    intensity: 4 - quad * 2,
    sources: [makeActor(source, text, span(20), random)],
    targets: random() < 0.2 ? [] : [makeActor(drawRank(states.length, random), text, span(12), random)],
    reciprocal: random() < 0.15,
    when: { value: date, start: date, end: date, precision: "day", certainty: "stated", anchor: date, span: span(9) },
    ...(random() < 0.5 && {
      where: {
        name: `Place ${drawRank(5000, random)}`,
        country: states[source]!,
        precision: "city" as const,
        certainty: "stated" as const,
      },
    }),
    claim: { kind: "unattributed" },
    background: random() < 0.15,
    evidence: { trigger: span(8), clause: span(90), sentence: span(250) },
    confidence: 0.5 + Math.round(random() * 50) / 100,
    why: ["consult/012", "operator/003"],
    notes: [],
  };
}

function makeActor(state: number, text: string, span: { start: number; end: number }, random: Random): Actor {
  const words = text.slice(span.start, span.end);
  const shared = { text: words, span, country: states[state]!, sector: "GOV", certainty: "stated" as const };
  if (random() < 0.5) return shared;
  const office = drawRank(offices.length, random);
  return { ...shared, person: `Person ${states[state]} ${office}`, office: offices[office]!, rank: office + 1 };
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
