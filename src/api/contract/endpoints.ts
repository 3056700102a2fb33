import * as z from "zod";
import { Stage } from "../../base/stage.js";
import { facets } from "../../store/query.js";
import {
  Code,
  CodebookTableParameters,
  EventPageParameters,
  EventParameters,
  LimitParameters,
  MovementParameters,
  OverviewParameters,
  PeriodParameters,
  RelationParameters,
} from "./queries.js";
import {
  About,
  CodebookTable,
  CodebookView,
  DifferenceView,
  EncounterView,
  EventHit,
  EventPage,
  FacetCount,
  FiredCounts,
  Forgotten,
  Movement,
  OfficeView,
  Overview,
  PersonView,
  PlaceCount,
  ReadRecord,
  RelationView,
  ReportPage,
  ReportView,
  Review,
  ReviewStart,
  SeriesDay,
} from "./shapes.js";

/** What somebody may do: readers look, reviewers have texts read, admins change what is kept. */
export const roles = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

export interface Endpoint {
  readonly method: "get" | "post" | "delete";
  /** Below `/api`, with parts in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly role: Role;
  readonly parts?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The answer is null, and so 404, where there is no such thing. */
  readonly canBeMissing?: true;
}

const Id = z.object({ id: z.string().max(300) });
const PairParts = z.object({
  one: Code,
  other: Code,
});

/** A text to be read; nothing of it is kept. */
export const RawText = z.strictObject({
  text: z.string().min(1).max(400_000),
  date: z.iso.date().optional().describe("Day of publication"),
  url: z.url().max(2000).optional(),
});

