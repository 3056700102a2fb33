import { Worker } from "node:worker_threads";
import { ReadoutError } from "../../base/readout-error.js";
import type { Line } from "../../sources/bytes/split-lines.js";
import type { AnsweredLine } from "../answer-line.js";
import type { FilterJob, LinePool } from "./line-pool.js";

/** What goes to a worker: some lines. */
export type Question = readonly Line[];
/** What comes back: the answers to them, or why the worker could not even begin. */
export type Reply = { readonly answers: readonly (AnsweredLine | null)[] } | { readonly failure: Failure };

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

interface Pending {
  readonly line: Line;
  resolve(answer: AnsweredLine | null): void;
  reject(error: Error): void;
}

/** A message costs about as much as a short line, so that several lines share one where they have to wait anyway. */
const linesInMessageMax = 12;

/**
 * Threads that answer lines, each with a reader of its own. A thread that is free takes the next lines at once, so that
 * a slow input is answered line by line, and a fast one by the dozen.
 */
export function startWorkers(job: FilterJob, count: number, ahead: number): LinePool {
  const waiting: Pending[] = [];
  const threads = Array.from({ length: count }, () => new Thread(job, waiting));
  return {
    ahead,
    answer: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        threads.find(({ isFree }) => isFree)?.takeNext();
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

class Thread {
  readonly #worker: Worker;
  #asked: readonly Pending[] = [];
  #failure: Error | null = null;

  constructor(
    job: FilterJob,
    private readonly waiting: Pending[],
  ) {
    this.#worker = new Worker(new URL("./line-worker.js", import.meta.url), { workerData: job });
    this.#worker.on("message", (reply: Reply) => this.#receive(reply));
    this.#worker.on("error", (error) => this.#fail(error));
  }

  get isFree(): boolean {
    return this.#asked.length === 0;
  }

  takeNext(): void {
    const asked = this.waiting.splice(0, linesInMessageMax);
    if (asked.length === 0) return;
    this.#asked = asked;
    if (this.#failure) {
      this.#fail(this.#failure);
      return;
    }
    // A line may be a view of a large chunk, of which a message would carry the whole.
    const question: Question = asked.map(({ line: { number, bytes } }) => ({ number, bytes: bytes?.slice() ?? null }));
    this.#worker.postMessage(question);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(reply: Reply): void {
    if ("failure" in reply) {
      const { code, message, hint } = reply.failure;
      this.#fail(new ReadoutError(code, message, { ...(hint !== undefined && { hint }) }));
      return;
    }
    const asked = this.#asked;
    this.#asked = [];
    for (const [index, { resolve }] of asked.entries()) resolve(reply.answers[index] ?? null);
    this.takeNext();
  }

  /** Whatever is asked of it from now on fails as well. */
  #fail(error: Error): void {
    this.#failure = error;
    const asked = this.#asked;
    this.#asked = [];
    for (const { reject } of asked) reject(error);
    this.takeNext();
  }
}
