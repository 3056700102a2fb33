import { type JudgeModel, scaleOf } from "../../src/coding/pair-judge.js";

/** A pair as the judge sees it, with its right type. */
export interface Example {
  readonly type: string;
  readonly features: readonly string[];
}

const rounds = 40;
const rate = 0.3;
/** Pull of every weight towards 0, at every row. */
const shrink = 0.01;
/** A feature of one row only says nothing about others. */
const rowsMin = 2;

/**
 * Fits a multinomial logistic regression by gradient descent with a step of its own for each weight (AdaGrad), rows in
 * their order, rare types counting more. No randomness.
 */
export function fitJudge(examples: readonly Example[]): JudgeModel {
  const types = [...new Set(examples.map(({ type }) => type))].sort();
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= rowsMin).map(([name]) => name);
  const places = new Map(names.sort().map((name, place) => [name, place]));
  const width = types.length;
  const weights = new Float64Array(places.size * width);
  const steps = new Float64Array(places.size * width).fill(1e-8);
  const share = types.map((type) => examples.filter((one) => one.type === type).length / examples.length);
  const importance = share.map((one) => 1 / Math.sqrt(one * width));
  const rows = examples.map(({ type, features }) => ({
    gold: types.indexOf(type),
    scale: scaleOf(features.length),
    known: features.flatMap((name) => places.get(name) ?? []),
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { gold, scale, known } of rows) {
      const scores = new Float64Array(width);
      for (const place of known)
        for (let type = 0; type < width; type++) scores[type]! += weights[place * width + type]! * scale;
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const sum = odds.reduce((all, one) => all + one, 0);
      for (let type = 0; type < width; type++) {
        const error = (odds[type]! / sum - Number(type === gold)) * importance[gold]! * scale;
        for (const place of known) {
          const at = place * width + type;
          const slope = error + shrink * weights[at]!;
          steps[at]! += slope * slope;
          weights[at]! -= (rate * slope) / Math.sqrt(steps[at]!);
        }
      }
    }
  }
  const kept = [...places].map(
    ([name, place]) => [name, trimRow(weights.subarray(place * width, (place + 1) * width))] as const,
  );
  return { types, weights: Object.fromEntries(kept.filter(([, row]) => row.length > 0)) };
}

/** Hundredths; zeros at the end are left out. */
function trimRow(row: Float64Array): number[] {
  const rounded = [...row].map((weight) => Math.round(weight * 100));
  while (rounded.length > 0 && rounded.at(-1) === 0) rounded.pop();
  return rounded;
}