/** Every question that the server answers with JSON. Downloads and the stream of changes stand in `streams`. */
export const endpoints = {
  about: { method: "get", path: "/about", tag: "server", summary: "What is kept here", role: "reader", answer: About },
  listNames: {
    method: "get",
    path: "/names",
    tag: "codebook",
    summary: "Names of states and organisations by their codes",
    role: "reader",
    answer: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  },
  listEvents: {
    method: "get",
    path: "/events",
    tag: "events",
    summary: "Events, the latest first",
    role: "reader",
    query: EventPageParameters,
    answer: EventPage,
  },
  getEvent: {
    method: "get",
    path: "/events/{id}",
    tag: "events",
    summary: "One event",
    role: "reader",
    parts: Id,
    answer: EventHit,
    canBeMissing: true,
  },
  countFacet: {
    method: "get",
    path: "/facets/{facet}",
    tag: "events",
    summary: "How many events there are of each value",
    role: "reader",
    parts: z.object({
      facet: z.enum(facets),
    }),
    query: EventParameters.extend(LimitParameters.shape),
    answer: z.array(FacetCount),
  },
  search: {
    method: "get",
    path: "/search",
    tag: "events",
    summary: "Reports with all of the words, the latest first",
    role: "reader",
    query: EventPageParameters,
    answer: ReportPage,
  },
  countPlaces: {
    method: "get",
    path: "/places",
    tag: "events",
    summary: "Where events were, the places with the most first",
    role: "reader",
    query: EventParameters.extend(LimitParameters.shape),
    answer: z.array(PlaceCount),
  },
  listReports: {
    method: "get",
    path: "/reports",
    tag: "reports",
    summary: "Reports that have such events",
    role: "reader",
    query: EventPageParameters,
    answer: ReportPage,
  },
  getReport: {
    method: "get",
    path: "/reports/{id}",
    tag: "reports",
    summary: "A report with all that was read from it",
    role: "reader",
    parts: Id,
    answer: ReportView,
    canBeMissing: true,
  },
  drawTree: {
    method: "get",
    path: "/reports/{id}/trees/{event}",
    tag: "reports",
    summary: "The dependency tree of the sentence that an event was read from, as SVG",
    role: "reader",
    parts: Id.extend({ event: z.string().max(100) }),
    answer: z.strictObject({ svg: z.string() }),
    canBeMissing: true,
  },
  compareReports: {
    method: "get",
    path: "/reports/{id}/differences/{other}",
    tag: "reports",
    summary: "What differs between the texts of two copies",
    role: "reader",
    parts: Id.extend({ other: z.string().max(300) }),
    answer: DifferenceView,
    canBeMissing: true,
  },
  listReviews: {
    method: "get",
    path: "/reports/{id}/reviews",
    tag: "reviews",
    summary: "What people said of a report and its events, the first word first",
    role: "reader",
    parts: Id,
    answer: z.array(Review),
  },
  reviewReport: {
    method: "post",
    path: "/reports/{id}/reviews",
    tag: "reviews",
    summary: "Says of an event that it is right, wrong, or right but for some fields; of a report that it is a copy",
    role: "reviewer",
    parts: Id,
    body: ReviewStart,
    answer: Review,
    canBeMissing: true,
  },
  forgetReport: {
    method: "delete",
    path: "/reports/{id}",
    tag: "reports",
    summary: "Removes a report and all that stood on it alone",
    role: "admin",
    parts: Id,
    answer: Forgotten,
    canBeMissing: true,
  },
  getRelation: {
    method: "get",
    path: "/relations/{one}/{other}",
    tag: "relations",
    summary: "The history of two states: encounters, channels, demands, and how the relation moves",
    role: "reader",
    parts: PairParts,
    query: RelationParameters,
    answer: RelationView,
  },
  getOverview: {
    method: "get",
    path: "/relations/{one}/{other}/overview",
    tag: "relations",
    summary: "What a page on two states shows: encounters, channels, demands, answers, in short",
    role: "reader",
    parts: PairParts,
    query: OverviewParameters,
    answer: Overview,
  },
  getMovement: {
    method: "get",
    path: "/relations/{one}/{other}/movement",
    tag: "relations",
    summary: "How the relation of two states moves, by the weights that are asked for",
    role: "reader",
    parts: PairParts,
    query: MovementParameters,
    answer: Movement,
  },
  getSeries: {
    method: "get",
    path: "/relations/{one}/{other}/series",
    tag: "relations",
    summary: "Events between two states for each day and type",
    role: "reader",
    parts: PairParts,
    query: EventParameters.omit({ pair: true, directed: true }),
    answer: z.array(SeriesDay),
  },
  listEncounters: {
    method: "get",
    path: "/relations/{one}/{other}/encounters",
    tag: "relations",
    summary: "Visits, meetings, calls and summits of two states",
    role: "reader",
    parts: PairParts,
    query: z.object({ stage: Stage.optional() }),
    answer: RelationView.shape.history.shape.encounters,
  },
  getEncounter: {
    method: "get",
    path: "/relations/{one}/{other}/encounters/{id}",
    tag: "relations",
    summary: "One encounter with its life, its accounts and the events that tell it",
    role: "reader",
    parts: PairParts.extend(Id.shape),
    query: PeriodParameters,
    answer: EncounterView,
    canBeMissing: true,
  },
  listChannels: {
    method: "get",
    path: "/relations/{one}/{other}/channels",
    tag: "relations",
    summary: "Lines of communication between two states with their dated states",
    role: "reader",
    parts: PairParts,
    answer: RelationView.shape.history.shape.channels,
  },
  listDemands: {
    method: "get",
    path: "/relations/{one}/{other}/demands",
    tag: "relations",
    summary: "What two states ask of each other, and hold",
    role: "reader",
    parts: PairParts,
    answer: RelationView.shape.history.shape.demands,
  },
  listStatements: {
    method: "get",
    path: "/reports/{id}/statements",
    tag: "reports",
    summary: "Who said what in a report",
    role: "reader",
    parts: Id,
    answer: ReadRecord.shape.statements,
    canBeMissing: true,
  },
  listPeople: {
    method: "get",
    path: "/people",
    tag: "people",
    summary: "People, those with the most events first",
    role: "reader",
    query: EventParameters.extend(LimitParameters.shape),
    answer: z.array(FacetCount),
  },
  getPerson: {
    method: "get",
    path: "/people/{name}",
    tag: "people",
    summary: "A person: offices, counterparts, what was done",
    role: "reader",
    parts: z.object({ name: z.string().max(200) }),
    answer: PersonView,
    canBeMissing: true,
  },
  getOffice: {
    method: "get",
    path: "/offices/{office}",
    tag: "people",
    summary: "An office: who was seen in it and when, and what was done",
    role: "reader",
    parts: z.object({ office: z.string().max(200) }),
    query: z.object({ country: Code.optional().describe("Only of this state") }),
    answer: OfficeView,
    canBeMissing: true,
  },
  getCodebook: {
    method: "get",
    path: "/codebook",
    tag: "codebook",
    summary: "The tables of the codebook",
    role: "reader",
    answer: CodebookView,
  },
  getCodebookTable: {
    method: "get",
    path: "/codebook/table",
    tag: "codebook",
    summary: "Rows of one table of the codebook",
    role: "reader",
    query: CodebookTableParameters,
    answer: CodebookTable,
    canBeMissing: true,
  },
  countFired: {
    method: "get",
    path: "/codebook/fired",
    tag: "codebook",
    summary: "How many events each row of the codebook made or moved, in the latest reports",
    role: "reader",
    answer: FiredCounts,
  },
  listFired: {
    method: "get",
    path: "/codebook/fired/events",
    tag: "codebook",
    summary: "The latest events that a row of the codebook made or moved",
    role: "reader",
    query: z.object({ row: z.string().min(1).max(200) }),
    answer: z.array(EventHit),
  },
  readText: {
    method: "post",
    path: "/read",
    tag: "reading",
    summary: "Reads a text; nothing of it is kept",
    role: "reviewer",
    body: RawText,
    answer: ReadRecord,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : Record<never, never>;
type Of<Name extends EndpointName, Key extends string> =
  (typeof endpoints)[Name] extends Record<Key, infer Value> ? Value : undefined;

/** What a question carries: the parts of its path and its query, as one; a body under `body`. */
export type Question<Name extends EndpointName> = Parsed<Of<Name, "parts">> &
  Parsed<Of<Name, "query">> & { readonly body: Parsed<Of<Name, "body">> };
export type Answer<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["answer"]>;

/** Formats that events can be downloaded in. */
export const downloads = {
  jsonl: "application/x-ndjson",
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
} as const;
export type DownloadFormat = keyof typeof downloads;
