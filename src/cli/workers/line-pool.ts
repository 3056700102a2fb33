import type { Line } from "../../sources/bytes/split-lines.js";
import type { AnsweredLine } from "../answer-line.js";

/** Answers lines, in whatever order; who asks puts them in order. */
export interface LinePool {
  /** So many may be under way at a time. */
  readonly ahead: number;
  /** The answer to a line, null for a blank one. Fails only where the pool itself does. */
  answer(line: Line): Promise<AnsweredLine | null>;
  close(): Promise<void>;
}

/** What a worker is to do: the filter by its name, with plain data as options. */
export interface FilterJob {
  readonly name: "annotate" | "clean" | "code";
  readonly options: object;
  readonly bytesMax: number;
  readonly kind?: "pages";
  /** The folder of another codebook. */
  readonly codebook?: string;
}
