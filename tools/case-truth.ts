import * as z from "zod";
import { channelKinds } from "../src/base/record.js";
import { Stage } from "../src/base/stage.js";
import { Country, Side, When } from "./sample-gold.js";

// What a careful person knows after reading all reports of a case (`samples/<case>/truth.json`), and what the case is
// (`about.json`). Both are written by people, so every field is checked. Reports are named as their files are.

const Pair = z.tuple([Country, Country]);
const Reports = z.array(z.string()).nonempty();
const ChannelKind = z.enum(channelKinds);
const ChannelState = z.enum(["open", "strained", "refused", "cut", "resumed"]);

export const CaseAbout = z.strictObject({
  title: z.string(),
  states: Pair,
  licence: z.string(),
  label: z.string(),
  sources: z.array(z.string().startsWith("public facts: ")).nonempty(),
  note: z.string(),
  reports: z.array(z.strictObject({ report: z.string(), published: z.iso.date(), desk: z.string().optional() })),
});
export type CaseAbout = z.infer<typeof CaseAbout>;

const Step = z.strictObject({
  stage: Stage,
  /** When it came to this stage, as far as the reports tell. */
  date: When,
  reports: Reports,
});

export const CaseEncounter = z.strictObject({
  id: z.string(),
  kind: z.enum(["visit", "meeting", "call", "summit", "talks"]),
  visitor: z.array(Side).nonempty().optional(),
  between: z.array(Side).min(2).optional(),
  /** The state that receives a visit or on whose soil both sides meet; absent where neither is told. */
  host: Country.optional(),
  place: z.string().optional(),
  start: When.optional(),
  end: When.optional(),
  duration: z.string().startsWith("P").optional(),
  /** Where it stands at the end of the case. */
  stage: Stage,
  life: z.array(Step).nonempty(),
  partOf: z.string().optional(),
  replaces: z.string().optional(),
  askedBy: Country.optional(),
  refusedBy: Country.optional(),
  postponedBy: Country.optional(),
  cancelledBy: Country.optional(),
  becauseOf: z.string().optional(),
  /** Media spoke of it, and it did not come true as they said. */
  rumour: z.literal(true).optional(),
  /** Told so vaguely, or so much in passing, that a record may leave it out. */
  optional: z.literal(true).optional(),
  note: z.string().optional(),
});
export type CaseEncounter = z.infer<typeof CaseEncounter>;

export const CaseTruth = z.strictObject({
  states: Pair,
  copies: z.array(
    z.strictObject({
      original: z.string(),
      others: z.array(z.strictObject({ report: z.string(), how: z.enum(["copy", "near copy", "rewrite"]) })).nonempty(),
    }),
  ),
  corrections: z.array(z.strictObject({ report: z.string(), corrects: z.string(), what: z.string() })),
  withdrawals: z.array(z.strictObject({ report: z.string(), withdraws: z.string(), what: z.string() })),
  contradictions: z.array(z.strictObject({ about: z.string(), reports: Reports, claims: z.array(z.string()).min(2) })),
  /** Encounters of which each side has told, with the reports that hold its account. */
  accounts: z.array(z.strictObject({ encounter: z.string(), reports: z.record(z.string(), Reports) })),
  changePoints: z.array(
    z.strictObject({
      date: z.iso.date(),
      /** A turn found within these days is this one. */
      window: z.tuple([z.iso.date(), z.iso.date()]),
      direction: z.enum(["up", "down"]),
      why: z.string(),
      /** A turn that must be found; the others may be. */
      must: z.literal(true).optional(),
    }),
  ),
  channels: z.array(
    z.strictObject({
      kind: ChannelKind,
      states: z
        .array(z.strictObject({ state: ChannelState, by: Country.optional(), date: When, reports: Reports }))
        .nonempty(),
    }),
  ),
  /** The state of a channel as it is known on a day: the last one told of until then. */
  channelStates: z.array(z.strictObject({ date: z.iso.date(), kind: ChannelKind, state: ChannelState })),
  encounters: z.array(CaseEncounter).nonempty(),
});
export type CaseTruth = z.infer<typeof CaseTruth>;
