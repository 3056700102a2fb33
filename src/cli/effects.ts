import type { ReaderIdentity } from "../base/reader-identity.js";
import type { Reader, Resources } from "../read.js";
import type { Disk } from "../sources/disk.js";
import type { Fetcher } from "../sources/fetch/fetcher.js";
import type { WatchStore } from "../sources/watch/watch-state.js";
import type { Store } from "../store/store.js";
import type { Coder } from "./add/coder.js";
import type { Interrupt } from "./add/interrupt.js";
import type { Sizes } from "./add/measure-input.js";
import type { Progress } from "./add/progress.js";
import type { Case } from "./load-cases.js";
import type { Sample } from "./load-samples.js";
import type { FilterJob, LinePool } from "./workers/line-pool.js";

/** "owned" means "existing", too. */
export type StoreNeed = "existing" | "owned";

/** A place to print to. `write` waits while a slow reader has to catch up, and throws `OutputClosed` once it has gone. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; undefined where it is none. */
  readonly columns: number | undefined;
}

/** All that the command line does to the world. Passed in, so that a test runs a command without a process. */
export interface Effects extends Disk, Sizes {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The name of who runs the program, as the system knows it. */
  readonly user: string;
  /** What fetches from the web; made only for a command whose words ask for it. */
  createFetcher(): Promise<Fetcher>;
  /** Where a watch keeps what it has seen. */
  openWatchStore(path: string): Promise<WatchStore>;
  /** Writes a file and makes the folders it lies in. */
  writeFile(path: string, text: string): Promise<void>;
  /** The same for what is long or not to be met half written: the file is there only when all of it is. */
  writeWhole(path: string, content: AsyncIterable<Uint8Array | string>): Promise<void>;
  /**
   * The record at a place: a path, or an address of PostgreSQL. With "existing" it must be there. A file that a server
   * on this machine has open is reached through that server, except with "owned".
   */
  openStore(place: string, need?: StoreNeed): Promise<Store>;
  /** What `createCoder` reads with. */
  identifyReader(): Promise<ReaderIdentity>;
  /** Reads reports; with several jobs in threads. */
  createCoder(jobs: number): Promise<Coder>;
  createProgress(bytesTotal: number | null): Progress;
  /** Asks to be told when the person wants the run to end (Ctrl-C). */
  onInterrupt(): Interrupt;
  now(): Date;
  /** The reader over the language model, codebook and gazetteer that come with the package; made at the first call; for "pages" with the parser of HTML, or with the codebook in a folder. */
  loadReader(kind?: "pages", codebook?: string): Promise<Reader>;
  /** Threads that answer the lines of a filter, each with a reader of its own; `ahead` lines may be under way. */
  startWorkers(job: FilterJob, count: number, ahead: number): Promise<LinePool>;
  /** What a reader is made of, with the codebook in `folder`, by default the one that comes with the package. */
  loadResources(folder?: string): Promise<Resources>;
  /** The single sample reports that come with the package, in the order of their names. */
  loadSamples(): Promise<Sample[]>;
  /** The cases that come with the package, each many reports about one relation, in the order of their names. */
  loadCases(): Promise<Case[]>;
}

export interface Input extends AsyncIterable<Uint8Array> {
  readonly isTTY: boolean;
}

/** The reader of standard output has gone, as after `readout … | head -1`. It ends the command quietly. */
export class OutputClosed extends Error {}
