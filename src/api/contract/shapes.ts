import * as z from "zod";
import { Event } from "../../base/event.js";
import { ReadRecord } from "../../base/record.js";
import { EventType } from "../../base/stage.js";
import { History, HistoryEncounter } from "../../record/history/history.js";
import { Review, ReviewStart } from "../../store/review.js";

/** What is wrong, as RFC 9457 has it, with the code and hint of a `ReadoutError`. */
export const Problem = z.strictObject({
  type: z.string().describe("Address of what the code means, relative to the documentation"),
  title: z.string(),
  status: z.int(),
  code: z.string().describe("A slug such as report/empty"),
  hint: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const ReportHead = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string().nullable(),
  published: z.string().nullable().describe("Date or time of publication"),
  outlet: z.string().nullable().describe("Host of its address, or its agency"),
  url: z.string().nullable(),
  from: z.string().describe("Where it was found"),
  language: z.string().nullable(),
  group: z.string().describe("Id of the original of its report group; its own where it is no copy"),
});
export type ReportHead = z.infer<typeof ReportHead>;

export const EventHit = z.strictObject({
  event: Event,
  report: ReportHead,
  sentence: z.string().describe("The sentence that tells it; empty where the text is not kept"),
  review: Review.nullable().describe("What a person says of it, as far as it stands"),
});
export type EventHit = z.infer<typeof EventHit>;

const next = z.string().nullable().describe("Give it as `after` for the items that follow; null at the end");

export const EventPage = z.strictObject({ items: z.array(EventHit), next });
export type EventPage = z.infer<typeof EventPage>;

export const ReportPage = z.strictObject({ items: z.array(ReportHead), next });
export type ReportPage = z.infer<typeof ReportPage>;

export const FacetCount = z.strictObject({ value: z.string(), events: z.int() });
export type FacetCount = z.infer<typeof FacetCount>;

export const PlaceCount = z.strictObject({
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().describe("Decimal degrees, WGS 84"),
  lon: z.number(),
  cooperation: z.int().describe("Events of quad classes 1 and 2"),
  conflict: z.int(),
});
export type PlaceCount = z.infer<typeof PlaceCount>;

export const SeriesDay = z.strictObject({
  day: z.string(),
  type: EventType,
  events: z.int(),
  forward: z.int().describe("From the first state of the pair to the second"),
  backward: z.int(),
  goldstein: z.number().describe("Sum of the Goldstein scores"),
  intensity: z.number(),
});
export type SeriesDay = z.infer<typeof SeriesDay>;

/** What the server keeps, for the first page and for `ETag`s. */
export const About = z.strictObject({
  version: z.string(),
  place: z.string().describe("File or database that the record is kept in"),
  events: z.int(),
  runs: z.int(),
  role: z.enum(["reader", "reviewer", "admin"]).nullable().describe("What the asker may do; null for nothing yet"),
  author: z.string().nullable().describe("The name under which the asker's reviews are kept"),
});
export type About = z.infer<typeof About>;

/** The history of a pair of states, and how much of what is kept it was made of. */
export const RelationView = z.strictObject({
  history: History,
  readings: z.int().describe("Reports that it was made of"),
  from: z
    .string()
    .nullable()
    .describe("First day that it looks at, where older events were left out to answer in time"),
});
export type RelationView = z.infer<typeof RelationView>;

/** What a list shows of an encounter. */
export const EncounterHead = z.strictObject({
  ...HistoryEncounter.pick({
    id: true,
    kind: true,
    stage: true,
    start: true,
    end: true,
    states: true,
    reports: true,
    independent: true,
  }).shape,
  place: z.strictObject({ name: z.string(), country: z.string().nullable() }).nullable(),
  participants: z.array(z.strictObject({ name: z.string(), country: z.string().nullable() })),
  contradictions: z.int().describe("How often sources exclude each other"),
});
export type EncounterHead = z.infer<typeof EncounterHead>;

const firstLook = z.boolean().describe("Made of the latest few hundred events alone; ask without `first` for more");
const beginsWith = z.string().nullable().describe("First day that it looks at, where older events were left out");

