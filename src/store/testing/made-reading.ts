import type { Actor } from "../../base/actor.js";
import type { Event } from "../../base/event.js";
import { hashText } from "../../base/hash.js";
import { type ReadRecord, recordVersion } from "../../base/record.js";
import type { EventType, Stage } from "../../base/stage.js";
import { hashBytes } from "../rows/encode-reading.js";
import type { ArrivingReport } from "../store.js";

/** What a test says of a report; what it does not say is empty. */
export interface MadeReading {
  readonly id: string;
  /** Title, a line break, body. Written for the test. */
  readonly text: string;
  readonly date?: string;
  readonly url?: string;
  readonly from?: string;
  readonly language?: string;
  readonly agency?: string;
  readonly isWhole?: boolean;
  readonly keepText?: boolean;
  /**
   * Events in short: "USA Blinken > CHN CONSULT.visit done 2023-06-18 Beijing". "<>" is done by both sides, "?" an actor
   * or a day that is unknown; "background" may stand in the end.
   */
  readonly events?: readonly string[];
}

/** A report as it arrives at a store, with a record that passes every check. */
export function madeReading(made: MadeReading): ArrivingReport {
  const { id, text, date, url, from = `${id}.txt`, isWhole = false, keepText = true } = made;
  const hash = hashBytes(JSON.stringify([text, date, url]));
  return { kind: "report", id, hash, from, isWhole, url, keepText, record: madeRecordOf(made) };
}

function madeRecordOf({ id, text, date, language = "en", agency, events = [] }: MadeReading): ReadRecord {
  const title = text.split("\n", 1)[0]!;
  const body = title.length + 1;
  return {
    version: recordVersion,
    report: {
      id,
      text,
      title,
      blocks: [
        { kind: "title", start: 0, end: title.length },
        ...(text.length > body ? [{ kind: "paragraph" as const, start: body, end: text.length }] : []),
      ],
      published:
        date === undefined ? null : { value: date, precision: "day", candidates: [], why: "The test says so." },
      language,
      translatedFrom: null,
      agency: agency ?? null,
      byline: null,
      section: null,
      dateline: null,
      removed: [],
      suspect: [],
      notes: [],
    },
    events: events.map((words, index) => madeEvent(id, text, words, index)),
    encounters: [],
    channels: [],
    statements: [],
    demands: [],
    responses: [],
    notes: [],
  };
}

const form =
  /^(?<source>.+?) (?<between><?>) (?<target>.+?) (?<act>[A-Z]+(?:\.\w+)?) (?<stage>[a-z]+) (?<day>\?|\d{4}(?:-\d\d(?:-\d\d)?)?)(?: (?<place>[A-Z]\w+))?(?<background> background)?$/;

function madeEvent(report: string, text: string, words: string, index: number): Event {
  const groups = form.exec(words)?.groups;
  if (!groups) throw new RangeError(`“${words}” is no event in short`);
  const { source, target, act, stage, day, place } = groups;
  const [type, mode = null] = act!.split(".") as [EventType, string?];
  const hostile = ["ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT"].includes(type);
  const span = { start: 0, end: Math.min(7, text.length) };
  return {
    id: hashText([report, words, index].join("|")),
    report,
    sentence: 0,
    act: act!,
    stage: stage as Stage,
    type,
    mode,
    contexts: [],
    cameo: null,
    quad: hostile ? 3 : 1,
    goldstein: hostile ? -2.5 : 3.5,
    intensity: hostile ? -4 : 2,
    sources: [madeActor(source!)],
    targets: [madeActor(target!)],
    reciprocal: groups.between === "<>",
    ...(day !== "?" && { when: madeWhen(day!) }),
    ...(place && { where: { name: place, country: "CHN", ...spot, precision: "city", certainty: "stated" } }),
    claim: { kind: "unattributed" },
    background: groups.background !== undefined,
    evidence: { trigger: span, clause: span, sentence: { start: 0, end: text.length } },
    confidence: 0.9,
    why: ["test/001"],
    notes: [],
  };
}

/** Every place that tests make up lies where Beijing is. */
const spot = { lat: 39.9, lon: 116.4 };

function madeWhen(day: string): NonNullable<Event["when"]> {
  const shared = { value: day, certainty: "stated" as const };
  if (day.length === 4) return { ...shared, start: `${day}-01-01`, end: `${day}-12-31`, precision: "year" };
  if (day.length === 7) return { ...shared, start: `${day}-01`, end: `${day}-28`, precision: "month" };
  return { ...shared, start: day, end: day, precision: "day" };
}

/** "CHN Qin Gang (Foreign Minister)", "CHN", "?". */
function madeActor(words: string): Actor {
  const [, country = null, person, office] = /^([A-Z]{3,})?\s*([^(]*?)\s*(?:\((.*)\))?$/.exec(
    words === "?" ? "" : words,
  )!;
  return {
    text: "",
    country,
    sector: country === null ? null : "GOV",
    ...(person && { person }),
    ...(office && { office }),
    certainty: country === null ? "unknown" : "inferred",
  };
}

export const madeReader = "reader-1";

export const madeRun = {
  started: "2026-11-24T10:00:00.000Z",
  command: "test",
  options: {},
  inputs: [],
  reader: { hash: madeReader, version: "1.0.0", code: "c", codebook: { version: "1", hash: "b" }, models: {} },
};
