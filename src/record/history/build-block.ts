import {
  type BlockKey,
  homePairOf,
  keyOfEncounter,
  keyOfPair,
  keyOfSides,
  keysOfEvent,
  manyStates,
  pairOfKey,
} from "./blocks.js";
import type { DemandTelling, Digest, EncounterTelling, EventTelling, SignTelling } from "./digest-report.js";
import { describeCluster, type MergedEncounter } from "./encounters/describe-cluster.js";
import { byTime as byEncounterTime, joinTellings, type Loose } from "./encounters/join-tellings.js";
import { linkMerged } from "./encounters/link-merged.js";
import { describeHappening, describeSteps } from "./happenings/describe-happening.js";
import { byTime as byEventTime, joinEvents } from "./happenings/join-events.js";
import type { Happening, HistoryEncounter, Pair } from "./history.js";

/** All that was merged for one pair of states, or for the encounters of more than two. */
export interface Block {
  readonly pair: Pair | null;
  readonly encounters: readonly HistoryEncounter[];
  /** By "report\nindex" of a telling the id of its encounter. */
  readonly encounterOf: ReadonlyMap<string, string>;
  readonly loose: readonly Loose[];
  readonly happenings: readonly Happening[];
  readonly signs: readonly SignTelling[];
  readonly demands: readonly DemandTelling[];
}

/** Merges what the reports tell for one block. The order of the reports does not matter. */
export function buildBlock(key: BlockKey, digests: readonly Digest[], groupOf: (report: string) => string): Block {
  const parts = gather(key, digests);
  const { clusters, loose } = joinTellings(parts.encounters.sort(byEncounterTime), groupOf);
  const merged = clusters.map((cluster) => describeCluster(cluster, groupOf));
  const encounters = linkMerged(merged.map((one) => nameApart(one, merged)));
  const pair = pairOfKey(key);
  const happenings = merged.flatMap((one) => describeSteps(one, groupOf));
  if (pair) {
    for (const members of joinEvents(parts.events.sort(byEventTime), groupOf))
      happenings.push(describeHappening(members, pair, groupOf));
  }
  return {
    pair,
    encounters,
    encounterOf: new Map(
      merged.flatMap(({ encounter, cluster }) =>
        cluster.members.map(({ telling }) => [keyOfTelling(telling), encounter.id] as const),
      ),
    ),
    loose,
    happenings,
    signs: parts.signs,
    demands: parts.demands,
  };
}

export function keyOfTelling({ report, index }: Pick<EncounterTelling, "report" | "index">): string {
  return `${report}\n${index}`;
}

function nameApart({ encounter, cluster }: MergedEncounter, merged: readonly MergedEncounter[]): HistoryEncounter {
  return {
    ...encounter,
    apart: [...cluster.apart].map(([number, why]) => ({ encounter: merged[number].encounter.id, why })),
  };
}

function gather(key: BlockKey, digests: readonly Digest[]) {
  const events: EventTelling[] = [];
  const encounters: EncounterTelling[] = [];
  const signs: SignTelling[] = [];
  const demands: DemandTelling[] = [];
  for (const digest of digests) {
    const home = homePairOf(digest);
    encounters.push(...digest.encounters.filter((telling) => keyOfEncounter(telling, home) === key));
    if (key === manyStates) continue;
    events.push(
      ...digest.events.filter((telling) => telling.encounter === undefined && keysOfEvent(telling).includes(key)),
    );
    signs.push(...digest.signs.filter(({ pair }) => keyOfPair(...pair) === key));
    demands.push(...digest.demands.filter(({ by, of }) => keyOfSides(by, of, home) === key));
  }
  return { events, encounters, signs, demands };
}
