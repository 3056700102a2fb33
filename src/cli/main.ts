import { setFlagsFromString } from "node:v8";
import { CommanderError } from "commander";
import { ReadoutError } from "../base/readout-error.js";
import { type Effects, OutputClosed } from "./effects.js";
import { explainError, failed, misused, toFault, toMisuse } from "./explain-error.js";
import { createProgram } from "./program.js";

/** Runs the command line of this process and sets its exit code. */
export async function run(words: readonly string[] = process.argv.slice(2)): Promise<void> {
  keepMemorySmall();
  const { nodeEffects } = await import("./node-effects.js");
  process.exitCode = await main(words, nodeEffects());
}

/**
 * Lets the heap grow in small steps. A report leaves some megabytes of garbage, and V8 alone would rather take twice the
 * memory than look for it: over 500 reports a third less memory at the same speed.
 */
function keepMemorySmall(): void {
  for (const flag of ["heap-growing-percent=30", "max-semi-space-size=8", "semi-space-growth-factor=1"]) {
    setFlagsFromString(`--${flag}`);
  }
}

/**
 * Runs one command line and gives its exit code: 0 all went well, 1 an input failed, 2 the words cannot be meant. Errors
 * are printed in two lines.
 */
export async function main(words: readonly string[], effects: Effects): Promise<number> {
  let printed = "";
  let code = 0;
  const program = createProgram(effects, {
    print: (text) => {
      printed += text;
    },
    finish: (exitCode) => {
      code = exitCode;
    },
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return await endWith(error, printed, effects);
  }
}

async function endWith(error: unknown, printed: string, effects: Effects): Promise<number> {
  // Whoever read our output has seen enough.
  if (error instanceof OutputClosed) return 0;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) {
      await effects.stdout.write(printed);
      return 0;
    }
    // No command at all is answered by the help, which is what the person needs.
    if (error.code === "commander.help") await effects.stderr.write(printed);
    else await explainError(toMisuse(error), effects);
    return misused;
  }
  const explained = error instanceof ReadoutError ? error : toFault(error);
  await explainError(explained, effects);
  return explained.code.startsWith("cli/") ? misused : failed;
}
