import type { Encounter } from "../../base/record.js";
import { compareText } from "../compare-text.js";
import { compareDays, type Days, isLater, uniteDays } from "../days.js";
import type { Cluster } from "./join-mentions.js";
import { matchParties, type Party } from "./parties.js";

/** An encounter together with the tellings it was read from. */
export interface Draft {
  readonly cluster: Cluster;
  readonly encounter: Encounter;
}

/**
 * Links encounters to each other: a meeting to the visit or the conference during which it was held (`partOf`), and a
 * visit or meeting to the cancelled one that it makes up for (`replaces`). A visit lasts at least as long as its meetings.
 */
export function linkEncounters(drafts: readonly Draft[]): Encounter[] {
  const frames = drafts.map(({ cluster }) => ({ days: periodOf(cluster), ...sidesOf(cluster) }));
  const holders = drafts.flatMap((draft, index) => (canHold(draft) ? index : []));
  const parents = drafts.map((_, index) => findParent(index, holders, drafts, frames));
  const replaced = findReplaced(drafts, frames);
  return drafts.map(({ encounter, cluster }, index) => {
    const parent = parents[index];
    const children = frames.filter(
      (_, child) => parents[child] === index && drafts[child].encounter.stage === encounter.stage,
    );
    const period = encounter.kind === "visit" && children.length > 0 ? extendPeriod(cluster, children) : null;
    return {
      ...encounter,
      ...period,
      replaces: replaced.get(index) ?? [],
      ...(parent !== null && { partOf: drafts[parent].encounter.id }),
    };
  });
}

interface Frame {
  readonly days: Days | null;
  readonly visitors: readonly Party[];
  readonly parties: readonly Party[];
}

function sidesOf(cluster: Cluster): Pick<Frame, "visitors" | "parties"> {
  return {
    visitors: cluster.flatMap(({ parties, visitors }) => parties.slice(0, visitors)),
    parties: cluster.flatMap(({ parties }) => parties),
  };
}

function periodOf(cluster: Cluster): Days | null {
  const known = cluster.flatMap(({ days }) => days ?? []);
  const stated = known.filter(({ stated }) => stated);
  const used = stated.length > 0 ? stated : known;
  const fine = used.filter(({ fine }) => fine);
  const period = uniteDays(fine.length > 0 ? fine : used);
  return period && { ...period, fine: fine.length > 0, stated: stated.length > 0 };
}

/** Stages at which a meeting can belong to a visit: it shares the fate of the visit, or stays a mere possibility of it. */
function sharesFate(visit: Encounter, meeting: Encounter): boolean {
  if (visit.stage === meeting.stage) return true;
  const real = visit.stage === "done" || visit.stage === "planned";
  return real && meeting.stage !== "done" && meeting.stage !== "cancelled" && meeting.stage !== "postponed";
}

function canHold({ encounter, cluster }: Draft): boolean {
  return encounter.kind === "visit" || cluster.some(({ multilateral }) => multilateral);
}

function findParent(
  index: number,
  holders: readonly number[],
  drafts: readonly Draft[],
  frames: readonly Frame[],
): number | null {
  let best: { parent: number; score: number } | null = null;
  for (const parent of holders) {
    if (parent === index) continue;
    const scoreHolder = drafts[parent].encounter.kind === "visit" ? scoreVisit : scoreConference;
    const score = scoreHolder(drafts[parent], frames[parent], drafts[index], frames[index]);
    if (score > (best?.score ?? 0)) best = { parent, score };
  }
  return best?.parent ?? null;
}

