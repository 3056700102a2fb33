import { createHistoryBuilder, type HistoryBuilder } from "../../record/history/create-history-builder.js";
import type { History } from "../../record/history/history.js";
import { codebookWeights } from "../../record/history/relation/weights.js";
import { unpackRecord } from "../../store/rows/pack.js";
import { chooseWeights } from "./choose-weights.js";
import type { HistoryQuestion, PackedReading } from "./history-question.js";
import { narrowHistory } from "./narrow-history.js";
import { summarizeHistory } from "./summarize-history.js";

interface Entry {
  readonly builder: HistoryBuilder;
  /** By report the group of copies that the store has for it. */
  readonly groups: Map<string, string>;
}

/** Histories by key, and what is asked of them. All of it is work for the processor, and may stand in another thread. */
export class HistoryShelf {
  readonly #entries = new Map<string, Entry>();

  begin(key: string): void {
    this.#entries.set(key, { builder: createHistoryBuilder(), groups: new Map() });
  }

  add(key: string, readings: readonly PackedReading[]): void {
    const { builder, groups } = this.#entry(key);
    for (const { id, group, packed } of readings) {
      builder.add(unpackRecord(packed));
      groups.set(id, group);
    }
  }

  /** Gives the number of reports. Nothing is added any more. */
  finish(key: string): number {
    const { builder, groups } = this.#entry(key);
    builder.group(groups);
    return builder.size;
  }

  drop(key: string): void {
    this.#entries.delete(key);
  }

  /** Null where there is no such thing. */
  answer(key: string, question: HistoryQuestion): unknown {
    const { builder } = this.#entry(key);
    const { pair, kind } = question;
    const until = "until" in question && question.until !== undefined ? { until: question.until } : {};
    switch (kind) {
      case "relation":
      case "movement": {
        const weights = chooseWeights(question.scale ?? "goldstein", question.weight ?? []);
        const history = builder.snapshot({ pair, weights, ...until });
        return kind === "relation" ? history : (history.relations[0] ?? null);
      }
      case "overview":
        return summarizeHistory(builder.snapshot({ pair, ...until }));
      case "encounters":
        return this.#snapshot(key, pair).encounters.filter(({ stage }) => !question.stage || stage === question.stage);
      case "encounter": {
        const history = this.#snapshot(key, pair);
        const encounter = history.encounters.find(({ id }) => id === question.id);
        return encounter ? { encounter, history: narrowHistory(history, encounter) } : null;
      }
      case "channels":
        return this.#snapshot(key, pair).channels;
      case "demands":
        return this.#snapshot(key, pair).demands;
    }
  }

  #snapshot(key: string, pair: readonly [string, string]): History {
    return this.#entry(key).builder.snapshot({ pair, weights: codebookWeights.goldstein });
  }

  #entry(key: string): Entry {
    const entry = this.#entries.get(key);
    if (!entry) throw new RangeError(`There is no history ${key} here`);
    return entry;
  }
}
