import { ReadoutError } from "../../base/readout-error.js";
import { readDateArgument } from "../../report/dates/read-argument.js";

/** Checks the value of `--date` before anything is read; what is a date is what the cleaning step takes for one. */
export function readDate(value: string): string {
  try {
    readDateArgument(value);
    return value;
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    const { message, hint } = error;
    throw new ReadoutError("cli/bad-date", `--date ${message}`, { ...(hint !== undefined && { hint }), cause: error });
  }
}
