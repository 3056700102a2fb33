import { textBytesMax } from "../sources/bytes/limits.js";
import { splitLines } from "../sources/bytes/split-lines.js";
import type { AnsweredLine } from "./answer-line.js";
import { attempt } from "./attempt.js";
import type { Effects } from "./effects.js";
import { openInput } from "./input/open-input.js";
import type { LinePool } from "./workers/line-pool.js";

/**
 * Runs a command as a filter: one JSON object a line in, one a line out, in the same order and with the same `id`. A
 * line that fails is answered by `{"id", "error"}` and the next one is read. Blank lines are passed over. The pool is
 * closed in the end. Gives the exit code: 1 if any line or file failed.
 */
export async function filterLines(
  paths: readonly string[],
  effects: Effects,
  pool: LinePool,
  bytesMax = textBytesMax,
): Promise<number> {
  let lines = 0;
  let failures = 0;
  const print = async (result: AnsweredLine | null): Promise<void> => {
    if (!result) return;
    lines++;
    if (result.failed) failures++;
    await effects.stdout.write(`${result.output}\n`);
  };
  const filterFile = async (path: string): Promise<void> => {
    const printed = new InOrder(pool.ahead, print);
    try {
      for await (const line of splitLines(openInput(path, effects), bytesMax)) await printed.add(pool.answer(line));
    } finally {
      await printed.finish();
    }
  };
  try {
    for (const path of paths.length > 0 ? paths : ["-"]) {
      if (await attempt(effects, () => filterFile(path))) failures++;
    }
  } finally {
    await pool.close();
  }
  if (lines > 1 && failures > 0) await effects.stderr.write(`${failures} of ${lines} lines failed\n`);
  return failures > 0 ? 1 : 0;
}

/** Hands results on in the order in which they were asked for, each as soon as it and all before it are there. */
class InOrder<Result> {
  readonly #under: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly ahead: number,
    private readonly handle: (result: Result) => Promise<void>,
  ) {}

  /** Waits while too many are under way. Throws what an earlier one threw. */
  async add(result: Promise<Result>): Promise<void> {
    this.#last = this.#last.then(async () => this.handle(await result));
    // Who waits for it hears of its failure; without this, one that no one waits for yet would end the process.
    this.#last.catch(() => {});
    result.catch(() => {});
    this.#under.push(this.#last);
    if (this.#under.length >= this.ahead) await this.#under.shift();
  }

  async finish(): Promise<void> {
    await this.#last;
  }
}