/** What the page of two states shows: the history without the thousands of tellings behind it. */
export const Overview = z.strictObject({
  history: z.strictObject({
    counts: z.strictObject({
      reports: z.int(),
      sources: z.int().describe("Independent ones"),
      happenings: z.int(),
      encounters: z.int(),
      held: z.int().describe("Encounters that took place"),
      demands: z.int(),
    }),
    encounters: z.array(EncounterHead),
    channels: History.shape.channels,
    demands: History.shape.demands.describe("The latest ones"),
    responses: z.array(History.shape.responses.element.pick({ happening: true, to: true, kind: true, words: true })),
    chains: History.shape.chains.describe("The latest ones"),
    happenings: History.shape.happenings.describe("Those that chains and the present state name, one telling each"),
  }),
  readings: z.int().describe("Reports that it was made of"),
  from: beginsWith,
  isFirstLook: firstLook,
});
export type Overview = z.infer<typeof Overview>;

export const Movement = z.strictObject({
  relation: History.shape.relations.element.nullable(),
  from: beginsWith,
  isFirstLook: firstLook,
});
export type Movement = z.infer<typeof Movement>;

export const EncounterView = z.strictObject({
  encounter: HistoryEncounter,
  history: History.describe("What of the pair's history belongs to the encounter"),
  events: z.array(EventHit),
});
export type EncounterView = z.infer<typeof EncounterView>;

/** A sentence of two copies: the same in both, moved, reworded, or in one only. */
export const Difference = z.strictObject({
  kind: z.enum(["same", "moved", "reworded", "only first", "only second"]),
  first: z.string().optional(),
  second: z.string().optional(),
  words: z.array(z.strictObject({ in: z.enum(["both", "first", "second"]), text: z.string() })).optional(),
});

export const ReportView = z.strictObject({
  head: ReportHead,
  record: ReadRecord,
  hasText: z.boolean(),
  versions: z.array(z.strictObject({ version: z.int(), run: z.int(), counts: z.boolean() })),
  reviews: z.array(Review).describe("What people said of the report and its events, the first word first"),
  copies: z.array(ReportHead).describe("Other reports of its group"),
});
export type ReportView = z.infer<typeof ReportView>;

export const DifferenceView = z.strictObject({ one: ReportHead, other: ReportHead, parts: z.array(Difference) });
export type DifferenceView = z.infer<typeof DifferenceView>;

export const PersonView = z.strictObject({
  name: z.string(),
  qid: z.string().nullable(),
  offices: z.array(
    z.strictObject({
      office: z.string(),
      country: z.string().nullable(),
      rank: z.int().nullable(),
      from: z.string().nullable().describe("The first day on which an event shows it"),
      to: z.string().nullable(),
      events: z.int(),
    }),
  ),
  counterparts: z.array(FacetCount).describe("States that the person dealt with, by events"),
  types: z.array(FacetCount),
});
export type PersonView = z.infer<typeof PersonView>;

export const OfficeView = z.strictObject({
  office: z.string(),
  holders: z.array(
    z.strictObject({
      person: z.string(),
      country: z.string().nullable(),
      from: z.string().nullable().describe("The first day on which an event shows the person in it"),
      to: z.string().nullable(),
      events: z.int(),
    }),
  ),
  countries: z.array(FacetCount).describe("States whose office of this name has events, and their counterparts"),
  types: z.array(FacetCount),
});
export type OfficeView = z.infer<typeof OfficeView>;

/** A table of the codebook as it stands in its file. */
export const CodebookTable = z.strictObject({
  file: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  found: z.int().describe("Rows that fit, of which `rows` has the first"),
});
export type CodebookTable = z.infer<typeof CodebookTable>;
export const CodebookView = z.strictObject({
  version: z.string(),
  tables: z.array(z.strictObject({ file: z.string(), rows: z.int() })),
});
export const FiredCounts = z.strictObject({
  fired: z.record(z.string(), z.int()).describe("How many events each row made or moved, by its id"),
  readings: z.int().describe("Reports that it was counted in, the latest ones"),
});
export type FiredCounts = z.infer<typeof FiredCounts>;
export type CodebookView = z.infer<typeof CodebookView>;

export const Forgotten = z.strictObject({ versions: z.int(), events: z.int() });

export type { Account, Happening, HistoryChannel, Pair, Words } from "../../record/history/history.js";
export type { Facet } from "../../store/query.js";
export { Event, History, HistoryEncounter, ReadRecord, Review, ReviewStart };
