import type { ReaderIdentity } from "../base/reader-identity.js";
import type { Outcome } from "./store.js";

/** What a run was made with: enough to say why two runs differ. */
export interface RunStart {
  /** Day and time, ISO 8601. */
  readonly started: string;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly string[];
  readonly reader: ReaderIdentity;
}

export type RunCounts = Readonly<Record<Outcome | "failed" | "skipped" | "withheld", number>>;

export interface Run extends RunStart {
  /** Counts up from 1. */
  readonly run: number;
  readonly finished: string | null;
  /** `running` is also what a run says that was cut off. */
  readonly state: "running" | "finished" | "interrupted";
  readonly counts: RunCounts | null;
  /** SHA-256 over the hashes of the reports that the run wrote, in their order of id; null while there are none. */
  readonly inputHash: string | null;
}
