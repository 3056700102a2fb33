import type { Stage } from "../base/stage.js";
import type { Slot } from "../codebook/act-row.js";
import type { Tree } from "../language/tree.js";

/** Heads of noun phrases that may be a side, best guess first; the first that stands for an actor is taken. */
export type Choices = readonly (readonly number[])[];

/** A deed that the words of one sentence speak of, on its way to an event. Finders make it, refiners change it. */
export interface Deed {
  readonly tree: Tree;
  /** The word that names the act. */
  readonly trigger: number;
  /** All words that belong to the trigger: the act noun of a light verb, a particle. */
  readonly words: Set<number>;
  /** Words under which arguments may hang: the trigger, its light verb. */
  anchors: number[];
  /** Where the row expects the sides; asked again when a verb that carries the trigger joins the anchors. */
  readonly slots: { readonly source: readonly Slot[]; readonly target: readonly Slot[] };
  act: string;
  stage: Stage;
  sources: Choices;
  targets: Choices;
  /** The words name another side, whether or not it is known who that is. */
  readonly namesTarget: boolean;
  mutual: boolean;
  /** It is a deed only between persons. */
  readonly needsPersons: boolean;
  /** The highest word that the operators reached; claims and connections are looked for above it. */
  top: number;
  /** Ahead or behind, for negation: set by "will", "would", "to". */
  future: boolean;
  /** "X should do it": the demand comes from whoever says so. */
  fromSpeaker: boolean;
  /** A judgement on its subject or a demand on it, made by whoever says so ("France said that Iran had lied"). */
  readonly bySpeaker: boolean;
  /** Participles that schedule the deed ("a trip planned for May"): their time is its time. */
  readonly scheduledBy: number[];
  /** Rows and operators, innermost first. */
  readonly why: string[];
}

/** A deed that one word names, which is all that is known of it besides `parts`. */
export function namedByWord(
  tree: Tree,
  trigger: number,
  parts: Pick<Deed, "act" | "stage" | "sources" | "targets" | "why"> & Partial<Deed>,
): Deed {
  return {
    tree,
    trigger,
    words: new Set([trigger]),
    anchors: [trigger],
    slots: { source: [], target: [] },
    namesTarget: parts.targets.length > 0,
    mutual: false,
    needsPersons: false,
    top: trigger,
    future: false,
    fromSpeaker: false,
    bySpeaker: false,
    scheduledBy: [],
    ...parts,
  };
}
