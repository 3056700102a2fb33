import { setTimeout as sleepFor } from "node:timers/promises";

/** Lets one piece of work at a time go to a host, with a pause between two. */
export class HostQueue {
  readonly #now: () => number;
  readonly #sleep: (ms: number) => Promise<unknown>;
  /** By host, what settles when the last one in its queue is done. */
  readonly #tails = new Map<string, Promise<void>>();
  readonly #freeAt = new Map<string, number>();

  constructor(now: () => number = Date.now, sleep: (ms: number) => Promise<unknown> = sleepFor) {
    this.#now = now;
    this.#sleep = sleep;
  }

  /** Does the work when it is the host's turn. `pauseMs` is kept before the next work for the same host. */
  async run<Result>(host: string, pauseMs: number, work: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(host);
    let finish = (): void => {};
    const tail = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.#tails.set(host, tail);
    await before;
    try {
      const wait = (this.#freeAt.get(host) ?? 0) - this.#now();
      if (wait > 0) await this.#sleep(wait);
      return await work();
    } finally {
      this.#forgetFree();
      this.#freeAt.set(host, this.#now() + pauseMs);
      if (this.#tails.get(host) === tail) this.#tails.delete(host);
      finish();
    }
  }

  /** Keeps the map small on a long walk over many hosts. */
  #forgetFree(): void {
    if (this.#freeAt.size < 1000) return;
    const now = this.#now();
    for (const [host, at] of this.#freeAt) if (at <= now) this.#freeAt.delete(host);
  }
}
