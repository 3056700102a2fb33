import * as z from "zod";
import { ReadoutError } from "../base/readout-error.js";
import { Span } from "../base/span.js";
import type { CodedEvent, CodedReport, Reading, Side } from "./coded-report.js";

/** What the place of a report tells: its name where the report has none of its own, and the text beside it. */
export interface Beside {
  readonly name: string;
  /** The name stands above the report's own id, as that of a file in a folder does, which both sets share. */
  readonly namedByPlace: boolean;
  readonly text: string | null;
}

/**
 * Reads one coded report: a record (`readout read --json`), a line of `readout code`, or gold, whose events have a
 * `quote` with `from` and `to`. Throws `eval/bad-record` naming the report and the field.
 */
export function readCodedReport(value: unknown, beside: Beside): CodedReport {
  const parsed = AnyReport.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ReadoutError("eval/bad-record", `${beside.name}: ${issue!.path.join(".")}: ${issue!.message}`, {
      hint: "Give records of `readout read --json`, lines of `readout code`, or gold with {id, text, events}.",
    });
  }
  const { id, report, text, events } = parsed.data;
  const whole = text ?? (typeof report === "object" ? report?.text : undefined) ?? beside.text;
  const ownId = id ?? (typeof report === "object" ? report?.id : undefined);
  return {
    id: String(beside.namedByPlace ? beside.name : (ownId ?? beside.name)),
    events: events.map((event, index) =>
      "quote" in event ? readGold(event, whole, String(index + 1)) : readEvent(event, whole),
    ),
  };
}

const Name = z.union([z.string(), z.number()]);
const GoldSide = z.object({ country: z.string().nullish(), person: z.string().nullish() });
const GoldEvent = z.object({
  id: Name.nullish(),
  quote: z.string(),
  start: z.number().nullish(),
  act: z.string(),
  stage: z.string(),
  type: z.string(),
  from: z.array(GoldSide),
  to: z.array(GoldSide),
  reciprocal: z.boolean().nullish(),
  when: z.string().nullish(),
  where: z.string().nullish(),
  background: z.boolean().nullish(),
  optional: z.boolean().nullish(),
  accept: z.array(z.array(z.string())).nullish(),
});
const CodedSide = z.object({ country: z.string().nullish(), person: z.string().nullish() });
const OwnEvent = z.object({
  id: z.string(),
  act: z.string(),
  stage: z.string(),
  type: z.string(),
  sources: z.array(CodedSide),
  targets: z.array(CodedSide),
  reciprocal: z.boolean(),
  when: z.object({ value: z.string() }).nullish(),
  where: z.object({ name: z.string() }).nullish(),
  background: z.boolean(),
  evidence: z.object({ clause: Span }),
  why: z.array(z.string()).nullish(),
});
const AnyReport = z.object({
  id: Name.nullish(),
  text: z.string().nullish(),
  report: z.union([z.object({ id: z.string().nullish(), text: z.string().nullish() }), z.string()]).nullish(),
  events: z.array(z.union([GoldEvent, OwnEvent])),
});

function readGold(event: z.infer<typeof GoldEvent>, text: string | null, number: string): CodedEvent {
  const { quote, act, stage, type } = event;
  // Where the quote stands more than once, `start` says which is meant.
  const start = text === null ? (event.start ?? -1) : text.indexOf(quote, Math.max(0, (event.start ?? 0) - 2));
  const accepted = (event.accept ?? []).map(
    ([otherAct = act, otherStage = stage, otherType = type]): Reading => ({
      act: otherAct,
      stage: otherStage,
      type: otherType,
    }),
  );
  return {
    id: String(event.id ?? number),
    readings: [{ act, stage, type }, ...accepted],
    from: event.from.map(toSide),
    to: event.to.map(toSide),
    reciprocal: event.reciprocal ?? false,
    when: event.when ?? null,
    where: event.where ?? null,
    background: event.background ?? false,
    optional: event.optional ?? false,
    span: start < 0 ? null : { start, end: start + quote.length },
    words: quote,
    why: [],
  };
}

function readEvent(event: z.infer<typeof OwnEvent>, text: string | null): CodedEvent {
  const { id, act, stage, type, sources, targets, reciprocal, when, where, background, evidence, why } = event;
  const { start, end } = evidence.clause;
  return {
    id,
    readings: [{ act, stage, type }],
    from: sources.map(toSide),
    to: targets.map(toSide),
    reciprocal,
    when: when?.value ?? null,
    where: where?.name ?? null,
    background,
    optional: false,
    span: { start, end },
    words: text === null ? null : text.slice(start, end),
    why: why ?? [],
  };
}

function toSide({ country, person }: z.infer<typeof CodedSide>): Side {
  return { country: country ?? null, person: person ?? null };
}
