import { compareText } from "../../compare-text.js";
import { dayNumber, gapOf } from "../../days.js";
import { countShared, overlapOf } from "../content-words.js";
import type { EventTelling } from "../digest-report.js";
import { keyOfPerson } from "../parties.js";

/** An event in its cluster, and why it was put there. */
export interface JoinedEvent {
  readonly telling: EventTelling;
  readonly why: string;
}

/**
 * Puts together the tellings of each deed that is no encounter: of one pair of states, act, direction and stage, on one
 * day or the next, and in like words. Words of anger are cheap, and so what is only said needs more of them in common
 * than what is done; copies of one story need no more than the same ones. The tellings come in canonical order; each is
 * compared with the clusters of its days only.
 */
export function joinEvents(tellings: readonly EventTelling[], groupOf: (report: string) => string): JoinedEvent[][] {
  const blocks = new Map<string, EventTelling[]>();
  for (const telling of tellings) {
    const key = keyOf(telling);
    const known = blocks.get(key);
    if (known) known.push(telling);
    else blocks.set(key, [telling]);
  }
  return [...blocks]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, block]) => joinBlock(block.sort(byTime), groupOf));
}

/** A cluster is compared by so many of its tellings at most. */
const distinctMax = 12;
/** What was told on days further apart than this is not the same news. */
const daysOfNews = 3;

interface OpenCluster {
  readonly members: JoinedEvent[];
  readonly distinct: Map<string, EventTelling>;
  /** By the group and the words of its tellings the reports that have them. */
  readonly wordings: Map<string, Set<string>>;
}

function joinBlock(block: readonly EventTelling[], groupOf: (report: string) => string): JoinedEvent[][] {
  const clusters: OpenCluster[] = [];
  const byDay = new Map<number, OpenCluster[]>();
  for (const telling of block) {
    const day = bucketOf(telling);
    const wording = [groupOf(telling.report), ...telling.content].join(" ");
    let best: { cluster: OpenCluster; score: number; why: string } | undefined;
    for (let near = day - daysOfNews; near <= day + daysOfNews; near++) {
      for (const cluster of byDay.get(near) ?? []) {
        const fit = fitCluster(telling, cluster, wording);
        if (fit && fit.score > (best?.score ?? 0)) best = { cluster, ...fit };
      }
    }
    const cluster = best?.cluster ?? openCluster();
    if (!best) {
      clusters.push(cluster);
      byDay.set(day, [...(byDay.get(day) ?? []), cluster]);
    }
    cluster.members.push({ telling, why: best?.why ?? "the first that tells of it" });
    cluster.wordings.set(wording, (cluster.wordings.get(wording) ?? new Set()).add(telling.report));
    const key = `${day} ${telling.event.mode} ${telling.content.join(" ")}`;
    if (cluster.distinct.size < distinctMax && !cluster.distinct.has(key)) cluster.distinct.set(key, telling);
  }
  return clusters.map(({ members }) => members);
}

function openCluster(): OpenCluster {
  return { members: [], distinct: new Map(), wordings: new Map() };
}

/**
 * Every different telling of a cluster must fit in time and people; one of them must share the words, or be that of a
 * copy. What one report says twice in the same few words may be two deeds.
 */
function fitCluster(
  telling: EventTelling,
  { distinct, wordings }: OpenCluster,
  wording: string,
): { score: number; why: string } | null {
  const same = wordings.get(wording);
  const isCopied = same !== undefined && !same.has(telling.report);
  let best = isCopied ? { score: copyScore, why: "a copy of the story in the same words" } : null;
  for (const other of distinct.values()) {
    if (!fitFacts(telling, other)) return null;
    const fit = fitWords(telling, other);
    if (fit && fit.score > (best?.score ?? 0)) best = fit;
  }
  return best;
}

/** Above all that words alone can give. */
const copyScore = 3;

function fitFacts(a: EventTelling, b: EventTelling): boolean {
  const [one, other] = [a.event, b.event];
  if (one.mode !== null && other.mode !== null && one.mode !== other.mode) return false;
  if (differ(one.sources, other.sources) || differ(one.targets, other.targets)) return false;
  if (a.days && b.days) return gapOf(a.days, b.days) <= (a.days.stated && b.days.stated ? 1 : daysOfNews);
  if (a.event.background !== b.event.background) return false;
  return a.told !== null && b.told !== null && Math.abs(dayNumber(a.told) - dayNumber(b.told)) <= daysOfNews;
}

/** Both name persons, and none of them in common. */
function differ(a: EventTelling["event"]["sources"], b: EventTelling["event"]["sources"]): boolean {
  const [one, other] = [a, b].map((actors) => actors.flatMap((actor) => keyOfPerson(actor) ?? []));
  return one.length > 0 && other.length > 0 && !one.some((person) => other.includes(person));
}

/** Acts that are done with words only. */
const spoken = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "CONSULT", "AGREE", "CONCEDE"]);

function fitWords(a: EventTelling, b: EventTelling): { score: number; why: string } | null {
  const overlap = overlapOf(a.content, b.content);
  const shared = countShared(a.content, b.content);
  const sameDay = a.days !== null && b.days !== null && gapOf(a.days, b.days) === 0;
  const percent = `${Math.round(100 * overlap)} % of the words in common`;
  const isSpoken = spoken.has(rootOf(a)) || a.event.stage !== "done";
  if (overlap >= 0.5 && shared >= 2) return { score: 1 + overlap, why: `${sayTime(sameDay)}, ${percent}` };
  if (isSpoken) return null;
  if (overlap >= 0.3 && shared >= 1) return { score: 0.5 + overlap, why: `${sayTime(sameDay)}, ${percent}` };
  const place = a.event.where && a.event.where.name === b.event.where?.name && a.event.where.certainty === "stated";
  return sameDay && place ? { score: 0.4, why: `the same day and place, ${percent}` } : null;
}

function sayTime(sameDay: boolean): string {
  return sameDay ? "the same day" : "days next to each other";
}

function keyOf({ event }: EventTelling): string {
  const sides = [statesOf(event.sources), statesOf(event.targets)];
  return [
    event.act.split(".")[0],
    event.stage,
    ...(event.reciprocal ? [sides.flat().sort(compareText).join("+")] : sides.map((side) => side.join("+"))),
  ].join("|");
}

function statesOf(actors: EventTelling["event"]["sources"]): string[] {
  return [...new Set(actors.flatMap(({ country }) => country ?? []))].sort(compareText);
}

function rootOf({ event }: EventTelling): string {
  return event.act.split(".")[0];
}

/** The day of the deed, else of the news. */
function bucketOf({ days, told }: EventTelling): number {
  const day = days?.start ?? told;
  return day ? dayNumber(day) : -1e7;
}

/** Canonical order: the best dated tellings of a day first. */
export function byTime(a: EventTelling, b: EventTelling): number {
  return (
    compareText(a.days?.start ?? a.told ?? "9999", b.days?.start ?? b.told ?? "9999") ||
    b.content.length - a.content.length ||
    compareText(a.report, b.report) ||
    a.words.start - b.words.start ||
    compareText(a.event.id, b.event.id)
  );
}
