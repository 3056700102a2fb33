import * as z from "zod";
import type { Event } from "../../src/base/event.js";

const Side = z.array(z.looseObject({ country: z.string().nullish(), person: z.string().optional() }));

/** What a careful reader coded: `samples/<slug>/gold.json`. */
export const Gold = z.looseObject({
  published: z.string(),
  events: z.array(
    z.looseObject({
      quote: z.string(),
      start: z.int(),
      act: z.string(),
      stage: z.string(),
      type: z.string(),
      from: Side,
      to: Side,
      reciprocal: z.boolean().optional(),
      optional: z.boolean().optional(),
      accept: z.array(z.array(z.string())).optional(),
    }),
  ),
});
export type Gold = z.infer<typeof Gold>;
type GoldEvent = Gold["events"][number];

/**
 * Where program and reader differ on the events of a report: by type and the countries of both sides, one to one, among
 * events whose words touch. It is written into the golden record, so that what is known to be wrong stands there and
 * leaves it when it is mended. For measuring, use the scorers.
 */
export function compareWithGold(gold: Gold, events: readonly Event[]): { missed: string[]; extra: string[] } {
  const free = new Set(events);
  const missed: string[] = [];
  for (const wanted of gold.events) {
    const found = [...free].find((event) => touches(wanted, event) && agrees(wanted, event));
    if (found) free.delete(found);
    else if (!wanted.optional) missed.push(describeGold(wanted));
  }
  return { missed, extra: [...free].map(describeFound) };
}

function touches({ start, quote }: GoldEvent, { evidence: { sentence } }: Event): boolean {
  return start < sentence.end && sentence.start < start + quote.length;
}

function agrees(gold: GoldEvent, event: Event): boolean {
  const types = [gold.type, ...(gold.accept ?? []).map(([, , type]) => type)];
  if (!types.includes(event.type)) return false;
  const [from, to] = [countries(gold.from), countries(gold.to)];
  const [sources, targets] = [countries(event.sources), countries(event.targets)];
  if (from === sources && to === targets) return true;
  return gold.reciprocal === true && countries([...gold.from, ...gold.to]) === countries([...event.sources, ...event.targets]);
}

function countries(side: readonly { country?: string | null | undefined }[]): string {
  return [...new Set(side.map(({ country }) => country ?? "?"))].sort().join();
}

function describeGold({ from, to, act, stage, quote }: GoldEvent): string {
  return `${countries(from)} → ${countries(to)}: ${act} ${stage} – ${quote}`;
}

function describeFound({ sources, targets, act, stage, why }: Event): string {
  return `${countries(sources)} → ${countries(targets)}: ${act} ${stage} – ${why.join(" ")}`;
}
