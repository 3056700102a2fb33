import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { findTurnsExactly, type Turn } from "../src/record/history/relation/changes/bayesian-segments.js";
import { findTurnsByHalving, findTurnsByPelt } from "../src/record/history/relation/changes/penalised-segments.js";
import {
  addScores,
  type BinnedCounts,
  fitLevel,
  fitMix,
  scoreLevel,
  scoreMix,
} from "../src/record/history/relation/changes/segment-score.js";
import { createRandom, type Random } from "./random.js";

// Methods for finding the turns of a relation, on made-up series whose turns are known:
//   npx tsx bench/changes.ts [--series 200] [--out bench/results/changes.json]
// A series is six years in weeks. News comes in bursts, more in some years than in others; the share of cooperation and
// the lines that stand open change at the turns. A turn is found if one is told within six weeks of it.

const { values } = parseArgs({ options: { series: { type: "string", default: "200" }, out: { type: "string" } } });

const weeks = 313;
const toleranceWeeks = 6;
const options = { length: weeks, lengthMin: 5, lengthExpected: 52 };
const [lineNoise, lineSpread] = [2, 3];

interface Series {
  readonly counts: BinnedCounts;
  readonly lines: readonly number[];
  readonly turns: readonly number[];
}

interface Setting {
  readonly turns: number;
  /** How far the share of cooperation moves at a turn. */
  readonly step: number;
  /** How far the open lines move at a turn; single lines come and go by 1 in between. */
  readonly lineStep: number;
  /** Happenings a week in the quietest and the busiest year. */
  readonly news: readonly [number, number];
}

const settings: Readonly<Record<string, Setting>> = {
  "no turn, lines come and go": { turns: 0, step: 0, lineStep: 0, news: [0.8, 2.5] },
  "the mix turns sharply": { turns: 3, step: 0.5, lineStep: 0, news: [0.8, 2.5] },
  "the mix turns, much news": { turns: 3, step: 0.3, lineStep: 0, news: [4, 10] },
  "lines and mix turn together": { turns: 4, step: 0.3, lineStep: 3, news: [0.8, 2.5] },
  "only lines turn": { turns: 3, step: 0, lineStep: 4, news: [0.8, 2.5] },
};

const methods: Readonly<Record<string, (series: Series) => Turn[]>> = {
  "all cuts weighed (Fearnhead 2006)": ({ counts, lines }) =>
    findTurnsExactly(addScores([scoreMix(counts), scoreLevel(lines, lineNoise, lineSpread)]), options),
  "PELT (Killick et al. 2012)": ({ counts, lines }) =>
    findTurnsByPelt(addScores([fitMix(counts), fitLevel(lines, lineNoise)]), options),
  "binary segmentation": ({ counts, lines }) =>
    findTurnsByHalving(addScores([fitMix(counts), fitLevel(lines, lineNoise)]), options),
};

const rows = Object.entries(settings).flatMap(([name, setting]) => {
  const random = createRandom(11);
  const made = Array.from({ length: Number(values.series) }, () => makeSeries(setting, random));
  return Object.entries(methods).map(([method, find]) => ({ setting: name, method, ...score(made, find) }));
});
console.table(rows);
if (values.out) {
  const machine = `${cpus()[0]?.model}, Node ${process.version}`;
  writeFileSync(values.out, `${JSON.stringify({ machine, series: Number(values.series), rows }, null, 2)}\n`);
}

function makeSeries({ turns, step, lineStep, news }: Setting, random: Random): Series {
  const at = placeTurns(turns, random);
  const [cooperation, conflict, lines] = [[] as number[], [] as number[], [] as number[]];
  let [share, level, rate, wobble] = [0.3 + 0.4 * random(), 4, news[0], 0];
  for (let week = 0; week < weeks; week++) {
    if (at.includes(week)) {
      const up = share < step ? 1 : share > 1 - step ? -1 : random() < 0.5 ? 1 : -1;
      share = Math.min(0.95, Math.max(0.05, share + up * step));
      level += up * lineStep;
    }
    if (week % 52 === 0) rate = news[0] + (news[1] - news[0]) * random();
    // A single line is refused for some weeks, and then open again.
    if (random() < (wobble === 0 ? 0.02 : 0.15)) wobble = wobble === 0 ? -2 : 0;
    lines.push(level + wobble);
    // A burst: one story brings several happenings, mostly of one kind.
    let [good, bad] = [0, 0];
    for (let stories = poisson(rate / 2, random); stories > 0; stories--) {
      const main = random() < share;
      for (let count = 1 + poisson(1, random); count > 0; count--) {
        if (random() < 0.8 ? main : !main) good++;
        else bad++;
      }
    }
    cooperation.push(good);
    conflict.push(bad);
  }
  return { counts: { cooperation, conflict }, lines, turns: at };
}

/** Turns at least five months apart, and not at the edges. */
function placeTurns(count: number, random: Random): number[] {
  for (;;) {
    const at = Array.from({ length: count }, () => 16 + Math.floor(random() * (weeks - 32))).sort((a, b) => a - b);
    if (at.every((turn, index) => index === 0 || turn - at[index - 1]! >= 22)) return at;
  }
}

function poisson(mean: number, random: Random): number {
  let [product, count] = [random(), 0];
  for (const limit = Math.exp(-mean); product > limit; count++) product *= random();
  return count;
}

function score(made: readonly Series[], find: (series: Series) => Turn[]) {
  let [told, real, right, inside, width, off] = [0, 0, 0, 0, 0, 0];
  for (const series of made) {
    const found = find(series);
    told += found.length;
    real += series.turns.length;
    const left = [...found];
    for (const turn of series.turns) {
      const near = left.filter(({ at }) => Math.abs(at - turn) <= toleranceWeeks);
      const best = near.sort((a, b) => Math.abs(a.at - turn) - Math.abs(b.at - turn))[0];
      if (!best) continue;
      left.splice(left.indexOf(best), 1);
      right++;
      off += Math.abs(best.at - turn);
      if (best.from <= turn && turn <= best.to) inside++;
    }
    for (const { from, to } of found) width += to - from + 1;
  }
  const [precision, recall] = [told === 0 ? 1 : right / told, real === 0 ? 1 : right / real];
  return {
    precision: share(precision),
    recall: share(recall),
    f1: share((2 * precision * recall) / Math.max(precision + recall, 1e-9)),
    "told per series": share(told / made.length),
    "in interval": right === 0 ? null : share(inside / right),
    "weeks off": right === 0 ? null : share(off / right),
    "interval weeks": told === 0 ? null : share(width / told),
  };
}

function share(value: number): number {
  return Number(value.toFixed(2));
}
