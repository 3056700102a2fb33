import { ReadoutError } from "../base/readout-error.js";
import type { EventType } from "../base/stage.js";

/** A linear model over features of a pair: per feature one weight for each type. */
export interface JudgeModel {
  readonly types: readonly string[];
  /** Weights times 100; a weight that is left out at the end is 0. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What the judge decides, and the features that spoke for it most. */
export interface Verdict {
  readonly type: EventType;
  /** Its share among all types, 0 to 1. */
  readonly share: number;
  readonly why: readonly string[];
}

/** Decides between types where the patterns are silent or disagree. */
export interface PairJudge {
  judge(features: readonly string[]): Verdict;
}

/** The judge from the bytes of `models/judge.json`, written by `tools/judge/`. */
export function readJudge(bytes: Uint8Array): PairJudge {
  let model: JudgeModel;
  try {
    model = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(model.types) || typeof model.weights !== "object") throw new TypeError("no types or weights");
  } catch (cause) {
    throw new ReadoutError("models/broken-judge", "models/judge.json: not a judge", {
      hint: "Restore it from git, or train it again: npx tsx tools/judge/train.ts FILE",
      cause,
    });
  }
  return createJudge(model);
}

export function createJudge({ types, weights }: JudgeModel): PairJudge {
  const known = new Map(Object.entries(weights));
  return {
    judge(features) {
      const scores = types.map(() => 0);
      const scale = scaleOf(features.length);
      for (const feature of features) {
        for (const [place, weight] of (known.get(feature) ?? []).entries()) scores[place]! += (weight / 100) * scale;
      }
      const best = scores.indexOf(Math.max(...scores));
      const share = 1 / scores.reduce((sum, score) => sum + Math.exp(score - scores[best]!), 0);
      const weightOf = (feature: string): number => known.get(feature)?.[best] ?? 0;
      const why = features
        .filter((feature) => weightOf(feature) > 0)
        .sort((a, b) => weightOf(b) - weightOf(a))
        .slice(0, 3)
        .map((feature) => `judge ${feature}`);
      return { type: types[best] as EventType, share, why };
    },
  };
}

/** Sentences with many features must not be surer for it. */
export function scaleOf(count: number): number {
  return count === 0 ? 0 : 8 / Math.sqrt(count);
}
