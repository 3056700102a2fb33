import { ReadoutError } from "../../base/readout-error.js";
import type { Disk } from "../disk.js";
import { readSource, type SourceOptions } from "../read-source.js";
import type { SourceItem } from "../source-item.js";

export type MadeFiles = Readonly<Record<string, string | Uint8Array>>;

/** A disk that holds the given files; folders are what their paths say. */
export function madeDisk(files: MadeFiles): Disk {
  return {
    async *openFile(path) {
      const content = files[path];
      if (content === undefined) throw new ReadoutError("input/not-found", `${path} does not exist`);
      const bytes = Buffer.from(content);
      // Small chunks, so that lines, characters and heads are cut in the middle.
      const step = bytes.length > 20_000 ? 65_536 : 11;
      for (let start = 0; start < bytes.length; start += step) yield bytes.subarray(start, start + step);
    },
    async listFolder(folder) {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      if (below.length === 0) return null;
      const names = [...new Set(below.map((path) => path.slice(folder.length + 1).split("/", 1)[0]!))].sort();
      return names.map((name) => ({ name, kind: `${folder}/${name}` in files ? "file" : "folder" }));
    },
  };
}

/** Reads an input over made files, to the end. */
export async function readAll(input: string, files: MadeFiles, options: SourceOptions = {}): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSource(input, { disk: madeDisk(files), ...options })) items.push(item);
  return items;
}

/** An item in one line: "a.csv:2 = 7 | text | 2023-06-19", "a.pdf ! input/binary", "a.png skipped: picture". */
export function showItem(item: SourceItem): string {
  if ("error" in item) return `${item.from} ! ${item.error.code}`;
  if ("skipped" in item) return `${item.from} skipped: ${item.skipped}`;
  if ("withheld" in item) return `${item.from} ${item.withheld.state}: ${item.id} ${item.withheld.until ?? ""}`.trim();
  const { text, html, id, url, date } = item.item as Record<string, string | undefined>;
  const content = text ?? html?.replace(/<head>[\s\S]*<\/head>/, "").replace(/<[^>]*>/g, " ");
  const parts = [content?.replace(/\s+/g, " ").trim(), date, url].filter(Boolean);
  return `${item.from} = ${id ?? "?"} | ${parts.join(" | ")}`;
}
