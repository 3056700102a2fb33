import type { CommanderError } from "commander";
import { ReadoutError } from "../base/readout-error.js";
import type { Effects } from "./effects.js";

/** Exit codes: 1 for input that failed, 2 for a command line that cannot be meant. */
export const failed = 1;
export const misused = 2;

/** Prints an error in two lines: what is wrong, and what a person can do; a stack trace only where READOUT_DEBUG is set. */
export async function explainError(error: ReadoutError, { stderr, env }: Effects): Promise<void> {
  const cause = error.cause instanceof Error ? error.cause : error;
  if (env.READOUT_DEBUG) await stderr.write(`${cause.stack}\n`);
  const hint = error.hint ? `  ${toOneLine(error.hint)}\n` : "";
  await stderr.write(`readout: ${toOneLine(error.message)}\n${hint}`);
}

/** What is thrown and is no `ReadoutError`: a fault of the program. */
export function toFault(error: unknown): ReadoutError {
  const message = error instanceof Error ? error.message : String(error);
  return new ReadoutError("internal/fault", message, {
    hint: "This is a fault in Readout; please report it. READOUT_DEBUG=1 shows where it happened.",
    cause: error,
  });
}

/** The command line's own complaints, in the same form. */
export function toMisuse(error: CommanderError): ReadoutError {
  const [complaint = "", suggestion] = error.message.replace(/^error:\s*/, "").split("\n");
  const code = error.code.replace(/^commander\./, "cli/").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new ReadoutError(code, complaint, { hint: hintFor(error, complaint, suggestion), cause: error });
}

function hintFor({ code }: CommanderError, complaint: string, suggestion: string | undefined): string {
  const meant = suggestion?.replace(/^\(|\)$/g, "");
  if (meant) return `${meant} \`readout --help\` lists the commands.`;
  const path = /unknown command '(.*[./].*)'/.exec(complaint)?.[1];
  if (code === "commander.unknownCommand" && path) return `Did you mean: readout read ${path}`;
  return "`readout --help` lists the commands, `readout COMMAND --help` their options.";
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
