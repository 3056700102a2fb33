import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { openStore } from "../src/cli/open-store.js";
import type { ArrivingReport } from "../src/store/store.js";
import { states } from "./made-news.js";
import { makeRecords } from "./made-record.js";

// How soon each page of the dashboard shows what it is for, and how long its longest task holds the browser up:
//   npx tsx bench/dashboard.ts --events 1000000 [--db /tmp/dashboard.duckdb] [--keep] [--rounds 3] [--only person,office]
//     [--out bench/results/dashboard.md]
// A file that is there is taken as it is. The server is started anew; once it has made ready what it begins with, each
// page is opened for the first time ("first"), and then, in browsers that have nothing kept, so many rounds, of which the
// median is shown. Times are of the wall clock from the start of the navigation, or of a click, until the content is on
// the page. "longest task" is the longest one of the page's main thread, the worst of all rounds, by the wall clock and
// by processor time: on a machine that others use, too, the second says more. "all work" is the processor time of server
// and browser together until then; what a page with nothing needs is the browser's own.

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "1000000" },
    db: { type: "string", default: "/tmp/readout-dashboard.duckdb" },
    rounds: { type: "string", default: "3" },
    port: { type: "string", default: "4390" },
    keep: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    out: { type: "string" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const address = `http://127.0.0.1:${values.port}`;
const busy = [states[0]!, states[1]!].sort();

if (!existsSync(values.db)) await fill();
let server = await startServer();
// Which encounters there are is asked of another server, so that the one that is measured has made nothing ready for it.
const encounterPath = await findEncounter();
await new Promise((resolve) => server.once("exit", resolve).kill("SIGTERM"));
server = await startServer();
const browser = await chromium.launch({ executablePath, args: flags.split(" ") });
const lines: string[] = [];
try {
  await measureAll(browser);
} finally {
  await browser.close();
  server.kill("SIGTERM");
}
const report = `${head()}\n\n| page | first | then | longest task | its work | all work |\n|---|---|---|---|---|---|\n${lines.join("\n")}\n`;
process.stdout.write(report);
if (values.out !== undefined) appendFileSync(values.out, `\n${report}`);
if (!values.keep) for (const end of ["", ".wal"]) rmSync(values.db + end, { force: true });

interface Visit {
  readonly name: string;
  readonly path: string;
  /** What the page is for. */
  readonly content: string;
  /** Done after the content is there, and timed on its own until `after` is on the page. */
  readonly act?: (page: Page) => Promise<void>;
  readonly after?: string;
}

async function measureAll(browser: Browser): Promise<void> {
  const { report, event } = await ask<{ report: { id: string }; event: { id: string } }>(
    "/events?limit=1",
    (page: { items: { report: { id: string }; event: { id: string } }[] }) => page.items[0]!,
  );
  const relation = `/relation/${busy[0]}/${busy[1]}`;
  const visits: Visit[] = [
    { name: "a page with nothing", path: "/mark.svg", content: "svg" },
    { name: "start page", path: "/", content: ".board a.tile" },
    { name: "relation: how it moves", path: relation, content: ".chart svg" },
    { name: "relation: encounters", path: relation, content: ".board a.tile" },
    { name: "explore: table", path: "/explore", content: "a.grid-row" },
    {
      name: "explore: map",
      path: "/explore?view=map",
      content: ".chart circle, .chart [aria-label=dot], .chart svg g path",
    },
    { name: "explore: network", path: "/explore?view=network", content: ".chart svg a" },
    { name: "report", path: `/report/${report.id}?event=${event.id}`, content: "mark.trigger" },
    { name: "encounter", path: encounterPath, content: ".life li" },
    { name: "person", path: `/person/Person%20${states[2]}%201`, content: "a.tile" },
    { name: "office", path: "/office/Foreign%20Minister", content: "a.tile" },
    { name: "codebook", path: "/codebook", content: "tbody tr" },
    {
      name: "explore: choose a type",
      path: "/explore",
      content: ".facet input",
      act: (page) => page.locator(".facet input").nth(2).click(),
      after: "a.grid-row .badge",
    },
    {
      name: "explore: words",
      path: "/explore",
      content: "a.grid-row",
      act: (page) => page.locator("input[type=search]").fill("ranetoka"),
      after: "a.grid-row .words",
    },
    {
      name: "explore: a pair and a year",
      path: `/explore?pair=${busy.join(",")}`,
      content: "a.grid-row",
      act: (page) => page.locator("input[type=date]").first().fill("2019-01-01"),
      after: "a.grid-row",
    },
    {
      name: "relation: a period",
      path: relation,
      content: ".board a.tile",
      act: (page) => page.locator("input[type=date]").first().fill("2021-06-01"),
      after: ".chart svg",
    },
    {
      name: "relation: a weight",
      path: relation,
      content: ".chart svg",
      act: async (page) => {
        await page.locator("details summary", { hasText: "Weights" }).click();
        await page.locator("input[type=range]").first().press("End");
        await page.waitForURL(/weight=/);
      },
      after: ".chart svg",
    },
    {
      name: "relation: a kind of encounter",
      path: relation,
      content: ".board a.tile",
      act: async (page) => void (await page.getByLabel("Kind").selectOption({ index: 1 })),
      after: ".board a.tile",
    },
  ];
  const only = values.only.split(",").filter(Boolean);
  const chosen = visits.filter(({ name }) => only.length === 0 || only.includes(name));
  for (const visit of chosen) await measure(browser, visit);
}

async function measure(browser: Browser, visit: Visit): Promise<void> {
  const rounds: Round[] = [];
  for (let round = 0; round <= Number(values.rounds); round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
    let used = workTime();
    let begun = performance.now();
    await page.goto(address + visit.path, { waitUntil: "commit" });
    await page.locator(visit.content).first().waitFor({ state: "attached" });
    let ms = performance.now() - begun;
    if (visit.act) {
      await page.waitForLoadState("networkidle").catch(() => {});
      await browser.stopTracing();
      await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
      [begun, used] = [performance.now(), workTime()];
      await visit.act(page);
      await page.locator(".waiting").first().waitFor({ state: "detached" });
      await page.locator(visit.after!).first().waitFor({ state: "attached" });
      ms = performance.now() - begun;
    }
    const work = workTime() - used;
    // Long tasks may come after the first content.
    await page.waitForTimeout(1500);
    const task = longestTask(await browser.stopTracing());
    rounds.push({ ms, ...task, work });
    await context.close();
  }
  const [first, ...rest] = rounds;
  const median = rest.map(({ ms }) => ms).sort((a, b) => a - b)[rest.length >> 1] ?? first!.ms;
  const worst = (one: keyof Round) => Math.max(...rounds.map((round) => round[one])).toFixed(0);
  lines.push(
    `| ${visit.name} | ${first!.ms.toFixed(0)} ms | ${median.toFixed(0)} ms | ${worst("taskWall")} ms | ${worst("taskWork")} ms | ${worst("work")} ms |`,
  );
  process.stderr.write(`${lines.at(-1)}\n`);
}

async function startServer(): Promise<ReturnType<typeof spawn>> {
  const started = spawn(process.execPath, ["bin/readout", "serve", "--db", values.db, "--port", values.port], {
    cwd: root,
  });
  started.stderr.pipe(process.stderr);
  await new Promise<void>((resolve, reject) => {
    started.stdout.on("data", (bytes: Buffer) => /open at/.test(String(bytes)) && resolve());
    started.on("exit", () => reject(new Error("The server has ended")));
  });
  // The last thing that it makes ready by itself.
  await fetch(`${address}/api/codebook/fired`);
  return started;
}

async function ask<Value>(path: string, pick: (answer: never) => Value): Promise<Value> {
  return pick((await (await fetch(`${address}/api${path}`)).json()) as never);
}

/** An encounter of a pair that nobody has asked for yet, as the page of the two states links to it. */
async function findEncounter(): Promise<string> {
  const pair = [states[3]!, states[9]!].sort();
  type Looked = { history: { encounters: { id: string }[] }; from: string | null; isFirstLook: boolean };
  const looked = await ask(`/relations/${pair[0]}/${pair[1]}/overview?first=true`, (overview: Looked) => overview);
  const id = looked.history.encounters.at(-1)!.id;
  return `/encounter/${pair[0]}/${pair[1]}/${id}${looked.isFirstLook ? `?from=${looked.from}` : ""}`;
}

interface Round {
  readonly ms: number;
  readonly taskWall: number;
  readonly taskWork: number;
  readonly work: number;
}

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  /** Microseconds: of the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of a page's main thread, in milliseconds of the clock and of the processor. */
function longestTask(trace: Buffer): Pick<Round, "taskWall" | "taskWork"> {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const place = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(place),
  );
  const tasks = traceEvents.filter((one) => /RunTask$/.test(one.name) && main.has(place(one)));
  if (tasks.length === 0) throw new Error("The trace of the browser has no tasks");
  const most = (one: "dur" | "tdur") => Math.max(...tasks.map((task) => task[one] ?? 0)) / 1000;
  return { taskWall: most("dur"), taskWork: most("tdur") };
}

