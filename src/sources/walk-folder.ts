import type { Disk, Entry } from "./disk.js";

/** What a folder of reports often holds besides: by extension, for nobody would look into it for a report. */
const besides: Readonly<Record<string, readonly string[]>> = {
  // Our own record among them, where it lies in the folder that is added.
  database: ["db", "door", "duckdb", "sqlite", "sqlite3", "wal"],
  picture: ["avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"],
  "sound or film": ["avi", "flac", "m4a", "mkv", "mov", "mp3", "mp4", "ogg", "wav", "webm"],
  "part of a page": ["css", "eot", "js", "map", "mjs", "otf", "ttf", "woff", "woff2"],
};
const whyByExtension = new Map(
  Object.entries(besides).flatMap(([why, extensions]) => extensions.map((extension) => [extension, why] as const)),
);

export interface Walked {
  readonly path: string;
  /** Why it is not to be read; null for a file that is. */
  readonly skipped: string | null;
}

/** The files of a folder and of those in it, in the order of their names. Links are not followed: they may go in circles. */
export async function* walkFolder(folder: string, entries: readonly Entry[], disk: Disk): AsyncGenerator<Walked> {
  for (const { name, kind } of entries) {
    const path = `${folder.replace(/\/+$/, "")}/${name}`;
    const skipped = judgeEntry(name, kind);
    if (skipped === null && kind === "folder") yield* walkFolder(path, (await disk.listFolder(path)) ?? [], disk);
    else yield { path, skipped };
  }
}

function judgeEntry(name: string, kind: Entry["kind"]): string | null {
  if (name.startsWith(".") || name === "__MACOSX") return "hidden file";
  if (kind === "other") return "link or device";
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return kind === "folder" ? null : (whyByExtension.get(extension ?? "") ?? null);
}
