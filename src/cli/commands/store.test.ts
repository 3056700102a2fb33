import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReadoutError } from "../../base/readout-error.js";
import type { RawItem } from "../../read.js";
import { openDuckdb } from "../../store/duckdb/open-duckdb.js";
import { madeReading, madeRun } from "../../store/testing/made-reading.js";
import { runCommand, type World } from "../testing/run-command.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Events stand in these reports in short, a line each behind the title, and are read as they stand. */
function read({ id = "", text = "", date }: RawItem) {
  if (text.includes("unreadable")) throw new ReadoutError("report/binary", "The report holds no text");
  const events = text.split("\n").slice(1);
  return madeReading({ id, text, events, ...(date !== undefined && { date }) }).record!;
}

const run = (line: string, world: World = {}) =>
  runCommand(line.split(" "), {
    openStore: (place) => openDuckdb(join(folder, place), { memoryMegabytes: 256, threads: 1 }),
    reader: { read },
    ...world,
  });

const lines = (...items: object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join("");
const first = { id: "a", text: "One\nUSA > CHN ACCUSE done 2023-06-19", date: "2023-06-19" };
const second = { id: "b", text: "Two\nFRA <> DEU CONSULT.meet done 2023-06-18", date: "2023-06-18" };
const files = { "in.jsonl": lines(first, second, { id: "c", text: "unreadable" }, { x: 1 }) };

test("add counts what is new, known, changed and failed, and runs lists it", async () => {
  const once = await run("add in.jsonl", { files });
  expect(once.stderr).toContain("in.jsonl:3: The report holds no text");
  expect(once.stderr).toContain("4 reports: 2 new, 0 known, 0 changed, 2 failed; run 1 in ");
  expect(once.code).toBe(1);
  const changed = { "in.jsonl": lines(first, { ...second, text: `${second.text} Beijing` }, { ...second }) };
  const twice = await run("add --part 1 in.jsonl", { files: changed });
  expect(twice.stderr).toContain("3 reports: 0 new, 2 known, 1 changed, 0 failed; run 2 in ");
  expect(twice.code).toBe(0);
  const { stdout } = await run("runs");
  expect(stdout).toContain("run 1  2026-11-24T10:00:00.000Z  finished");
  expect(stdout).toContain("   2 known, 1 changed\n");
  expect(stdout).toContain("from in.jsonl (");
  expect((await run("verify")).code).toBe(0);
});

test("a report that fails is not asked for again in its part", async () => {
  const bad = { id: "c", text: "unreadable" };
  const { stderr } = await run("add in.jsonl", { files: { "in.jsonl": lines(bad, first, bad) } });
  expect(stderr).toContain("3 reports: 1 new, 0 known, 0 changed, 2 failed;");
});

test("a file with another content is a new version, a line of a list is not", async () => {
  await run("add a.txt b.csv", { files: { "a.txt": "One", "b.csv": "text\nTwo\n" } });
  const { stderr } = await run("add a.txt b.csv", { files: { "a.txt": "One, corrected", "b.csv": "text\nThree\n" } });
  expect(stderr).toContain("2 reports: 1 new, 0 known, 1 changed, 0 failed;");
});

test("an item that its agency kills leaves the record, visibly", async () => {
  const item = { uri: "urn:1", pubstatus: "usable", body_text: "One\nUSA > CHN AID done 2023-06-19" };
  await run("add a.json", { files: { "a.json": JSON.stringify(item) } });
  const kill = { ...item, pubstatus: "canceled", ednote: "It did not happen." };
  const { stderr } = await run("add b.json", { files: { "b.json": JSON.stringify(kill) } });
  expect(stderr).toContain("b.json is not taken in: killed by its agency: It did not happen.");
  expect(stderr).toContain("1 report: 0 new, 0 known, 0 changed, 0 failed, 1 killed; run 2");
  expect((await run("export")).stdout).toBe("");
  expect((await run("runs")).stdout).toContain("killed in run 2: urn:1 (killed by its agency: It did not happen.)");
});

test.each(["jsonl", "csv", "parquet"])("export --format %s depends on the reports alone", async (format) => {
  await run("add in.jsonl", { files });
  await run("add --db other --part 1 in.jsonl", { files: { "in.jsonl": lines(first) } });
  await run("add --db other --part 1 in.jsonl", { files });
  const [one, other] = [
    await run(`export --format ${format} --out e`),
    await run(`export --format ${format} --out e --db other`),
  ];
  expect(one.written.e!.length).toBeGreaterThan(100);
  expect(other.written.e).toBe(one.written.e);
});

test("export takes the filters of a query, and writes both ways of what both did", async () => {
  await run("add in.jsonl", { files });
  const { stdout } = await run("export --format csv --pair fra-deu --stage done --from 2023-06-01");
  const { data } = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
  const column = (name: string) => data.map((row) => row[name]);
  expect(column("source")).toEqual(["FRA", "DEU"]);
  expect(column("target")).toEqual(["DEU", "FRA"]);
  expect(column("start")).toEqual(["2023-06-18", "2023-06-18"]);
  const events = (await run("export --words two")).stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events).toMatchObject([{ event: { act: "CONSULT.meet" }, report: { id: "b" }, sentence: second.text }]);
});

test("diff names the events that another codebook reads otherwise, and their rows", async () => {
  await run("add in.jsonl", { files });
  const identity = { ...madeRun.reader, hash: "reader-2" };
  const other = ({ text = "", ...item }: RawItem) => read({ ...item, text: text.replace("ACCUSE", "THREATEN") });
  await run("add in.jsonl", {
    files,
    identity,
    reader: { read: (item) => ({ ...other(item), report: read(item).report }) },
  });
  const { stdout, stderr } = await run("diff 1 2");
  expect(stdout).toBe(`a: read again
  - USA → CHN ACCUSE done → ACCUSE · 2023-06-19 · by test/001
  + USA → CHN THREATEN done → THREATEN · 2023-06-19 · by test/001
b: read again
`);
  expect(stderr).toBe("2 reports differ between run 1 and run 2\n");
  expect((await run("diff 1 7")).stderr).toContain("There is no run 7");
});

test("forget removes a report for good", async () => {
  await run("add in.jsonl", { files });
  expect((await run("forget a none")).stderr).toMatch(
    /^a is forgotten: 1 version, 1 event removed\nreadout: There is no report “none” in .*\n {2}`readout export/,
  );
  expect((await run("add in.jsonl", { files })).stderr).toContain("0 new, 1 known, 0 changed, 2 failed, 1 forgotten");
});

test("add --no-text keeps no words", async () => {
  await run("add --no-text in.jsonl", { files });
  const { stdout } = await run("export");
  expect(JSON.parse(stdout.split("\n")[0]!)).toMatchObject({ sentence: "", report: { title: null } });
  expect((await run("runs")).stdout).toContain("without text");
  expect((await run("export --words one")).stdout).toBe("");
});

test.each([
  ["export --pair USA", "“USA” is no pair of states"],
  ["export --type CONSLUT", "--type “CONSLUT” is none"],
  ["export --from 2023-02-30", "“2023-02-30” is no day"],
  ["export --from 2024-01-01 --to 2023-01-01", "--from 2024-01-01 is later than --to 2023-01-01"],
  ["add --jobs 0 x", "--jobs “0” is no number from 1 to 64"],
  ["diff 1", "diff compares two runs, and 1 were given"],
])("readout %s cannot be meant", async (line, complaint) => {
  const { code, stderr } = await run(line);
  expect(stderr).toContain(`readout: ${complaint}`);
  expect(code).toBe(2);
});
