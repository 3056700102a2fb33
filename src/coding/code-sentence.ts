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
  const found = named.filter((deed) => !answersRequest(deed, named, lexicon) && !repeats(deed, named));
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
 * "Alleged that Iran had lied" is one accusation, "the raid killed two" one blow: the second word says what the first one
 * was about or led to, and is no deed beside it. The raid learns from it whom it hit.
 */
function repeats(deed: Deed, all: readonly Deed[]): boolean {
  const { act, bySpeaker, tree, trigger } = deed;
  if (bySpeaker && act.startsWith("ACCUSE")) {
    const { head, deprel } = tree.token(trigger);
    return /^(ccomp|advcl)/.test(deprel) && all.some((other) => other.trigger === head && other.act === act);
  }
  if (!act.startsWith("ASSAULT") || tree.token(trigger).upos !== "VERB") return false;
  const subjects = deed.sources.flat();
  const blow = all.find((other) => subjects.includes(other.trigger) && other.act.startsWith("ASSAULT"));
  if (!blow || blow.mutual || blow.sources.length === 0 || !deed.sources.every((heads) => heads.includes(blow.trigger)))
    return false;
  if (blow.targets.length === 0) blow.targets = deed.targets;
  return true;
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
