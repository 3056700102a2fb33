import { compareText } from "../../compare-text.js";
import { dayNumber, daysOf } from "../../days.js";
import type { HistoryEncounter, Who } from "../history.js";
import { keyOfPerson } from "../parties.js";

/** A meeting on the day before or after the dated visit still belongs to it. */
const daysBesideVisit = 1;
/** What makes up for a called-off encounter follows within so many days. */
const daysToReplace = 550;

/**
 * Links the encounters of a history: a meeting to the visit during which it was held (`partOf`), and a visit or meeting
 * to the cancelled or postponed one that it makes up for (`replaces`). Encounters come and go in canonical order.
 */
export function linkMerged(encounters: readonly HistoryEncounter[]): HistoryEncounter[] {
  const visits = indexBy<HistoryEncounter>(
    encounters.filter(({ kind, host }) => kind === "visit" && host !== null),
    ({ host }) => host!,
  );
  const replaced = findReplaced(encounters);
  return encounters.map((encounter) => {
    const place = encounter.place?.country ?? encounter.host;
    const hosts = place === null ? encounter.states : [place];
    const parent = findVisit(
      encounter,
      hosts.flatMap((host) => visits.get(host) ?? []),
    );
    return { ...encounter, replaces: replaced.get(encounter.id) ?? [], ...(parent && { partOf: parent.id }) };
  });
}

function findVisit(meeting: HistoryEncounter, visits: readonly HistoryEncounter[]): HistoryEncounter | undefined {
  if (meeting.kind === "visit" || meeting.kind === "call" || !isDay(meeting.start)) return undefined;
  const at = dayNumber(meeting.start);
  return visits
    .filter((visit) => visit.stage === meeting.stage && isDay(visit.start) && meeting.states.includes(visit.host!))
    .filter((visit) => {
      const end = isDay(visit.end) ? visit.end : visit.start!;
      return at >= dayNumber(visit.start!) - daysBesideVisit && at <= dayNumber(end) + daysBesideVisit;
    })
    .find((visit) => sharePeople(guestsOf(visit), guestsOf(meeting, visit.host)));
}

function guestsOf({ participants, host }: HistoryEncounter, by = host): Who[] {
  return participants.filter(({ country }) => country !== by);
}

/** A person in common, or a state in common where one of the two names no person of it. */
function sharePeople(a: readonly Who[], b: readonly Who[]): boolean {
  return a.some((one) =>
    b.some((other) => {
      if (one.country !== other.country || one.country === null) return false;
      const [mine, theirs] = [keyOfPerson(one), keyOfPerson(other)];
      return mine === null || theirs === null || mine === theirs;
    }),
  );
}

/** By encounter the ones that it makes up for: each is replaced by the first that follows it with the same people. */
function findReplaced(encounters: readonly HistoryEncounter[]): Map<string, string[]> {
  const later = indexBy(
    encounters.filter(({ stage, start }) => (stage === "done" || stage === "planned") && isDay(start)),
    keyOf,
  );
  const replaced = new Map<string, string[]>();
  for (const earlier of encounters) {
    if (earlier.stage !== "cancelled" && earlier.stage !== "postponed") continue;
    const day = calledOff(earlier);
    if (day === null) continue;
    const next = (later.get(keyOf(earlier)) ?? [])
      .filter(({ start }) => start! > day && dayNumber(start!) - dayNumber(day) <= daysToReplace)
      .sort((a, b) => compareText(a.start!, b.start!) || compareText(a.id, b.id))
      .find((one) => shareKnown(one, earlier));
    if (next) replaced.set(next.id, [...(replaced.get(next.id) ?? []), earlier.id].sort(compareText));
  }
  return replaced;
}

/** The last day for which it can have been planned, else the day on which it was told that it is off. */
function calledOff({ start, life }: HistoryEncounter): string | null {
  const days = start === null ? null : daysOf({ value: start, precision: "vague", certainty: "stated" });
  if (days) return days.end;
  return life.filter(({ told }) => told !== null).at(-1)?.told ?? null;
}

function keyOf({ kind, host, states }: HistoryEncounter): string {
  return [kind === "visit" || kind === "call" ? kind : "meeting", kind === "visit" ? host : "", ...states].join(" ");
}

/** At least one person is known to take part in both. */
function shareKnown(a: HistoryEncounter, b: HistoryEncounter): boolean {
  const [mine, theirs] = a.kind === "visit" ? [guestsOf(a), guestsOf(b)] : [a.participants, b.participants];
  const keys = new Set(theirs.flatMap((who) => keyOfPerson(who) ?? who.office?.toLowerCase() ?? []));
  return mine.some((who) => keys.has(keyOfPerson(who) ?? "") || keys.has(who.office?.toLowerCase() ?? ""));
}

export function isDay(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && /^\d{4}-\d{2}-\d{2}/.test(value);
}

function indexBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = index.get(key);
    if (known) known.push(item);
    else index.set(key, [item]);
  }
  return index;
}
