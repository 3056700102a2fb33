import { parentPort } from "node:worker_threads";
import { toJson } from "./history-maker.js";
import type { HistoryQuestion, PackedReading } from "./history-question.js";
import { HistoryShelf } from "./history-shelf.js";

/** What a thread that makes histories is told; it answers every call but "drop" with a `HistoryReply`. */
export type HistoryCall =
  | { readonly call: "begin"; readonly number: number; readonly key: string }
  | { readonly call: "add"; readonly number: number; readonly key: string; readonly readings: readonly PackedReading[] }
  | { readonly call: "finish"; readonly number: number; readonly key: string }
  | { readonly call: "answer"; readonly number: number; readonly key: string; readonly question: HistoryQuestion }
  | { readonly call: "drop"; readonly key: string };

export type HistoryReply = { readonly number: number } & (
  | { readonly value: number | Uint8Array<ArrayBuffer> | null }
  | { readonly error: string }
);

const shelf = new HistoryShelf();

parentPort?.on("message", (call: HistoryCall) => {
  if (call.call === "drop") {
    shelf.drop(call.key);
    return;
  }
  const { number } = call;
  try {
    const value = carryOut(call);
    const reply: HistoryReply = { number, value };
    parentPort!.postMessage(reply, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    parentPort!.postMessage({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function carryOut(call: Exclude<HistoryCall, { call: "drop" }>): number | Uint8Array<ArrayBuffer> | null {
  switch (call.call) {
    case "begin":
      shelf.begin(call.key);
      return null;
    case "add":
      shelf.add(call.key, call.readings);
      return null;
    case "finish":
      return shelf.finish(call.key);
    case "answer":
      return toJson(shelf.answer(call.key, call.question));
  }
}
