import type { Where } from "../../base/event.js";
import type { Deed } from "../deed.js";
import type { Sides } from "../find-sides.js";
import { findAnchors, findHead, readPreposition } from "../when/find-anchors.js";
import { attachPlace, writePlace } from "./attach-place.js";
import type { Place } from "./find-places.js";
import { inferPlace } from "./infer-place.js";

export interface PlaceSetting {
  /** Places by sentence, those that only take up another ("the city") among them. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
  /** A state as a place; null where its coordinates are not known. */
  readonly placeOfState: (code: string) => Where | null;
  /** The sea that the report names most, by far. */
  readonly sea: Place | null;
  /** Where the report was written. */
  readonly dateline: Where | null;
}

/**
 * Where a deed was, best evidence first: its own clause and the words that move it to its stage; the kind of deed, such
 * as the state that a visit goes to; the only place of its sentence. All but the first are marked as inferred.
 */
export function placeDeed(
  deed: Deed,
  sides: Sides,
  { places, placeOfState, sea, dateline }: PlaceSetting,
): Where | undefined {
  const { tree, trigger, top, words } = deed;
  const own = places.get(tree.sentence.index) ?? [];
  const host = hostOf(deed, sides);
  const state = (host && stateOf(host, placeOfState)) ?? (sea ? placeAtSea(deed, sea) : undefined);
  const there = findThere(deed, places) ?? findHere(deed, dateline);
  if (there) return there;
  if (own.length === 0) return state;
  const chain = tree.ancestors(trigger);
  for (const word of new Set([trigger, ...words, ...chain.slice(1, Math.max(1, chain.indexOf(top) + 1))])) {
    const where = attachPlace(tree.sentence, word, own);
    if (where) return where;
  }
  return placeOfPost(deed, own) ?? inferPlace(deed, own) ?? state;
}

/** How many sentences "there" may look back. */
const sentencesBack = 2;

/** "Both met the president there": at the place that was named last. */
function findThere({ tree, trigger }: Deed, places: PlaceSetting["places"]): Where | undefined {
  const there = findAdverb(tree, trigger, "there");
  if (there === undefined) return undefined;
  for (let sentence = tree.sentence.index; sentence >= tree.sentence.index - sentencesBack; sentence--) {
    const last = (places.get(sentence) ?? []).findLast(({ start }) => start < tree.token(there).start);
    if (last) return { ...writePlace(last), certainty: "inferred", basis: "reference" };
  }
  return undefined;
}

/** "Ended talks here": where the report was written. */
function findHere({ tree, trigger }: Deed, dateline: Where | null): Where | undefined {
  if (!dateline || findAdverb(tree, trigger, "here") === undefined) return undefined;
  const { span: _, ...where } = dateline;
  return { ...where, certainty: "inferred", basis: "dateline" };
}

function findAdverb(tree: Deed["tree"], trigger: number, adverb: "here" | "there"): number | undefined {
  return findAnchors(tree.sentence, trigger)
    .flatMap((word) => tree.childrenOf(word, "advmod"))
    .find((word) => tree.token(word).text.toLowerCase() === adverb);
}

/**
 * The side at whose seat a deed is done: who is visited or invites, who summons an envoy, who receives an envoy or
 * delegation.
 */
function hostOf({ act, tree, trigger, top }: Deed, { sources, targets }: Sides): Sides["targets"] | undefined {
  const isInvited = [trigger, top].some((word) => /^invit(e|ation)$/.test(tree.token(word).lemma));
  if (act === "CONSULT.visit") return isInvited ? sources : targets;
  if (tree.token(trigger).lemma === "summon") return sources;
  const isSent = act === "CONSULT.meet" && sources.length > 0 && sources.every(({ text }) => sent.test(text));
  return isSent ? targets : undefined;
}

/** Ships are attacked, seized and sent at sea. */
function placeAtSea({ act, tree, trigger }: Deed, sea: Place): Where | undefined {
  if (!/^(ASSAULT|COERCE\.seize|MOBILIZE)/.test(act)) return undefined;
  const isShip = tree.descendants(trigger).some((word) => ships.has(tree.token(word).lemma.toLowerCase()));
  return isShip ? { ...writePlace(sea), certainty: "inferred", basis: "act" } : undefined;
}

const ships = new Set(
  "ship warship vessel tanker boat speedboat trawler freighter frigate destroyer shipping convoy fleet".split(" "),
);

const sent = /\b(envoys?|delegations?|team|mission|negotiators?)\b/i;

/** The state of a side, where it is only one. */
function stateOf(targets: Sides["targets"], placeOfState: PlaceSetting["placeOfState"]): Where | undefined {
  const states = new Set(targets.flatMap(({ country }) => country ?? []));
  const [code] = states;
  return (states.size === 1 && code !== undefined && placeOfState(code)) || undefined;
}

const envoys = new Set("ambassador envoy diplomat consul attache embassy consulate mission staff".split(" "));

/** Envoys are expelled and recalled from where they stand: "the expulsion of 23 Russians from London". */
function placeOfPost(deed: Deed, places: readonly Place[]): Where | undefined {
  if (!/^SANCTION\.(expel|withdraw)/.test(deed.act)) return undefined;
  const { tree, words, trigger } = deed;
  const posts = places.filter(({ start, end }) => {
    const head = findHead(tree.sentence, start, end);
    if (!head || !/^(from|in|to)$/.test(readPreposition(tree.sentence, head))) return false;
    const above = tree.ancestors(head.index).slice(1);
    return above.some((word) => words.has(word)) || (above.includes(trigger) && envoys.has(tree.token(above[0]).lemma));
  });
  const [post] = posts;
  return posts.length === 1 && post ? { ...writePlace(post), certainty: "inferred", basis: "act" } : undefined;
}
