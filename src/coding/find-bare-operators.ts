import type { Stage } from "../base/stage.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Tree } from "../language/tree.js";
import type { Arguments } from "./arguments.js";
import type { Deed } from "./deed.js";
import { fillSlot, findTail, wordClass } from "./find-deeds.js";

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
    if (!row) continue;
    const [act, stage] = row.bare.split(" ");
    const fill = (slot: string): number[] => fillSlot(tree, index, [index], new Set(), slot, args);
    const targets = [...row.addressee, "clause", "obj", "obj:owner"].map(fill).filter((heads) => heads.length > 0);
    // "Was invited to Rome": by whoever governs there
    const hosts = act === "CONSULT.visit" && args.isPassive(index) ? [fill("to")] : [];
    const sources = [args.subject(index), ...hosts].filter((heads) => heads.length > 0);
    deeds.push({
      tree,
      trigger: index,
      words: new Set([index]),
      anchors: [index],
      slots: { source: [], target: [] },
      act,
      stage: (stage as Stage | undefined) ?? "done",
      sources,
      targets,
      namesTarget: targets.length > 0,
      mutual: false,
      needsPersons: false,
      top: index,
      future: false,
      fromSpeaker: false,
      bySpeaker: false,
      scheduledBy: [],
      why: [row.id],
    });
  }
  return deeds;
}
