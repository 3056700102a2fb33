import type { Note } from "../../base/note.js";
import type { Published } from "../../base/report.js";
import { sayDate } from "../../base/say-date.js";
import { daysBetween } from "./calendar.js";
import { type Candidate, dayOf, withoutRole } from "./candidate.js";
import type { DatedText, Evidence, Weigh } from "./evidence.js";
import { weighDateline, weighDays } from "./weigh-days.js";
import { weighMonths } from "./weigh-months.js";
import { weighSources } from "./weigh-source.js";
import { weighWeekdays } from "./weigh-weekdays.js";
import { weighYears } from "./weigh-years.js";

/** Says what offices the text gives to people that they held on a day (`for`) or did not hold (`against`), in words. */
export type OfficeEvidence = (date: string) => { for: readonly string[]; against: readonly string[] };

const weighers: readonly Weigh[] = [weighDateline, weighDays, weighWeekdays, weighMonths, weighYears];

/** More days than these are not weighed: pages with so many dates are lists, not reports. */
const mostDays = 12;

/** Below this difference of points two days stand equal and the question is left open. */
const clearLead = 0.8;

/**
 * Chooses the publication date among the candidates and says why. The caller's date wins; otherwise the days are
 * weighed by where they stand and by what the text says that fits only one of them: weekdays, days of the month,
 * "last month", years, the dateline and, through `offices`, who held which office. Null without a candidate.
 */
export function chooseDate(
  candidates: readonly Candidate[],
  text: DatedText,
  offices: OfficeEvidence | undefined,
): { published: Published | null; notes: Note[] } {
  if (candidates.length === 0) return { published: null, notes: [] };
  const days = groupByDay(withoutLaterUpdates(candidates));
  const argument = candidates.find(({ source }) => source === "argument");
  // What the caller says is not weighed.
  const weighed = argument
    ? []
    : days.map(([day, group]) => weighDay(day, group, text, days.length > 1 ? offices : undefined));
  weighed.sort((a, b) => b.points - a.points);
  const [best, second] = weighed;
  const chosen = argument ?? (best ? mostExact(best.candidates) : mostExact(candidates));
  const rivals = candidates.filter((candidate) => contradicts(candidate, chosen));
  const open = !argument && rivals.length > 0 && second !== undefined && best!.points - second.points < clearLead;
  const published: Published = {
    value: chosen.value,
    precision: chosen.precision,
    candidates: candidates.map(withoutRole),
    why: argument
      ? sayGiven(argument, rivals)
      : sayWhy(chosen, best, second, { open, updated: candidates.some((candidate) => isUpdate(candidate, chosen)) }),
  };
  return { published, notes: rivals.length ? [noteConflict(chosen, rivals)] : [] };
}

interface Weighed {
  readonly day: string;
  readonly candidates: readonly Candidate[];
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Leaves out the updates of a report that also gives an earlier day as its first: those two do not contradict each
 * other, and the text, written over again, would speak for the update.
 */
function withoutLaterUpdates(candidates: readonly Candidate[]): Candidate[] {
  const firsts = candidates.filter(({ role }) => role !== "updated").map(dayOf);
  return candidates.filter((candidate) => {
    const day = dayOf(candidate);
    if (!day || candidate.role !== "updated") return true;
    return !firsts.some((first) => first && isUpdateOf(first, day));
  });
}

/** A report is brought up to date within a year or so of its day; later changes are those of the page around it. */
function isUpdateOf(first: string, update: string): boolean {
  const later = daysBetween(first, update);
  return later > 0 && later <= 400;
}

function isUpdate(candidate: Candidate, chosen: Candidate): boolean {
  const [first, update] = [dayOf(chosen), dayOf(candidate)];
  return candidate.role === "updated" && first !== null && update !== null && isUpdateOf(first, update);
}

/** Candidates that are exact to the day, by day in order of appearance; months and years stay outside. */
function groupByDay(candidates: readonly Candidate[]): [string, Candidate[]][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const day = dayOf(candidate);
    if (!day) continue;
    const group = groups.get(day);
    if (group) group.push(candidate);
    else if (groups.size < mostDays) groups.set(day, [candidate]);
  }
  return [...groups];
}

