import type { Event } from "../../../base/event.js";
import { hashText } from "../../../base/hash.js";
import { compareText } from "../../compare-text.js";
import type { Days } from "../../days.js";
import { type MergedEncounter, pairsOf } from "../encounters/describe-cluster.js";
import type { Happening, Mention, Pair } from "../history.js";
import { mergeWho, toWho } from "../parties.js";
import type { JoinedEvent } from "./join-events.js";

/** The happening between two states that a cluster of events tells of. */
export function describeHappening(
  members: readonly JoinedEvent[],
  pair: Pair,
  groupOf: (report: string) => string,
): Happening {
  const tellings = members.map(({ telling }) => telling);
  const lead = pickLead(tellings.map(({ event }) => event));
  const [founder] = [...tellings].sort(
    (a, b) =>
      compareText(a.told ?? "9999", b.told ?? "9999") ||
      compareText(a.report, b.report) ||
      compareText(a.event.id, b.event.id),
  );
  const byReport = new Map<string, Mention>();
  for (const { telling, why } of members) {
    const { report, told, words, event } = telling;
    const known = byReport.get(report);
    if (known) known.words.push(words);
    else byReport.set(report, { report, told, stage: event.stage, words: [words], why });
  }
  const mentions = [...byReport.values()].sort(byNews);
  return {
    id: hashText(["happening", founder.report, founder.event.id, ...pair].join("\n")),
    pair,
    ...codingOf(lead),
    sources: mergeWho(tellings.flatMap(({ event }) => event.sources.map(toWho))),
    targets: mergeWho(tellings.flatMap(({ event }) => event.targets.map(toWho))),
    reciprocal: lead.reciprocal,
    ...dateHappening(lead.stage, tellings),
    background: tellings.every(({ event }) => event.background),
    mentions,
    ...countSources(mentions, groupOf),
  };
}

/** The happenings that the steps in the life of an encounter are: one for each step and pair of its states. */
export function describeSteps({ encounter, steps }: MergedEncounter, groupOf: (report: string) => string): Happening[] {
  return pairsOf(encounter.states).flatMap((pair, number) =>
    steps.map((step, at): Happening => {
      const events = step.tellings.map(({ step }) => step.event);
      const lead = pickLead(
        events.filter(({ stage }) => stage === step.stage),
        events,
      );
      const byReport = new Map<string, Mention>();
      for (const { step: own, telling, why } of step.tellings) {
        const known = byReport.get(telling.report);
        if (known) known.words.push(...own.all);
        else
          byReport.set(telling.report, {
            report: telling.report,
            told: telling.told,
            stage: step.stage,
            words: [...own.all],
            why,
          });
      }
      const mentions = [...byReport.values()].sort(byNews);
      return {
        id: encounter.life[at].happenings[number],
        pair,
        ...codingOf(lead),
        stage: step.stage,
        sources: mergeWho(events.flatMap(({ sources }) => sources.map(toWho))),
        targets: mergeWho(events.flatMap(({ targets }) => targets.map(toWho))),
        reciprocal: lead.reciprocal,
        ...dateHappening(
          step.stage,
          step.tellings.map(({ step: own, telling }) => ({ ...own, told: telling.told })),
          encounter,
        ),
        background: step.tellings.every(({ telling }) => telling.background),
        encounter: encounter.id,
        mentions,
        ...countSources(mentions, groupOf),
      };
    }),
  );
}

function codingOf({ act, stage, type, mode, quad, goldstein, intensity }: Event) {
  return { act, stage, type, mode, quad, goldstein, intensity };
}

/** The telling whose act is the one that most tellings have; the most exact act where they are equal. */
function pickLead(events: readonly Event[], others: readonly Event[] = []): Event {
  const from = events.length > 0 ? events : others;
  const votes = new Map<string, number>();
  for (const { act } of from) votes.set(act, (votes.get(act) ?? 0) + 1);
  return [...from].sort(
    (a, b) =>
      votes.get(b.act)! - votes.get(a.act)! ||
      b.act.length - a.act.length ||
      compareText(a.act, b.act) ||
      b.confidence - a.confidence ||
      compareText(a.report, b.report) ||
      compareText(a.id, b.id),
  )[0];
}

/**
 * The day that a happening counts for. A deed counts for its own day. What is planned, asked, refused or called off is
 * news of the day on which it is first told, whatever day it is about.
 */
function dateHappening(
  stage: Event["stage"],
  tellings: readonly { readonly event: Event; readonly days: Days | null; readonly told: string | null }[],
  encounter?: MergedEncounter["encounter"],
): Pick<Happening, "day" | "from" | "to"> {
  const news = tellings.filter(({ event, told }) => told !== null && !event.background);
  const [first] = news.map(({ told }) => told!).sort(compareText);
  if (stage !== "done") return { day: first ?? null, from: first ?? null, to: first ?? null };
  if (encounter?.start && /^\d{4}-\d\d-\d\d$/.test(encounter.start)) {
    return { day: encounter.start, from: encounter.start, to: encounter.end ?? encounter.start };
  }
  const dated = tellings.flatMap(({ days }) => days ?? []);
  const votes = new Map<string, number>();
  for (const { start } of dated) votes.set(start, (votes.get(start) ?? 0) + 1);
  const [best] = [...dated].sort(
    (a, b) => exactness(b) - exactness(a) || votes.get(b.start)! - votes.get(a.start)! || compareText(a.start, b.start),
  );
  if (best?.fine) return { day: best.start, from: best.start, to: best.end };
  // A deed of "this week" in the news of a day is dated by the news.
  const within = first !== undefined && (!best || (best.start <= first && first <= best.end));
  if (within) return { day: first, from: best?.start ?? first, to: first };
  return { day: null, from: best?.start ?? null, to: best?.end ?? null };
}

function exactness({ fine, stated }: Days): number {
  return (fine ? 2 : 0) + (stated ? 1 : 0);
}

function byNews(a: Mention, b: Mention): number {
  return compareText(a.told ?? "9999", b.told ?? "9999") || compareText(a.report, b.report);
}

export function countSources(
  mentions: readonly { readonly report: string }[],
  groupOf: (report: string) => string,
): { reports: number; independent: number } {
  return {
    reports: new Set(mentions.map(({ report }) => report)).size,
    independent: new Set(mentions.map(({ report }) => groupOf(report))).size,
  };
}
