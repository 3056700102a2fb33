import { expect, test } from "vitest";
import type { Store } from "../../store/store.js";
import { createHistories } from "./histories.js";
import type { HistoryMaker } from "./history-maker.js";

test("what a first look links to is answered by it, and is not made once more", async () => {
  const made: string[] = [];
  const maker: HistoryMaker = {
    make: async (key) => made.push(key),
    answer: async () => new Uint8Array(),
    drop: () => {},
    close: async () => {},
  };
  const store = {
    countEvents: async () => 600,
    series: async () => ["2020-01-01", "2021-01-01", "2022-01-01"].map((day) => ({ day, events: 200 })),
    async *scan() {},
  } as unknown as Store;
  const histories = createHistories(store, store, maker, { mark: async () => "1", touch: () => {} });
  const pair = ["CHN", "USA"] as const;
  const look = await histories.ask({ kind: "overview", pair, first: true });
  expect(look).toMatchObject({ from: "2021-01-01", isFirstLook: true });
  await histories.ask({ kind: "encounter", pair, id: "one", from: look.from! });
  expect(made).toHaveLength(1);
  await histories.ask({ kind: "overview", pair });
  expect(made).toHaveLength(2);
});
