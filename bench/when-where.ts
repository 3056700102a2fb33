import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Session } from "node:inspector";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createReader } from "../src/read.js";
import { loadResources } from "../src/resources/node.js";

// What finding and attaching times and places costs, as a share of reading a report from its text to its record:
//   npx tsx bench/when-where.ts [--rounds 5] [--text ../shared/data/throughput/reuters21578_political.jsonl --limit 100]
// The processor is sampled while reports are read; a sample counts for the first folder on its stack that is named below.

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    text: { type: "string" },
    limit: { type: "string", default: "100" },
  },
});

const parts: readonly (readonly [name: string, path: RegExp])[] = [
  ["time expressions", /\/language\/(?:en\/)?times\//],
  ["times of events", /\/coding\/when\//],
  ["places, and places of events", /\/coding\/where\/|\/codebook\/(?:gazetteer|packed-places|place-tables)/],
  ["who", /\/coding\/who\/|\/codebook\//],
  ["trees", /\/language\//],
  ["coding", /\/coding\//],
  ["record", /\/record\//],
  ["cleaning", /\/report\//],
];
const ours = parts.slice(0, 3).map(([name]) => name);

const reader = createReader(await loadResources());
const texts = readTexts();
for (const text of texts) reader.read({ text, date: "2023-06-19" }); // warm

const session = new Session();
session.connect();
const ask = <Answer>(method: string, settings?: object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    session.post(method, settings, (error: Error | null, answer?: unknown) =>
      error ? reject(error) : resolve(answer as Answer),
    );
  });

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
}

await ask("Profiler.enable");
await ask("Profiler.setSamplingInterval", { interval: 500 });
await ask("Profiler.start");
for (let round = 0; round < Number(values.rounds); round++) {
  for (const text of texts) reader.read({ text, date: "2023-06-19" });
}
const { profile } = await ask<{ profile: Profile }>("Profiler.stop");

const counts = new Map<string, number>();
const partOf = nameParts(profile);
for (const sample of profile.samples) {
  const part = partOf(sample);
  if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
}
const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
const share = (names: readonly string[]): string =>
  `${((100 * names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)) / all).toFixed(1)} %`;

console.log(`machine     ${cpus()[0]?.model}, Node ${process.version}`);
console.log(`reports     ${texts.length}, ${values.rounds} rounds, ${all} samples`);
for (const [name] of parts) console.log(`${name.padEnd(30)} ${share([name]).padStart(7)}`);
console.log(`${"when and where together".padEnd(30)} ${share(ours).padStart(7)}   (wanted: at most 15 %)`);
const gazetteer = gzipSync(readFileSync("models/places.bin"), { level: 9 }).length;
console.log(`gazetteer   ${(gazetteer / 1e6).toFixed(2)} MB with gzip (wanted: under 3 MB)`);

/** The part that a sample belongs to: that of the nearest frame of ours; null outside of reading. */
function nameParts({ nodes }: Profile): (id: number) => string | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  return (id) => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const url = byId.get(at)!.callFrame.url;
      const part = parts.find(([, path]) => path.test(url));
      // The tree of a sentence is made once for all steps, by whichever asks first.
      if (/\/language\/tree\./.test(url)) return "trees";
      // Else a step that calls on another, as places on the names of states, answers for the whole of it.
      if (part) return callerOf(at, parents, byId) ?? part[0];
    }
    return null;
  };
}

function callerOf(
  id: number,
  parents: ReadonlyMap<number, number>,
  byId: ReadonlyMap<number, { callFrame: { url: string } }>,
): string | null {
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const url = byId.get(at)!.callFrame.url;
    const part = parts.slice(0, 3).find(([, path]) => path.test(url));
    if (part) return part[0];
  }
  return null;
}

function readTexts(): string[] {
  if (values.text && existsSync(values.text)) {
    const lines = readFileSync(values.text, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    return lines.slice(0, Number(values.limit)).map((line) => (JSON.parse(line) as { text: string }).text);
  }
  return readdirSync("samples", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join("samples", name, "report.txt"))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
}
