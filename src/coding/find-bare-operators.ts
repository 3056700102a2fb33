import type { Stage } from "../base/stage.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { OperatorRow } from "../codebook/operator-row.js";
import type { Tree } from "../language/tree.js";
import type { Arguments } from "./arguments.js";
import { type Deed, namedByWord } from "./deed.js";
import { fillSlot, findTail, wordClass } from "./find-deeds.js";
import { isSubjunctive } from "./is-subjunctive.js";

/**
 * Operators whose complement names no known act are deeds themselves: "France demanded that Iran explain itself" is a
 * REQUEST, "Iran rejected the plan" a REJECT. `used` are the words that already serve a deed.
 */
export function findBareOperators(tree: Tree, lexicon: Lexicon, args: Arguments, used: ReadonlySet<number>): Deed[] {
  const deeds: Deed[] = [];
  for (const { index, lemma } of tree.sentence.tokens) {
    if (used.has(index)) continue;
    const pos = wordClass(tree, index);
    if (pos !== "v") continue;
    const row = lexicon.operatorsOf(lemma, pos).find((one) => {
      return one.bare !== "" && (one.tails.length === 0 || findTail(tree, index, one, args) !== null);
    });
    if (!row || isToPress(tree, index, args) || !isComplete(tree, index, row)) continue;
    const [act, stage] = row.bare.split(" ");
    const fill = (slot: string): number[] => fillSlot(tree, index, [index], new Set(), slot, args);
    const targets = [...row.addressee, "clause", "obj", "obj:owner"].map(fill).filter((heads) => heads.length > 0);
    // "Was invited to Rome": by whoever governs there
    const hosts = act === "CONSULT.visit" && args.isPassive(index) ? [fill("to")] : [];
    const sources = [args.subject(index), ...hosts].filter((heads) => heads.length > 0);
    deeds.push(
      namedByWord(tree, index, { act, stage: (stage as Stage | undefined) ?? "done", sources, targets, why: [row.id] }),
    );
  }
  return deeds;
}

/** "Wants Iran to open up" asks for it, "wants the money" does not; "suggested that it has" tells what is. */
function isComplete(tree: Tree, index: number, { tails, takes }: OperatorRow): boolean {
  if (tails.includes("*") && tree.childrenOf(index, "xcomp").length === 0) return false;
  return !takes.has("subjunctive") || tree.childrenOf(index, "ccomp").every((clause) => isSubjunctive(tree, clause));
}

/** "Declined to comment", "asked not to be named", "asked about the plan, he said": what passes between people and reporters. */
export function isToPress(tree: Tree, index: number, args: Arguments): boolean {
  const { lemma, deprel } = tree.token(index);
  const complements = tree.childrenOf(index, "xcomp", "ccomp", "advcl");
  if (lemma === "ask") {
    if (deprel.startsWith("advcl") && args.isPassive(index)) return true;
    const isQuestion = complements.some((child) => asks.has(tree.token(tree.subtree(child).first).text.toLowerCase()));
    const isUnnamed = complements.some((child) => identities.has(tree.token(child).lemma));
    return isQuestion || isUnnamed || tree.childrenOf(index, "obl").some((child) => args.caseOf(child) === "about");
  }
  if (lemma !== "decline" && lemma !== "refuse") return false;
  return [...complements, ...tree.childrenOf(index, "obj")].some((child) => {
    const { lemma: word } = tree.token(child);
    return silences.has(word) || identities.has(word);
  });
}

const asks = new Set("how why what who whom when where which".split(" "));
const identities = new Set(["identify", "name", "quote"]);
const silences = new Set("comment elaborate say specify disclose reveal speculate predict describe detail".split(" "));