function weighDay(
  day: string,
  candidates: readonly Candidate[],
  text: DatedText,
  offices: OfficeEvidence | undefined,
): Weighed {
  const evidence = weighers.map((weigh) => weigh(text, day)).filter((found) => found !== null);
  const held = offices?.(day);
  for (const reason of held?.for ?? []) evidence.push({ points: 1.5, reason });
  for (const reason of held?.against ?? []) evidence.push({ points: -2.5, reason });
  const points = weighSources(candidates) + evidence.reduce((sum, { points }) => sum + points, 0);
  return { day, candidates, points, evidence };
}

function mostExact(candidates: readonly Candidate[]): Candidate {
  const order = ["minute", "day", "month", "year"];
  return [...candidates].sort((a, b) => order.indexOf(a.precision) - order.indexOf(b.precision))[0]!;
}

/**
 * Whether a candidate speaks against the chosen one: a different day that neither a time zone (one day) nor a later
 * update of the same report explains, and that is no second reading of the same words.
 */
function contradicts(candidate: Candidate, chosen: Candidate): boolean {
  if (candidate === chosen) return false;
  if (candidate.span && candidate.span.start === chosen.span?.start) return false;
  if (candidate.alternative) return false;
  const [day, chosenDay] = [dayOf(candidate), dayOf(chosen)];
  if (!day || !chosenDay) {
    const length = Math.min(candidate.value.length, chosen.value.length, 10);
    return candidate.value.slice(0, length) !== chosen.value.slice(0, length);
  }
  if (Math.abs(daysBetween(chosenDay, day)) <= 1) return false;
  return !isUpdate(candidate, chosen) && !isUpdate(chosen, candidate);
}

function sayGiven(argument: Candidate, rivals: readonly Candidate[]): string {
  const against = rivals.map(sayCandidate).join(" and ");
  return `${sayDate(argument.value)} was given by the caller${against ? `; the report itself says ${against}` : ""}.`;
}

function sayWhy(
  chosen: Candidate,
  best: Weighed | undefined,
  second: Weighed | undefined,
  { open, updated }: { open: boolean; updated: boolean },
): string {
  if (!best) return `Only ${chosen.precision === "year" ? "a year" : "a month"} is given: ${sayCandidate(chosen)}.`;
  if (!second && updated) return `${sayCandidate(chosen)} is the first print; what comes later are updates of it.`;
  if (!second) return `The only date given is ${sayCandidate(chosen)}.`;
  const rival = mostExact(second.candidates);
  const reasons = [
    ...best.evidence.filter(({ points }) => points > 0),
    ...second.evidence.filter(({ points }) => points < 0.5),
  ].map(({ reason }) => reason);
  const choice = `${sayDate(best.day)} (${sayCandidate(chosen)}) rather than ${sayDate(second.day)} (${sayCandidate(rival)})`;
  if (open) {
    const because = reasons.length ? `: ${[...new Set(reasons)].join("; ")}` : "";
    return `The dates stay contradictory; ${choice} is taken for its place${because}.`;
  }
  if (reasons.length) return `${choice}: ${[...new Set(reasons)].join("; ")}.`;
  return `${choice}: ${saySources(best.candidates)} is the better source, and the text has nothing against it.`;
}

function sayCandidate({ asPrinted, source }: Candidate): string {
  const places = {
    argument: "given",
    metadata: "metadata",
    "json-ld": "JSON-LD",
    text: "text",
    url: "address",
    feed: "feed",
  };
  return `“${asPrinted.replace(/\s+/gu, " ")}” in the ${places[source]}`;
}

function saySources(candidates: readonly Candidate[]): string {
  const places = {
    argument: "the caller",
    metadata: "the page's metadata",
    "json-ld": "the page's JSON-LD",
    text: "the printed line",
    url: "the address",
    feed: "the feed",
  };
  return [...new Set(candidates.map(({ source }) => places[source]))].join(" with ");
}

function noteConflict(chosen: Candidate, rivals: readonly Candidate[]): Note {
  const others = [...new Set(rivals.map(({ asPrinted }) => `“${asPrinted.replace(/\s+/gu, " ")}”`))]
    .slice(0, 4)
    .join(", ");
  const span = rivals.find((rival) => rival.span)?.span;
  const message = `Contradicting publication dates: “${chosen.asPrinted}” was taken, ${others} stands against it.`;
  return { code: "report/conflicting-dates", message, ...(span ? { span } : {}) };
}
