import { parentPort } from "node:worker_threads";
import { ReadoutError } from "../../base/readout-error.js";
import type { ReadRecord } from "../../base/record.js";
import { createReader, type RawItem } from "../../read.js";
import { cleanHtml } from "../../report/clean-html.js";
import { loadResources } from "../../resources/node.js";

/** What a thread answers to `{number, item}`. */
export type Answer =
  | { readonly number: number; readonly record: ReadRecord }
  | { readonly number: number; readonly error: { code: string | null; message: string; hint?: string } };

const reader = loadResources().then((resources) => createReader(resources, cleanHtml));

parentPort?.on("message", async ({ number, item }: { number: number; item: RawItem }) => {
  parentPort!.postMessage(await answer(number, item));
});

async function answer(number: number, item: RawItem): Promise<Answer> {
  try {
    return { number, record: (await reader).read(item) };
  } catch (error) {
    if (error instanceof ReadoutError) return { number, error: error.toJSON() };
    return { number, error: { code: null, message: error instanceof Error ? error.message : String(error) } };
  }
}
