import type { Actor } from "../base/actor.js";
import { overlaps, type Span } from "../base/span.js";
import type { EventType, Stage } from "../base/stage.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Sentence } from "../language/sentence.js";
import { codeSentence } from "./code-sentence.js";
import type { Deed } from "./deed.js";
import { findSides } from "./find-sides.js";

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
 * Classifies the relation between two marked actors. The deed whose sides are the marked ones wins; else the nearest
 * deed in the tree; where the text names no deed at all, a plain contact (CONSULT) with low confidence.
 */
export function codePair(
  sentences: readonly Sentence[],
  pair: Pair,
  tools: { lexicon: Lexicon; crosswalk: Crosswalk },
): PairCoding {
  let best: { deed: Deed; score: number } | null = null;
  for (const sentence of sentences) {
    const marks = { source: markedTokens(sentence, pair.source), target: markedTokens(sentence, pair.target) };
    const { deeds } = codeSentence(sentence, tools);
    for (const deed of deeds) {
      const score = judgeFit(deed, marks);
      if (!best || score > best.score) best = { deed, score };
    }
  }
  if (!best) return { ...typed("CONSULT", "done", tools.crosswalk), confidence: 0.05, why: ["pair/no-deed"] };
  const { deed, score } = best;
  const why = [...deed.why].reverse();
  return {
    ...typed(deed.act, deed.stage, tools.crosswalk),
    confidence: Math.min(0.95, Math.max(0.1, score / 10)),
    why,
  };
}

function typed(act: string, stage: Stage, crosswalk: Crosswalk) {
  const { type, quad } = crosswalk.derive(act, stage);
  return { type, act, stage, quad };
}

interface Marks {
  readonly source: ReadonlySet<number>;
  readonly target: ReadonlySet<number>;
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
