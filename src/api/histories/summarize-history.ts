import type { Happening, History, HistoryEncounter } from "../../record/history/history.js";
import type { EncounterHead, Overview } from "../contract/shapes.js";

/** Lists of an overview are cut here; the whole stands in the history. */
const listMax = 300;

/** What the page of two states shows of their history, without the thousands of tellings behind it. */
export function summarizeHistory(history: History): Overview["history"] {
  const { encounters, happenings, channels, demands, responses, chains, reports, relations } = history;
  const relation = relations[0] ?? null;
  const shownChains = chains.slice(-listMax);
  const named = new Set([...shownChains.flat(), ...(relation?.now.happenings.slice(0, listMax) ?? [])]);
  return {
    counts: {
      reports: reports.length,
      sources: new Set(reports.map(({ group }) => group)).size,
      happenings: happenings.length,
      encounters: encounters.length,
      demands: demands.length,
      held: encounters.filter(({ stage }) => stage === "done").length,
    },
    encounters: encounters.map(toHead),
    channels,
    demands: demands.toSorted((a, b) => ((a.last ?? "") < (b.last ?? "") ? 1 : -1)).slice(0, listMax),
    responses: responses.map(({ happening, to, kind, words }) => ({ happening, to, kind, words: words.slice(0, 1) })),
    chains: shownChains,
    happenings: happenings.filter(({ id }) => named.has(id)).map(shorten),
  };
}

function toHead(encounter: HistoryEncounter): EncounterHead {
  const { id, kind, stage, start, end, place, states, reports, independent, contradictions } = encounter;
  return {
    id,
    kind,
    stage,
    start,
    end,
    place: place ? { name: place.name, country: place.country } : null,
    participants: encounter.participants.map(({ name, country }) => ({ name, country })),
    states,
    reports,
    independent,
    contradictions: contradictions.length,
  };
}

/** One telling stands for all. */
function shorten(happening: Happening): Happening {
  return { ...happening, mentions: happening.mentions.slice(0, 1) };
}
