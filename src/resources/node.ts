import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReadoutError } from "../base/readout-error.js";
import type { CodebookFiles } from "../codebook/codebook.js";
import { overlayCodebook } from "../codebook/overlay-codebook.js";
import type { Resources } from "../read.js";

/** The folder of the package: `src/` and `dist/` both lie one level below it. */
export const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

/** By its path, since the package names no entry for `require`, which Node has learned to do with such modules. */
const detectorPath = fileURLToPath(import.meta.resolve("eld/extrasmall"));

const ownCodebook = join(packageFolder, "codebook");

/**
 * The models and gazetteer of the package, and its codebook, the one in another folder, or its own with rows of another
 * folder laid over it. The files of the codebook are
 * read as they are now, so that an edit counts at once.
 */
export async function loadResources(codebookFolder?: string): Promise<Resources> {
  const [model, gazetteer, judge, codebook] = await Promise.all([
    readModel("en.bin"),
    readModel("places.bin"),
    readModel("judge.json"),
    layOver(codebookFolder ?? ownCodebook),
  ]);
  const { files, ownLines } = codebook;
  return { model, gazetteer, judge, codebook: files, languages, ...(ownLines && { ownLines }) };
}

let detector: { eld: ReturnType<Resources["languages"]> } | undefined;

/** Half a second of loading, so it waits for the first text that needs it. Reading is synchronous, and so is this. */
const languages: Resources["languages"] = () => {
  detector ??= createRequire(import.meta.url)(detectorPath) as NonNullable<typeof detector>;
  return detector.eld;
};

/** The files of a codebook by their paths inside it. */
export async function loadCodebook(folder = ownCodebook): Promise<CodebookFiles> {
  return (await layOver(folder)).files;
}

/** A folder without `VERSION` holds a user's own rows, which are laid over the codebook of the package. */
async function layOver(folder: string): Promise<{ files: CodebookFiles; ownLines?: Resources["ownLines"] }> {
  const files = await readCodebook(folder);
  if (files.has("VERSION")) return { files };
  if (![...files.keys()].some((path) => path.endsWith(".csv"))) throw noCodebook(folder);
  return overlayCodebook(await readCodebook(ownCodebook), files);
}

function noCodebook(folder: string, cause?: unknown): ReadoutError {
  return new ReadoutError("codebook/not-found", `There is no codebook in ${folder}`, {
    hint: "Give the folder that holds actors/, acts/ and words/, or your own rows for them.",
    cause,
  });
}

/** The files of a codebook folder by their paths inside it, in the order of these; hidden ones are left out. */
async function readCodebook(folder: string): Promise<CodebookFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw noCodebook(folder, cause);
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path, "utf8")] as const),
  );
  return new Map(files.map(([path, content]) => [path.replaceAll("\\", "/"), content]));
}

async function readModel(name: string): Promise<Uint8Array> {
  const path = join(packageFolder, "models", name);
  return await readFile(path).catch((cause: unknown) => {
    throw new ReadoutError("models/missing", `The model ${path} is missing`, {
      hint: "Install the package again, or in a checkout restore it: git checkout models",
      cause,
    });
  });
}
