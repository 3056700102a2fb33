import { readFileSync } from "node:fs";
import type { Pair } from "../../src/coding/code-pair.js";
import { foldYield } from "./score-types.js";

/** A sentence with its marked sides and the type that people gave to the pair. */
export interface Row {
  readonly text: string;
  readonly pair: Pair;
  readonly type: string;
}

interface Line {
  readonly sentence: string;
  readonly root: string;
  readonly source_span?: readonly [number, number] | null;
  readonly target_span?: readonly [number, number] | null;
}

/** Rows in the form of `relations/plv_train.jsonl`. */
export function readRows(file: string): Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { sentence, root, source_span, target_span } = JSON.parse(line) as Line;
      return {
        text: sentence,
        pair: { source: spanOf(source_span), target: spanOf(target_span) },
        type: foldYield(root),
      };
    });
}

function spanOf(range: readonly [number, number] | null | undefined): Pair["source"] {
  return range ? { start: range[0], end: range[1] } : null;
}
