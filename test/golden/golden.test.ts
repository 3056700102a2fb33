// Each report that was coded by hand against its golden record. After a change of the coding:
// `npx vitest run test/golden -u`, and read the diff. `reader` in a golden record lists where the program still differs
// from what a careful reader coded.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadCases } from "../../src/cli/load-cases.js";
import { loadSamples } from "../../src/cli/load-samples.js";
import { createReader, type RawItem } from "../../src/read.js";
import { cleanHtml } from "../../src/report/clean-html.js";
import { loadResources } from "../../src/resources/node.js";
import { readCases } from "../../tools/check-cases.js";
import { compareWithGold, Gold } from "./compare-gold.js";
import { projectRecord } from "./project-record.js";

const golden = fileURLToPath(new URL("./", import.meta.url));
const folder = fileURLToPath(new URL("../../samples/", import.meta.url));
const samples = await loadSamples();
const items = new Map((await loadCases()).flatMap((one) => one.items.map((item) => [`${one.slug}/${item.id}`, item])));
const coded = readCases(folder).flatMap(({ slug, golds }) => {
  return Object.entries(golds).map(([report, gold]) => ({ slug: `${slug}/${report}`, gold }));
});
const reader = createReader(await loadResources(), cleanHtml);

test.each(samples)("$slug", async ({ slug, item }) => {
  await check(slug, item, readFileSync(`${folder}${slug}/gold.json`, "utf8"));
});

test.each(coded)("$slug", async ({ slug, gold }) => {
  await check(slug, items.get(slug)!, gold);
});

test("there are samples, and reports of cases that were coded", () => {
  expect(samples.length).toBeGreaterThanOrEqual(12);
  expect(coded.length).toBeGreaterThanOrEqual(15);
});

async function check(slug: string, item: RawItem, coding: string): Promise<void> {
  const record = reader.read(item);
  const gold = Gold.parse(JSON.parse(coding));
  expect(record.report.published?.value.slice(0, 10)).toBe(gold.published);
  const projected = { ...projectRecord(record), reader: compareWithGold(gold, record.events) };
  await expect(`${JSON.stringify(projected, null, 1)}\n`).toMatchFileSnapshot(`${golden}${slug}/record.json`);
}
