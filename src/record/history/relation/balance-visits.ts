import { compareText } from "../../compare-text.js";
import { pickHighest } from "../encounters/describe-cluster.js";
import type { HistoryEncounter, Pair, VisitBalance, Who } from "../history.js";

type Visit = VisitBalance["visits"][number];

/** Who travelled to whom, at which rank they were received, and whether the visit was returned. Only what took place counts. */
export function balanceVisits(pair: Pair, encounters: readonly HistoryEncounter[]): VisitBalance {
  const meetings = encounters.filter(
    ({ kind, partOf, stage }) => kind !== "visit" && partOf !== undefined && stage === "done",
  );
  const held = encounters
    .filter(({ kind, stage, host }) => kind === "visit" && stage === "done" && host !== null && pair.includes(host))
    .filter(({ states, host }) => pair.every((state) => state === host || states.includes(state)))
    .sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id));
  const visits = held.map((visit) => describeVisit(visit, pair, meetings));
  return { visits: visits.map((visit, index) => tie(visit, index, visits)), text: sayBalance(pair, visits) };
}

/** The day it began, else the day on which it was first told. */
function dayOf({ start, life }: HistoryEncounter): string {
  return start ?? life.find(({ told }) => told !== null)?.told ?? "9999";
}

function describeVisit(visit: HistoryEncounter, pair: Pair, meetings: readonly HistoryEncounter[]): Visit {
  const to = visit.host!;
  const from = pair.find((state) => state !== to)!;
  const own = [visit, ...meetings.filter(({ partOf }) => partOf === visit.id)];
  const visitor =
    pickHighest(visit.participants, from) ?? visit.participants.find(({ country }) => country === from) ?? null;
  const receivedBy =
    pickHighest(
      own.flatMap(({ participants }) => participants),
      to,
    ) ?? null;
  return {
    encounter: visit.id,
    day: visit.start,
    from,
    to,
    visitor,
    receivedBy,
    received: compareRank(receivedBy, visitor),
    returnedBy: null,
    previous: null,
    firstSince: null,
  };
}

function compareRank(receivedBy: Who | null, visitor: Who | null): Visit["received"] {
  if (receivedBy?.rank === undefined || visitor?.rank === undefined) return null;
  return receivedBy.rank < visitor.rank ? "above" : receivedBy.rank > visitor.rank ? "below" : "equal";
}

/** Links a visit to the one before it by the same side on this level or above, and to the one that returned it. */
function tie(visit: Visit, index: number, visits: readonly Visit[]): Visit {
  const rank = visit.visitor?.rank;
  if (rank === undefined) return visit;
  const previous = visits
    .slice(0, index)
    .filter((one) => one.from === visit.from && (one.visitor?.rank ?? Number.POSITIVE_INFINITY) <= rank)
    .at(-1);
  const returned = visits.slice(index + 1).find((one) => one.from === visit.to && one.visitor?.rank === rank);
  return {
    ...visit,
    returnedBy: returned?.encounter ?? null,
    previous: previous?.encounter ?? null,
    firstSince: previous?.day ?? null,
  };
}

function sayBalance([one, other]: Pair, visits: readonly Visit[]): string {
  if (visits.length === 0) return "No visit between the two is told as held.";
  const [there, back] = [one, other].map((state) => visits.filter(({ from }) => from === state).length);
  const last = visits.at(-1)!;
  return `${one} went to ${other} ${times(there)}, ${other} to ${one} ${times(back)}; the last to travel was ${last.from}${last.day ? ` on ${last.day}` : ""}.`;
}

function times(count: number): string {
  return count === 0 ? "never" : count === 1 ? "once" : `${count} times`;
}
