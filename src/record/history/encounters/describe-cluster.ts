import type { Where } from "../../../base/event.js";
import { hashText } from "../../../base/hash.js";
import { compareText } from "../../compare-text.js";
import { type Days, gapOf } from "../../days.js";
import type { EncounterTelling } from "../digest-report.js";
import type { HistoryEncounter, Mention, Pair, Who, Words } from "../history.js";
import { mergeWho, toWho } from "../parties.js";
import type { Cluster, Joined } from "./join-tellings.js";
import { type MergedStep, orderMergedLife, uniqueWords } from "./order-merged-life.js";

/** An encounter with the tellings that it was made of; links between encounters are added by `link-merged.ts`. */
export interface MergedEncounter {
  readonly encounter: HistoryEncounter;
  readonly steps: readonly MergedStep[];
  readonly cluster: Cluster;
}

/** The encounter that a cluster of tellings speaks of. */
export function describeCluster(cluster: Cluster, groupOf: (report: string) => string): MergedEncounter {
  const { members } = cluster;
  const steps = orderMergedLife(members);
  const stage = steps.at(-1)?.stage ?? members[0].telling.stage;
  const own = members.filter(({ telling }) => telling.stage === stage);
  const standing = own.length > 0 ? own : members;
  const kind = pickKind(members);
  const host = vote(members, ({ telling }) => telling.encounter.host, groupOf);
  const participants = orderVisitors(
    mergeWho(members.flatMap(({ telling }) => telling.encounter.participants.map(toWho))),
    kind === "visit" ? host : null,
  );
  const id = hashText(["encounter", ...nameFounder(members)].join("\n"));
  const place = pickPlace(standing, groupOf) ?? pickPlace(members, groupOf);
  const timed = preferCorrected(members.filter(({ telling }) => durationOf(telling, kind) !== null));
  const duration = vote(timed, ({ telling }) => durationOf(telling, kind), groupOf);
  const refusedBy =
    stage === "refused" ? vote(own, ({ telling }) => telling.encounter.refusedBy ?? null, groupOf) : null;
  const states = [...new Set(members.flatMap(({ telling }) => telling.states))].sort(compareText);
  const encounter: HistoryEncounter = {
    id,
    kind,
    participants,
    states,
    host,
    ...(place && { place }),
    ...readPeriod(standing, kind, groupOf),
    ...(duration !== null && { duration }),
    agenda: uniqueWords(
      members.flatMap(({ telling }) => telling.encounter.agenda.map((topic) => ({ report: telling.report, ...topic }))),
    ),
    stage,
    life: steps.map((step) => ({
      stage: step.stage,
      told: step.told,
      ...(step.when && { when: withoutSpan(step.when) }),
      because: [...step.because],
      happenings: pairsOf(states).map((pair) => nameStep(id, step, steps, pair)),
      words: wordsOf(step),
    })),
    rank: compareRanks(participants),
    ...(refusedBy !== null && { refusedBy }),
    because: uniqueWords(steps.flatMap(({ because }) => because)),
    replaces: [],
    mentions: members.map(toMention),
    apart: [],
    contradictions: findContradictions(members, steps, groupOf),
    reports: new Set(members.map(({ telling }) => telling.report)).size,
    independent: new Set(members.map(({ telling }) => groupOf(telling.report))).size,
  };
  return { encounter, steps, cluster };
}

/** The telling that was published first names the encounter, so that later news does not rename it. */
function nameFounder(members: readonly Joined[]): string[] {
  const [founder] = members
    .map(({ telling }) => [telling.told ?? "9999", telling.report, telling.encounter.id])
    .sort((a, b) => compareText(a.join("\n"), b.join("\n")));
  return founder.slice(1);
}

/** The id of the happening that a step is: the encounter, the stage, and which time it is that it came to this stage. */
function nameStep(encounter: string, step: MergedStep, steps: readonly MergedStep[], pair: Pair): string {
  const times = steps.filter(({ stage }) => stage === step.stage).indexOf(step);
  return hashText(["happening", encounter, step.stage, times, ...pair].join("\n"));
}

/** A conference of more states than this is no deed between each two of them. */
const statesMax = 8;

/** The pairs of states that an encounter is a happening between. */
export function pairsOf(states: readonly string[]): Pair[] {
  if (states.length > statesMax) return [];
  return states.flatMap((one, index) => states.slice(index + 1).map((other): Pair => [one, other]));
}

