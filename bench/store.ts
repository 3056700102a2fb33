import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { openStore } from "../src/cli/open-store.js";
import type { EventQuery } from "../src/store/query.js";
import type { ArrivingReport, Store } from "../src/store/store.js";
import { makeNews, states } from "./made-news.js";

// How fast a store takes in events, and answers what is asked most:
//   npx tsx bench/store.ts --events 1000000 [--db /tmp/bench.duckdb | postgres://root@127.0.0.1/test?schema=bench]
//     [--keep] [--ask] [--rounds 7] [--out bench/results/store.md]
// `--ask` asks a store that is there, `--keep` leaves it. Times are of the wall clock and, beside it, processor time of
// this process, which holds DuckDB, too; on a shared machine the second says more. Of the rounds the median is shown,
// after one that is not counted.

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "1000000" },
    db: { type: "string", default: "/tmp/readout-bench.duckdb" },
    rounds: { type: "string", default: "7" },
    part: { type: "string", default: "2000" },
    keep: { type: "boolean", default: false },
    ask: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const events = Number(values.events);
const reader = { hash: "bench", version: "0", code: "", codebook: { version: "0", hash: "" }, models: {} };

/** Milliseconds of work. */
interface Spent {
  wall: number;
  cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Spent> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

const isFile = !values.db.startsWith("postgres");
if (!values.ask && isFile) for (const end of ["", ".wal"]) rmSync(values.db + end, { force: true });
let memoryMax = 0;
const watching = setInterval(() => {
  memoryMax = Math.max(memoryMax, process.memoryUsage().rss);
}, 200);

const lines: string[] = [];
let store = await openStore(values.db);
if (!values.ask) await add();
await ask();
clearInterval(watching);
const memory = `memory of the process, at most: ${(memoryMax / 1e6).toFixed(0)} MB`;
const report = `${head()}\n\n| what | wall | processor |\n|---|---|---|\n${lines.join("\n")}\n\n${memory}\n`;
process.stdout.write(report);
if (values.out !== undefined) appendFileSync(values.out, `\n${report}`);
await store.close();
if (!values.keep && isFile) for (const end of ["", ".wal"]) rmSync(values.db + end, { force: true });

async function add(): Promise<void> {
  const start = { started: "2026-01-01T00:00:00Z", command: "bench", options: {}, inputs: [], reader };
  const { run } = await store.startRun(start);
  const spent = { wall: 0, cpu: 0 };
  let written = 0;
  const write = async (part: readonly ArrivingReport[]): Promise<void> => {
    // Making the news is no work of the store, and not counted.
    const { wall, cpu } = await measure(() => store.write(run, reader.hash, part));
    spent.wall += wall;
    spent.cpu += cpu;
    written += part.reduce((sum, { record }) => sum + record!.events.length, 0);
    process.stderr.write(
      `\r${written} events, ${perSecond(written, spent.wall)}/s, processor ${perSecond(written, spent.cpu)}/s  `,
    );
  };
  let part: ArrivingReport[] = [];
  for (const arrival of makeNews(events)) {
    part.push(arrival);
    if (part.length < Number(values.part)) continue;
    await write(part);
    part = [];
  }
  if (part.length > 0) await write(part);
  // What is still in the log is worked into the file.
  const closing = await measure(() => store.close());
  spent.wall += closing.wall;
  spent.cpu += closing.cpu;
  process.stderr.write("\n");
  lines.push(`| add ${written} events | ${perSecond(written, spent.wall)}/s | ${perSecond(written, spent.cpu)}/s |`);
  if (isFile) lines.push(`| size on disk | ${(statSync(values.db).size / written).toFixed(0)} bytes an event | |`);
  store = await openStore(values.db);
}

async function ask(): Promise<void> {
  const busy: [string, string] = [states[0]!, states[1]!];
  const questions: [string, (store: Store) => Promise<unknown>][] = [
    ["daily series of the busiest pair, ten years", (store) => store.series(busy)],
    ["daily series of another pair, ten years", (store) => store.series([states[3]!, states[9]!])],
    ...pages([
      ["a pair, a type and a stage", { pair: busy, type: ["CONSULT"], stage: ["done"] }],
      ["a pair and a year", { pair: busy, from: "2019-01-01", to: "2019-12-31" }],
      ["a type, no history", { type: ["SANCTION"], background: false }],
      ["a person", { person: [`Person ${states[2]} 1`] }],
      ["a country and an office", { country: [states[5]!], office: ["Foreign Minister"] }],
      ["a place", { place: ["Place 40"] }],
      ["a pair at a place", { pair: busy, place: [states[0]!] }],
    ]),
    ...["ranetoka", "serne", "ra", "ranetoka serne", "vandol*"].map(
      (words): [string, (store: Store) => Promise<unknown>] => [
        `words “${words}”: 100 events`,
        (store) => store.events({ words }),
      ],
    ),
    ["reports with a word", (store) => store.reports({ words: "serne" })],
    ["types of a pair, counted", (store) => store.facet("type", { pair: busy })],
    ["people of a pair, counted", (store) => store.facet("person", { pair: busy })],
  ];
  for (const [name, question] of questions) {
    await question(store);
    const rounds: Spent[] = [];
    for (let round = 0; round < Number(values.rounds); round++) rounds.push(await measure(() => question(store)));
    const median = (one: keyof Spent) => rounds.map((each) => each[one]).sort((a, b) => a - b)[rounds.length >> 1]!;
    lines.push(`| ${name} | ${median("wall").toFixed(0)} ms | ${median("cpu").toFixed(0)} ms |`);
  }
}

function pages(queries: readonly [string, EventQuery][]): [string, (store: Store) => Promise<unknown>][] {
  return queries.map(([name, query]) => [`page of 100: ${name}`, (store) => store.events(query)]);
}

function perSecond(count: number, ms: number): string {
  return Math.round((count / Math.max(1, ms)) * 1000).toLocaleString("en");
}

function head(): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const { length, 0: first } = cpus();
  const place = isFile ? "DuckDB" : "PostgreSQL";
  const load = loadavg()[1]!.toFixed(1);
  return `## ${place}, ${events.toLocaleString("en")} events\n\n${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${length} × ${first?.model.trim()}, Node ${process.version}, load ${load}; \`npx tsx bench/store.ts --events ${events}${isFile ? "" : " --db postgres://…"}\``;
}
