import { ReadoutError } from "../../base/readout-error.js";
import { eventTypes } from "../../base/stage.js";
import { readCsv } from "../../codebook/csv.js";
import { codebookWeights, createWeights, type Weights } from "../../record/history/relation/weights.js";
import { decodeUtf8 } from "../../sources/bytes/decode-text.js";
import { readWhole } from "../../sources/bytes/read-whole.js";
import type { Effects } from "../effects.js";

const weightBytesMax = 1_000_000;

/** The scale that `--scale` names: one of the codebook's, or a CSV file with the columns type, mode, stage and weight. */
export async function chooseWeights(scale: string, effects: Effects): Promise<Weights> {
  if (scale === "goldstein" || scale === "intensity") return codebookWeights[scale];
  const text = decodeUtf8(await readWhole(effects.openFile(scale), scale, weightBytesMax));
  const { rows, problems } = readCsv(scale, text, { type: "text", mode: "text", stage: "text", weight: "number" });
  const unknown = rows.find(({ type }) => !eventTypes.some((known) => known === type));
  const [problem] = problems;
  if (problem || unknown || rows.length === 0) {
    const place = problem
      ? `row ${problem.row}, ${problem.message}`
      : `row ${unknown?.line}, no event type ${unknown?.type}`;
    throw new ReadoutError("cli/bad-weights", `${scale}: ${rows.length === 0 ? "it holds no weights" : place}`, {
      hint: `Give the columns type,mode,stage,weight; types are ${eventTypes.join(", ")}; mode and stage may be empty.`,
    });
  }
  const weights = rows.map(({ type, mode, stage, weight }) => ({ type, mode, stage, weight: Number(weight) }));
  return createWeights(scale, weights);
}
