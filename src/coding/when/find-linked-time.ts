import type { When } from "../../base/event.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import type { Tree } from "../../language/tree.js";
import { attachTime } from "./attach-times.js";
import { findHead, isSaying } from "./find-anchors.js";
import { isWeekday } from "./is-weekday.js";
import { readTense } from "./read-tense.js";

/** Conjunctions whose clause happens with the clause that it hangs on. */
const together = /^(when|as|while|whilst|with|by|upon|on|to|in)$/;
const linksMax = 6;

/**
 * The time of a clause that the deed's own clause hangs on, where the two happen together: "left, ending a visit", "when
 * they lunched, they agreed", "said on Monday that it would leave". Inferred, with the kind of link as basis. `isWord`
 * tells that the deed is done by saying it, so that what it hangs on by its content is also its time.
 */
export function findLinkedTime(
  tree: Tree,
  top: number,
  isWord: boolean,
  times: readonly TimeExpression[],
): When | undefined {
  const dated = (word: number): When | undefined => {
    const when = attachTime(tree.sentence, word, times);
    return when && (isWeekday(when) || (when.start && when.precision !== "vague")) ? when : undefined;
  };
  let at = top;
  for (let steps = 0; steps < linksMax; steps++) {
    const reporter = tree.childrenOf(at, "parataxis").find((child) => isSaying(tree.token(child)));
    const said = reporter !== undefined && hasSayersTime(tree, at, isWord) ? dated(reporter) : undefined;
    if (said) return { ...said, certainty: "inferred", basis: "saying" };
    const named = findNamedTime(tree, at, times);
    if (named) return { ...named, certainty: "inferred", basis: "clause" };
    const beside = tree
      .childrenOf(at, "advcl")
      .filter((child) => /^(when|as|while)$/.test(markOf(tree, child)))
      .map(dated)
      .find((when) => when !== undefined);
    if (beside) return { ...beside, certainty: "inferred", basis: "clause" };
    const { head } = tree.token(at);
    const link = head < 0 ? null : readLink(tree, at, isWord);
    if (link === null) return undefined;
    // "Held talks on Monday during a visit": the day may hang on the verb's object
    const [object] = isOccasion(tree, at) ? tree.childrenOf(head, "obj") : [];
    const when = dated(head) ?? (object === undefined ? undefined : dated(object));
    if (when) return { ...when, certainty: "inferred", basis: link };
    at = head;
  }
  return undefined;
}

/** Characters between the two ends of a range: "1 to 2 April". */
const gapOfRange = 4;

/** "In 1977, when Sadat broke with Moscow": the clause tells what was at the time named right before it. */
function findNamedTime(tree: Tree, clause: number, times: readonly TimeExpression[]): When | undefined {
  const when = tree
    .childrenOf(clause, "advmod", "mark")
    .find((child) => child < clause && tree.token(child).text.toLowerCase() === "when");
  if (when === undefined || !/^(advcl|acl)/.test(tree.token(clause).deprel)) return undefined;
  const before = tree.token(when - 1)?.text === "," ? when - 2 : when - 1;
  const time = before < 0 ? undefined : times.find(({ end }) => end === tree.token(before).end);
  if (time?.sentence !== tree.sentence.index || time.first === null) return undefined;
  if (times.some(({ end }) => end < time.start && end >= time.start - gapOfRange)) return undefined; // "April 1-2, when"
  return attachTime(tree.sentence, findHead(tree.sentence, time.start, time.end)?.index ?? before, [time]);
}

/** How the time of the word above belongs to this one too; null where it does not. */
function readLink(tree: Tree, at: number, isWord: boolean): "clause" | "saying" | null {
  const { deprel, head, upos, text } = tree.token(at);
  const above = tree.token(head);
  switch (deprel.split(":")[0]) {
    case "xcomp":
    case "conj":
    case "compound":
    case "cop":
      return "clause";
    case "ccomp":
    case "parataxis":
      if (!isSaying(above)) return "clause";
      return hasSayersTime(tree, at, isWord) ? "saying" : null;
    case "advcl": {
      const mark = markOf(tree, at);
      if (/^(after|before)$/.test(mark) && isSoon(tree, at)) return "clause";
      if (mark === "" || together.test(mark)) return "clause";
      return /^(after|before)$/.test(mark) && /ing$/.test(text) ? "clause" : null;
    }
    case "acl":
      if (upos === "VERB" && markOf(tree, at) === "when") return "clause"; // "in 1977, when X broke with Y"
      if (isUnderWay(tree, at)) return "clause";
      return isWord && upos === "VERB" ? "clause" : null; // "passed a resolution that condemned it"
    case "obl":
      if (upos === "NOUN" && isOccasion(tree, at)) return "clause"; // "met on Monday during a visit"
      return isWord && !isBeyond(tree, at) ? "clause" : null; // "was told of its concern"
    case "nmod":
    case "obj":
      if (upos === "NOUN" && isOccasion(tree, at)) return "clause";
      return isWord && !isSaying(above) && !isBeyond(tree, at) ? "clause" : null;
    default:
      return null;
  }
}

/** "The minister, who was visiting Rome": what is under way goes on while the rest is told. */
export function isUnderWay(tree: Tree, verb: number): boolean {
  const { deprel, text, upos } = tree.token(verb);
  if (!deprel.startsWith("acl") || upos !== "VERB" || !/ing$/i.test(text)) return false;
  return tree.childrenOf(verb, "aux").some((word) => /^(is|are|was|were)$/i.test(tree.token(word).text));
}

/** What is said has the time of saying where it is done by saying it; else where it is news, not an earlier past. */
function hasSayersTime(tree: Tree, at: number, isWord: boolean): boolean {
  return isWord || !/^(pluperfect|perfect|future)$/.test(readTense(tree, at));
}

/** "Following the breakdown of talks", "despite the ban": what is looked back on has a time and a place of its own. */
export function isBeyond(tree: Tree, word: number): boolean {
  return tree
    .childrenOf(word, "case", "mark")
    .some((mark) => /^(after|following|before|since|despite|over|about|until|ahead)$/i.test(tree.token(mark).text));
}

function isOccasion(tree: Tree, noun: number): boolean {
  const [mark] = tree.childrenOf(noun, "case");
  if (mark === undefined) return false;
  const preposition = tree.token(mark).text.toLowerCase();
  if (/^(during|at|on)$/.test(preposition)) return true;
  // "Said in a meeting with X", "said after talks with X": who speaks of it has just met.
  const isSaid = tree.is(noun, "obl") && isSaying(tree.token(tree.token(noun).head));
  return isSaid && /^(in|after|following)$/.test(preposition) && gatherings.has(tree.token(noun).lemma);
}

const gatherings = new Set("meeting talk talks summit conversation call interview dinner lunch".split(" "));

function markOf(tree: Tree, clause: number): string {
  const marks = [...tree.childrenOf(clause, "mark"), ...tree.childrenOf(clause, "advmod")];
  const [mark] = marks;
  return mark !== undefined && mark < clause ? tree.token(mark).text.toLowerCase() : "";
}

/** "Hours after", "shortly before": on the same day. */
function isSoon(tree: Tree, clause: number): boolean {
  const [mark] = tree.childrenOf(clause, "mark");
  const before = mark === undefined || mark === 0 ? "" : tree.token(mark - 1).text.toLowerCase();
  return /^(hours?|minutes?|moments?|shortly|soon|immediately|right|just|seconds?)$/.test(before);
}
