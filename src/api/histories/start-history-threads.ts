import { Worker } from "node:worker_threads";
import type { HistoryMaker } from "./history-maker.js";
import type { HistoryCall, HistoryReply } from "./history-thread.js";

/**
 * Makes histories in so many threads, so that who asks for something else need not wait meanwhile. A history stays in
 * the thread that made it. Threads are started when they are needed; one that dies takes its histories with it.
 */
export function startHistoryThreads(count: number): HistoryMaker {
  const threads: (Thread | undefined)[] = Array(count).fill(undefined);
  const homes = new Map<string, number>();
  const threadAt = (place: number): Thread => {
    threads[place] ??= new Thread(() => {
      threads[place] = undefined;
      for (const [key, home] of homes) if (home === place) homes.delete(key);
    });
    return threads[place];
  };
  const idlest = (): number => {
    const loads = threads.map((thread) => thread?.waiting ?? 0);
    return loads.indexOf(Math.min(...loads));
  };
  return {
    async make(key, parts) {
      const home = idlest();
      const thread = threadAt(home);
      homes.set(key, home);
      await thread.ask({ call: "begin", key });
      // One part at a time, so that no more than that waits in memory.
      for await (const readings of parts) await thread.ask({ call: "add", key, readings });
      return (await thread.ask({ call: "finish", key })) as number;
    },
    async answer(key, question) {
      const home = homes.get(key);
      if (home === undefined) throw new Error(`The thread that had the history ${key} has ended`);
      return (await threadAt(home).ask({ call: "answer", key, question })) as Uint8Array<ArrayBuffer> | null;
    },
    drop(key) {
      const home = homes.get(key);
      if (home !== undefined) threads[home]?.drop(key);
      homes.delete(key);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread?.close()));
    },
  };
}

type Answer = number | Uint8Array<ArrayBuffer> | null;
type WithoutNumber<Call> = Call extends { readonly number: number } ? Omit<Call, "number"> : never;

class Thread {
  readonly #worker = new Worker(new URL("./history-thread.js", import.meta.url));
  readonly #waiting = new Map<number, { resolve(value: Answer): void; reject(error: Error): void }>();
  #next = 0;

  constructor(private readonly ended: () => void) {
    this.#worker.on("message", (reply: HistoryReply) => this.#take(reply));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("A thread that makes histories has ended")));
    // Waiting for questions is no reason for the process to stay.
    this.#worker.unref();
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  ask(call: WithoutNumber<HistoryCall>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const number = this.#next++;
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ ...call, number });
    });
  }

  drop(key: string): void {
    this.#worker.postMessage({ call: "drop", key } satisfies HistoryCall);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(reply: HistoryReply): void {
    const { resolve, reject } = this.#waiting.get(reply.number)!;
    this.#waiting.delete(reply.number);
    if ("value" in reply) resolve(reply.value);
    else reject(new Error(reply.error));
  }

  #fail(error: Error): void {
    this.ended();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
