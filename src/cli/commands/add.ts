import { ReadoutError } from "../../base/readout-error.js";
import { isAddress } from "../../sources/open-given.js";
import { readSource } from "../../sources/read-source.js";
import type { SourceItem } from "../../sources/source-item.js";
import { type AddWatcher, addReports } from "../add/add-reports.js";
import { AddTally } from "../add/add-tally.js";
import { sumSizes, watchBytes } from "../add/measure-input.js";
import type { Effects } from "../effects.js";
import { explainError, toFault } from "../explain-error.js";
import { openInput } from "../input/open-input.js";
import { printable } from "../render/printable.js";

interface Options {
  readonly db: string;
  readonly jobs: number;
  readonly part: number;
  readonly text: boolean;
  readonly textColumn?: string;
  readonly dateColumn?: string;
  readonly idColumn?: string;
  readonly fetch?: boolean;
}

/** Exit code of a run that the person stopped, as shells have it. */
const stopped = 130;

export async function run(inputs: string[], options: Options, effects: Effects): Promise<number> {
  const { db, jobs, part: partSize, text: keepText } = options;
  const given = inputs.length > 0 ? inputs : ["-"];
  const bytesTotal = await sumSizes(given, effects);
  const [store, reader] = await Promise.all([effects.openStore(db), effects.identifyReader()]);
  const tally = new AddTally();
  const interrupt = effects.onInterrupt();
  const coder = await effects.createCoder(jobs);
  try {
    // How fast it went does not matter to what came out.
    const { jobs: _, part: __, ...noted } = options;
    const start = { started: effects.now().toISOString(), command: "add", options: noted, inputs: given, reader };
    const { run } = await store.startRun(start);
    let bytes = 0;
    const items = readAll(given, options, effects, (count) => {
      bytes += count;
    });
    const progress = effects.createProgress(bytesTotal);
    const watcher: AddWatcher = {
      failed: async (_, error) => {
        const known = error instanceof ReadoutError ? error : toFault(error);
        await progress.pause(() => explainError(known, effects));
      },
      withheld: async (from, why) => {
        const line = `readout: ${printable(`${from} is not taken in: ${why}`)}\n`;
        await progress.pause(() => effects.stderr.write(line));
      },
      progressed: async (from) => {
        progress.show({ bytes, reports: tally.reports, counts: tally.describe(), from: printable(from) });
      },
      get isStopping() {
        return interrupt.isStopping;
      },
    };
    const isWhole = await addReports(items, {
      store,
      run,
      reader: reader.hash,
      coder,
      keepText,
      partSize,
      tally,
      watcher,
    });
    progress.stop();
    await store.finishRun(run, tally.counts, isWhole ? "finished" : "interrupted");
    const rest = isWhole ? "" : "; stopped, and what is counted here is kept: the same command goes on";
    await effects.stderr.write(`${tally.describe()}; run ${run} in ${store.place}${rest}\n`);
    if (!isWhole) return stopped;
    return tally.counts.failed > 0 ? 1 : 0;
  } finally {
    interrupt.end();
    await coder.close();
    await store.close();
  }
}

async function* readAll(
  inputs: readonly string[],
  { textColumn: text, dateColumn: date, idColumn: id, fetch: follow }: Options,
  effects: Effects,
  count: (bytes: number) => void,
): AsyncGenerator<SourceItem> {
  const fetcher = follow || inputs.some(isAddress) ? await effects.createFetcher() : undefined;
  const disk = {
    openFile: (path: string) => watchBytes(openInput(path, effects), count),
    listFolder: (path: string) => effects.listFolder(path),
  };
  for (const input of inputs) yield* readSource(input, { fetcher, follow, disk, columns: { text, date, id } });
}
