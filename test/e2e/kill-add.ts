import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openStore } from "../../src/cli/open-store.js";
import { jsonl } from "../../src/export/formats/jsonl.js";

const readout = fileURLToPath(new URL("../../bin/readout", import.meta.url));

/** Reports for a run that is cut off: short ones, a correction and a report that is withdrawn. Written for this test. */
export function makeLines(count: number): string {
  const states = ["France", "Germany", "Japan", "Brazil", "Kenya", "Norway", "Chile", "India"];
  const lines: object[] = [];
  for (let index = 0; index < count; index++) {
    const [one, other] = [states[index % states.length], states[(index * 3 + 1) % states.length]];
    const date = `2023-05-${String(1 + (index % 28)).padStart(2, "0")}`;
    const text = `${one} accused ${other} of breaking treaty ${index} on Monday. The foreign minister of ${other} rejected this.`;
    lines.push({ id: `k${index}`, text, date });
    if (index % 7 === 6)
      lines.push({ id: `k${index - 3}`, text: `${one} met ${other} in Oslo, a correction says.`, date });
    if (index % 11 === 10)
      lines.push({ uri: `k${index - 5}`, body_text: "Gone.", pubstatus: "canceled", ednote: "Wrong." });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly ms: number;
}

/** Runs `readout add` as a process of its own; with `killAfterMs` it is killed then, if it still runs. */
export function addReports(input: string, place: string, killAfterMs?: number): Promise<Ended> {
  const begun = Date.now();
  const words = [readout, "add", input, "--db", place, "--jobs", "1", "--part", "3"];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stderr, ms: Date.now() - begun });
    });
  });
}

/** The whole record as it is exported, with what is killed and what `verify` finds. */
export async function readBack(place: string): Promise<string> {
  const store = await openStore(place, "existing");
  try {
    let text = "";
    for await (const part of jsonl.write(store.scan({}))) text += part;
    for (const { id, why } of await store.killed()) text += `${id} killed: ${why}\n`;
    for await (const { where, message } of store.verify()) text += `FAULT ${where}: ${message}\n`;
    return text;
  } finally {
    await store.close();
  }
}
