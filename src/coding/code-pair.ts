import type { Actor } from "../base/actor.js";
import { overlaps, type Span } from "../base/span.js";
import type { EventType, Stage } from "../base/stage.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence } from "../language/sentence.js";
import { Tree } from "../language/tree.js";
import { codeSentence } from "./code-sentence.js";
import type { Deed } from "./deed.js";
import { describePair, type Marks, type RankedDeed } from "./describe-pair.js";
import { findSides } from "./find-sides.js";
import type { PairJudge, Verdict } from "./pair-judge.js";

/** Two marked actors of a text; null: that side is not named in it. */
export interface Pair {
  readonly source: Span | null;
  readonly target: Span | null;
}

/** The one relation from the marked source to the marked target. */
export interface PairCoding {
  readonly type: EventType;
  readonly act: string;
  readonly stage: Stage;
  readonly quad: 1 | 2 | 3 | 4;
  readonly confidence: number;
  readonly why: readonly string[];
}

/**
 * Classifies the relation between two marked actors. The deed whose sides are the marked ones wins, where no word speaks
 * against it; else the judge decides, who knows the deeds found and all the words around.
 */
export function codePair(
  sentences: readonly Sentence[],
  pair: Pair,
  tools: { lexicon: Lexicon; crosswalk: Crosswalk; judge: PairJudge },
): PairCoding {
  const { tree, marks, ranked } = readPair(sentences, pair, tools);
  const [best] = ranked;
  const verdict = tree ? tools.judge.judge(describePair(tree, marks, ranked, tools)) : null;
  const found = best ? typed(best.deed.act, best.deed.stage, tools.crosswalk) : null;
  if (best && found && (!verdict || agrees(verdict.type, found.type) || isCertain(best, verdict))) {
    const confidence = Math.min(0.95, Math.max(0.1, best.score / 10));
    return { ...found, confidence, why: [...best.deed.why].reverse() };
  }
  if (!verdict) return { ...typed("CONSULT", "done", tools.crosswalk), confidence: 0.05, why: ["pair/no-deed"] };
  const why = [...verdict.why, ...(best ? [...best.deed.why].reverse() : [])];
  const confidence = Math.round(verdict.share * 80) / 100;
  // The deed that the verdict speaks of, where one was found; else the type stands for the act.
  const meant = ranked.find(({ deed }) => agrees(verdict.type, typed(deed.act, deed.stage, tools.crosswalk).type));
  if (meant) return { ...typed(meant.deed.act, meant.deed.stage, tools.crosswalk), confidence, why };
  return { ...typed(verdict.type, "done", tools.crosswalk), confidence, why };
}

/** A deed between just the marked sides stands, unless the judge is surer of something else than it mostly is. */
function isCertain({ score }: RankedDeed, { share }: Verdict): boolean {
  return score > certainFit && share < doubt;
}

const certainFit = 7;
const doubt = 0.5;

/** The judge does not tell the two ways of yielding apart. */
function agrees(verdict: EventType, type: EventType): boolean {
  return verdict === type || (verdict === "RETREAT" && type === "CONCEDE");
}

/** The sentence that holds the pair, the tokens of its sides, and all deeds, the best fitting first. */
export function readPair(
  sentences: readonly Sentence[],
  pair: Pair,
  tools: { lexicon: Lexicon; crosswalk: Crosswalk },
): { tree: Tree | null; marks: Marks; ranked: RankedDeed[] } {
  const ranked: RankedDeed[] = [];
  let held: { tree: Tree; marks: Marks; marked: number } | null = null;
  for (const sentence of sentences) {
    const marks = { source: markedTokens(sentence, pair.source), target: markedTokens(sentence, pair.target) };
    const marked = Number(marks.source.size > 0) + Number(marks.target.size > 0);
    if (!held || marked > held.marked) held = { tree: Tree.of(sentence), marks, marked };
    for (const deed of codeSentence(sentence, tools).deeds) ranked.push({ deed, score: judgeFit(deed, marks) });
  }
  ranked.sort((a, b) => b.score - a.score);
  const { tree = null, marks = { source: new Set<number>(), target: new Set<number>() } } = held ?? {};
  return { tree, marks, ranked };
}

function typed(act: string, stage: Stage, crosswalk: Crosswalk) {
  const { type, quad } = crosswalk.derive(act, stage);
  return { type, act, stage, quad };
}

function markedTokens(sentence: Sentence, span: Span | null): Set<number> {
  if (!span) return new Set();
  return new Set(sentence.tokens.filter((token) => overlaps(token, span)).map(({ index }) => index));
}

/** How well a deed joins the marked sides: 4 for each right side, 2 for a side that is swapped, less with distance. */
function judgeFit(deed: Deed, marks: Marks): number {
  const mark = (text: "source" | "target"): Actor => ({
    text,
    country: text,
    sector: null,
    certainty: "stated",
  });
  const { sources, targets } = findSides(deed, {
    actorsOf: (_sentence, head) => {
      if (marks.source.has(head)) return [mark("source")];
      return marks.target.has(head) ? [mark("target")] : [];
    },
    ownersOf: (sentence, head) => {
      const inside = new Set<string>();
      for (const child of deed.tree.descendants(head).slice(0, 24)) {
        if (sentence.tokens[child] === undefined) continue;
        if (marks.source.has(child)) inside.add("source");
        if (marks.target.has(child)) inside.add("target");
      }
      return [...inside].map((text) => mark(text as "source" | "target"));
    },
  });
  const has = (side: readonly Actor[], name: string): boolean => side.some(({ country }) => country === name);
  let score = 0;
  if (has(sources, "source")) score += 4;
  else if (deed.mutual && has(targets, "source")) score += 3;
  else if (has(targets, "source")) score += 0.5;
  if (has(targets, "target")) score += 4;
  else if (deed.mutual && has(sources, "target")) score += 3;
  else if (has(sources, "target")) score += 0.5;
  if (marks.source.has(deed.trigger) || marks.target.has(deed.trigger)) score -= 1.5;
  return score - depth(deed) * 0.2 - (deed.words.size > 1 ? 0 : 0.05);
}

/** Distance of the deed from the root of its sentence. */
function depth(deed: Deed): number {
  return deed.tree.ancestors(deed.top).length;
}
