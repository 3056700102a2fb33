import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ReadoutError } from "../base/readout-error.js";
import type { RawItem } from "../read.js";
import { packageFolder } from "../resources/node.js";

/** A sample report: the name of its folder below `samples/`, and what stands in it for reading. */
export interface Sample {
  readonly slug: string;
  readonly item: RawItem;
}

/**
 * The sample reports of the package, by name: `report.txt` or `report.html`, with the day of publication where
 * `about.json` gives one, because the text does not print it.
 */
export async function loadSamples(folder = join(packageFolder, "samples")): Promise<Sample[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ReadoutError("samples/missing", `There are no samples in ${folder}`, { cause });
  });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return await Promise.all(
    slugs.sort().map(async (slug) => {
      const read = (name: string): Promise<string> => readFile(join(folder, slug, name), "utf8");
      const { date } = JSON.parse(await read("about.json")) as { date?: string };
      const report = await read("report.txt").then(
        (text) => ({ text }),
        async () => ({ html: await read("report.html") }),
      );
      return { slug, item: { ...report, ...(date && { date }) } };
    }),
  );
}
