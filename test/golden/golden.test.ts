// Each sample report against its golden record. After a change of the coding: `npx vitest run test/golden -u`, and read
// the diff. `reader` in a golden record lists where the program still differs from what a careful reader coded.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadSamples } from "../../src/cli/load-samples.js";
import { createReader } from "../../src/read.js";
import { cleanHtml } from "../../src/report/clean-html.js";
import { loadResources } from "../../src/resources/node.js";
import { compareWithGold, Gold } from "./compare-gold.js";
import { projectRecord } from "./project-record.js";

const golden = fileURLToPath(new URL("./", import.meta.url));
const samples = await loadSamples();
const reader = createReader(await loadResources(), cleanHtml);

test.each(samples)("$slug", async ({ slug, item }) => {
  const record = reader.read(item);
  const gold = Gold.parse(JSON.parse(readFileSync(`${golden}../../samples/${slug}/gold.json`, "utf8")));
  expect(record.report.published?.value.slice(0, 10)).toBe(gold.published);
  const projected = { ...projectRecord(record), reader: compareWithGold(gold, record.events) };
  await expect(`${JSON.stringify(projected, null, 1)}\n`).toMatchFileSnapshot(`${golden}${slug}/record.json`);
});

test("there are samples", () => {
  expect(samples.length).toBeGreaterThanOrEqual(12);
});
