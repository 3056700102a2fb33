import type { When } from "../../../base/event.js";
import type { Stage } from "../../../base/stage.js";
import { compareText } from "../../compare-text.js";
import { type Days, gapOf } from "../../days.js";
import type { EncounterTelling, StepTelling } from "../digest-report.js";
import type { Words } from "../history.js";
import type { Joined } from "./join-tellings.js";

/** A step in the life of an encounter with all that tell it. */
export interface MergedStep {
  readonly stage: Stage;
  readonly told: string | null;
  readonly when: When | undefined;
  readonly because: readonly Words[];
  readonly tellings: readonly {
    readonly step: StepTelling;
    readonly telling: EncounterTelling;
    readonly why: string;
  }[];
}

/** The course of an encounter within one day of news: a later one overrides an earlier one. */
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

/** Nobody plans what was held already: told after the deed, these steps still belong before it. */
const before = new Set<Stage>(["possible", "threatened", "asked", "planned"]);

/** Plans for days further apart than this are a plan that was moved. */
const daysOfOnePlan = 1;

/**
 * The life of an encounter over all reports: each stage once, with the first day on which it was told, and again where
 * its date was moved. The last step is where it stands; what was held stays held, whatever is told later.
 */
export function orderMergedLife(members: readonly Joined[]): MergedStep[] {
  const all = members.flatMap(({ telling, why }) => telling.steps.map((step) => ({ step, telling, why })));
  const groups: Told[][] = [];
  for (const told of all.sort(byNews)) {
    const group = groups.find((others) => isSameStep(others[0], told));
    if (group) group.push(told);
    else groups.push([told]);
  }
  const steps = groups.map(makeStep);
  const held = steps.find(({ stage }) => stage === "done");
  const heldOn = held && keyOf(held);
  const key = (step: MergedStep): string => {
    const own = keyOf(step);
    if (step.stage === "done") return `9${own}`;
    return `1${heldOn !== undefined && before.has(step.stage) && own > heldOn ? heldOn : own}`;
  };
  return steps.sort(
    (a, b) =>
      compareText(key(a), key(b)) ||
      course.indexOf(a.stage) - course.indexOf(b.stage) ||
      compareText(a.when?.start ?? a.when?.value ?? "", b.when?.start ?? b.when?.value ?? ""),
  );
}

type Told = MergedStep["tellings"][number];

/** What was told only as history was known before: it stands first. */
function keyOf({ told, stage }: MergedStep): string {
  return told ?? (before.has(stage) ? "0000" : "5000");
}

function isSameStep(a: Told, b: Told): boolean {
  if (a.step.stage !== b.step.stage) return false;
  if (a.step.stage !== "planned" && a.step.stage !== "postponed") return true;
  const [one, other] = [a.step.days, b.step.days];
  return !isFine(one) || !isFine(other) || gapOf(one, other) <= daysOfOnePlan;
}

function isFine(days: Days | null): days is Days {
  return days?.fine === true && days.stated;
}

function makeStep(tellings: Told[]): MergedStep {
  const news = tellings.filter(({ telling }) => !telling.background && telling.told !== null);
  const [first] = news.map(({ telling }) => telling.told!).sort(compareText);
  const timed = tellings
    .filter(({ step }) => step.when !== undefined)
    .sort((a, b) => exactness(b.step.days) - exactness(a.step.days) || byNews(a, b));
  return {
    stage: tellings[0].step.stage,
    told: first ?? null,
    when: timed[0]?.step.when,
    because: uniqueWords(tellings.flatMap(({ step }) => step.because ?? [])),
    tellings,
  };
}

/** Words once each, whatever their letter case. */
export function uniqueWords(words: readonly Words[]): Words[] {
  const seen = new Map<string, Words>();
  for (const one of words) {
    const key = one.text.toLowerCase();
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function exactness(days: Days | null): number {
  return days ? (days.fine ? 2 : 0) + (days.stated ? 1 : 0) : -1;
}

function byNews(a: Told, b: Told): number {
  return (
    exactness(b.step.days) - exactness(a.step.days) ||
    compareText(a.telling.told ?? "9999", b.telling.told ?? "9999") ||
    compareText(a.telling.report, b.telling.report) ||
    a.step.words.start - b.step.words.start ||
    compareText(a.step.event.id, b.step.event.id)
  );
}
