import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The checkout whose `bin/readout` is run. */
  readonly checkout?: string;
}

/** Runs `bin/readout` as a person or a program would, in a process of its own. */
export function runReadout(
  words: readonly string[],
  { input = "", env = {}, checkout = root }: World = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [`${checkout}/bin/readout`, ...words], {
    cwd: checkout,
    env: { ...process.env, NO_COLOR: "", READOUT_DEBUG: "", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {}); // A command that stops early closes its input.
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
