import type { ReadoutError } from "../base/readout-error.js";
import { attempt } from "./attempt.js";
import type { Effects } from "./effects.js";
import { type Document, readDocument } from "./input/read-document.js";

/** Reads files (none: standard input) one by one; one that fails is explained and the next is read. Gives the exit code. */
export async function readDocuments(
  paths: readonly string[],
  effects: Effects,
  answer: (document: Document) => Promise<string>,
  answerError: (path: string, error: ReadoutError) => string = () => "",
): Promise<number> {
  let failures = 0;
  for (const path of paths.length > 0 ? paths : ["-"]) {
    const error = await attempt(effects, async () => {
      await effects.stdout.write(await answer(await readDocument(path, effects)));
    });
    if (!error) continue;
    failures++;
    await effects.stdout.write(answerError(path, error));
  }
  return failures > 0 ? 1 : 0;
}

/** How JSON output says that an input failed, so that there is one line for each input all the same. */
export function toErrorLine(id: string, error: ReadoutError): string {
  return `${JSON.stringify({ id, error })}\n`;
}
