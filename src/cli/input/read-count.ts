import { ReadoutError } from "../../base/readout-error.js";

/** Checks the value of an option that is a number of things, from 0 on. */
export function readCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ReadoutError("cli/bad-count", `“${value}” is no number of things`, { hint: "Give a whole number." });
}
