import type { Reader } from "../../read.js";
import { textBytesMax } from "../../sources/bytes/limits.js";
import { type Answer, answerLine } from "../answer-line.js";
import type { Effects } from "../effects.js";
import type { FilterJob, LinePool } from "./line-pool.js";

/** A filter, as its command describes it. The options reach the workers, and so are plain data. */
export interface Filter<Options extends object> extends Omit<FilterJob, "options" | "bytesMax" | "codebook"> {
  readonly options: Options & { readonly workers?: number; readonly codebook?: string };
  readonly makeAnswer: (reader: Reader, options: Options) => Answer;
}

/** So many lines are under way at a time for each worker: enough to keep it busy, and few enough to be held. */
const linesAhead = 48;

/** What answers the lines of a filter: this thread, or workers where more than one is wanted. */
export async function openPool<Options extends object>(
  { name, options, makeAnswer, kind }: Filter<Options>,
  effects: Effects,
  bytesMax = textBytesMax,
): Promise<LinePool> {
  const { workers = 1, codebook, ...rest } = options;
  if (workers > 1) {
    return await effects.startWorkers(
      { name, options: rest, bytesMax, ...(kind && { kind }), ...(codebook !== undefined && { codebook }) },
      workers,
      workers * linesAhead,
    );
  }
  return inThisThread(makeAnswer(await effects.loadReader(kind, codebook), options), bytesMax);
}

/** Answers each line when it is asked for. */
export function inThisThread(answer: Answer, bytesMax = textBytesMax): LinePool {
  return { ahead: 1, answer: async (line) => answerLine(line, answer, bytesMax), close: async () => {} };
}
