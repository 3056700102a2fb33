import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ReadRecord } from "../../src/base/record.js";
import { root, runReadout } from "./run-readout.js";

let folder: string;
const inFolder = (name: string): string => join(folder, name);
const report = "Talks in Oslo\n\nFrance expelled two Russian diplomats on Monday.\n";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
  mkdirSync(inFolder("folder"));
  writeFileSync(inFolder("good.txt"), report);
  writeFileSync(inFolder("empty.txt"), "");
  writeFileSync(inFolder("binary.txt"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]));
  writeFileSync(inFolder("latin.txt"), Buffer.from("Der Minister sprach in Zürich.", "latin1"));
  writeFileSync(inFolder("long.txt"), "x".repeat(5_000_000));
  await runReadout(["--version"]); // Builds where it must, so that no test below waits for it or prints it.
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bad input is answered by a message and a hint, never by a stack trace. */
test.each([
  ["an empty file", ["read", "empty.txt"], "empty.txt is empty", 1],
  ["a binary file", ["read", "binary.txt"], "binary.txt is a binary file, not text", 1],
  ["invalid UTF-8", ["read", "latin.txt"], "latin.txt is not UTF-8 (line 1)", 1],
  ["a line of 5 MB", ["read", "long.txt"], "long.txt is too large for one report: 5.0 MB of text", 1],
  ["a missing file", ["read", "missing.txt"], "missing.txt does not exist", 1],
  ["an empty folder", ["read", "folder"], "folder is an empty folder", 1],
  ["a folder for a filter", ["code", "folder"], "folder is a folder", 1],
  ["a missing file for a filter", ["code", "missing.txt"], "missing.txt does not exist", 1],
  ["a folder without a codebook", ["codebook", "check", "nowhere"], "There is no codebook in ", 1],
  ["a wrong date", ["read", "--date", "2023-13-40", "good.txt"], "--date “2023-13-40” is no date", 2],
  ["an unknown option", ["read", "--jsno", "good.txt"], "unknown option '--jsno'", 2],
  ["an unknown command", ["raed", "good.txt"], "unknown command 'raed'", 2],
])("%s", async (_, words, message, exitCode) => {
  const paths = words.map((word) => (/\.txt$|^folder$|^nowhere$/.test(word) ? inFolder(word) : word));
  const { code, stdout, stderr } = await runReadout(paths);
  const [complaint, hint, ...more] = stderr.trimEnd().split("\n");
  expect(complaint?.replaceAll(`${folder}/`, "")).toContain(`readout: ${message}`);
  expect(hint).toMatch(/^ {2}\S/);
  expect(more).toEqual([]);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
});

test("code prints the same bytes with one thread and with several", async () => {
  const texts = ["France expelled two Russian diplomats.", "Chad and Mali met.", "Nothing happened."];
  const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id, text: texts[id % 3], date: "2022-04-04" }));
  const input = `${lines.join("\n")}\n{"id":\n`;
  const [one, two] = await Promise.all([
    runReadout(["code"], { input }),
    runReadout(["code", "--workers", "2"], { input }),
  ]);
  expect(two).toEqual(one);
  expect(one.stdout.split("\n")).toHaveLength(62);
  expect(one.code).toBe(1);
});

test("what is imported is read with --codebook, and the check tries it", async () => {
  const own = inFolder("own");
  writeFileSync(inFolder("realms.txt"), "ARNOR_ [ARN]\nGONDOR_ [GON]\nBROKEN [GON\n");
  const imported = await runReadout(["codebook", "import", inFolder("realms.txt"), "--into", own]);
  expect(imported.stderr).toContain("realms.txt:3: a bracket is not closed");
  expect(imported.stderr).toContain("added 2 to ");
  expect(imported.code).toBe(1);
  const input = '{"id":1,"text":"Arnor recalled its ambassador to Gondor."}';
  const { stdout } = await runReadout(["code", "--codebook", own], { input });
  const [event] = JSON.parse(stdout).events;
  expect([event.sources[0].country, event.targets[0].country]).toEqual(["ARN", "GON"]);
  const strange = await runReadout(["code", "--codebook", inFolder("folder")], { input });
  expect(strange.stderr).toContain("There is no codebook in ");
});

test("READOUT_DEBUG shows where an error came from", async () => {
  const { stderr } = await runReadout(["read", inFolder("missing.txt")], { env: { READOUT_DEBUG: "1" } });
  expect(stderr).toContain("ENOENT");
  expect(stderr).toContain("readout: ");
});