/** Processor time of the server, and of the browser with all of its processes, so far, in milliseconds. */
function workTime(): number {
  const own = processTicks();
  return own.reduce((sum, ticks) => sum + ticks, 0) * 10;
}

/** Linux counts in hundredths of a second; elsewhere there is nothing to read, and the sum is 0. */
function processTicks(): number[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const isOurs = Number(name) === server.pid || descendsFrom(stat, process.pid);
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return isOurs && Number(name) !== process.pid ? [Number(fields[11]) + Number(fields[12])] : [];
    } catch {
      return [];
    }
  });
}

function descendsFrom(stat: string, ancestor: number): boolean {
  const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  if (parent === ancestor) return true;
  if (parent <= 1) return false;
  try {
    return descendsFrom(readFileSync(`/proc/${parent}/stat`, "utf8"), ancestor);
  } catch {
    return false;
  }
}

async function fill(): Promise<void> {
  const store = await openStore(values.db);
  const reader = { hash: "bench", version: "0", code: "", codebook: { version: "0", hash: "" }, models: {} };
  const start = { started: "2026-01-01T00:00:00Z", command: "bench", options: {}, inputs: [], reader };
  const { run } = await store.startRun(start);
  let [part, written]: [ArrivingReport[], number] = [[], 0];
  for (const arrival of makeRecords(Number(values.events))) {
    part.push(arrival);
    if (part.length < 4000) continue;
    await store.write(run, reader.hash, part);
    written += part.length;
    process.stderr.write(`\r${written} reports  `);
    part = [];
  }
  if (part.length > 0) await store.write(run, reader.hash, part);
  const none = { new: 0, known: 0, changed: 0, reread: 0, killed: 0, forgotten: 0, failed: 0, skipped: 0, withheld: 0 };
  await store.finishRun(run, { ...none, new: written + part.length }, "finished");
  await store.close();
  process.stderr.write("\n");
}

function head(): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", cwd: root }).trim();
  const { length, 0: first } = cpus();
  const load = loadavg()[1]!.toFixed(1);
  return `## Dashboard, ${Number(values.events).toLocaleString("en")} events\n\n${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${length} × ${first?.model.trim()}, Node ${process.version}, load ${load}; \`npx tsx bench/dashboard.ts --events ${values.events}\``;
}
