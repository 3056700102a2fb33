import type { Sentence } from "../language/sentence.js";
import type { Tree } from "../language/tree.js";
import type { Arguments } from "./arguments.js";

/** Who asserts a deed, as places in the tree. */
export interface ClaimWords {
  /** Heads of the noun phrases that stand for the one who says so. */
  readonly speakers: readonly number[];
  /** The word of saying, or "according". */
  readonly verb: number;
  readonly kind: "quoted" | "reported";
}

/**
 * The claim that a word of a sentence stands under: the nearest verb of saying above it ("X said that …", "…, X said"),
 * or "according to X". Null where the report itself asserts it.
 */
export function findClaim(
  tree: Tree,
  top: number,
  args: Arguments,
  isSaying: (lemma: string) => boolean,
): ClaimWords | null {
  let at = top;
  for (let steps = 0; steps < 20; steps++) {
    const token = tree.token(at);
    const according = findAccording(tree, at, args);
    if (according) return according;
    if (token.upos === "VERB") {
      // "…, officials said" hangs below the root as parataxis
      for (const child of tree.childrenOf(at, "parataxis", "ccomp")) {
        if (child === top || !isSaying(tree.token(child).lemma) || tree.childrenOf(child, "ccomp").length > 0) continue;
        const speakers = args.surfaceSubject(child);
        if (speakers.length > 0 && child > at) return { speakers, verb: child, kind: kindOf(tree.sentence, at) };
      }
    }
    const { head, deprel } = token;
    if (head < 0) return null;
    const relation = deprel.split(":")[0];
    const governor = tree.token(head);
    const clausal = relation === "ccomp" || relation === "parataxis" || relation === "xcomp" || relation === "advcl";
    if (clausal && governor.upos === "VERB" && isSaying(governor.lemma)) {
      const speakers = args.isPassive(head) ? args.agent(head) : args.surfaceSubject(head);
      return { speakers, verb: head, kind: kindOf(tree.sentence, top) };
    }
    at = head;
  }
  return null;
}

function findAccording(tree: Tree, at: number, args: Arguments): ClaimWords | null {
  for (const child of tree.children(at)) {
    if (tree.token(child).lemma === "accord" || tree.token(child).text.toLowerCase() === "according") {
      const speakers = [...tree.childrenOf(child, "obl"), ...tree.childrenOf(child, "nmod")];
      if (speakers.length > 0) return { speakers: args.withConjuncts(speakers), verb: child, kind: "reported" };
    }
    if (args.caseOf(child) === "according" || args.caseOf(child) === "accord") {
      return { speakers: args.withConjuncts([child]), verb: child, kind: "reported" };
    }
  }
  return null;
}

/** Quoted if the word stands between quotation marks of its sentence. */
function kindOf({ tokens }: Sentence, index: number): "quoted" | "reported" {
  let open = false;
  for (const { index: at, text } of tokens) {
    if (at === index) return open ? "quoted" : "reported";
    if (text === "“" || text === "``") open = true;
    else if (text === "”" || text === "''") open = false;
    else if (text === '"') open = !open;
  }
  return "reported";
}
