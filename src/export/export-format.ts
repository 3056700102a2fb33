import type { ScannedReading } from "../store/store.js";

/**
 * A way to write the record for other programs. Readings come in the order of publication and id, and what is written
 * depends on them alone: no date, no run, no path of this machine's making; so the same record gives the same bytes.
 */
export interface ExportFormat {
  /** Whether it can go to standard output; what needs to be read from its end cannot. */
  readonly isText: boolean;
  /** The bytes or the text of the whole export, as they come. */
  write(readings: AsyncIterable<ScannedReading>): AsyncIterable<Uint8Array | string>;
}
