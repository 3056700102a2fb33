import { readFileSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import type { ReadStream, WriteStream } from "node:tty";
import { ReadoutError } from "../base/readout-error.js";
import type { Reader } from "../read.js";
import { loadResources, packageFolder } from "../resources/node.js";
import { nodeDisk } from "../sources/disk.js";
import { watchInterrupt } from "./add/interrupt.js";
import { createBar, createLines } from "./add/progress.js";
import { type Effects, type Input, type Output, OutputClosed } from "./effects.js";
import { loadCases } from "./load-cases.js";
import { loadReader } from "./load-reader.js";
import { loadSamples } from "./load-samples.js";

/** The real world: this process, its files, and the resources of the package. */
export function nodeEffects(): Effects {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  let reader: Promise<Reader> | undefined;
  return {
    stdin: toInput(process.stdin),
    stdout: toOutput(process.stdout),
    stderr: toOutput(process.stderr),
    env: process.env,
    version,
    user: nameUser(),
    ...nodeDisk,
    createFetcher: async () => {
      const { createFetcher } = await import("../sources/fetch/fetch-safely.js");
      return createFetcher({ userAgent: userAgent(version, process.env.READOUT_CONTACT) });
    },
    openWatchStore: async (path) => (await import("../sources/watch/watch-state.js")).fileStore(path),
    writeFile: writeFileAndFolders,
    writeWhole: async (path, content) => (await import("./write-whole.js")).writeWhole(path, content),
    sizeOf,
    openStore: async (place, need) => (await import("./open-store.js")).openStore(place, need),
    identifyReader: async () => {
      const [{ identifyReader }, resources] = await Promise.all([
        import("../resources/identify-reader.js"),
        loadResources(),
      ]);
      return await identifyReader(resources, version);
    },
    createCoder: async (jobs) => {
      if (jobs > 1) return (await import("./add/worker-coder.js")).createWorkerCoder(jobs);
      const reader = await loadReader("pages");
      return { jobs: 1, read: async (item) => reader.read(item), close: async () => {} };
    },
    createProgress: (bytesTotal) =>
      process.stderr.isTTY ? createBar(bytesTotal, process.stderr) : createLines(toOutput(process.stderr)),
    onInterrupt: watchInterrupt,
    now: () => new Date(),
    loadReader: (kind, codebook) => {
      reader ??= loadReader(kind, codebook);
      return reader;
    },
    startWorkers: async (job, count, ahead) => {
      const { startWorkers } = await import("./workers/start-workers.js");
      return startWorkers(job, count, ahead);
    },
    loadResources,
    loadSamples,
    loadCases,
  };
}

/** Some systems do not tell who runs a program. */
function nameUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** Names the program, and where the person who runs it wishes so, whom a server's keeper can write to. */
function userAgent(version: string, contact: string | undefined): string {
  const printable = contact?.replace(/[^\x20-\x7e]/g, "").trim();
  return `Readout/${version} (reader of news reports${printable ? `; ${printable}` : ""})`;
}

/** Bytes of a file, or of all files below a folder. */
async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found?.isFile() ? found.size : null;
  let total = 0;
  for (const entry of await readdir(path).catch(() => [])) total += (await sizeOf(join(path, entry))) ?? 0;
  return total;
}

function toInput(stream: ReadStream): Input {
  return { isTTY: stream.isTTY === true, [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() };
}

function toOutput(stream: WriteStream): Output {
  // Every error reaches the callback of its write; without a listener it would end the process before.
  stream.on("error", () => {});
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        // The callback comes once the text is handed over, which is what keeps a fast command from outrunning a slow reader.
        stream.write(text, (error) => (error ? reject(toOutputError(error)) : resolve()));
      }),
  };
}

function toOutputError(error: NodeJS.ErrnoException): Error {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return new OutputClosed();
  return new ReadoutError("output/failed", `The output cannot be written: ${error.message}`, { cause: error });
}

async function writeFileAndFolders(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw new ReadoutError("output/failed", `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
