import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findImportFaults } from "./testing/find-import-faults.js";
import { findImpureCalls } from "./testing/find-impure-calls.js";
import type { SourceFile } from "./testing/read-imports.js";

const sources = readSources();
const isCore = ({ path }: SourceFile): boolean =>
  /^(?:base|report|language|codebook|coding|record)\/|^(?:read|check-codebook|index)\.ts$/.test(path);

test("folders import only what ARCHITECTURE.md allows, without cycles", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(findImportFaults(sources)).toEqual([]);
});

test("the core has no clock, no network, no randomness and no machine", () => {
  expect(sources.filter(isCore).length).toBeGreaterThan(20);
  expect(sources.filter(isCore).flatMap(findImpureCalls)).toEqual([]);
});

test("the core is compiled without the types of Node and of browsers", () => {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const words = [tsc, "-p", "tsconfig.core.json", "--listFilesOnly"];
  const files = execFileSync(process.execPath, words, { cwd: root, encoding: "utf8" }).split("\n");
  expect(files.some((file) => file.endsWith("src/read.ts"))).toBe(true);
  expect(files.filter((file) => /@types\/node\/|lib\.dom\./.test(file))).toEqual([]);
});

/** Files as "path: text", and the faults that must be found in them. */
test.each<[string, string[], string[]]>([
  ["an import that is allowed", ['coding/a.ts: import { b } from "../language/b.js";'], []],
  [
    "an import that is not",
    ['language/a.ts: import { b } from "../coding/b.js";'],
    ["language/a.ts: imports ../coding/b.js, and language may import only base"],
  ],
  [
    "a type",
    ['base/a.ts: import type { B } from "../report/b.js";'],
    ["base/a.ts: imports ../report/b.js, and base may import nothing"],
  ],
  [
    "a type in place",
    ['base/a.ts: type B = import("../report/b.js").B;'],
    ["base/a.ts: imports ../report/b.js, and base may import nothing"],
  ],
  [
    "a re-export",
    ['base/a.ts: export { b } from "../report/b.js";'],
    ["base/a.ts: imports ../report/b.js, and base may import nothing"],
  ],
  [
    "a dynamic import",
    ['base/a.ts: const b = await import("../cli/b.js");'],
    ["base/a.ts: imports ../cli/b.js, and base may import nothing"],
  ],
  ["an import in a comment", ['base/a.ts: // import { b } from "../cli/b.js";'], []],
  ["a package", ['base/a.ts: import * as z from "zod";'], []],
  [
    "Node in the core",
    ['record/a.ts: import { readFileSync } from "node:fs";'],
    ["record/a.ts: imports node:fs, and record runs in browsers"],
  ],
  ["Node in the core, the old way", ['base/a.ts: import "fs";'], ["base/a.ts: imports fs, and base runs in browsers"]],
  ["Node elsewhere", ['cli/a.ts: import { readFileSync } from "node:fs";'], []],
  ["one file of a folder", ['web/a.ts: import { b } from "../api/contract/shapes.js";'], []],
  [
    "another file of that folder",
    ['web/a.ts: import { b } from "../api/server.js";'],
    ["web/a.ts: imports ../api/server.js, and web may import only index.ts, api/contract"],
  ],
  [
    "a folder without a rule",
    ['misc/a.ts: import { b } from "../base/b.js";'],
    ["misc/a.ts: misc has no line in the table of who may import whom"],
  ],
  [
    "a cycle",
    ['base/a.ts: import "./b.js";', 'base/b.ts: import "./c.js";', 'base/c.ts: import { a } from "./a.js";'],
    ["import cycle: base/a.ts → base/b.ts → base/c.ts → base/a.ts"],
  ],
  ["a type of the caller", ['base/a.ts: import "./b.js";', 'base/b.ts: import type { A } from "./a.js";'], []],
])("the import check judges %s", (_, files, faults) => {
  expect(findImportFaults(files.map(toFile))).toEqual(faults);
});

test.each<[string, string[]]>([
  ["const a = Date.now();", ["a.ts:1: Date.now (clock)"]],
  ["const a =\n  new Date();", ["a.ts:2: new Date() (clock)"]],
  ["const a = Date();", ["a.ts:1: new Date() (clock)"]],
  ["const a = new Date(2023, 5, 19);", ["a.ts:1: new Date(year, month, …) (time zone or locale of the machine)"]],
  ["const a = new Date(Date.UTC(2023, 5, 19)).getUTCDay();", []],
  ["const a = date.getDay();", ["a.ts:1: getDay (time zone or locale of the machine)"]],
  ["names.sort((a, b) => a.localeCompare(b));", ["a.ts:1: localeCompare (time zone or locale of the machine)"]],
  ["const a = Math.random();", ["a.ts:1: Math.random (randomness)"]],
  ["const a = crypto.randomUUID();", ["a.ts:1: crypto (randomness)"]],
  ["const a = await fetch(address);", ["a.ts:1: fetch (network)"]],
  ["const a = globalThis.fetch(address);", ["a.ts:1: globalThis (a way around this check)"]],
  ["const a = new Function('return 1');", ["a.ts:1: Function (code made at run time)"]],
  ["const a = process.env.HOME;", ["a.ts:1: process (the process)"]],
  ["const a = record.process;", []],
  ["const a = { process: 1 };", []],
  ["function process(a: number) { return a; }\nprocess(1);", []],
  ["type A = Function;", []],
  ["const a = 'Date.now()'; // Math.random()", []],
])("the purity check judges %j", (text, faults) => {
  expect(findImpureCalls({ path: "a.ts", text })).toEqual(faults);
});

function toFile(line: string): SourceFile {
  const [path, ...text] = line.split(": ");
  return { path: path!, text: text.join(": ") };
}

/** What is shipped: no tests, no contract tests, no test material. */
function readSources(): SourceFile[] {
  const folder = new URL("./", import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !/\.(?:test|contract)\.ts$|(?:^|\/)testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }));
}
