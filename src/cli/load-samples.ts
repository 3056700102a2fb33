import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RawItem } from "../read.js";
import { packageFolder } from "../resources/node.js";
import { listSampleFolders } from "./load-cases.js";

/** A sample report: the name of its folder below `samples/`, and what stands in it for reading. */
export interface Sample {
  readonly slug: string;
  readonly item: RawItem;
}

/**
 * The single sample reports of the package, by name: `report.txt` or `report.html`, with the day of publication where
 * `about.json` gives one, because the text does not print it. Cases, which hold many reports, are `loadCases`.
 */
export async function loadSamples(folder = join(packageFolder, "samples")): Promise<Sample[]> {
  const { reports } = await listSampleFolders(folder);
  return await Promise.all(
    reports.map(async (slug) => {
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
