import { type EventType, eventTypes } from "../base/stage.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Tree } from "../language/tree.js";
import type { Deed } from "./deed.js";

/** The marked sides of a pair, as tokens of one sentence. */
export interface Marks {
  readonly source: ReadonlySet<number>;
  readonly target: ReadonlySet<number>;
}

/** A deed of the sentence with how well it joins the marked sides, best first. */
export interface RankedDeed {
  readonly deed: Deed;
  readonly score: number;
}

/**
 * What the judge looks at, as words that a person can read ("path arrest", "rule ACCUSE sure", "between call for"): the
 * deeds that the patterns found, the way through the tree from side to side, what stands there, and who the sides are.
 */
export function describePair(
  tree: Tree,
  marks: Marks,
  ranked: readonly RankedDeed[],
  { lexicon, crosswalk }: { lexicon: Lexicon; crosswalk: Crosswalk },
): string[] {
  const features = new Set<string>();
  describeDeeds(ranked, crosswalk, features);
  const source = headOf(tree, marks.source);
  const target = headOf(tree, marks.target);
  describeSide(tree, "source", source, marks.source, features);
  describeSide(tree, "target", target, marks.target, features);
  for (const verb of verbsOf(tree, source, target)) describeVerb(tree, verb, lexicon, features);
  describeWay(tree, source, target, features);
  describeWords(tree, marks, lexicon, features);
  return [...features];
}

function describeDeeds(ranked: readonly RankedDeed[], crosswalk: Crosswalk, features: Set<string>): void {
  if (ranked.length === 0) features.add("rule none");
  for (const [place, { deed, score }] of ranked.slice(0, 3).entries()) {
    const { type } = crosswalk.derive(deed.act, deed.stage);
    if (place > 0) {
      features.add(`also ${type}`);
      continue;
    }
    const trust = score > 7 ? "sure" : score > 3 ? "half" : "weak";
    features.add(`rule ${type}`);
    features.add(`rule ${type} ${trust}`);
    features.add(`rule ${trust}`);
    features.add(`rule ${deed.act} ${deed.stage}`);
    features.add(`stage ${deed.stage}`);
    for (const row of deed.why) features.add(`row ${row}`);
    for (const word of deed.words) features.add(`trigger ${lemmaOf(deed.tree, word)}`);
  }
}

/** The word of a marked phrase that hangs on a word outside of it; -1 where nothing is marked. */
function headOf(tree: Tree, marked: ReadonlySet<number>): number {
  for (const index of marked) if (!marked.has(tree.token(index).head)) return index;
  return -1;
}

function describeSide(
  tree: Tree,
  side: "source" | "target",
  head: number,
  marked: ReadonlySet<number>,
  features: Set<string>,
): void {
  if (head < 0) {
    features.add(`${side} unnamed`);
    return;
  }
  const { deprel } = tree.token(head);
  const mark = tree.childrenOf(head, "case")[0];
  const preposition = mark === undefined ? "" : lemmaOf(tree, mark);
  features.add(`${side} as ${deprel.split(":")[0]} ${preposition}`.trim());
  for (const index of marked) if (tree.token(index).upos === "NOUN") features.add(`${side} is ${lemmaOf(tree, index)}`);
  const governor = tree.token(head).head;
  if (governor >= 0) features.add(`${side} under ${lemmaOf(tree, governor)} ${preposition}`.trim());
}

/** The verbs (or other predicates) that stand between the sides or govern one of them. */
function verbsOf(tree: Tree, source: number, target: number): Set<number> {
  const verbs = new Set<number>();
  for (const side of [source, target]) {
    for (const index of side < 0 ? [] : tree.ancestors(side).slice(1)) {
      const { upos, deprel } = tree.token(index);
      if (upos !== "VERB" && deprel !== "root") continue;
      verbs.add(index);
      if (verbs.size >= 4) return verbs;
    }
  }
  if (verbs.size === 0 && tree.root >= 0) verbs.add(tree.root);
  return verbs;
}

/** A verb with its auxiliaries, particle, object and complement: "will hold talks", "order suspend". */
function describeVerb(tree: Tree, verb: number, lexicon: Lexicon, features: Set<string>): void {
  const lemma = lemmaOf(tree, verb);
  features.add(`verb ${lemma}`);
  for (const child of tree.children(verb)) {
    const { deprel, upos } = tree.token(child);
    const relation = deprel.split(":")[0];
    const word = lemmaOf(tree, child);
    if (relation === "aux") features.add(`auxiliary ${word}`);
    if (word === "not" || word === "never") features.add("not");
    if (/^(obj|xcomp|ccomp|compound|nsubj|iobj|acl|advcl)$/.test(relation) && upos !== "PROPN" && upos !== "PRON") {
      features.add(`${lemma} ${relation} ${word}`);
      if (relation !== "nsubj") features.add(`with ${word}`);
    }
    const [mark] = tree.childrenOf(child, "case");
    if (mark !== undefined) {
      features.add(`${lemma} ${lemmaOf(tree, mark)}`);
      if (upos === "NOUN") features.add(`${lemma} ${lemmaOf(tree, mark)} ${word}`);
    }
  }
  for (const { act } of lexicon.actsOf(lemma, "v")) features.add(`verb may ${act.split(".")[0]}`);
  for (const { stage } of lexicon.operatorsOf(lemma, "v")) features.add(`verb moves ${stage ?? "on"}`);
}

/** The words on the way through the tree, with their directions. */
function describeWay(tree: Tree, source: number, target: number, features: Set<string>): void {
  if (source < 0 || target < 0) return;
  const { up, down } = tree.path(source, target);
  const way = [...up.slice(1), ...down.slice(0, -1)].filter((index) => tree.token(index).upos !== "PROPN");
  for (const index of way) features.add(`path ${lemmaOf(tree, index)}`);
  for (let at = 1; at < way.length; at++)
    features.add(`path ${lemmaOf(tree, way[at - 1]!)} ${lemmaOf(tree, way[at]!)}`);
  features.add(`path length ${Math.min(way.length, 5)}`);
  if (way.length <= 3) features.add(`path of ${way.map((index) => lemmaOf(tree, index)).join(" ")}`);
}

/** Words outside the marked phrases: those between them count apart, with their neighbours and classes. */
function describeWords(tree: Tree, marks: Marks, lexicon: Lexicon, features: Set<string>): void {
  const all = [...marks.source, ...marks.target];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  let previous = "";
  for (const { index, upos } of tree.tokens) {
    if (marks.source.has(index) || marks.target.has(index) || upos === "PUNCT" || upos === "DET") continue;
    const lemma = upos === "PROPN" || upos === "NUM" ? upos : lemmaOf(tree, index);
    const isBetween = index > first && index < last;
    if (isBetween) {
      features.add(`between ${lemma}`);
      if (previous !== "") features.add(`between ${previous} ${lemma}`);
    }
    previous = lemma;
    if (upos !== "NOUN" && upos !== "VERB" && upos !== "ADJ") continue;
    features.add(`word ${lemma}`);
    const pos = upos === "NOUN" ? "n" : upos === "VERB" ? "v" : "a";
    for (const { act } of lexicon.actsOf(lemma, pos)) {
      const type = act.split(".")[0] as EventType;
      if (eventTypes.includes(type)) features.add(`${isBetween ? "between" : "word"} may ${type}`);
    }
  }
}

function lemmaOf(tree: Tree, index: number): string {
  return tree.token(index).lemma.toLowerCase();
}
