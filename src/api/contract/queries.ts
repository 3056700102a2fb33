import * as z from "zod";
import { Stage } from "../../base/stage.js";
import { reviewStates } from "../../store/query.js";

// What may stand behind the "?" of an address. A parameter may be repeated where it says "many"; any of the values counts.

const Day = z.iso.date();
/** The code of a state or an organisation. */
export const Code = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/, "a code such as USA or NATO is needed");
const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50).optional(),
  );
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most).optional();
const yes = z.enum(["true", "false"]).optional();

/** Conditions on events; all must hold. */
export const EventParameters = z.object({
  pair: z
    .preprocess(
      (value) => (typeof value === "string" ? value.split(",") : value),
      z.tuple([Code, Code], "two codes are needed, such as USA,CHN").optional(),
    )
    .describe("Two states that are opposite sides, such as USA,CHN"),
  directed: yes.describe("With pair: only what the first does to the second, or what both do together"),
  country: many(Code).describe("Any side"),
  person: many(z.string().max(200)),
  office: many(z.string().max(200)),
  sector: many(z.string().max(20)),
  type: many(z.string().max(40)).describe("PLOVER event types"),
  act: many(z.string().max(40)).describe("CONSULT.visit; CONSULT stands for all its modes"),
  stage: many(Stage),
  quad: many(z.coerce.number().int().min(1).max(4)),
  from: Day.optional().describe("First day"),
  to: Day.optional().describe("Last day"),
  place: many(z.string().max(200)),
  source: many(z.string().max(200)).describe("Host of the address, or agency"),
  report: many(z.string().max(200)),
  group: many(z.string().max(200)),
  language: many(z.string().max(20)),
  words: z
    .string()
    .max(400)
    .optional()
    .describe("Words that the report must have, all of them; sanction* finds what begins so"),
  background: yes.describe("false leaves out what reports tell as history, true gives only that"),
  review: many(z.enum(reviewStates)).describe("What a reviewer says of the event; none: nothing"),
  confidenceMin: z.coerce.number().min(0).max(1).optional(),
});
export type EventParameters = z.infer<typeof EventParameters>;

export const PageParameters = z.object({
  limit: whole(1, 1000).describe("At most so many items"),
  after: z.string().max(2000).optional().describe("`next` of the page before"),
});

export const EventPageParameters = EventParameters.extend(PageParameters.shape);
export type EventPageParameters = z.infer<typeof EventPageParameters>;

export const scales = ["goldstein", "intensity"] as const;
export type Scale = (typeof scales)[number];

const first = yes.describe("true answers at once, of the latest few hundred events alone; `isFirstLook` says so");

export const RelationParameters = z.object({
  from: Day.optional().describe("Only reports from this day on"),
  to: Day.optional().describe("Only reports up to this day; silence counts up to it"),
  scale: z.enum(scales).optional().describe("The weights to begin with"),
  weight: many(z.string().regex(/^[A-Z]+:-?\d+(\.\d+)?$/)).describe(
    "A weight of one's own for a type, such as SANCTION:-6",
  ),
});
export type RelationParameters = z.infer<typeof RelationParameters>;

/** The period that a history is made of. */
export const PeriodParameters = RelationParameters.pick({ from: true, to: true });
export const OverviewParameters = PeriodParameters.extend({ first });
export const MovementParameters = RelationParameters.extend({ first });

export const CodebookTableParameters = z.object({
  file: z.string().max(200).optional().describe("The file; by default the first one that has the row"),
  row: z.string().max(200).optional().describe("The id of a row, which then stands first"),
  find: z.string().max(200).optional().describe("Only rows with these words, in any case"),
});

export const LimitParameters = z.object({ limit: whole(1, 1000) });
