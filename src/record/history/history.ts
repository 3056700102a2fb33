import * as z from "zod";
import { Actor } from "../../base/actor.js";
import { When, Where } from "../../base/event.js";
import { Note } from "../../base/note.js";
import { Channel, Encounter, Response } from "../../base/record.js";
import { Quote } from "../../base/span.js";
import { EventType, Stage } from "../../base/stage.js";

/** Version of the shape of a history; raised with every change that a reader of the JSON would notice. */
export const historyVersion = 1;

/** An ISO date, "2023-06-18". */
const Day = z.string();
/** Two states in alphabetical order of their codes. */
export const Pair = z.tuple([z.string(), z.string()]);
export type Pair = z.infer<typeof Pair>;

/** Somebody as the history knows them: an actor of the record without the words of a single report. */
export const Who = Actor.omit({ text: true, span: true, why: true }).extend({ name: z.string() });
export type Who = z.infer<typeof Who>;

/** Words of one report: what everything in a history opens to. `event` is the event that was read from them. */
export const Words = z.strictObject({ report: z.string(), event: z.string().optional(), ...Quote.shape });
export type Words = z.infer<typeof Words>;

/** A report that the history was made of. Copies of one story have one `group` and count as one source. */
export const HistoryReport = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  /** The day of publication; null where it is not known. */
  published: Day.nullable(),
  agency: z.string().nullable(),
  group: z.string(),
  /** "corrected": a corrected version, `by`, stands in its place; "withdrawn": `by` withdraws it. Nothing is taken from it. */
  standing: z.enum(["stands", "corrected", "withdrawn"]),
  by: z.string().optional(),
});
export type HistoryReport = z.infer<typeof HistoryReport>;

