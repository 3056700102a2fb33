import countries from "i18n-iso-countries";
import * as z from "zod";
import { type EventType, eventTypes, Stage } from "../src/base/stage.js";

// The hand-made coding of a sample report: what a careful reader takes from it, in the format that the scorer of events
// reads, with the fields of the record beside it. It is written by people, so every field is checked.

const modes: Partial<Record<EventType, readonly string[]>> = {
  CONSULT: ["visit", "meet", "phone", "third-party", "multilateral"],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    ...["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"],
    ...["misinformation", "cyber"],
  ],
  ASSAULT: [
    ...["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives"],
    ...["suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
  ],
};
const acts = eventTypes.flatMap((type) => [type, ...(modes[type] ?? []).map((mode) => `${type}.${mode}`)]);
const dissolved = ["SUN", "YUG", "CSK", "DDR"];
const organisations = ["UNO", "EUR", "NATO", "LAS", "AU", "GCC", "OSCE", "IAEA", "ASEAN", "WTO", "G7", "G20"];
const states = [...Object.keys(countries.getAlpha3Codes()), "XKX", ...dissolved];
const sectors = [
  ...["COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL"],
  ...["EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"],
];

/**
 * The PLOVER type of an act at a stage. Written here a second time, from DESIGN section 3 and not from the crosswalk of
 * the codebook, so that a slip in either shows.
 */
export function mainType(act: string, stage: Stage): EventType {
  const root = act.split(".")[0] as EventType;
  if (stage === "asked") return "REQUEST";
  if (stage === "threatened") return "THREATEN";
  if (["refused", "cancelled", "postponed", "denied"].includes(stage)) return "REJECT";
  const isCooperative = ["CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE"].includes(root);
  if (stage === "planned" && isCooperative) return "AGREE";
  if (stage === "planned" && root === "RETREAT") return "CONCEDE";
  if (stage === "ended" && isCooperative) return "SANCTION";
  if (stage === "ended" && ["SANCTION", "ASSAULT", "MOBILIZE"].includes(root)) return "RETREAT";
  if (stage === "ended" && ["CONCEDE", "RETREAT"].includes(root)) return "REJECT";
  if (stage === "ended") return "CONCEDE";
  return root;
}

export const Country = z.enum([...states, ...organisations]);
const Act = z.enum(acts);
export const Side = z.strictObject({
  country: Country,
  sector: z.enum(sectors),
  person: z.string().optional(),
  office: z.string().optional(),
});
const Day = z.iso.date();
/** A TIMEX3 value of a day, month or year, or two of them as FROM/TO. */
export const When = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?|-W\d{2})?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/);
const EventGold = z.strictObject({
  id: z.string(),
  quote: z.string().min(3),
  start: z.int().nonnegative().optional(),
  act: Act,
  stage: Stage,
  type: z.enum(eventTypes),
  mode: z.string().optional(),
  /** Empty where the text names nobody ("gunmen killed …"); the note says why. */
  from: z.array(Side),
  to: z.array(Side),
  reciprocal: z.boolean(),
  toOptional: z.literal(true).optional(),
  when: When.nullable(),
  where: z.string().nullable(),
  saidBy: z.string().optional(),
  background: z.boolean(),
  core: z.boolean(),
  optional: z.literal(true).optional(),
  garbled: z.literal(true).optional(),
  accept: z.array(z.tuple([Act, Stage, z.enum(eventTypes)])),
  because: z.string().optional(),
  note: z.string().optional(),
});

const EncounterGold = z.strictObject({
  kind: z.enum(["visit", "meeting", "call", "summit", "talks"]),
  visitor: Side.optional(),
  between: z.array(Side).min(2).optional(),
  host: Country.optional(),
  place: z.string().optional(),
  start: When.optional(),
  end: When.optional(),
  duration: z.string().optional(),
  stage: Stage,
  refusedBy: Country.optional(),
  becauseOf: z.string().optional(),
  firstSince: z.string().optional(),
  events: z.array(z.string()).nonempty(),
});

const ChannelGold = z.strictObject({
  dyad: z.tuple([Country, Country]),
  kind: z.string(),
  state: z.enum(["open", "strained", "refused", "cut", "resumed"]),
  by: Country.optional(),
  since: When.optional(),
  evidence: z.array(z.string()).nonempty(),
});

export const Gold = z.strictObject({
  id: z.string(),
  published: Day,
  text: z.string().optional(),
  events: z.array(EventGold).nonempty(),
  encounters: z.array(EncounterGold),
  channels: z.array(ChannelGold),
  statements: z.array(
    z.strictObject({
      by: Side,
      with_: Side.optional(),
      joint: z.literal(true).optional(),
      to: Side.optional(),
      about: z.union([z.string(), z.array(Country)]).optional(),
      quote: z.string().min(3),
    }),
  ),
  demands: z.array(z.strictObject({ by: Side, of: Country, content: z.string().min(3) })),
  responses: z.array(
    z.strictObject({ event: z.string(), to: z.string(), kind: z.enum(["because", "in response", "after"]) }),
  ),
});
export type Gold = z.infer<typeof Gold>;

export const About = z.strictObject({
  title: z.string(),
  /** Day of publication, where the text does not print it. */
  date: z.iso.date().optional(),
  sources: z.array(z.string().startsWith("public facts: ")).nonempty(),
  tests: z.array(z.string()).nonempty(),
  note: z.string(),
});
