import { ReadoutError } from "../../base/readout-error.js";

/** Each holds a model and a codebook of its own, a hundred megabytes and more. */
const workersMax = 64;

/** Checks the value of `--workers`. */
export function readWorkers(value: string): number {
  const workers = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (workers >= 1 && workers <= workersMax) return workers;
  throw new ReadoutError("cli/bad-workers", `--workers “${value}” is no number from 1 to ${workersMax}`, {
    hint: "Give the number of threads, such as --workers 2.",
  });
}
