import type { Actor } from "../../base/actor.js";
import type { Encounter } from "../../base/record.js";
import { kindOfOffice } from "../office-kind.js";
import type { RecordWords } from "../record-words.js";

/**
 * Who outranks whom, by the highest-ranking person of each side: "equal (foreign ministers)", or "CHN outranks
 * (President over Secretary of State)". Null where a rank is unknown or more than two states take part.
 */
export function compareRanks(participants: readonly Actor[], words: RecordWords): Encounter["rank"] {
  const countries = [...new Set(participants.flatMap(({ country }) => country ?? []))];
  if (countries.length !== 2) return null;
  const [a, b] = countries.map((country) => pickHighest(participants.filter((actor) => actor.country === country)));
  if (!a?.rank || !b?.rank) return null;
  if (a.rank === b.rank) return { text: `equal (${nameLevel(a, b, words)})`, higher: null };

  const [higher, lower] = a.rank < b.rank ? [a, b] : [b, a];
  return { text: `${higher.country} outranks (${nameOf(higher)} over ${nameOf(lower)})`, higher: higher.country };
}

function pickHighest(actors: readonly Actor[]): Actor | undefined {
  const ranked = actors.filter(({ rank }) => rank !== undefined);
  return ranked.reduce<Actor | undefined>(
    (best, actor) => (!best || actor.rank! < best.rank! ? actor : best),
    undefined,
  );
}

function nameLevel(a: Actor, b: Actor, words: RecordWords): string {
  if (a.rank === 1) return "heads of state";
  const kind = kindOfOffice(a, words);
  if (kind === kindOfOffice(b, words)) {
    if (kind === "foreign ministers" || kind === "defence ministers") return kind;
    if (kind === "leaders") return a.rank === 2 ? "heads of government" : "leaders";
  }
  return nameOf(a) === nameOf(b) ? `both ${nameOf(a)}` : `${nameOf(a)} and ${nameOf(b)}`;
}

function nameOf({ office, rank, text }: Actor): string {
  return office ?? (rank ? `rank ${rank}` : text);
}