test("read prints a page without colours into a pipe", async () => {
  const { code, stdout, stderr } = await runReadout(["read", inFolder("good.txt")]);
  expect(stdout).toMatch(/^Talks in Oslo\n/);
  expect(stdout).not.toContain(String.fromCharCode(27));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("read --json prints a record whose spans are in its text, the same from a file and from standard input", async () => {
  const fromFile = await runReadout(["read", "--json", "--date", "2022-04-05", inFolder("good.txt")]);
  const fromPipe = await runReadout(["read", "--json", "--date", "2022-04-05", "-"], { input: report });
  expect(fromPipe).toEqual(fromFile);
  const record = ReadRecord.parse(JSON.parse(fromFile.stdout));
  expect(record.report.published?.value).toBe("2022-04-05");
  expect(record.events.map(({ type }) => type)).toContain("SANCTION");
});

test("code answers every line, in order and with its id, and goes on after a broken one", async () => {
  const item = (id: string): string => JSON.stringify({ id, text: "France expelled two Russian diplomats." });
  const { code, stdout, stderr } = await runReadout(["code"], { input: [item("b"), "{", item("a"), ""].join("\n") });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(["b", null, "a"]);
  expect(answers[1].error.code).toBe("input/not-json");
  expect(answers[2].events).toHaveLength(answers[0].events.length);
  expect(answers[0].events.length).toBeGreaterThan(0);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "1 of 3 lines failed\n" });
});

test("a line with a date that is none is read, with a note", async () => {
  const item = { id: "a", text: "France expelled two Russian diplomats.", date: "someday" };
  const { code, stdout } = await runReadout(["code"], { input: JSON.stringify(item) });
  const { events, notes } = JSON.parse(stdout);
  expect(events).toMatchObject([{ act: "SANCTION.expel" }]);
  expect({ codes: notes.map((note: { code: string }) => note.code), code }).toEqual({
    codes: ["sources/date"],
    code: 0,
  });
});

test("code --pairs gives the one type between two marked actors", async () => {
  const text = "France expelled two Russian diplomats.";
  const input = `${JSON.stringify({ id: 1, text, pair: { source: [0, 6], target: [20, 27] } })}\n`;
  const { stdout } = await runReadout(["code", "--pairs"], { input });
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, pair: { type: "SANCTION", quad: 4 } });
});

test("annotate finds times, places and actors", async () => {
  const input = `${JSON.stringify({ id: 1, text: "France met Spain in Oslo on Monday.", date: "2023-06-21" })}\n`;
  const answer = JSON.parse((await runReadout(["annotate"], { input })).stdout);
  expect(answer.times).toMatchObject([{ start: 28, end: 34, value: "2023-06-19" }]);
  expect(answer.places.map(({ name }: { name: string }) => name)).toContain("Oslo");
  const countries = answer.actors.map(({ country }: { country: string }) => country);
  expect(countries).toEqual(expect.arrayContaining(["FRA", "ESP"]));
});

test("clean takes text and title from a page", async () => {
  const paragraph = "The two ministers spoke for an hour about fishing rights and agreed to meet again in the autumn.";
  const html = `<html><head><title>Talks</title></head><body><nav><a href="/">Home</a></nav><article><h1>Talks</h1><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;
  const { stdout } = await runReadout(["clean", "--jsonl"], { input: JSON.stringify({ id: "p", html }) });
  const cleaned = JSON.parse(stdout);
  expect(cleaned).toMatchObject({ id: "p", title: "Talks", language: "en" });
  expect(cleaned.text).toContain(paragraph);
});

test("parse prints CoNLL-U for text, and keeps the tokens that it is given", async () => {
  const columns = (line: string): string[] => line.split("\t");
  const parsed = await runReadout(["parse"], { input: "Ministers met." });
  const words = parsed.stdout
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map(columns);
  expect(words.map((word) => word[1])).toEqual(["Ministers", "met", "."]);
  expect(words.every((word) => word.length === 10 && word[7] !== "_")).toBe(true);
  const given = ["1", "Ministers", ...Array(8).fill("_")].join("\t");
  const kept = await runReadout(["parse", "--conllu"], { input: `# sent_id = x\n${given}\n\n` });
  expect(kept.stdout).toMatch(/^# sent_id = x\n1\tMinisters\t.*\n\n$/);
});

test("a reader of the output who goes away ends the program quietly", async () => {
  const lines = `${JSON.stringify({ id: 1, text: "France met Spain." })}\n`.repeat(2000);
  const child = spawn("bash", ["-c", "set -o pipefail; node bin/readout code | head -n 1"], { cwd: root });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(lines);
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(stdout.split("\n")).toHaveLength(2);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("codebook check names file, row and column of what a spreadsheet has broken", async () => {
  const broken = inFolder("codebook");
  cpSync(join(root, "codebook"), broken, { recursive: true });
  const file = join(broken, "crosswalk/cameo.csv");
  const [header, row] = readFileSync(file, "utf8").split("\n");
  expect(row).toMatch(/,0\d\d,|,0\d\d$/);
  writeFileSync(file, `${header}\n${row!.replace(/,0(\d\d)(?=,|$)/, ",$1")}\n`);
  const { code, stdout } = await runReadout(["codebook", "check", broken]);
  expect(stdout).toContain(`${file}:2: cameo: `);
  expect(code).toBe(1);
});

test("the codebook that comes with Readout has no problem", async () => {
  expect(await runReadout(["codebook", "check"])).toMatchObject({ code: 0, stdout: "" });
});
