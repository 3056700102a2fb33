import type { History, Who } from "../../src/record/history/history.js";

/**
 * A history as lines that a person can check against the reports, and that differ line by line when the coding or the
 * merging changes: no ids, each thing with the reports that tell it.
 */
export function projectHistory({ encounters, channels, relations, reports, demands, accounts, chains, loose }: History): object {
  const [relation] = relations;
  const nameOf = new Map(encounters.map((encounter) => [encounter.id, `${encounter.kind} ${encounter.start ?? "undated"}`]));
  return {
    reports: {
      count: reports.length,
      independent: new Set(reports.map(({ group }) => group)).size,
      copies: listCopies(reports),
      replaced: reports.flatMap(({ id, standing, by }) => (by === undefined ? [] : `${id} ${standing} by ${by}`)),
    },
    encounters: encounters.map((encounter) => {
      const { kind, stage, start, end, place, participants, life, replaces, partOf, mentions, contradictions } = encounter;
      const days = start === end || end === null ? start : `${start}/${end}`;
      return [
        `${days ?? "undated"} ${kind} ${stage}: ${participants.map(describeWho).join(", ")}`,
        place?.name,
        life.map((step) => `${step.stage} ${step.told ?? "before"}`).join(" > "),
        ...replaces.map((id) => `replaces ${nameOf.get(id)}`),
        partOf && `part of ${nameOf.get(partOf)}`,
        ...contradictions.map(({ message }) => message),
        `by ${[...new Set(mentions.map(({ report }) => report.split("-", 1)[0]))].join(" ")}`,
      ]
        .filter(Boolean)
        .join(" | ");
    }),
    channels: channels.map(({ kind, states }) => ({
      kind,
      states: states.map(({ state, by, since, reports }) => [state, by && `by ${by}`, since, `${reports}`].filter(Boolean).join(" ")),
    })),
    ...(relation && {
      relation: {
        now: `${relation.now.word} (${relation.now.rule})`,
        changes: relation.changes.map(({ at, from, to, direction }) => `${at} ${direction} (${from}/${to})`),
        periods: relation.periods.map(({ from, to, word, rule }) => `${from}/${to} ${word} (${rule})`),
        unusual: relation.unusual.map(({ kind, from, to, seen, expected }) => `${from}/${to} ${kind}: ${seen} of ${expected}`),
        visits: relation.visits.text,
      },
    }),
    counts: {
      accounts: accounts.length,
      both: accounts.filter(({ topics }) => topics.some(({ told }) => told === "both" || told === "contradicting")).length,
      demands: demands.length,
      asked_again: demands.filter(({ independent }) => independent > 1).length,
      chains: chains.length,
      loose: loose.length,
    },
  };
}

function describeWho({ country, person, office }: Who): string {
  return [country, person ?? office].filter(Boolean).join(" ");
}

function listCopies(reports: History["reports"]): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, group } of reports) groups.set(group, [...(groups.get(group) ?? []), id]);
  return [...groups.values()].filter(({ length }) => length > 1).map((ids) => ids.join(" "));
}
