import { readFileSync } from "node:fs";
import { createReader } from "../src/read.js";
import { loadResources } from "../src/resources/node.js";

/**
 * Does a sentence tell a deed of politics at all, and which? Reads JSONL of sentences that several people judged
 * (`sentence`, `relevant`, the `cameo_roots` of each of the `raters`) and tells how many of the irrelevant ones yield an event, and
 * how many of the relevant ones yield one whose CAMEO root a rater gave.
 *   npx tsx tools/score-relevance.ts FILE.jsonl [--errors]
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Give the JSONL file of judged sentences.");

interface Line {
  readonly id: string;
  readonly sentence: string;
  readonly relevant: boolean;
  readonly raters: Readonly<Record<string, { readonly cameo_roots: readonly string[] }>>;
}

const reader = createReader(await loadResources());
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
const count = { irrelevant: 0, spurious: 0, relevant: 0, some: 0, right: 0 };
for (const { id, sentence, relevant, raters } of lines.map((line): Line => JSON.parse(line))) {
  const roots = [...new Set(Object.values(raters).flatMap(({ cameo_roots }) => cameo_roots))].sort();
  const { events } = reader.code({ id, text: sentence });
  const isRight = events.some(({ cameo }) => cameo !== null && roots.includes(cameo.slice(0, 2)));
  if (relevant) {
    count.relevant++;
    count.some += Number(events.length > 0);
    count.right += Number(isRight);
  } else {
    count.irrelevant++;
    count.spurious += Number(events.length > 0);
  }
  if (process.argv.includes("--errors") && (relevant ? !isRight : events.length > 0)) {
    const found = events.map(({ act, stage, cameo, why }) => `${act} ${stage} ${cameo} by ${why.join(" ")}`).join("; ");
    console.log(
      `${id} ${relevant ? `wanted ${roots.join(" ")}` : "wanted none"}, found ${found || "none"}\n  ${sentence}`,
    );
  }
}
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
console.log(`irrelevant sentences with an event: ${share(count.spurious, count.irrelevant)}`);
console.log(`relevant sentences with an event: ${share(count.some, count.relevant)}`);
console.log(`relevant sentences with a root that a rater gave: ${share(count.right, count.relevant)}`);
