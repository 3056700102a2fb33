import { compareText } from "../compare-text.js";
import { compareDays } from "../days.js";
import { compareMentions, isGeneral } from "./compare-mentions.js";
import type { EncounterMention } from "./encounter-mention.js";
import { matchParties } from "./parties.js";

/** Tellings of one encounter, in text order. */
export type Cluster = readonly EncounterMention[];

/**
 * Puts together the tellings of each encounter. Every telling of a cluster fits every other one, so that a vague one
 * never bridges two meetings. The surest tellings go first and ties are broken by the text, never by the order in which
 * they are given. What does not say which of several meetings it means goes to the visit that holds them, else to the
 * nearest one in the text.
 */
export function joinMentions(mentions: readonly EncounterMention[]): Cluster[] {
  const clusters = new ClusterIndex();
  const ordered = [...mentions].sort(bySurenessThenText);
  for (const mention of ordered.filter((mention) => !isGeneral(mention))) {
    const [best] = clusters.findFitting(mention);
    clusters.add(mention, best);
  }
  for (const mention of ordered.filter(isGeneral)) {
    const fitting = clusters.findFitting(mention);
    const visit = fitting.length === 1 ? undefined : clusters.findVisit(mention);
    clusters.add(mention, visit ?? fitting[0]);
  }
  return clusters.list();
}

class MutableCluster {
  readonly mentions: EncounterMention[] = [];
  /** One telling of each kind: a long text repeats itself, and what was compared once need not be compared again. */
  readonly distinct = new Map<string, EncounterMention>();

  add(mention: EncounterMention): void {
    this.mentions.push(mention);
    const key = signatureOf(mention);
    if (!this.distinct.has(key)) this.distinct.set(key, mention);
  }

  /** The best score with any telling of the cluster; 0 where one of them does not fit. */
  scoreOf(mention: EncounterMention): number {
    let best = 0;
    for (const other of this.distinct.values()) {
      const { same, score } = compareMentions(mention, other);
      if (!same) return 0;
      best = Math.max(best, score);
    }
    return best;
  }
}

class ClusterIndex {
  readonly #clusters: MutableCluster[] = [];
  /** By country, by pair of countries, and ("FRA only") by the country of one-sided tellings. */
  readonly #byStates = new Map<string, Set<MutableCluster>>();

  add(mention: EncounterMention, cluster = new MutableCluster()): void {
    if (cluster.mentions.length === 0) this.#clusters.push(cluster);
    cluster.add(mention);
    const countries = countriesOf(mention);
    const keys =
      countries.length > 1 ? [...countries, ...pairsOf(countries)] : countries.flatMap((one) => [one, `${one} only`]);
    for (const key of keys) {
      const known = this.#byStates.get(key);
      if (known) known.add(cluster);
      else this.#byStates.set(key, new Set([cluster]));
    }
  }

  /** The clusters that a telling fits, best first; of equals the nearest in the text. */
  findFitting(mention: EncounterMention): MutableCluster[] {
    return this.#near(mention)
      .map((cluster) => ({ cluster, score: cluster.scoreOf(mention), distance: distanceTo(cluster.mentions, mention) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.distance - b.distance)
      .map(({ cluster }) => cluster);
  }

  /** The nearest visit during which these general talks were held. */
  findVisit(mention: EncounterMention): MutableCluster | undefined {
    return this.#near(mention)
      .filter(({ mentions }) => mentions.some((visit) => holds(visit, mention)))
      .sort((a, b) => distanceTo(a.mentions, mention) - distanceTo(b.mentions, mention))[0];
  }

  list(): Cluster[] {
    return this.#clusters.map(({ mentions }) => mentions.sort(byText)).sort(([a], [b]) => byText(a, b));
  }

  /** Clusters that a telling can belong to: of its pair of states, or one-sided ones; for a one-sided telling any of its state. */
  #near(mention: EncounterMention): MutableCluster[] {
    const countries = countriesOf(mention);
    const keys = countries.length > 1 ? [...pairsOf(countries), ...countries.map((one) => `${one} only`)] : countries;
    return [...new Set(keys.flatMap((key) => [...(this.#byStates.get(key) ?? [])]))];
  }
}

function pairsOf(countries: readonly string[]): string[] {
  const sorted = [...new Set(countries)].sort(compareText);
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
}

/** Whether the talks fall into the visit: its visitors, its host, its stage, no other time and no other country. */
function holds(visit: EncounterMention, talks: EncounterMention): boolean {
  if (visit.kind !== "visit" || talks.kind === "call") return false;
  if (visit.event.stage !== talks.event.stage || talks.apart || talks.parties.length > 2) return false;
  if (compareDays(visit.days, talks.days) === "apart") return false;
  const place = talks.event.where?.country ?? null;
  if (place !== null && visit.host !== null && place !== visit.host) return false;

  const visitors = visit.parties.slice(0, visit.visitors);
  return talks.parties.every((party) => {
    const visitor = visitors.find(({ country }) => country === party.country);
    return visitor ? matchParties(visitor, party) > 0 : party.country === visit.host || party.country === null;
  });
}

function countriesOf({ parties }: EncounterMention): string[] {
  return parties.flatMap(({ country }) => country ?? []);
}

function distanceTo(mentions: readonly EncounterMention[], { event }: EncounterMention): number {
  const at = event.evidence.trigger.start;
  return Math.min(...mentions.map((other) => Math.abs(other.event.evidence.trigger.start - at)));
}

function bySurenessThenText(a: EncounterMention, b: EncounterMention): number {
  return surenessOf(b) - surenessOf(a) || byText(a, b);
}

function surenessOf({ parties, days, event, kind }: EncounterMention): number {
  const persons = parties.filter(({ actors }) => actors.some(({ person }) => person !== undefined)).length;
  const offices = parties.filter(({ offices }) => offices.length > 0).length;
  return 4 * persons + 2 * offices + (days?.stated ? 2 : 0) + (event.where ? 1 : 0) + (kind ? 1 : 0);
}

export function byText(a: EncounterMention, b: EncounterMention): number {
  return (
    compareText(a.report.id, b.report.id) ||
    a.event.evidence.trigger.start - b.event.evidence.trigger.start ||
    compareText(a.event.id, b.event.id)
  );
}

function signatureOf({ event, parties, visitors, host, days, apart, kind, multilateral }: EncounterMention): string {
  const who = parties.map(({ country, actors }) => [
    country,
    actors.map(({ qid, person, office }) => [qid, person, office]),
  ]);
  const by = event.claim.by;
  const claim = by ? [by.country, by.person ?? by.text] : null;
  const where = event.where ? [event.where.name, event.where.country, event.where.certainty] : null;
  return JSON.stringify([
    kind,
    who,
    visitors,
    host,
    days,
    where,
    event.stage,
    event.background,
    apart,
    multilateral,
    claim,
  ]);
}