/** How much speaks for a meeting during a visit; 0 where something speaks against it. */
function scoreVisit(visit: Draft, visitFrame: Frame, meeting: Draft, frame: Frame): number {
  const { host } = visit.encounter;
  if (meeting.encounter.kind === "visit" || meeting.encounter.kind === "call" || host === null) return 0;
  if (!sharesFate(visit.encounter, meeting.encounter)) return 0;
  const place = meeting.encounter.place?.country ?? meeting.encounter.host;
  if (place !== null && place !== undefined && place !== host) return 0;

  if (!frame.parties.some(({ country }) => country === host)) return 0;
  const visitor = frame.parties.find(
    ({ country }) => country !== null && visitFrame.visitors.some((one) => one.country === country),
  );
  if (!visitor) return 0;
  const visitors = visitFrame.visitors.filter(({ country }) => country === visitor.country);
  const guests = frame.parties.filter(({ country }) => country === visitor.country);
  const matches = guests.map((guest) => Math.max(...visitors.map((party) => matchParties(party, guest))));
  if (matches.includes(0)) return 0;
  const match = Math.max(...matches);

  const time = compareDays(visitFrame.days, frame.days);
  // A meeting on the day after the dated arrival still belongs to the visit.
  const near = time === "apart" && place === host && isNextDay(visitFrame.days, frame.days);
  if (time === "apart" && !near) return 0;
  return match + (place === host ? 2 : 0) + { same: 3, overlap: 2, open: 1, apart: 1 }[time];
}

function isNextDay(visit: Days | null, meeting: Days | null): boolean {
  if (!visit?.fine || !meeting?.fine) return false;
  const gap = Date.parse(meeting.start) - Date.parse(visit.end);
  return gap > 0 && gap <= 2 * 86_400_000;
}

/** How much speaks for a meeting at the edge of a conference: place and time, or the word for it in the text. */
function scoreConference(conference: Draft, conferenceFrame: Frame, meeting: Draft, frame: Frame): number {
  if (meeting.cluster.some(({ multilateral }) => multilateral) || meeting.encounter.kind === "call") return 0;
  if (meeting.encounter.kind === "visit") return 0;
  const time = compareDays(conferenceFrame.days, frame.days);
  if (time === "apart") return 0;
  const [there, here] = [conference.encounter.place, meeting.encounter.place];
  if (there && here && there.country !== here.country) return 0;
  const samePlace = there !== undefined && there.name === here?.name;
  const sidelines = meeting.cluster.some((mention) => mention.sidelines);
  if (!sidelines && !(samePlace && time !== "open")) return 0;
  return (sidelines ? 6 : 0) + (samePlace ? 2 : 0) + (time === "open" ? 0 : 2);
}

/** The days of a visit together with those of its meetings; null where the visit's own time is known more coarsely only. */
function extendPeriod(cluster: Cluster, children: readonly Frame[]): { start: string; end: string } | null {
  const own = periodOf(cluster);
  const days = [own, ...children.map((child) => child.days)].filter((one): one is Days => one?.fine === true);
  const stated = days.filter((one) => one.stated);
  return uniteDays(stated.length > 0 ? stated : days);
}

/**
 * By encounter, the ones that did not take place and that it makes up for: of the same kind and people, earlier, and
 * each replaced by the first that follows it.
 */
function findReplaced(drafts: readonly Draft[], frames: readonly Frame[]): Map<number, string[]> {
  const replaced = new Map<number, string[]>();
  for (const [earlier, { encounter }] of drafts.entries()) {
    if (encounter.stage !== "cancelled" && encounter.stage !== "postponed") continue;
    const [first] = drafts
      .map((_, later) => later)
      .filter((later) => canReplace(drafts[later].encounter, frames[later], encounter, frames[earlier]))
      .sort((a, b) => compareText(startOf(frames[a]), startOf(frames[b])) || a - b);
    if (first !== undefined) replaced.set(first, [...(replaced.get(first) ?? []), encounter.id]);
  }
  return replaced;
}

/** Undated encounters are news of the day, and so later than any dated one that was called off. */
function startOf({ days }: Frame): string {
  return days?.start ?? "9999";
}

function canReplace(later: Encounter, laterFrame: Frame, earlier: Encounter, earlierFrame: Frame): boolean {
  if (later === earlier || later.kind !== earlier.kind) return false;
  if (later.stage !== "done" && later.stage !== "planned") return false;
  if (later.kind === "visit" && later.host !== earlier.host) return false;
  if (!earlierFrame.days || (laterFrame.days && !isLater(laterFrame.days, earlierFrame.days))) return false;

  const [mine, theirs] =
    later.kind === "visit" ? [laterFrame.visitors, earlierFrame.visitors] : [laterFrame.parties, earlierFrame.parties];
  const shared = mine.flatMap((party) =>
    theirs.filter(({ country }) => country === party.country).map((other) => matchParties(party, other)),
  );
  return shared.some((match) => match >= 2) && !shared.includes(0);
}
