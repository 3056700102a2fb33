import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReadoutError } from "../base/readout-error.js";

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** The files that sources are read from. Passed in, so that a test needs none. */
export interface Disk {
  /** The bytes of a file. A file that cannot be read is a `ReadoutError` when the first chunk is asked for. */
  openFile(path: string): AsyncIterable<Uint8Array>;
  /** What stands in a folder, by name; null where the path is no folder. */
  listFolder(path: string): Promise<readonly Entry[] | null>;
}

/** The disk of this machine. */
export const nodeDisk: Disk = { openFile, listFolder };

async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw toInputError(error as NodeJS.ErrnoException, path);
  }
}

async function listFolder(path: string): Promise<readonly Entry[] | null> {
  const found = await stat(path).catch(() => null);
  // What is missing is explained when it is opened.
  if (!found?.isDirectory()) return null;
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory() ? ("folder" as const) : entry.isFile() ? ("file" as const) : ("other" as const),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw toInputError(error as NodeJS.ErrnoException, path);
  }
}

function toInputError(error: NodeJS.ErrnoException, path: string): unknown {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new ReadoutError("input/not-found", `${path} does not exist`, {
        hint: `Check the path; it is looked up from ${process.cwd()}`,
        cause: error,
      });
    case "EISDIR":
      return new ReadoutError("input/is-a-folder", `${path} is a folder`, {
        hint: `Name the files in it, for example: ${join(path, "*.txt")}`,
        cause: error,
      });
    case "EACCES":
    case "EPERM":
      return new ReadoutError("input/not-allowed", `${path} may not be read`, {
        hint: "Check the permissions of the file.",
        cause: error,
      });
    default:
      if (!error.code) return error;
      return new ReadoutError("input/not-readable", `${path} cannot be read: ${error.message}`, { cause: error });
  }
}
