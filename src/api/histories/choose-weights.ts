import { codebookWeights, createWeights, type WeightRow, type Weights } from "../../record/history/relation/weights.js";
import type { Scale } from "../contract/queries.js";

/** The scale, with somebody's own weights ("SANCTION:-6") in place of its own. */
export function chooseWeights(scale: Scale, own: readonly string[]): Weights {
  const base = codebookWeights[scale];
  if (own.length === 0) return base;
  const rows = own.map((text): WeightRow => {
    const [type, weight] = text.split(":");
    return { type: type!, weight: Number(weight) };
  });
  const mine = createWeights(`${scale} with own weights`, rows);
  return { name: mine.name, weigh: (happening) => mine.weigh(happening) ?? base.weigh(happening) };
}
