import { compareSets } from "../../eval/compare-sets.js";
import type { Effects } from "../effects.js";
import { readCodedReports } from "../input/read-coded-reports.js";
import { renderComparison } from "../render/render-comparison.js";

interface Options {
  json?: boolean;
  markdown?: boolean;
  list: number;
}

/** Compares two sets; that they differ is no failure. */
export async function run(paths: string[], { json, markdown, list }: Options, effects: Effects): Promise<number> {
  const [a, b] = paths as [string, string];
  const comparison = compareSets(await readCodedReports(a, effects), await readCodedReports(b, effects));
  const sets = { a, b };
  await effects.stdout.write(
    json
      ? `${JSON.stringify({ ...sets, ...comparison })}\n`
      : renderComparison(comparison, sets, { style: markdown ? "markdown" : "plain", list }),
  );
  return 0;
}
