import { ReadoutError } from "../../base/readout-error.js";

const minutesMin = 5;

/** Checks the value of `--every`: minutes, at least five, since more often is a burden on those who are asked. */
export function readMinutes(value: string): number {
  const minutes = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (minutes >= minutesMin) return minutes;
  throw new ReadoutError("cli/bad-minutes", `--every “${value}” is no number of minutes from ${minutesMin} on`, {
    hint: "Write it as --every 30.",
  });
}
