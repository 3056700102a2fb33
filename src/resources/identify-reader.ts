import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReaderIdentity } from "../base/reader-identity.js";
import type { Resources } from "../read.js";

/** The folder of the code that runs: `dist/`, or `src/` in a test. */
const codeFolder = fileURLToPath(new URL("../", import.meta.url));

/** What changes how a report is read; the rest of the code does not. */
const readingCode = ["base", "report", "language", "codebook", "coding", "record", "read.js", "read.ts"];

/** Tells readers apart by what they read with, so that a record knows which reports another reader has read. */
export async function identifyReader(resources: Resources, version: string): Promise<ReaderIdentity> {
  const codebook = { version: resources.codebook.get("VERSION")?.trim() ?? "0", hash: hashFiles(resources.codebook) };
  const { model, gazetteer, judge } = resources;
  const models = { "en.bin": hash(model), "places.bin": hash(gazetteer), "judge.json": hash(judge) };
  const code = hashFiles(await loadCode());
  return { hash: hash(JSON.stringify([code, codebook.hash, models])), version, code, codebook, models };
}

async function loadCode(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    const entries = await readdir(join(codeFolder, path), { withFileTypes: true }).catch(() => null);
    if (!entries) {
      const text = await readFile(join(codeFolder, path), "utf8").catch(() => null);
      if (text !== null) files.set(path, text);
      return;
    }
    for (const { name } of entries) if (isCode(name)) await visit(`${path}/${name}`);
  };
  for (const path of readingCode) await visit(path);
  return files;
}

function isCode(name: string): boolean {
  return name !== "testing" && !/\.test\.ts$|\.d\.ts$|\.map$/.test(name);
}

function hashFiles(files: ReadonlyMap<string, string>): string {
  const lines = [...files].map(([path, content]) => `${path} ${hash(content)}`);
  return hash(lines.sort().join("\n"));
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
