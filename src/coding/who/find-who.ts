import type { Actor } from "../../base/actor.js";
import { overlaps, type Span } from "../../base/span.js";
import type { Gazetteer } from "../../codebook/gazetteer.js";
import type { Registry } from "../../codebook/registry.js";
import type { Sectors } from "../../codebook/sectors.js";
import type { Sentence } from "../../language/sentence.js";
import { Discourse, spanOf, weighCountries } from "./discourse.js";
import { headOf } from "./draft.js";
import { findActors } from "./find-actors.js";
import { findDrafts } from "./find-drafts.js";
import { findOwners } from "./find-owners.js";
import { linkLeads } from "./link-leads.js";
import { type Reading, readUnits } from "./read-units.js";
import { resolveCounterpart } from "./resolve-counterpart.js";
import { resolveCountryNoun } from "./resolve-country-noun.js";
import { resolveLead } from "./resolve-lead.js";
import { resolveName } from "./resolve-name.js";
import { resolvePerson } from "./resolve-person.js";
import { resolvePronoun } from "./resolve-pronoun.js";
import { resolveResumed } from "./resolve-resumed.js";
import { resolveRole } from "./resolve-role.js";
import { resolveSides } from "./resolve-sides.js";
import type { Mention, Who } from "./who.js";

/** Each takes the drafts that are its case; the first that answers decides. */
const resolvers = [
  resolvePerson,
  resolveLead,
  resolveSides,
  resolveCountryNoun,
  resolveCounterpart,
  resolveName,
  resolvePronoun,
  resolveResumed,
  resolveRole,
];

/**
 * Finds who is who in one report: persons with their offices on the day, states, organisations, groups and roles, and
 * what later mentions stand for. `text` is the text that the offsets of the sentences count in; `date` the day of the
 * report as an ISO date; mentions in the `suspect` spans are resolved, but nothing is inferred from them. With a
 * `gazetteer`, people and bodies of a town ("Shanghai police") are those of its country.
 */
export function findWho({
  sentences,
  text,
  registry,
  sectors,
  gazetteer = null,
  date,
  dateline = null,
  suspect = [],
}: {
  sentences: readonly Sentence[];
  text: string;
  registry: Registry;
  sectors: Sectors;
  gazetteer?: Gazetteer | null;
  date: string | null;
  dateline?: string | null;
  suspect?: readonly Span[];
}): Who {
  const readings = sentences.map((sentence) =>
    readUnits(
      sentence,
      registry,
      sectors,
      date,
      suspect.some((span) => overlaps(span, sentence)),
    ),
  );
  const weights = weighCountries(readings);
  const { names, drafts } = findDrafts(readings, { registry, date, weights });
  const datelineCountry = dateline === null ? null : findCountry(dateline, registry, gazetteer);
  const discourse = new Discourse({
    registry,
    gazetteer,
    date,
    text,
    drafts,
    names,
    leads: linkLeads(drafts, names),
    weights,
    resolvers,
    datelineCountry,
  });

  const mentions: Mention[] = [];
  for (const draft of drafts) {
    const { actors } = discourse.resolve(draft);
    if (actors.length === 0 || draft.modifies) continue;
    const { index: sentence } = draft.reading.sentence;
    mentions.push({ sentence, head: headOf(draft), span: spanOf(draft), kind: draft.kind, actors });
  }

  const readingOf = new Map(readings.map((reading) => [reading.sentence.index, reading]));
  const ask = (find: typeof findActors): Who["actorsOf"] => {
    const answers = new Map<Reading, Map<number, readonly Actor[]>>();
    return ({ index }, head) => {
      const reading = readingOf.get(index);
      if (!reading) return [];
      const known = answers.get(reading) ?? new Map<number, readonly Actor[]>();
      answers.set(reading, known);
      const found = known.get(head) ?? find(reading, head, discourse);
      known.set(head, found);
      return found;
    };
  };
  return { mentions, notes: discourse.notes, actorsOf: ask(findActors), ownersOf: ask(findOwners) };
}

/** Country of a dateline such as "BEIRUT" or "MEXICO CITY, Mexico". */
function findCountry(place: string, registry: Registry, gazetteer: Gazetteer | null): string | null {
  const words = place.split(/[\s,]+/).filter((word) => word !== "");
  for (const at of words.keys()) {
    const country = registry.findName(words, at)?.things[0]?.country;
    if (country !== undefined) return country;
  }
  return gazetteer?.find(words, 0)?.entries[0]?.country ?? null;
}
