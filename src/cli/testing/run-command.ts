import type { ReaderIdentity } from "../../base/reader-identity.js";
import { ReadoutError } from "../../base/readout-error.js";
import type { Reader } from "../../read.js";
import type { Entry } from "../../sources/disk.js";
import type { Fetcher } from "../../sources/fetch/fetcher.js";
import type { FeedState, WatchStore } from "../../sources/watch/watch-state.js";
import type { Store } from "../../store/store.js";
import { madeRun } from "../../store/testing/made-reading.js";
import { createLines } from "../add/progress.js";
import { answerLine } from "../answer-line.js";
import type { Effects, Output } from "../effects.js";
import { main } from "../main.js";
import { madeRecord } from "./made-record.js";

/** The world that a command is run in: everything a test does not name is empty. */
export interface World {
  readonly stdin?: string | Uint8Array;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly samples?: Readonly<Record<string, string>>;
  /** Texts of the reports of a case, by the name of the case. */
  readonly cases?: Readonly<Record<string, readonly string[]>>;
  readonly reader?: Partial<Reader>;
  readonly fetcher?: Fetcher;
  /** What a watch remembers, by the path of its file; stays from one command to the next. */
  readonly watched?: Map<string, Map<string, FeedState>>;
  /** The record at a place; without it there is none. */
  readonly openStore?: (place: string) => Promise<Store>;
  /** What reports are read with. */
  readonly identity?: ReaderIdentity;
  /** Called before every write to standard output; may throw, as a closed pipe does. */
  readonly onWrite?: (text: string) => void;
}

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: Readonly<Record<string, string>>;
}

/** Runs one command line in a made-up world, with a reader that answers every report with the same small record. */
export async function runCommand(words: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const written: Record<string, string> = {};
  const effects: Effects = {
    stdin: Object.assign(inChunks(toBytes(world.stdin ?? "")), { isTTY: false }),
    stdout: toOutput(stdout, world.onWrite),
    stderr: toOutput(stderr),
    user: "tester",
    env: {},
    version: "9.9.9",
    openFile: (path) => openFile(path, world.files ?? {}),
    listFolder: async (path) => listFolder(path, world.files ?? {}),
    createFetcher: async () => world.fetcher ?? noNetwork,
    openWatchStore: async (path) => watchStore(path, world.watched ?? new Map()),
    writeFile: async (path, text) => {
      written[path] = text;
    },
    writeWhole: async (path, content) => {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(toBytes(part));
      written[path] = Buffer.concat(parts).toString("latin1");
    },
    sizeOf: async (path) => (world.files?.[path] === undefined ? null : toBytes(world.files[path]).length),
    openStore: async (place) => {
      const open = world.openStore;
      if (!open) throw new ReadoutError("store/not-found", `There is no record ${place} in this world`);
      return await open(place);
    },
    identifyReader: async () => world.identity ?? madeRun.reader,
    createCoder: async () => ({
      jobs: 1,
      read: async (item) => ({ ...standIn, ...world.reader }).read(item),
      close: async () => {},
    }),
    createProgress: () => createLines(toOutput(stderr)),
    onInterrupt: () => ({ isStopping: false, end: () => {} }),
    now: () => new Date("2026-11-24T10:00:00Z"),
    loadReader: async () => ({ ...standIn, ...world.reader }),
    // Answers come in another order than they were asked for, as from threads.
    startWorkers: async ({ name, options, bytesMax }, count, ahead) => {
      const file = await {
        code: () => import("../commands/code.js"),
        annotate: () => import("../commands/annotate.js"),
        clean: () => import("../commands/clean.js"),
      }[name]();
      const answer = file.makeAnswer({ ...standIn, ...world.reader }, options);
      const shuffle = (number: number): Promise<void> =>
        new Promise((resolve) => setTimeout(resolve, (number * 7) % (2 * count + 1)));
      return {
        ahead,
        answer: async (line) => {
          await shuffle(line.number);
          return answerLine(line, answer, bytesMax);
        },
        close: async () => {},
      };
    },
    loadResources: async () => {
      throw new ReadoutError("models/missing", "There are no resources in this world");
    },
    loadSamples: async () => Object.entries(world.samples ?? {}).map(([slug, text]) => ({ slug, item: { text } })),
    loadCases: async () =>
      Object.entries(world.cases ?? {}).map(([slug, texts]) => ({
        slug,
        title: `Case ${slug}`,
        states: ["CHN", "USA"],
        items: texts.map((text, index) => ({ id: `00${index + 1}-report`, text })),
      })),
  };
  const code = await main(words, effects);
  return { code, stdout: stdout.join(""), stderr: stderr.join(""), written };
}

const standIn: Reader = {
  clean: ({ text, html }) => ({ ...madeRecord.report, text: text ?? html ?? "" }),
  parse: () => [],
  parseTokens: (forms) => ({
    index: 0,
    start: 0,
    end: forms.join(" ").length,
    // Every word hangs on the first one.
    tokens: forms.map((text, index) => ({
      index,
      text,
      start: 0,
      end: text.length,
      lemma: text.toLowerCase(),
      upos: "X",
      feats: "_",
      head: index === 0 ? -1 : 0,
      deprel: index === 0 ? "root" : "dep",
    })),
  }),
  annotate: () => ({ times: [], places: [], actors: [] }),
  code: ({ text = "" }) => ({ events: [], notes: [{ code: "test/length", message: String(text.length) }] }),
  read: () => madeRecord,
};

function toOutput(parts: string[], onWrite?: (text: string) => void): Output {
  return {
    isTTY: false,
    columns: undefined,
    write: async (content) => {
      const text = typeof content === "string" ? content : new TextDecoder().decode(content);
      onWrite?.(text);
      parts.push(text);
    },
  };
}

async function* openFile(path: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const content = files[path];
  if (content === undefined) throw new ReadoutError("input/not-found", `${path} does not exist`, { hint: "Check it." });
  yield* inChunks(toBytes(content));
}

/** Folders are what the paths of the files say. */
function listFolder(folder: string, files: Readonly<Record<string, unknown>>): Entry[] | null {
  const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
  if (below.length === 0) return null;
  const names = [...new Set(below.map((path) => path.slice(folder.length + 1).split("/", 1)[0]!))].sort();
  return names.map((name) => ({ name, kind: `${folder}/${name}` in files ? "file" : "folder" }));
}

const noNetwork: Fetcher = {
  fetch: async (address) => {
    throw new ReadoutError("fetch/unreachable", `${address} cannot be reached: there is no network here`);
  },
};

function watchStore(path: string, watched: Map<string, Map<string, FeedState>>): WatchStore {
  return {
    load: async () => new Map(watched.get(path)),
    save: async (feeds) => {
      watched.set(path, new Map(feeds));
    },
  };
}

/** Small chunks, so that lines and characters are cut in the middle as a pipe may cut them. */
async function* inChunks(bytes: Uint8Array, size = 7) {
  const step = bytes.length > 10_000 ? 65_536 : size;
  for (let start = 0; start < bytes.length; start += step) yield bytes.subarray(start, start + step);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
