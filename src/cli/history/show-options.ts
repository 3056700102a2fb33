import { ReadoutError } from "../../base/readout-error.js";
import type { HistoryBuilder } from "../../record/history/create-history-builder.js";
import type { InputOptions } from "../read-documents.js";

/** What every `show` command takes. */
export interface ShowOptions extends InputOptions {
  readonly json?: boolean;
  /** A record on disk, besides the inputs or instead of them. */
  readonly db?: string;
  /** The day up to which silence counts. */
  readonly until?: string;
  /** "goldstein", "intensity", or a CSV file with weights. */
  readonly scale: string;
  readonly color: boolean;
}

/** Two state codes as they are asked for, if the history has anything on them. */
export function readPair(words: readonly string[], builder: HistoryBuilder): [string, string] {
  const [one, other] = words.map((word) => word.toUpperCase());
  const pairs = builder.pairs();
  const known = pairs.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);
  if (known) return [one, other];
  const near = pairs.filter((pair) => pair.includes(one) || pair.includes(other));
  const shown = (near.length > 0 ? near : pairs)
    .slice(0, 8)
    .map((pair) => pair.join(" "))
    .join(", ");
  throw new ReadoutError("cli/unknown-pair", `Nothing is told of ${words.join(" and ")}`, {
    hint: shown === "" ? "No report tells of two states." : `Give two codes, such as: ${shown}.`,
  });
}
