import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { ReadoutError } from "../../base/readout-error.js";

/** What is remembered of a feed from one visit to the next. */
const FeedState = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Hashes of the names of the entries that were handed on, oldest first. */
  seen: z.array(z.string()),
  /** Failed visits since the last good one. */
  failures: z.number().int().nonnegative(),
  /** Not to be visited before, milliseconds since 1970. */
  nextAt: z.number(),
  /** The server says that the feed is gone for good. */
  gone: z.boolean().optional(),
});
export type FeedState = z.infer<typeof FeedState>;

const WatchState = z.object({ version: z.literal(1), feeds: z.record(z.string(), FeedState) });

/** Where the state of a watch is kept between runs. */
export interface WatchStore {
  load(): Promise<Map<string, FeedState>>;
  save(feeds: ReadonlyMap<string, FeedState>): Promise<void>;
}

export const newFeed: FeedState = { seen: [], failures: 0, nextAt: 0 };

/** Keeps the state in a JSON file, replaced as a whole, so that a run that is cut off leaves the last one. */
export function fileStore(path: string): WatchStore {
  return {
    async load() {
      const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw brokenState(path, error);
      });
      if (text === null) return new Map();
      try {
        return new Map(Object.entries(WatchState.parse(JSON.parse(text)).feeds));
      } catch (cause) {
        throw brokenState(path, cause);
      }
    },
    async save(feeds) {
      try {
        await mkdir(dirname(path), { recursive: true });
        const state = JSON.stringify({ version: 1, feeds: Object.fromEntries(feeds) }, null, 1);
        await writeFile(`${path}.new`, `${state}\n`);
        await rename(`${path}.new`, path);
      } catch (cause) {
        throw new ReadoutError("output/failed", `${path} cannot be written: ${(cause as Error).message}`, { cause });
      }
    },
  };
}

function brokenState(path: string, cause: unknown): ReadoutError {
  return new ReadoutError("watch/broken-state", `${path} is not the state of a watch`, {
    hint: "Give another file with --state, or remove it and begin anew.",
    cause,
  });
}
