import type { Actor } from "../../base/actor.js";
import type { Event } from "../../base/event.js";
import type { ReadRecord } from "../../base/record.js";
import { type Quote, quoteSpan } from "../../base/span.js";

/** Written for this test. */
const text = `Ministers meet in Oslo

Norwegian Foreign Minister Espen Barth Eide met his Swedish counterpart in Oslo on Monday. “The line is open again,” he said.

Sweden had cancelled a visit in May after a quarrel over fishing rights. Oslo wants a new treaty.

See also: Ten walks along the fjord
`;

/** The first place of some words in the text. */
function quote(words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`the text has no “${words}”`);
  return quoteSpan(text, { start, end: start + words.length });
}

function spanOf(words: string): { start: number; end: number } {
  const { start, end } = quote(words);
  return { start, end };
}

const eide: Actor = {
  text: "Norwegian Foreign Minister Espen Barth Eide",
  span: spanOf("Norwegian Foreign Minister Espen Barth Eide"),
  country: "NOR",
  sector: "GOV",
  person: "Espen Barth Eide",
  office: "Foreign Minister",
  rank: 5,
  certainty: "stated",
};
const counterpart: Actor = {
  text: "his Swedish counterpart",
  span: spanOf("his Swedish counterpart"),
  country: "SWE",
  sector: "GOV",
  office: "Foreign Minister",
  certainty: "inferred",
};
const sweden: Actor = { text: "Sweden", span: spanOf("Sweden"), country: "SWE", sector: "GOV", certainty: "stated" };
const norway: Actor = { text: "", country: "NOR", sector: "GOV", certainty: "inferred" };

const shared = {
  report: "r1",
  contexts: ["diplomatic"],
  cameo: null,
  goldstein: null,
  intensity: null,
  claim: { kind: "unattributed" },
  why: [],
} satisfies Partial<Event>;

const meeting: Event = {
  ...shared,
  id: "e-meeting",
  sentence: 1,
  act: "CONSULT.meet",
  stage: "done",
  type: "CONSULT",
  mode: "meet",
  quad: 1,
  sources: [eide],
  targets: [counterpart],
  reciprocal: true,
  when: { value: "2025-06-16", precision: "day", span: spanOf("Monday"), certainty: "stated" },
  where: { name: "Oslo", country: "NOR", precision: "city", certainty: "stated" },
  background: false,
  evidence: {
    trigger: spanOf("met"),
    clause: spanOf("Norwegian Foreign Minister Espen Barth Eide met his Swedish counterpart in Oslo on Monday"),
    sentence: spanOf("Norwegian Foreign Minister Espen Barth Eide met his Swedish counterpart in Oslo on Monday."),
  },
  confidence: 0.95,
  notes: [],
};
const cancelled: Event = {
  ...shared,
  id: "e-cancelled",
  sentence: 3,
  act: "CONSULT.visit",
  stage: "cancelled",
  type: "REJECT",
  mode: "visit",
  quad: 3,
  sources: [sweden],
  targets: [norway],
  reciprocal: false,
  when: { value: "2025-05", precision: "month", span: spanOf("May"), certainty: "stated" },
  background: true,
  because: spanOf("a quarrel over fishing rights"),
  evidence: {
    trigger: spanOf("cancelled a visit"),
    clause: spanOf("Sweden had cancelled a visit in May"),
    sentence: spanOf("Sweden had cancelled a visit in May after a quarrel over fishing rights."),
  },
  confidence: 0.62,
  notes: [{ code: "event/target-inferred", message: "the target is taken from the report's setting" }],
};

/** A small record with something in every section. */
export const madeRecord: ReadRecord = {
  version: 1,
  report: {
    id: "r1",
    text,
    title: "Ministers meet in Oslo",
    blocks: [],
    published: {
      value: "2025-06-16",
      precision: "day",
      candidates: [
        { value: "2025-06-16", precision: "day", source: "text", asPrinted: "16.06.2025" },
        { value: "2024-06-16", precision: "day", source: "url", asPrinted: "2024/06/16" },
      ],
      why: "16 June 2025 was a Monday, as the text says, and not in 2024",
    },
    language: "en",
    translatedFrom: "sv",
    agency: "NTB",
    byline: null,
    section: null,
    dateline: null,
    removed: [{ ...quote("See also: Ten walks along the fjord"), why: "link to another page" }],
    suspect: [{ ...quote("The line is open again"), why: "a sentence that may have lost its start" }],
    notes: [],
  },
  events: [meeting, cancelled],
  encounters: [
    {
      id: "n1",
      kind: "meeting",
      participants: [eide, counterpart],
      host: "NOR",
      place: { name: "Oslo", country: "NOR", precision: "city", certainty: "stated" },
      start: "2025-06-16",
      end: "2025-06-17",
      duration: "PT2H",
      agenda: [quote("a new treaty")],
      stage: "done",
      life: [{ stage: "done", event: "e-meeting" }],
      rank: { text: "equal", higher: null },
      because: [],
      replaces: ["n2"],
      events: ["e-meeting"],
      notes: [],
    },
    {
      id: "n2",
      kind: "visit",
      participants: [sweden],
      host: null,
      start: "2025-05-01",
      end: "2025-05-31",
      agenda: [],
      stage: "cancelled",
      life: [
        { stage: "planned", event: "e-cancelled" },
        {
          stage: "cancelled",
          event: "e-cancelled",
          when: { value: "2025-05", precision: "month", certainty: "stated" },
        },
      ],
      rank: null,
      because: [spanOf("a quarrel over fishing rights")],
      replaces: [],
      events: ["e-cancelled", "e-meeting"],
      notes: [],
    },
  ],
  channels: [
    {
      id: "c1",
      pair: ["NOR", "SWE"],
      kind: "foreign ministers",
      states: [{ state: "resumed", by: null, events: ["e-meeting"] }],
    },
  ],
  statements: [
    {
      id: "s1",
      report: "r1",
      by: [eide],
      to: [],
      about: [sweden],
      kind: "quoted",
      words: quote("The line is open again"),
      joint: false,
      notes: [],
    },
  ],
  demands: [{ id: "d1", report: "r1", kind: "demand", by: [norway], of: [sweden], content: quote("a new treaty") }],
  responses: [{ event: "e-meeting", to: "e-cancelled", kind: "after", span: spanOf("open again") }],
  notes: [
    { code: "event/no-actor", message: "nobody is named who wants this", span: spanOf("Oslo wants a new treaty") },
  ],
};
