import type { Where } from "../../base/event.js";
import { hashText } from "../../base/hash.js";
import type { Encounter } from "../../base/record.js";
import type { Span } from "../../base/span.js";
import { uniteDays } from "../days.js";
import type { RecordWords } from "../record-words.js";
import { compareRanks } from "./compare-ranks.js";
import type { EncounterMention } from "./encounter-mention.js";
import type { Cluster } from "./join-mentions.js";
import { isOtherDate, noteContradictions } from "./note-contradictions.js";
import { orderLife } from "./order-life.js";
import { mergeActors } from "./parties.js";
import { readAgenda } from "./read-agenda.js";

/** The encounter that a cluster of tellings speaks of. `replaces` and `partOf` need the other encounters: see `link-encounters.ts`. */
export function describeEncounter(cluster: Cluster, words: RecordWords): Encounter {
  const life = orderLife(cluster);
  const stage = life.at(-1)!.stage;
  const own = cluster.filter(({ event }) => event.stage === stage);
  const kind = pickKind(cluster);
  const participants = listParticipants(cluster);
  const place = pickPlace(own) ?? pickPlace(cluster);
  const timed = cluster.find(
    (mention) => mention.event.when?.duration !== undefined && (kind !== "visit" || mention.kind === kind),
  );
  const duration = timed?.event.when?.duration;
  const refuser = own.find(({ event }) => event.stage === "refused")?.event.sources[0];
  const refusedBy = refuser?.country ?? refuser?.text;
  const events = cluster.map(({ event }) => event.id).sort();
  return {
    id: hashText(["encounter", kind, ...events].join("\n")),
    kind,
    participants,
    host: cluster.find(({ host }) => host !== null)?.host ?? null,
    ...(place && { place }),
    ...readPeriod(own.some(({ days }) => days !== null) ? own : cluster),
    ...(duration !== undefined && { duration }),
    agenda: readAgenda(cluster, words),
    stage,
    life,
    rank: compareRanks(participants, words),
    ...(refusedBy !== undefined && { refusedBy }),
    because: listReasons(cluster),
    replaces: [],
    events: cluster.map(({ event }) => event.id),
    notes: noteContradictions(cluster),
  };
}

/** A visit stays a visit; of the other words the most telling one counts; people who are in one place met. */
function pickKind(cluster: Cluster): Encounter["kind"] {
  const said = new Set(cluster.map(({ kind }) => kind));
  for (const kind of ["visit", "call", "summit", "meeting"] as const) if (said.has(kind)) return kind;
  return !said.has("talks") && cluster.some(({ event }) => event.where?.certainty === "stated") ? "meeting" : "talks";
}

function listParticipants(cluster: Cluster): Encounter["participants"] {
  const named = cluster.flatMap(({ parties }) => parties);
  const states = new Set(named.flatMap(({ country }) => country ?? []));
  const sides = [...states].map((country) => named.filter((party) => party.country === country));
  const merged = sides.map((parties) => mergeActors(parties.flatMap(({ actors }) => actors)));
  if (sides.length < 2)
    merged.push(mergeActors(named.filter(({ country }) => country === null).flatMap(({ actors }) => actors)));

  // Visitors stand first in each telling, but a one-sided telling may have named the host first.
  const visitors = new Set(
    cluster.flatMap(({ parties, visitors }) => parties.slice(0, visitors).map(({ country }) => country)),
  );
  const flat = merged.flat();
  return visitors.size === 0
    ? flat
    : [...flat.filter(({ country }) => visitors.has(country)), ...flat.filter(({ country }) => !visitors.has(country))];
}

/** The most exact place that is stated, else the most exact one that is inferred. */
function pickPlace(cluster: Cluster): Where | undefined {
  const exactness = ["site", "city", "region", "sea", "country", "continent"];
  return cluster
    .flatMap(({ event }) => event.where ?? [])
    .sort(
      (a, b) =>
        (a.certainty === "stated" ? 0 : 1) - (b.certainty === "stated" ? 0 : 1) ||
        exactness.indexOf(a.precision) - exactness.indexOf(b.precision) ||
        (a.span?.start ?? 0) - (b.span?.start ?? 0),
    )[0];
}

/**
 * First and last day where days are known; else the narrowest period as it is known ("2023-02"), with an open end.
 * Stated times count before inferred ones; of two dates in dispute the first one told stands, and a note names both.
 */
function readPeriod(cluster: Cluster): { start: string | null; end: string | null } {
  const dated = cluster.filter(({ days }) => days !== null);
  const stated = dated.filter(({ days }) => days!.stated);
  const told = stated.length > 0 ? stated : dated;
  const known = told.filter((mention) => !isOtherDate(told[0], mention));
  const fine = uniteDays(known.flatMap(({ days }) => (days?.fine ? days : [])));
  if (fine) return fine;
  const [narrowest] = [...known].sort((a, b) => lengthOf(a) - lengthOf(b) || (a.days!.start < b.days!.start ? -1 : 1));
  return { start: narrowest ? namePeriod(narrowest) : null, end: null };
}

function lengthOf({ days }: EncounterMention): number {
  return Date.parse(days!.end) - Date.parse(days!.start);
}

function namePeriod({ days, event }: EncounterMention): string {
  const { start } = days!;
  const value = event.when?.value ?? "";
  // A year, month, week, quarter or season in TIMEX3: as it is known, and no invented day.
  return /^\d{4}(?:-(?:\d\d|W\d\d|Q\d|H\d|SP|SU|FA|WI))?$/.test(value) ? value : start;
}

function listReasons(cluster: Cluster): (string | Span)[] {
  const reasons = new Map<string, string | Span>();
  for (const { event } of cluster) {
    if (event.because !== undefined) reasons.set(JSON.stringify(event.because), event.because);
  }
  return [...reasons.values()];
}
