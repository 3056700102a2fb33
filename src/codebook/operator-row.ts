import type { Stage } from "../base/stage.js";
import type { WordClass } from "./act-row.js";

/**
 * One row of `codebook/words/operators.csv`: a word that moves the deed in its complement to another stage ("refuse to
 * meet", "call for talks"). DESIGN section 3.
 */
export interface OperatorRow {
  readonly id: string;
  readonly heads: readonly string[];
  readonly pos: WordClass;
  readonly tails: readonly string[];
  readonly tailCase: string;
  /** The stage that the deed moves to; null for words that only pass their subject on ("begin", "continue"). */
  readonly stage: Stage | null;
  /** Complements that it works on: `xcomp`, `ccomp`, `acl`, `obj`, `nsubj`, or a preposition. */
  readonly takes: ReadonlySet<string>;
  /** Who does the deed: the operator's `subj` ("promise to go"), its `obj` ("urge X to go") or a preposition's noun. */
  readonly control: string;
  /** Where the one stands to whom it is said. */
  readonly addressee: readonly string[];
  /**
   * What the operator is by itself where its complement names no known act: an act, done unless a stage stands behind
   * it ("CONSULT.visit asked"); "" for nothing.
   */
  readonly bare: string;
  readonly example: string;
  readonly expect: string;
}

/** A verb that carries an act noun ("hold talks", "draw criticism"); `subject` says which side its subject is. */
export interface LightVerbRow {
  readonly id: string;
  readonly heads: readonly string[];
  readonly subject: "subject" | "target" | "none";
  readonly example: string;
  readonly expect: string;
}

/** An auxiliary or an adjective that moves a deed to a stage ("might visit", "the cancelled visit"). */
export interface MarkerRow {
  readonly id: string;
  readonly heads: readonly string[];
  readonly stage: Stage;
  readonly example: string;
  readonly expect: string;
}

/** What "not" makes of a stage; `tense` narrows the row to what lies ahead or behind. `becomes` null: no event is left. */
export interface NegationRow {
  readonly id: string;
  readonly stage: Stage;
  readonly tense: "past" | "future" | null;
  readonly becomes: Stage | null;
}
