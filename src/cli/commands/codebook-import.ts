import { ReadoutError } from "../../base/readout-error.js";
import type { CodebookFiles, Problem } from "../../codebook/codebook.js";
import type { Imported } from "../../codebook/import/imported.js";
import { makeRows } from "../../codebook/import/make-rows.js";
import { readNameCsv, readNameJson } from "../../codebook/import/read-name-table.js";
import { readPetrarchActors } from "../../codebook/import/read-petrarch-actors.js";
import { readPetrarchAgents } from "../../codebook/import/read-petrarch-agents.js";
import { decodeUtf8 } from "../../sources/bytes/decode-text.js";
import { readWhole } from "../../sources/bytes/read-whole.js";
import { walkFolder } from "../../sources/walk-folder.js";
import type { Effects } from "../effects.js";

interface Options {
  into: string;
  /** "auto" tells by the name of the file and what stands in it. */
  format: "auto" | "csv" | "json" | "petrarch-actors" | "petrarch-agents";
}

/** Adds lists of the user to a codebook folder of their own; what cannot be used is named by file and row. */
export async function run(paths: string[], { into, format }: Options, effects: Effects): Promise<number> {
  const { codebook: base } = await effects.loadResources();
  let own = await readOwn(into, effects);
  if (own.has("VERSION")) {
    throw new ReadoutError("codebook/overlay", `${into} is a whole codebook`, {
      hint: "Import into a folder that holds only your own rows; it is laid over the codebook of Readout.",
    });
  }
  let failures = 0;
  for (const path of paths) {
    const text = decodeUtf8(await readWhole(effects.openFile(path), path));
    const imported = readList(text, path, format);
    const made = makeRows(imported, base, own, path.split("/").at(-1)!);
    for (const problem of made.problems) await effects.stderr.write(describe(problem));
    failures += made.problems.length;
    const changed = [...made.added].filter(([, count]) => count > 0);
    for (const [file] of changed) await effects.writeFile(`${into}/${file}`, made.files.get(file)!);
    own = made.files;
    const added = changed.map(([file, count]) => `${count} to ${into}/${file}`).join(", ") || "nothing";
    await effects.stderr.write(
      `${path}: added ${added}; ${made.known} known already, ${made.problems.length} could not be used\n`,
    );
  }
  return failures > 0 ? 1 : 0;
}

function readList(text: string, path: string, format: Options["format"]): Imported {
  switch (format === "auto" ? tellFormat(text, path) : format) {
    case "json":
      return readNameJson(parseJson(text, path), path);
    case "petrarch-agents":
      return readPetrarchAgents(text, path);
    case "petrarch-actors":
      return readPetrarchActors(text, path);
    default:
      return readNameCsv(text, path);
  }
}

function tellFormat(text: string, path: string): Options["format"] {
  if (/\.json$/i.test(path) || /^\s*[[{]\s*["{[]/.test(text)) return "json";
  if (/\[\s*~[A-Z]{3}|\[[A-Z]{3,}~/.test(text)) return "petrarch-agents";
  return /^\S[^,]*\[[A-Z]{3,}|^\s+\[[A-Z]{3,}/m.test(text) ? "petrarch-actors" : "csv";
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError("input/not-json", `${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The tables that the folder holds so far. */
async function readOwn(folder: string, effects: Effects): Promise<CodebookFiles> {
  const files = new Map<string, string>();
  const entries = await effects.listFolder(folder);
  if (!entries) return files;
  for await (const { path, skipped } of walkFolder(folder, entries, effects)) {
    if (skipped !== null || !/(?:\.csv|VERSION)$/.test(path)) continue;
    const inside = path.slice(folder.replace(/\/+$/, "").length + 1);
    files.set(inside, decodeUtf8(await readWhole(effects.openFile(path), path)));
  }
  return files;
}

function describe({ file, row, message, hint }: Problem): string {
  return `${file}:${row}: ${message}\n${hint ? `  ${hint}\n` : ""}`;
}
