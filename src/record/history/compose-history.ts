import { compareText } from "../compare-text.js";
import { alignAccounts, type Rarity } from "./accounts/align-accounts.js";
import { type Block, keyOfTelling } from "./build-block.js";
import { mergeChannels } from "./channels/merge-channels.js";
import type { Replaced } from "./corrections.js";
import { mergeDemands } from "./demands/merge-demands.js";
import type { Digest, StatementTelling } from "./digest-report.js";
import type { Account, Happening, History, HistoryChannel, HistoryEncounter, Pair } from "./history.js";
import { historyVersion } from "./history.js";
import { balanceVisits } from "./relation/balance-visits.js";
import { describeRelation } from "./relation/describe-relation.js";
import type { Weights } from "./relation/weights.js";
import { chainResponses, type EventLink, linkHappenings } from "./responses/link-happenings.js";

/** What a history is composed of. */
export interface Parts {
  /** The pair that is asked for; null for all states. */
  readonly pair: Pair | null;
  readonly blocks: readonly Block[];
  /** The reports that are asked for, with those that no longer stand. */
  readonly digests: readonly Digest[];
  readonly replaced: ReadonlyMap<string, Replaced>;
  readonly weights: Weights;
  /** The day up to which the history goes. */
  readonly end: string;
  groupOf(report: string): string;
}

/** Puts the blocks together, and adds what needs all of them: answers, accounts, and the relation over time. */
export function composeHistory({ pair, blocks, digests, replaced, weights, end, groupOf }: Parts): History {
  const wanted = (states: readonly string[]): boolean => pair === null || pair.every((state) => states.includes(state));
  const encounters = blocks
    .flatMap((block) => block.encounters)
    .filter(({ states }) => wanted(states) || states.length < 2)
    .sort(byStart);
  const happenings = blocks
    .flatMap((block) => block.happenings)
    .filter((one) => wanted(one.pair))
    .sort(byDay);
  const standing = digests.filter(({ id }) => !replaced.has(id));
  const channels = blocks.flatMap((block) => (block.pair ? mergeChannels(block.signs, block.pair, end, groupOf) : []));
  const demands = blocks.flatMap((block) => (block.pair ? mergeDemands(block.demands, block.pair, groupOf) : []));
  const responses = linkHappenings(standing.flatMap(listLinks), happenings, groupOf);
  return {
    version: historyVersion,
    pair,
    reports: digests.map(({ id, title, told, agency }) => {
      const notice = replaced.get(id);
      return { id, title, published: told, agency, group: groupOf(id), ...(notice ?? { standing: "stands" as const }) };
    }),
    encounters,
    loose: blocks.flatMap((block) =>
      block.loose
        .filter(({ telling }) => block.pair !== null || wanted(telling.states))
        .map(({ telling, why }) => ({
          report: telling.report,
          told: telling.told,
          stage: telling.stage,
          words: telling.steps.flatMap(({ all }) => [...all]),
          why,
          states: [...telling.states],
        })),
    ),
    happenings,
    channels,
    accounts: listAccounts(encounters, blocks, standing),
    demands,
    responses,
    chains: chainResponses(responses),
    relations: blocks.flatMap((block) =>
      block.pair ? listRelation(block.pair, happenings, encounters, channels, weights, end) : [],
    ),
  };
}

function listRelation(
  pair: Pair,
  happenings: readonly Happening[],
  encounters: readonly HistoryEncounter[],
  channels: readonly HistoryChannel[],
  weights: Weights,
  end: string,
): History["relations"] {
  const isOwn = (one: { readonly pair: Pair }): boolean => one.pair[0] === pair[0] && one.pair[1] === pair[1];
  const own = channels.filter(isOwn);
  const relation = describeRelation(pair, happenings.filter(isOwn), own, weights, end);
  return relation ? [{ ...relation, visits: balanceVisits(pair, encounters) }] : [];
}

function listLinks({ id, responses, events }: Digest): EventLink[] {
  if (responses.length === 0) return [];
  const words = new Map(events.map((telling) => [telling.event.id, telling.words]));
  return responses.flatMap((response) => {
    const own = words.get(response.event);
    return own ? [{ report: id, response, words: own }] : [];
  });
}

/** The accounts of each encounter of two states, from the statements that reports tie to it. */
function listAccounts(
  encounters: readonly HistoryEncounter[],
  blocks: readonly Block[],
  standing: readonly Digest[],
): Account[] {
  const byEncounter = new Map<string, StatementTelling[]>();
  const frequency = new Map<string, number>();
  for (const digest of standing) {
    for (const statement of digest.statements) {
      for (const stem of statement.content) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
      const index = statement.encounter ?? onlyEncounter(digest);
      if (index === undefined) continue;
      const key = keyOfTelling({ report: digest.id, index });
      for (const { encounterOf } of blocks) {
        const encounter = encounterOf.get(key);
        if (encounter === undefined) continue;
        const known = byEncounter.get(encounter);
        if (known) known.push(statement);
        else byEncounter.set(encounter, [statement]);
      }
    }
  }
  const rarity: Rarity = (stem) => 1 / (frequency.get(stem) ?? 1);
  return encounters.flatMap((encounter) => {
    const statements = byEncounter.get(encounter.id);
    if (!statements || encounter.states.length !== 2) return [];
    const account = alignAccounts(encounter, [encounter.states[0], encounter.states[1]], statements, rarity);
    return account ?? [];
  });
}

/** Where a report tells of one encounter only, what its people say is taken as said of it. */
function onlyEncounter({ encounters }: Digest): number | undefined {
  return encounters.length === 1 ? 0 : undefined;
}

function byStart(a: HistoryEncounter, b: HistoryEncounter): number {
  const start = ({ start, life }: HistoryEncounter) => start ?? life.find(({ told }) => told !== null)?.told ?? "9999";
  return compareText(start(a), start(b)) || compareText(a.id, b.id);
}

function byDay(a: Happening, b: Happening): number {
  return compareText(a.day ?? a.from ?? "9999", b.day ?? b.from ?? "9999") || compareText(a.id, b.id);
}