/** One report's telling of a happening or an encounter, and why it was taken as one with the others. */
export const Mention = z.strictObject({
  report: z.string(),
  /** The day of the report. */
  told: Day.nullable(),
  stage: Stage,
  words: z.array(Words),
  why: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** How many reports tell it, and how many of them are independent (copies of one story are one source). */
const sourceCounts = { reports: z.int().positive(), independent: z.int().positive() };

/**
 * One deed between two states at one stage, however many reports tell it. A deed of three states is a happening for each
 * pair. What speaks of an encounter is a happening for each stage of it, and names it in `encounter`.
 */
export const Happening = z.strictObject({
  id: z.string(),
  pair: Pair,
  act: z.string(),
  stage: Stage,
  type: EventType,
  mode: z.string().nullable(),
  quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  goldstein: z.number().nullable(),
  intensity: z.number().nullable(),
  sources: z.array(Who),
  targets: z.array(Who),
  reciprocal: z.boolean(),
  /** The day it counts for: of the deed where it was done, of the news where it was only said; null where unknown. */
  day: Day.nullable(),
  /** First and last possible day of `day`, where it is known more coarsely. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Told only as history. */
  background: z.boolean(),
  encounter: z.string().optional(),
  mentions: z.array(Mention),
  ...sourceCounts,
});
export type Happening = z.infer<typeof Happening>;

/** A stage in the life of an encounter, with the first day on which it was told. */
export const HistoryStep = z.strictObject({
  stage: Stage,
  /** When the step was first told. */
  told: Day.nullable(),
  /** The time of the encounter as it stood with this step. */
  when: When.omit({ span: true }).optional(),
  because: z.array(Words),
  /** The happening that the step is; one for each pair of states where more than two take part. */
  happenings: z.array(z.string()),
  words: z.array(Words),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** An encounter that could have been taken for this one, and why it was not. */
export const Apart = z.strictObject({ encounter: z.string(), why: z.string() });

/** One visit, meeting, call or summit, merged over all reports that speak of it. */
export const HistoryEncounter = z.strictObject({
  id: z.string(),
  kind: Encounter.shape.kind,
  /** For a visit the visitors first. */
  participants: z.array(Who),
  /** The states that take part, in alphabetical order. */
  states: z.array(z.string()),
  host: z.string().nullable(),
  place: Where.omit({ span: true }).optional(),
  /** First and last day; a month or year ("2023-06") where no day is known. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  duration: z.string().optional(),
  agenda: z.array(Words),
  stage: Stage,
  life: z.array(HistoryStep),
  /** Who outranks whom by protocol rank, in words. */
  rank: z.strictObject({ text: z.string(), higher: z.string().nullable() }).nullable(),
  refusedBy: z.string().optional(),
  because: z.array(Words),
  /** Encounters that did not take place and that this one makes up for. */
  replaces: z.array(z.string()),
  partOf: z.string().optional(),
  mentions: z.array(Mention),
  apart: z.array(Apart),
  /** Where sources exclude each other. */
  contradictions: z.array(z.strictObject({ ...Note.pick({ code: true, message: true }).shape, words: z.array(Words) })),
  ...sourceCounts,
});
export type HistoryEncounter = z.infer<typeof HistoryEncounter>;

export const ChannelState = Channel.shape.states.element.shape.state;
export type ChannelState = z.infer<typeof ChannelState>;

/** A line of communication between two states with all that was ever told of it. */
export const HistoryChannel = z.strictObject({
  id: z.string(),
  pair: Pair,
  kind: Channel.shape.kind,
  states: z.array(
    z.strictObject({
      state: ChannelState,
      by: z.string().nullable(),
      /** From when on the state is shown. */
      since: Day,
      /** The last day on which a report shows it. */
      last: Day,
      words: z.array(Words),
      ...sourceCounts,
    }),
  ),
  /** What can be said of the line at the end of the history: see `channelOn`. */
  now: z.strictObject({
    state: z.enum([...ChannelState.options, "unknown"]),
    since: Day,
    /** Days since the last evidence. */
    age: z.int().nonnegative(),
    /** The rule that gave it. */
    why: z.string(),
  }),
});
export type HistoryChannel = z.infer<typeof HistoryChannel>;

/** What the sides said of one encounter, topic by topic. */
export const Account = z.strictObject({
  encounter: z.string(),
  sides: Pair,
  topics: z.array(
    z.strictObject({
      topic: z.string(),
      /** "one": only the first side, "other": only the second side. */
      told: z.enum(["one", "other", "both", "contradicting"]),
      one: z.array(Words),
      other: z.array(Words),
      why: z.string(),
    }),
  ),
  note: z.string(),
});
export type Account = z.infer<typeof Account>;

/** What one state asks of the other or holds towards it, over time. */
export const HistoryDemand = z.strictObject({
  id: z.string(),
  pair: Pair,
  kind: z.enum(["demand", "position"]),
  by: z.string(),
  of: z.string().nullable(),
  first: Day.nullable(),
  last: Day.nullable(),
  /** Every wording, in order of time. */
  wordings: z.array(z.strictObject({ told: Day.nullable(), by: z.array(Who), words: z.array(Words) })),
  /** Words that stand in the last wording and not in the first one, and the other way round. */
  drift: z.strictObject({ gained: z.array(z.string()), lost: z.array(z.string()) }),
  ...sourceCounts,
});
export type HistoryDemand = z.infer<typeof HistoryDemand>;

/** One happening that answers another one, or follows from it. */
export const HistoryResponse = z.strictObject({
  happening: z.string(),
  to: z.string(),
  kind: Response.shape.kind,
  words: z.array(Words),
  ...sourceCounts,
});
export type HistoryResponse = z.infer<typeof HistoryResponse>;

/** A visit with what it says of who goes to whom. */
export const VisitBalance = z.strictObject({
  visits: z.array(
    z.strictObject({
      encounter: z.string(),
      day: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      visitor: Who.nullable(),
      /** The highest person who received the visitor, over the visit and its meetings. */
      receivedBy: Who.nullable(),
      /** "above", "equal" or "below": the rank of who received against that of the visitor. */
      received: z.enum(["above", "equal", "below"]).nullable(),
      /** The next visit in the other direction on the same level. */
      returnedBy: z.string().nullable(),
      /** The last visit before it of the same side on the same level or above. */
      previous: z.string().nullable(),
      firstSince: z.string().nullable(),
    }),
  ),
  /** In words: who goes to whom more often. */
  text: z.string(),
});
export type VisitBalance = z.infer<typeof VisitBalance>;

/** A turn of the relation: from the day of `at` on things are otherwise. */
export const ChangePoint = z.strictObject({
  at: Day,
  /** With this probability it lies between `from` and `to`. */
  from: Day,
  to: Day,
  probability: z.number().min(0).max(1),
  direction: z.enum(["better", "worse"]),
  before: z.number(),
  after: z.number(),
  happenings: z.array(z.string()),
});
export type ChangePoint = z.infer<typeof ChangePoint>;

/** The words for how two states stand to each other. */
export const relationWords = ["freezing", "tense", "stable", "thawing", "unknown"] as const;

/** How things stand on a day, with the rule of `docs/concepts/history.md` that gave it. */
export const RelationState = z.strictObject({
  day: Day,
  word: z.enum(relationWords),
  rule: z.string(),
  why: z.string(),
  happenings: z.array(z.string()),
});
export type RelationState = z.infer<typeof RelationState>;

/** The relation of two states over time. Days on which nothing happened are left out of `days`. */
export const Relation = z.strictObject({
  pair: Pair,
  scale: z.string(),
  from: Day,
  to: Day,
  days: z.array(
    z.strictObject({
      day: Day,
      counts: z.partialRecord(EventType, z.int().positive()),
      cooperation: z.number(),
      conflict: z.number(),
      /** Smoothed balance of the two at the end of the day. */
      level: z.number(),
      happenings: z.array(z.string()),
    }),
  ),
  changes: z.array(ChangePoint),
  /** How things stood in each stretch between two turns. */
  periods: z.array(z.strictObject({ from: Day, to: Day, ...RelationState.omit({ day: true }).shape })),
  now: RelationState,
  unusual: z.array(
    z.strictObject({
      kind: z.enum(["silence", "activity"]),
      from: Day,
      to: Day,
      /** What was seen and what was to be expected, as numbers of happenings. */
      seen: z.int().nonnegative(),
      expected: z.number(),
      probability: z.number(),
      happenings: z.array(z.string()),
    }),
  ),
  /** Happenings that count for no day, because none is known. */
  undated: z.array(z.string()),
});
export type Relation = z.infer<typeof Relation>;

/** All that many reports tell, as one record: of all states, or of one pair. Everything stands in canonical order. */
export const History = z.strictObject({
  version: z.literal(historyVersion),
  pair: Pair.nullable(),
  reports: z.array(HistoryReport),
  encounters: z.array(HistoryEncounter),
  /** Tellings too vague to say which encounter they mean, or whether there was one. */
  loose: z.array(Mention.extend({ states: z.array(z.string()) })),
  happenings: z.array(Happening),
  channels: z.array(HistoryChannel),
  accounts: z.array(Account),
  demands: z.array(HistoryDemand),
  responses: z.array(HistoryResponse),
  /** Happenings that answer each other, first to last. */
  chains: z.array(z.array(z.string())),
  relations: z.array(Relation.extend({ visits: VisitBalance })),
});
export type History = z.infer<typeof History>;
