import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodebookFiles } from "../src/codebook/codebook.js";

/** The CSV files of `codebook/` as the core takes them. */
export function readCodebookFolder(): CodebookFiles {
  const root = fileURLToPath(new URL("../codebook", import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
  return new Map(names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(root, name), "utf8")]));
}
