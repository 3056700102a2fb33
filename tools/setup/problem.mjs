/** A failure of the set-up that a person can act on: printed as two lines, never as a stack trace. */
export class Problem extends Error {
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}

/** Runs `main`, which may return an exit code; a `Problem` is explained and ends with exit code 1. True if all went well. */
export async function runScript(main) {
  try {
    const code = await main();
    if (code) process.exitCode = code;
    return !code;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    if (error.hint) process.stderr.write(`  ${error.hint}\n`);
    process.exitCode = 1;
    return false;
  }
}
