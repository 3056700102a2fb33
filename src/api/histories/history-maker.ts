import type { HistoryQuestion, PackedReading } from "./history-question.js";
import { HistoryShelf } from "./history-shelf.js";

/** Where histories are put together and asked: in this thread, or beside it. */
export interface HistoryMaker {
  /** Puts a history together under a key; gives the number of its reports. */
  make(key: string, parts: AsyncIterable<readonly PackedReading[]>): Promise<number>;
  /** The answer as JSON; null where there is no such thing. */
  answer(key: string, question: HistoryQuestion): Promise<Uint8Array<ArrayBuffer> | null>;
  drop(key: string): void;
  close(): Promise<void>;
}

/** Makes histories in this thread, which can do nothing else meanwhile: for tests. */
export function createHistoryMaker(): HistoryMaker {
  const shelf = new HistoryShelf();
  return {
    async make(key, parts) {
      shelf.begin(key);
      for await (const readings of parts) shelf.add(key, readings);
      return shelf.finish(key);
    },
    answer: async (key, question) => toJson(shelf.answer(key, question)),
    drop: (key) => shelf.drop(key),
    close: async () => {},
  };
}

export function toJson(value: unknown): Uint8Array<ArrayBuffer> | null {
  return value === null ? null : new TextEncoder().encode(JSON.stringify(value));
}
