import type { ReadRecord } from "../../base/record.js";
import type { RawItem } from "../../read.js";

/** Reads reports, several at a time where it has workers. */
export interface Coder {
  readonly jobs: number;
  /** Throws what the reader throws. */
  read(item: RawItem): Promise<ReadRecord>;
  close(): Promise<void>;
}
