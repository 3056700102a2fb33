import { expect, test } from "vitest";
import { HostQueue } from "./host-queue.js";

/** A clock that only moves while someone sleeps or works. */
function madeQueue() {
  let now = 0;
  const log: string[] = [];
  const queue = new HostQueue(
    () => now,
    async (ms) => {
      now += ms;
    },
  );
  const work = (name: string, ms: number) => async () => {
    log.push(`${name} begins at ${now}`);
    now += ms;
    await Promise.resolve();
    log.push(`${name} ends at ${now}`);
  };
  return { queue, work, log };
}

test("work for one host waits for its turn and for the pause", async () => {
  const { queue, work, log } = madeQueue();
  await Promise.all([queue.run("a", 1000, work("first", 10)), queue.run("a", 500, work("second", 10))]);
  await queue.run("a", 1000, work("third", 10));
  expect(log).toEqual([
    "first begins at 0",
    "first ends at 10",
    "second begins at 1010",
    "second ends at 1020",
    "third begins at 1520",
    "third ends at 1530",
  ]);
});

test("work for another host does not wait", async () => {
  const { queue, work, log } = madeQueue();
  await queue.run("a", 1000, work("first", 10));
  await queue.run("b", 1000, work("second", 10));
  expect(log[2]).toBe("second begins at 10");
});

test("work that fails lets the next one go", async () => {
  const { queue, work, log } = madeQueue();
  const failing = queue.run("a", 0, async () => {
    throw new Error("no");
  });
  const next = queue.run("a", 0, work("next", 0));
  await expect(failing).rejects.toThrow("no");
  await next;
  expect(log).toHaveLength(2);
});
