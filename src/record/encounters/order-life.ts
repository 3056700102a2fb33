import type { Step } from "../../base/record.js";
import type { Stage } from "../../base/stage.js";
import { compareText } from "../compare-text.js";
import { compareDays, type Days } from "../days.js";
import type { EncounterMention } from "./encounter-mention.js";
import { byText } from "./join-mentions.js";

/**
 * The course of an encounter within what was known on one day: a later stage overrides an earlier one. That something
 * is possible says least; that it was held says most, because only then can it no longer be put off, refused or denied.
 */
const course: readonly Stage[] = [
  "possible",
  "threatened",
  "asked",
  "planned",
  "postponed",
  "refused",
  "cancelled",
  "ended",
  "denied",
  "done",
];

/**
 * The steps of an encounter from its tellings: by the day of the report, then by the course of such things, then by the
 * day they name. Tellings of one stage are one step, except where they name days that exclude each other (a moved date).
 * The last step is where the encounter stands.
 */
export function orderLife(mentions: readonly EncounterMention[]): Step[] {
  const groups: EncounterMention[][] = [];
  for (const mention of [...mentions].sort(byCourse)) {
    const group = groups.find((others) => others.every((other) => isSameStep(other, mention)));
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return groups.map(makeStep);
}

function isSameStep(a: EncounterMention, b: EncounterMention): boolean {
  return a.event.stage === b.event.stage && compareDays(a.days, b.days) !== "apart";
}

function makeStep(mentions: readonly EncounterMention[]): Step {
  const timed = pickTimed(mentions);
  const reason = mentions.find(({ event }) => event.because !== undefined)?.event.because;
  const { event } = timed ?? mentions[0];
  return {
    stage: event.stage,
    event: event.id,
    ...(timed?.event.when && { when: timed.event.when }),
    ...(reason !== undefined && { because: reason }),
  };
}

/** The telling that knows the time best: stated before inferred, a day before a month, then the shortest stretch. */
function pickTimed(mentions: readonly EncounterMention[]): EncounterMention | undefined {
  const softness = ({ stated, fine }: Days) => (stated ? 0 : 2) + (fine ? 0 : 1);
  const length = ({ start, end }: Days) => Date.parse(end) - Date.parse(start);
  return mentions
    .filter(({ days }) => days !== null)
    .sort((a, b) => softness(a.days!) - softness(b.days!) || length(a.days!) - length(b.days!) || byText(a, b))[0];
}

function byCourse(a: EncounterMention, b: EncounterMention): number {
  const told = ({ report }: EncounterMention) => report.published?.value.slice(0, 10) ?? "";
  const day = ({ days }: EncounterMention) => days?.start ?? "";
  return (
    compareText(told(a), told(b)) ||
    course.indexOf(a.event.stage) - course.indexOf(b.event.stage) ||
    compareText(day(a), day(b)) ||
    byText(a, b)
  );
}
