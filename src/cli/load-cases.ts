import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ReadoutError } from "../base/readout-error.js";
import type { RawItem } from "../read.js";
import { packageFolder } from "../resources/node.js";

/** A case: many sample reports about the relation of two states over years, in the order in which they appeared. */
export interface Case {
  readonly slug: string;
  readonly title: string;
  /** Country codes of the two states, in alphabetical order. */
  readonly states: readonly [string, string];
  readonly items: readonly CaseItem[];
}

/** A report of a case; its id is the name of its file. */
export interface CaseItem extends RawItem {
  readonly id: string;
  readonly text: string;
}

/** The cases of the package, by name: the folders below `samples/` that hold a folder `reports`. */
export async function loadCases(folder = join(packageFolder, "samples")): Promise<Case[]> {
  const { cases } = await listSampleFolders(folder);
  return await Promise.all(cases.map((slug) => loadCase(join(folder, slug), slug)));
}

async function loadCase(folder: string, slug: string): Promise<Case> {
  const about = JSON.parse(await readFile(join(folder, "about.json"), "utf8")) as Pick<Case, "title" | "states">;
  const names = (await readdir(join(folder, "reports"))).filter((name) => name.endsWith(".txt")).sort();
  const items = names.map(async (name) => ({
    id: name.slice(0, -".txt".length),
    text: await readFile(join(folder, "reports", name), "utf8"),
  }));
  return { slug, title: about.title, states: about.states, items: await Promise.all(items) };
}

/** The folders below `samples/`: those that are one report, and the cases, which hold many. */
export async function listSampleFolders(folder: string): Promise<{ reports: string[]; cases: string[] }> {
  const listed = await list(folder);
  if (listed === null) throw new ReadoutError("samples/missing", `There are no samples in ${folder}`);
  const found = await Promise.all(
    listed.filter(isFolder).map(async ({ name }) => {
      const inside = (await list(join(folder, name))) ?? [];
      return { name, isCase: inside.some((entry) => isFolder(entry) && entry.name === "reports") };
    }),
  );
  const names = (wanted: boolean) => found.filter(({ isCase }) => isCase === wanted).map(({ name }) => name);
  return { reports: names(false).sort(), cases: names(true).sort() };
}

function list(folder: string): Promise<Dirent[] | null> {
  return readdir(folder, { withFileTypes: true }).catch(() => null);
}

function isFolder(entry: Dirent): boolean {
  return entry.isDirectory();
}
