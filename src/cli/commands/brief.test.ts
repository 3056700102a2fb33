import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { RawItem } from "../../read.js";
import { openDuckdb } from "../../store/duckdb/open-duckdb.js";
import { madeReading } from "../../store/testing/made-reading.js";
import { runCommand, type World } from "../testing/run-command.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
const world: World = {
  openStore: () => openDuckdb(join(folder, "record"), { memoryMegabytes: 256, threads: 1 }),
  reader: {
    read: ({ id = "", text = "", date }: RawItem) =>
      madeReading({ id, text, events: text.split("\n").slice(1), ...(date !== undefined && { date }) }).record!,
  },
};
const reports = [
  { id: "old", text: "Long ago\nUSA > CHN AID done 2020-01-05", date: "2020-01-05" },
  {
    id: "one",
    text: "Envoys [quarrel]\nUSA > CHN ACCUSE done 2023-06-19",
    date: "2023-06-19",
    url: "https://www.example.org/1?a=1&b=2",
  },
  {
    id: "two",
    text: "<b>Answer</b>\nCHN > USA REJECT done 2023-06-20",
    date: "2023-06-20",
    url: "javascript:alert(1)",
  },
  { id: "other", text: "Elsewhere\nFRA > DEU AID done 2023-06-20", date: "2023-06-20" },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-"));
  const files = { "in.jsonl": reports.map((report) => `${JSON.stringify(report)}\n`).join("") };
  await runCommand(["add", "in.jsonl"], { ...world, files });
});
afterAll(() => rm(folder, { recursive: true }));

test("brief writes one page with numbered sources", async () => {
  const { stdout, code } = await runCommand("brief usa chn --from 2023-01-01 --to 2023-12-31".split(" "), world);
  expect(code).toBe(0);
  expect(stdout.startsWith("# CHN and USA, 2023-01-01 to 2023-12-31\n")).toBe(true);
  expect(stdout).toContain("2 deeds are told of this time: 0 of cooperation, 2 of conflict.");
  expect(stdout).toMatch(/- 2023-06-19: USA → CHN, ACCUSE done .*\[1\]\n- 2023-06-20: CHN → USA, REJECT done .*\[2\]/);
  expect(stdout).toContain("1. Envoys \\[quarrel\\], example.org, 2023-06-19 <https://www.example.org/1?a=1&b=2>\n");
  // An address that a click would run is none.
  expect(stdout).toContain("2. \\<b\\>Answer\\</b\\>, 2023-06-20\n");
  expect(stdout).not.toContain("Long ago");
});

test("brief --format html writes a page in which reports cannot put anything but text", async () => {
  const { stdout } = await runCommand("brief USA CHN --format html".split(" "), world);
  expect(stdout).toContain(
    '<a href="https://www.example.org/1?a=1&amp;b=2">Envoys [quarrel]</a>, example.org, 2023-06-19',
  );
  expect(stdout).toContain("&lt;b&gt;Answer&lt;/b&gt;, 2023-06-20");
  expect(stdout).not.toMatch(/<b>|javascript:/);
  expect(stdout).toContain('<sup><a href="#source-1">1</a></sup>');
});

test("show reads the same record", async () => {
  const { stdout, code } = await runCommand("show relation USA CHN --db record --json".split(" "), world);
  expect(code).toBe(0);
  expect(
    JSON.parse(stdout)
      .reports.map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(["old", "one", "two"]);
});

test("copies of one report count once, in brief and in show", async () => {
  const ownFolder = await mkdtemp(join(tmpdir(), "readout-"));
  const own: World = {
    ...world,
    openStore: () => openDuckdb(join(ownFolder, "record"), { memoryMegabytes: 256, threads: 1 }),
  };
  const copies = ["wire", "paper"].map((id) => ({ ...reports[1], id }));
  // Two runs: what comes later is a copy of what the record has.
  for (const copy of copies) {
    const files = { "in.jsonl": `${JSON.stringify(copy)}\n` };
    expect((await runCommand(["add", "in.jsonl"], { ...own, files })).code).toBe(0);
  }
  const { stdout } = await runCommand("brief USA CHN".split(" "), own);
  expect(stdout).toContain("example.org, 2023-06-19, 2 copies");
  expect(stdout).not.toContain("[2]");
  const shown = await runCommand("show relation USA CHN --db record --json".split(" "), own);
  const { reports: told, happenings } = JSON.parse(shown.stdout);
  const counts = (each: { reports: number; independent: number }) => `${each.independent} of ${each.reports}`;
  expect(happenings.length).toBeGreaterThan(0);
  expect(new Set(happenings.map(counts))).toEqual(new Set(["1 of 2"]));
  expect(told.map(({ id, group }: { id: string; group: string }) => `${id} ${group}`).sort()).toEqual([
    "paper paper",
    "wire paper",
  ]);
  await rm(ownFolder, { recursive: true });
});

test.each([
  ["brief USA NOR", "Nothing is told of USA and NOR"],
  ["brief USA", "“USA” is no pair of states\n  Write it as readout brief USA CHN."],
  ["brief USA CHN --from 2024-01-01 --to 2023-01-01", "--from 2024-01-01 is later than --to 2023-01-01"],
])("readout %s cannot be meant", async (line, complaint) => {
  const { code, stderr } = await runCommand(line.split(" "), world);
  expect(stderr).toContain(`readout: ${complaint}`);
  expect(code).toBe(2);
});
