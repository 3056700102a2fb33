// The cases: what the cleaner must find in every report before anything can be made of the many.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadCases } from "../../src/cli/load-cases.js";
import { createReader } from "../../src/read.js";
import { loadResources } from "../../src/resources/node.js";
import { CaseAbout } from "../../tools/case-truth.js";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const cases = await loadCases();
const reader = createReader(await loadResources());

test.each(cases)("$slug: each report's day and headline are found in its text", ({ slug, items }) => {
  const about = CaseAbout.parse(JSON.parse(readFileSync(`${samples}${slug}/about.json`, "utf8")));
  const found = items.map((item) => {
    const { published, title } = reader.clean(item);
    return { report: item.id, published: published?.value.slice(0, 10), headline: title };
  });
  const wanted = about.reports.map(({ report, published }, index) => {
    return { report, published, headline: items[index]!.text.split("\n", 1)[0] };
  });
  expect(found).toEqual(wanted);
});

test("there are cases", () => {
  const sizes = Object.fromEntries(cases.map(({ slug, items }) => [slug, items.length]));
  expect(sizes["us-china"]).toBeGreaterThanOrEqual(60);
  expect(sizes["iran-saudi"]).toBeGreaterThanOrEqual(20);
});
