import type { Happening } from "../history.js";

/** A row of somebody's own weights: for a PLOVER type, or one mode of it, or one stage. */
export interface WeightRow {
  readonly type: string;
  readonly mode?: string | null;
  readonly stage?: string | null;
  readonly weight: number;
}

/** How much a happening counts: above 0 for cooperation, below 0 for conflict, null where the scale says nothing of it. */
export interface Weights {
  readonly name: string;
  weigh(happening: Pick<Happening, "type" | "mode" | "stage" | "goldstein" | "intensity">): number | null;
}

/** The scales that the codebook brings: `codebook/crosswalk/goldstein.csv` and `intensity.csv`. */
export const codebookWeights: Readonly<Record<"goldstein" | "intensity", Weights>> = {
  goldstein: { name: "goldstein", weigh: ({ goldstein }) => goldstein },
  intensity: { name: "intensity", weigh: ({ intensity }) => intensity },
};

/** Weights from rows: the most exact row counts, stage and mode before mode before stage before the type alone. */
export function createWeights(name: string, rows: readonly WeightRow[]): Weights {
  const table = new Map(rows.map(({ type, mode, stage, weight }) => [keyOf(type, mode, stage), weight]));
  return {
    name,
    weigh({ type, mode, stage }) {
      const keys = [
        keyOf(type, mode, stage),
        keyOf(type, mode, null),
        keyOf(type, null, stage),
        keyOf(type, null, null),
      ];
      const key = keys.find((one) => table.has(one));
      return key === undefined ? null : table.get(key)!;
    },
  };
}

function keyOf(type: string, mode: string | null | undefined, stage: string | null | undefined): string {
  return `${type} ${mode ?? ""} ${stage ?? ""}`;
}