function toMention({ telling, why }: Joined): Mention {
  const { report, told, stage, steps } = telling;
  return { report, told, stage, words: steps.flatMap(({ all }) => all), why };
}

/** One example of each report, the reports in order. */
function wordsOf({ tellings }: MergedStep): Words[] {
  const byReport = new Map<string, Words>();
  for (const { step, telling } of tellings) if (!byReport.has(telling.report)) byReport.set(telling.report, step.words);
  return [...byReport].sort(([a], [b]) => compareText(a, b)).map(([, words]) => words);
}

function pickKind(members: readonly Joined[]): HistoryEncounter["kind"] {
  const said = new Set(members.map(({ telling }) => telling.encounter.kind));
  for (const kind of ["visit", "call", "summit", "meeting"] as const) if (said.has(kind)) return kind;
  return "talks";
}

/** What most independent sources say; of equals the first in alphabetical order; null where none says anything. */
function vote(
  members: readonly Joined[],
  read: (member: Joined) => string | null,
  groupOf: (report: string) => string,
): string | null {
  const voters = new Map<string, Set<string>>();
  for (const member of members) {
    const value = read(member);
    if (value === null) continue;
    const known = voters.get(value);
    if (known) known.add(groupOf(member.telling.report));
    else voters.set(value, new Set([groupOf(member.telling.report)]));
  }
  const [best] = [...voters].sort(([a, one], [b, other]) => other.size - one.size || compareText(a, b));
  return best?.[0] ?? null;
}

/** Where a correction says something, what was corrected does not count. */
function preferCorrected(members: readonly Joined[]): readonly Joined[] {
  const corrected = members.filter(({ telling }) => telling.correction);
  return corrected.length > 0 ? corrected : members;
}

function orderVisitors(participants: readonly Who[], host: string | null): Who[] {
  if (host === null) return [...participants];
  return [
    ...participants.filter(({ country }) => country !== host),
    ...participants.filter(({ country }) => country === host),
  ];
}

function durationOf({ encounter }: EncounterTelling, kind: HistoryEncounter["kind"]): string | null {
  return encounter.kind === kind || kind !== "visit" ? (encounter.duration ?? null) : null;
}

const exactness: readonly Where["precision"][] = ["site", "city", "region", "sea", "country", "continent"];

/** Of the stated places the most exact ones, and of these the one that most sources name. */
function pickPlace(
  members: readonly Joined[],
  groupOf: (report: string) => string,
): HistoryEncounter["place"] | undefined {
  const named = members.flatMap((member) =>
    member.telling.encounter.place ? [{ ...member, place: member.telling.encounter.place }] : [],
  );
  const stated = named.filter(({ place }) => place.certainty === "stated");
  const used = stated.length > 0 ? stated : named;
  const finest = Math.min(...used.map(({ place }) => exactness.indexOf(place.precision)));
  const exact = used.filter(({ place }) => exactness.indexOf(place.precision) === finest);
  const placeOf = new Map(exact.map(({ place }) => [`${place.name}\n${place.country}`, place]));
  const key = vote(
    exact,
    ({ telling }) => `${telling.encounter.place!.name}\n${telling.encounter.place!.country}`,
    groupOf,
  );
  const place = key === null ? undefined : placeOf.get(key);
  return place && withoutSpan(place);
}

function withoutSpan<Spanned extends { span?: unknown }>({ span: _, ...rest }: Spanned): Omit<Spanned, "span"> {
  return rest;
}

/** The day most sources name; a visit goes from the first to the last day that is told of it. */
function readPeriod(
  members: readonly Joined[],
  kind: HistoryEncounter["kind"],
  groupOf: (report: string) => string,
): { start: string | null; end: string | null } {
  const dated = members.filter(({ telling }) => telling.days !== null);
  const stated = dated.filter(({ telling }) => telling.days!.stated);
  const used = preferCorrected(stated.length > 0 ? stated : dated);
  const fine = used.filter(({ telling }) => telling.days!.fine);
  if (fine.length === 0) {
    const [narrowest] = [...used].sort(
      (a, b) =>
        lengthOf(a.telling.days!) - lengthOf(b.telling.days!) ||
        compareText(a.telling.days!.start, b.telling.days!.start),
    );
    return { start: narrowest?.telling.encounter.start ?? null, end: null };
  }
  const start = vote(fine, ({ telling }) => telling.days!.start, groupOf)!;
  const end = vote(fine, ({ telling }) => telling.days!.end, groupOf)!;
  if (kind !== "visit") return start <= end ? { start, end } : { start, end: start };
  const days = fine.flatMap(({ telling }) => [telling.days!.start, telling.days!.end]).sort(compareText);
  return { start: days[0], end: days.at(-1)! };
}

