import type { Actor } from "../../base/actor.js";
import type { Event, When, Where } from "../../base/event.js";
import type { Report } from "../../base/report.js";
import type { Span } from "../../base/span.js";
import { type EventType, Stage } from "../../base/stage.js";

/**
 * A report written for a test: each row is a sentence and the events coded from it. An event is written
 * `trigger | sources | targets | ACT stage | …`, with actors as `PER:Ana Ruiz:Foreign Minister:5` joined by ` + `, and
 * after the stage in any order: a date (`2023-02`, `2023-02-03/2023-02-05`, `~` before it if inferred), `at Paris FRA`,
 * `by FRA`, `for PT2H`, `in "words of the clause"`, `because 0` and `answers 0` (number of another event),
 * `because "words"`, `reciprocal`, `background`.
 */
export type WrittenReport = readonly (readonly [sentence: string, ...events: string[]])[];

/** Builds the report and its events, which get the ids "e0", "e1" … in the order written. Published on `date`. */
export function writeReport(rows: WrittenReport, date = "2023-06-20"): { report: Report; events: Event[] } {
  const events: Event[] = [];
  let text = "";
  for (const [index, [sentence, ...written]] of rows.entries()) {
    const span = { start: text.length, end: text.length + sentence.length };
    text += `${sentence} `;
    for (const line of written) events.push(writeEvent(line, events.length, index, span, text));
  }
  const report: Report = {
    id: "r",
    text,
    title: null,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    published: { value: date, precision: "day", candidates: [], why: "written" },
    language: "en",
    translatedFrom: null,
    agency: null,
    byline: null,
    section: null,
    dateline: null,
    removed: [],
    suspect: [],
    notes: [],
  };
  return { report, events };
}

function writeEvent(line: string, id: number, sentence: number, span: Span, text: string): Event {
  const [words, sources, targets, deed, ...rest] = line.split("|").map((part) => part.trim());
  const [act, stage] = deed.split(" ");
  const event: Event = {
    id: `e${id}`,
    report: "r",
    sentence,
    act,
    stage: Stage.parse(stage),
    type: typeOf(act, stage),
    mode: null,
    contexts: [],
    cameo: null,
    quad: 1,
    goldstein: null,
    intensity: null,
    sources: readActors(sources),
    targets: readActors(targets),
    reciprocal: false,
    claim: { kind: "unattributed" },
    background: false,
    evidence: { trigger: locate(text, words, span), clause: span, sentence: span },
    confidence: 0.9,
    why: [],
    notes: [],
  };
  for (const part of rest) Object.assign(event, readPart(part, event, span, text));
  return event;
}

function readPart(part: string, event: Event, span: Span, text: string): Partial<Event> {
  const [word, ...others] = part.split(" ");
  const value = others.join(" ");
  const quoted = /^"(.*)"$/.exec(value)?.[1];
  switch (word) {
    case "reciprocal":
      return { reciprocal: true };
    case "background":
      return { background: true };
    case "by":
      return { claim: { kind: "reported", by: readActors(value)[0] } };
    case "at":
      return { where: readPlace(value) };
    case "for":
      return { when: { value, precision: "duration", certainty: "stated", ...event.when, duration: value } };
    case "in":
      return { evidence: { ...event.evidence, clause: locate(text, quoted!, span) } };
    case "because":
      return { because: quoted === undefined ? `e${value}` : locate(text, quoted, span) };
    case "answers":
      return { inResponseTo: `e${value}` };
    default:
      return { when: { ...readDate(part), ...(event.when?.duration && { duration: event.when.duration }) } };
  }
}

function readDate(part: string): When {
  const inferred = part.startsWith("~");
  const value = inferred ? part.slice(1) : part;
  if (/^\d{4}-W\d\d$/.test(value)) return writeWeek(value);
  if (!/^\d{4}(-\d\d){0,2}(\/\d{4}-\d\d-\d\d)?$/.test(value)) throw new Error(`cannot read "${part}"`);
  const [start, end = start] = value.split("/");
  const precision = ({ 4: "year", 7: "month" } as const)[start.length] ?? "day";
  const certainty = inferred ? "inferred" : "stated";
  return { value, precision, certainty, ...(precision === "day" && { start, end }) };
}

/** ISO 8601: the week with the first Thursday is the first one; it begins on Monday. */
function writeWeek(value: string): When {
  const [year, week] = value.split("-W").map(Number);
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { value, start: day(monday), end: day(monday + 6 * 86_400_000), precision: "week", certainty: "stated" };
}

function readPlace(value: string): Where {
  const [, name, code] = /^(.*?)(?: ([A-Z]{3}))?$/.exec(value)!;
  const country = code ?? null;
  return { name, country, precision: name === country ? "country" : "city", certainty: "stated" };
}

function readActors(list: string): Actor[] {
  if (list === "") return [];
  return list.split(" + ").map((written) => {
    const [country, person, office, rank] = written.split(":");
    return {
      text: person || office || country,
      country: country === "?" ? null : country,
      sector: "GOV",
      ...(person && { person }),
      ...(office && { office }),
      ...(rank && { rank: Number(rank) }),
      certainty: "stated",
    };
  });
}

function locate(text: string, words: string, { start, end }: Span): Span {
  const at = text.indexOf(words, start);
  if (at < 0 || at + words.length > end) throw new Error(`"${words}" is not in "${text.slice(start, end)}"`);
  return { start: at, end: at + words.length };
}

function typeOf(act: string, stage: string): EventType {
  const type = act.split(".")[0] as EventType;
  if (type !== "CONSULT") return type;
  const moved: Record<string, EventType> = {
    planned: "AGREE",
    asked: "REQUEST",
    refused: "REJECT",
    cancelled: "REJECT",
    postponed: "REJECT",
    ended: "SANCTION",
    threatened: "THREATEN",
  };
  return moved[stage] ?? type;
}
