// What all reports of a case tell together, against its golden record and against what a careful person knows after
// reading them. After a change: `npx vitest run test/golden -u`, and read the diff.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { gatherHistory } from "../../src/cli/history/read-history.js";
import { loadCases } from "../../src/cli/load-cases.js";
import { createReader } from "../../src/read.js";
import { History } from "../../src/record/history/history.js";
import { loadResources } from "../../src/resources/node.js";
import { CaseTruth } from "../../tools/case-truth.js";
import { compareWithTruth } from "./compare-truth.js";
import { projectHistory } from "./project-history.js";

const golden = fileURLToPath(new URL("./", import.meta.url));
const cases = await loadCases();
const reader = createReader(await loadResources());

test.each(cases)("$slug", async ({ slug, states, items }) => {
  const { sink, finish } = gatherHistory();
  for (const item of items) sink.add(reader.read(item));
  const builder = finish();
  const history = History.parse(builder.snapshot({ pair: states, until: "2023-12-31" }));
  const truth = CaseTruth.parse(JSON.parse(readFileSync(`${golden}../../samples/${slug}/truth.json`, "utf8")));
  // Some encounters of the truth are with a third state.
  const comparison = compareWithTruth(truth, { ...history, encounters: builder.snapshot().encounters });
  const page = { truth: comparison, ...projectHistory(history) };
  await expect(`${JSON.stringify(page, null, 1)}\n`).toMatchFileSnapshot(`${golden}${slug}/history.json`);
});