function lengthOf({ start, end }: Days): number {
  return Date.parse(end) - Date.parse(start);
}

function compareRanks(participants: readonly Who[]): HistoryEncounter["rank"] {
  const states = [...new Set(participants.flatMap(({ country }) => country ?? []))];
  if (states.length !== 2) return null;
  const [a, b] = states.map((state) => pickHighest(participants, state));
  if (a?.rank === undefined || b?.rank === undefined) return null;
  if (a.rank === b.rank) return { text: `equal (${nameOffices(a, b)})`, higher: null };
  const [higher, lower] = a.rank < b.rank ? [a, b] : [b, a];
  return {
    text: `${higher.country} outranks (${higher.office ?? higher.name} over ${lower.office ?? lower.name})`,
    higher: higher.country,
  };
}

/** The person of a state with the highest protocol rank. */
export function pickHighest(participants: readonly Who[], state: string | null): Who | undefined {
  return participants
    .filter(({ country, rank }) => country === state && rank !== undefined)
    .sort((a, b) => a.rank! - b.rank! || compareText(a.name, b.name))[0];
}

function nameOffices(a: Who, b: Who): string {
  const [one, other] = [a.office ?? a.name, b.office ?? b.name];
  return one === other ? `both ${one}` : `${one} and ${other}`;
}

function findContradictions(
  members: readonly Joined[],
  steps: readonly MergedStep[],
  groupOf: (report: string) => string,
): HistoryEncounter["contradictions"] {
  return [...contradictStages(steps), ...contradictDates(members, groupOf), ...contradictDurations(members)];
}

function contradictStages(steps: readonly MergedStep[]): HistoryEncounter["contradictions"] {
  const held = steps.find(({ stage }) => stage === "done");
  if (!held) return [];
  return steps
    .filter(({ stage }) => stage === "denied" || stage === "cancelled" || stage === "refused")
    .map((step) => ({
      code: "history/contradicting-stages",
      message: `told as done and as ${step.stage}`,
      words: [...wordsOf(held), ...wordsOf(step)],
    }));
}

/** Two stated days of what was held; a visit takes several days, and so names several. */
function contradictDates(
  members: readonly Joined[],
  groupOf: (report: string) => string,
): HistoryEncounter["contradictions"] {
  const dated = members.filter(
    ({ telling }) =>
      telling.stage === "done" && telling.encounter.kind !== "visit" && telling.days?.fine && telling.days.stated,
  );
  const most = vote(dated, ({ telling }) => telling.days!.start, groupOf);
  const first = dated.find(({ telling }) => telling.days!.start === most);
  if (!first) return [];
  const others = dated.filter(({ telling }) => gapOf(telling.days!, first.telling.days!) > 0);
  const days = [...new Set(others.map(({ telling }) => telling.days!.start))].sort(compareText);
  return days.map((day) => {
    const other = others.find(({ telling }) => telling.days!.start === day)!;
    return {
      code: "history/contradicting-dates",
      message: `dated ${most} by most and ${day} by ${other.telling.report}`,
      words: [first, other].flatMap(({ telling }) => telling.steps.slice(-1).map(({ words }) => words)),
    };
  });
}

function contradictDurations(members: readonly Joined[]): HistoryEncounter["contradictions"] {
  const timed = members.filter(({ telling }) => telling.encounter.duration !== undefined);
  const other = timed.find(({ telling }) => telling.encounter.duration !== timed[0].telling.encounter.duration);
  if (!other) return [];
  const [one, two] = [timed[0].telling, other.telling];
  const right = [one, two].find(({ correction }) => correction);
  return [
    {
      code: right ? "history/corrected-duration" : "history/contradicting-durations",
      message: `said to have lasted ${one.encounter.duration} and ${two.encounter.duration}${right ? `; the correction says ${right.encounter.duration}` : ""}`,
      words: [one, two].flatMap(({ steps }) => steps.slice(-1).map(({ words }) => words)),
    },
  ];
}
