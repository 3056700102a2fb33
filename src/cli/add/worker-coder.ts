import { Worker } from "node:worker_threads";
import { ReadoutError } from "../../base/readout-error.js";
import type { ReadRecord } from "../../base/record.js";
import type { RawItem } from "../../read.js";
import type { Coder } from "./coder.js";
import type { Answer } from "./coder-worker.js";

/** A coder over so many threads; each loads the models once. A report goes to the thread with the least to do. */
export function createWorkerCoder(jobs: number): Coder {
  const threads = Array.from({ length: jobs }, () => new Thread());
  return {
    jobs,
    read(item) {
      const idlest = threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
      return idlest.read(item);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Waiting {
  readonly resolve: (record: ReadRecord) => void;
  readonly reject: (error: unknown) => void;
}

class Thread {
  readonly #worker = new Worker(new URL("./coder-worker.js", import.meta.url));
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #broken: unknown;

  constructor() {
    this.#worker.on("message", (answer: Answer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#break(error));
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  read(item: RawItem): Promise<ReadRecord> {
    return new Promise((resolve, reject) => {
      if (this.#broken) {
        reject(this.#broken);
        return;
      }
      const number = this.#next++;
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, item });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number)!;
    this.#waiting.delete(answer.number);
    if ("record" in answer) waiting.resolve(answer.record);
    else waiting.reject(toError(answer.error));
  }

  /** A thread that died, of lack of memory say, cannot answer any more. */
  #break(error: unknown): void {
    this.#broken = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function toError({ code, message, hint }: { code: string | null; message: string; hint?: string }): Error {
  return code === null ? new Error(message) : new ReadoutError(code, message, hint === undefined ? {} : { hint });
}
