import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence } from "../language/sentence.js";
import { Tree } from "../language/tree.js";
import { Arguments } from "./arguments.js";
import type { Deed } from "./deed.js";
import { findBareOperators } from "./find-bare-operators.js";
import { findDeeds } from "./find-deeds.js";
import { findDemands } from "./find-demands.js";
import { climbOperators } from "./refine-operators.js";

/** All deeds that a sentence speaks of, with act, stage and the places of their sides: finders, then refiners. */
export function codeSentence(
  sentence: Sentence,
  { lexicon, crosswalk }: { lexicon: Lexicon; crosswalk: Crosswalk },
): { deeds: Deed[]; args: Arguments } {
  const tree = Tree.of(sentence);
  const args = new Arguments(tree, lexicon);
  const named = findDeeds(tree, lexicon, args);
  const found = named.filter((deed) => !answersRequest(deed, named, lexicon));
  const fixed = new Set(found.filter(({ words }) => words.size > 1).flatMap(({ trigger }) => [trigger]));
  const isDenial = ({ act, stage, words }: Deed): boolean =>
    words.size > 1 && act.startsWith("ACCUSE") && stage === "refused";
  const denials = new Set(found.filter(isDenial).map(({ trigger }) => trigger));
  const used = new Set<number>();
  const deeds: Deed[] = [];
  for (const deed of found) {
    const operators = climbOperators(deed, { lexicon, crosswalk, args, fixed, denials });
    for (const index of operators ?? []) used.add(index);
    if (operators) deeds.push(deed);
  }
  const busy = new Set([...used, ...deeds.flatMap(({ words }) => [...words])]);
  const bare = findBareOperators(tree, lexicon, args, busy);
  const climbed = bare.filter((deed) => {
    const operators = climbOperators(deed, { lexicon, crosswalk, args, fixed, denials });
    for (const index of operators ?? []) used.add(index);
    return operators !== null;
  });
  const demands = findDemands(tree, lexicon, args, new Set([...busy, ...climbed.flatMap(({ words }) => [...words])]));
  const all = [...deeds, ...climbed, ...demands].filter((deed) => !used.has(deed.trigger) || saysMore(deed));
  return { deeds: all, args };
}

/**
 * "Declined a request for talks": what is refused are the talks, which the request and its refusal lead to, so that the
 * refusal is no deed beside them.
 */
function answersRequest(deed: Deed, all: readonly Deed[], lexicon: Lexicon): boolean {
  if (!deed.act.startsWith("REJECT")) return false;
  const { tree, trigger, words } = deed;
  const answered = [...words].filter(
    (word) =>
      word !== trigger && lexicon.operatorsOf(tree.token(word).lemma, "n").some(({ takes }) => takes.has("for")),
  );
  return all.some((other) => other !== deed && answered.includes(tree.token(other.trigger).head));
}

/** Does the deed have a word besides its trigger and the light verb that carries it ("made an offer")? */
function saysMore({ words, why }: Deed): boolean {
  return words.size > 1 + why.filter((row) => row.startsWith("light/")).length;
}
