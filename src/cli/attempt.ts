import { ReadoutError } from "../base/readout-error.js";
import type { Effects } from "./effects.js";
import { explainError } from "./explain-error.js";

/**
 * Does one part of a longer run. If it fails on its input, this is explained on standard error and the error given back,
 * so that the run can go on; a fault of the program itself is thrown on.
 */
export async function attempt(effects: Effects, work: () => Promise<void>): Promise<ReadoutError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    await explainError(error, effects);
    return error;
  }
}
