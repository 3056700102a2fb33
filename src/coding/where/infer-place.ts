import type { Where } from "../../base/event.js";
import type { Token } from "../../language/sentence.js";
import type { Deed } from "../deed.js";
import { findHead, isSaying } from "../when/find-anchors.js";
import { isBeyond } from "../when/find-linked-time.js";
import { writePlace } from "./attach-place.js";
import type { Place } from "./find-places.js";

const inside = new Set(["in", "at", "near", "outside", "around"]);
const towards = new Set(["to", "in", "for", "at"]);

/**
 * A place for a deed whose own clause states none, marked as inferred: the only place of its sentence that stands behind
 * a preposition of place; for a visit the place it goes to. Undefined where several could be meant.
 */
export function inferPlace(deed: Deed, places: readonly Place[]): Where | undefined {
  const { sentence } = deed.tree;
  if (deed.tree.ancestors(deed.trigger).some((word) => word !== deed.tree.root && isBeyond(deed.tree, word)))
    return undefined;
  const isVisit = deed.act === "CONSULT.visit";
  const prepositions = isVisit ? towards : inside;
  const candidates = places.filter((place) => {
    const first = sentence.tokens.findIndex(({ start }) => start >= place.start);
    const before = sentence.tokens[first - 1]?.text.toLowerCase();
    const isPart = sentence.tokens.some(
      ({ start, end, deprel }) => start < place.end && end > place.start && deprel === "compound",
    );
    const mark = before === "the" && !isPart ? sentence.tokens[first - 2]?.text.toLowerCase() : before; // not "in the Gulf war"
    return mark !== undefined && prepositions.has(mark) && !isElsewhere(deed, place);
  });
  const trigger = sentence.tokens[deed.trigger];
  const chosen = isVisit ? candidates.find(({ start }) => start > trigger.start) : candidates[0];
  if (!chosen || (!isVisit && candidates.some(({ name }) => name !== chosen.name))) return undefined;
  return { ...writePlace(chosen), certainty: "inferred", basis: "sentence" };
}

/** In a clause that tells more of a noun outside the deed: "the agency, monitored in London, said …". */
function isElsewhere({ tree, trigger, act }: Deed, { start, end }: Place): boolean {
  const head = findHead(tree.sentence, start, end);
  const above = head ? tree.ancestors(head.index) : [];
  if (head && isOfOther(tree, head, trigger)) return true;
  // "In Rome the agency said that X had bombed Y": where it was said is not where it was done.
  const verb = above.find((word) => tree.token(word).upos === "VERB");
  const isBlow = /^(ASSAULT|COERCE|MOBILIZE|PROTEST)/.test(act);
  if (isBlow && verb !== undefined && isSaying(tree.token(verb)) && isTold(tree, verb, trigger)) return true;
  return above.some((word) => {
    const isAside = tree.token(word).deprel.startsWith("acl") && tree.token(word).upos === "VERB";
    return isAside && !tree.isWithin(word, trigger) && !tree.isWithin(trigger, word);
  });
}

/** "In Rome's efforts", "through its embassy in Paris", "for a summit in Oslo": the place is that of another thing. */
function isOfOther(tree: Deed["tree"], { index, deprel, head }: Token, trigger: number): boolean {
  if (deprel === "nmod:poss") return true;
  // The parser often hangs on the verb what belongs to the noun right before it.
  const [mark] = tree.childrenOf(index, "case");
  const before = mark !== undefined && mark > 0 ? mark - 1 : head;
  const noun = /^nmod/.test(deprel) ? head : before;
  if (noun < 0 || !others.has(tree.token(noun).lemma.toLowerCase())) return false;
  return !tree.isWithin(trigger, noun) && !tree.isWithin(noun, trigger);
}

const others = new Set(
  "embassy mission consulate court headquarters office bureau summit conference election".split(" "),
);

/** Whether a word stands in what a verb says. */
function isTold(tree: Deed["tree"], verb: number, word: number): boolean {
  return tree.childrenOf(verb, "ccomp", "parataxis").some((said) => tree.isWithin(word, said));
}
