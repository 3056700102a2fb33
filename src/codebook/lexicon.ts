import type { Stage } from "../base/stage.js";
import type { ActRow, WordClass } from "./act-row.js";
import type { LightVerbRow, MarkerRow, NegationRow, OperatorRow } from "./operator-row.js";

/** The words of the codebook by lemma, ready for the coder. */
export interface Lexicon {
  /** Rows whose head is this lemma in this word class, the more specific (with tails, with a preposition) first. */
  actsOf(lemma: string, pos: WordClass): readonly ActRow[];
  operatorsOf(lemma: string, pos: WordClass): readonly OperatorRow[];
  lightVerb(lemma: string): LightVerbRow | undefined;
  modal(lemma: string): MarkerRow | undefined;
  modifier(lemma: string): MarkerRow | undefined;
  negate(stage: Stage, tense: "past" | "future"): NegationRow | undefined;
}

export interface LexiconRows {
  readonly acts: readonly ActRow[];
  readonly operators: readonly OperatorRow[];
  readonly lightVerbs: readonly LightVerbRow[];
  readonly modals: readonly MarkerRow[];
  readonly modifiers: readonly MarkerRow[];
  readonly negations: readonly NegationRow[];
}

export function createLexicon(rows: LexiconRows): Lexicon {
  const acts = indexByHead(rows.acts);
  const operators = indexByHead(rows.operators);
  const lightVerbs = indexSingles(rows.lightVerbs);
  const modals = indexSingles(rows.modals);
  const modifiers = indexSingles(rows.modifiers);
  return {
    actsOf: (lemma, pos) => acts.get(pos)?.get(lemma) ?? none,
    operatorsOf: (lemma, pos) => operators.get(pos)?.get(lemma) ?? none,
    lightVerb: (lemma) => lightVerbs.get(lemma),
    modal: (lemma) => modals.get(lemma),
    modifier: (lemma) => modifiers.get(lemma),
    negate: (stage, tense) =>
      rows.negations.find((row) => row.stage === stage && (row.tense === null || row.tense === tense)),
  };
}

const none: readonly never[] = [];

interface Phrase {
  readonly heads: readonly string[];
  readonly pos: string;
  readonly tails: readonly string[];
  readonly tailCase: string;
}

/** By word class, then by head. */
function indexByHead<Row extends Phrase>(rows: readonly Row[]): Map<string, Map<string, Row[]>> {
  const index = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const ofClass = index.get(row.pos) ?? new Map<string, Row[]>();
    index.set(row.pos, ofClass);
    for (const head of row.heads) {
      const known = ofClass.get(head);
      if (known) known.push(row);
      else ofClass.set(head, [row]);
    }
  }
  for (const ofClass of index.values()) {
    for (const known of ofClass.values()) known.sort((a, b) => specificity(b) - specificity(a));
  }
  return index;
}

/** "fire + into water" before "fire + missile" before "fire": the more a row asks for, the more it says. */
function specificity({ tails, tailCase }: Phrase): number {
  return Number(tails.length > 0) + Number(tailCase !== "");
}

function indexSingles<Row extends { heads: readonly string[] }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => row.heads.map((head) => [head, row] as const)));
}
