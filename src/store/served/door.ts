import { readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import * as z from "zod";

// A DuckDB file has one owner. A server that owns one leaves a note beside the file with its address and a secret, which
// only the file's user can read; other programs of the user come in through this door.

const Door = z.strictObject({ address: z.url(), secret: z.string().min(32), pid: z.int() });
export type Door = z.infer<typeof Door>;

/** Below this path of the server are the methods of its store. */
export const doorPath = "/door";

/** What is asked that answers with one value, and what with many. */
export const plainMethods = [
  "startRun",
  "finishRun",
  "runs",
  "foresee",
  "write",
  "forget",
  "events",
  "reports",
  "facet",
  "countEvents",
  "places",
  "terms",
  "series",
  "event",
  "eventsById",
  "record",
  "review",
  "reviews",
  "versions",
  "killed",
] as const;
export const listMethods = ["firstVersions", "scan", "diff", "verify"] as const;

function noteOf(file: string): string {
  return `${resolve(file)}.door`;
}

/** Leaves the note; gives what takes it away again. */
export async function openDoor(file: string, door: Door): Promise<() => Promise<void>> {
  const note = noteOf(file);
  // One that a killed server left may have other rights.
  await rm(note, { force: true });
  await writeFile(note, JSON.stringify(door), { mode: 0o600, flag: "wx" });
  return () => rm(note, { force: true });
}

/** The note beside a file; null where there is none that can be meant. */
export async function findDoor(file: string): Promise<Door | null> {
  const text = await readFile(noteOf(file), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return Door.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
