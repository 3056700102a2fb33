import { expect, test } from "vitest";
import { madeRecord } from "../testing/made-record.js";
import { runCommand } from "../testing/run-command.js";

test("read prints a page for each report, and goes on after one that fails", async () => {
  const files = { "a.txt": "text", "b.txt": "", "c.txt": "text" };
  const { code, stdout, stderr } = await runCommand(["read", "a.txt", "b.txt", "c.txt"], { files });
  expect(stdout.match(/^Ministers meet in Oslo$/gm)).toHaveLength(2);
  expect(stderr).toBe("readout: b.txt is empty\n  Give a file that holds the text of a report.\n");
  expect(code).toBe(1);
});

test("read --json prints one line for each input", async () => {
  const files = { "a.txt": "text", "b.txt": "" };
  const { stdout } = await runCommand(["read", "--json", "a.txt", "b.txt"], { files });
  const [first, second] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first).toEqual(madeRecord);
  expect(second).toMatchObject({ id: "b.txt", error: { code: "input/empty" } });
});

test.each([
  ["text", ["a.txt"], { "a.txt": "Some <b> text" }, { text: "Some <b> text" }],
  ["a page by its name", ["a.html"], { "a.html": "<p>Some text" }, { html: "<p>Some text" }],
  ["a page by its beginning", ["a"], { a: "\n<!doctype html><p>x" }, { html: "\n<!doctype html><p>x" }],
  ["a page after a comment", ["a"], { a: "<!-- x -->\n<html>" }, { html: "<!-- x -->\n<html>" }],
  ["a date", ["--date", "2023-06-19", "a"], { a: "x" }, { text: "x", date: "2023-06-19" }],
])("read hands over %s", async (_, words, files, expected) => {
  const given: unknown[] = [];
  const read = (item: unknown): typeof madeRecord => {
    given.push(item);
    return madeRecord;
  };
  await runCommand(["read", ...words], { files, reader: { read } });
  expect(given).toEqual([expected]);
});

test("read refuses a line of 5 MB", async () => {
  const { code, stdout, stderr } = await runCommand(["read", "a"], { files: { a: "x".repeat(5_000_000) } });
  expect(stderr.split("\n")[0]).toBe("readout: a is too large for one report: 5.0 MB of text");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
});

test("clean prints the words of what it left out, and no offsets", async () => {
  const { stdout } = await runCommand(["clean", "--jsonl"], { stdin: '{"id":"p1","html":"<p>x"}' });
  const cleaned = JSON.parse(stdout);
  expect(Object.keys(cleaned).join(" ")).toBe("id title text published language agency byline removed suspect notes");
  expect(cleaned).toMatchObject({ id: "p1", title: "Ministers meet in Oslo", agency: "NTB" });
  expect(cleaned.removed).toEqual([{ text: "See also: Ten walks along the fjord", why: "link to another page" }]);
});

test("clean --jsonl wants html or text", async () => {
  const { code, stdout } = await runCommand(["clean", "--jsonl"], { stdin: '{"id":"p1","url":"x"}' });
  expect(JSON.parse(stdout)).toMatchObject({ id: "p1", error: { message: "the line: has neither html nor text" } });
  expect(code).toBe(1);
});

test("annotate prints times, places and actors", async () => {
  const { stdout } = await runCommand(["annotate"], { stdin: '{"id":"1","text":"x"}' });
  expect(stdout).toBe('{"id":"1","times":[],"places":[],"actors":[]}\n');
});

const word = (id: number, form: string, rest = "_\t_\t_\t_\t_\t_\t_\t_"): string => `${id}\t${form}\t${rest}`;

test("parse --conllu keeps comments, tokens and sentences", async () => {
  const stdin = ["# sent_id = a", word(1, "Yes"), word(2, "."), "", "", word(1, "No"), ""].join("\n");
  const { stdout, code } = await runCommand(["parse", "--conllu"], { stdin });
  expect(stdout).toBe(
    [
      "# sent_id = a",
      word(1, "Yes", "yes\tX\t_\t_\t0\troot\t_\t_"),
      word(2, ".", ".\tX\t_\t_\t1\tdep\t_\t_"),
      "",
      word(1, "No", "no\tX\t_\t_\t0\troot\t_\t_"),
      "",
      "",
    ].join("\n"),
  );
  expect(code).toBe(0);
});

test("parse --conllu explains a broken sentence and goes on", async () => {
  const stdin = [word(1, "Yes"), "", "1\tbroken", "", word(1, "No")].join("\n");
  const { stdout, stderr, code } = await runCommand(["parse", "--conllu"], { stdin });
  expect(stdout.match(/^1\t\w+/gm)).toEqual(["1\tYes", "1\tNo"]);
  expect(stderr).toContain("readout: in the sentence that begins on line 3, line 1: 2 columns instead of 10");
  expect(code).toBe(1);
});

test("parse --format tree draws the tree", async () => {
  const stdin = [word(1, "Ministers"), word(2, "met"), word(3, "会面")].join("\n");
  const { stdout } = await runCommand(["parse", "--conllu", "--format", "tree"], { stdin });
  expect(stdout).toBe("Ministers  root  X\n├─ met     dep   X\n└─ 会面    dep   X\n\n");
});

test("samples reads a case where it is named, and only then", async () => {
  const world = { samples: { one: "x" }, cases: { pair: ["y", "z"] } };
  const { stdout, written, code } = await runCommand(["samples", "pair"], world);
  expect(Object.keys(written)).toEqual(["out/samples/pair/001-report.json", "out/samples/pair/002-report.json"]);
  expect(stdout).toMatch(/^Case pair CHN–USA$/m);
  expect(stdout.match(/Ministers meet in Oslo \d+ events?, \d+ encounters?$/gm)).toHaveLength(2);
  expect(stdout).toContain("Read 2 reports; their records are in out/samples/pair/<name>.json.");
  expect(code).toBe(0);
  const without = await runCommand(["samples"], world);
  expect(Object.keys(without.written)).toEqual(["out/samples/one.json"]);
  expect(without.stdout).toContain("samples pair");
});

test("samples prints one and writes all", async () => {
  const { code, stdout, written } = await runCommand(["samples"], { samples: { one: "x", two: "y" } });
  expect(Object.keys(written)).toEqual(["out/samples/one.json", "out/samples/two.json"]);
  expect(JSON.parse(written["out/samples/two.json"]!)).toEqual(madeRecord);
  expect(stdout.match(/^Ministers meet in Oslo$/gm)).toHaveLength(1);
  expect(stdout).toContain("Read 2 sample reports; their records are in out/samples/<name>.json.");
  expect(code).toBe(0);
});

test("parse --format html prints one page with every sentence", async () => {
  const stdin = [word(1, "Yes"), "", word(1, "No")].join("\n");
  const { stdout } = await runCommand(["parse", "--conllu", "--format", "html"], { stdin });
  expect(stdout.startsWith("<!doctype html>")).toBe(true);
  expect(stdout.match(/<figure>/g)).toHaveLength(2);
  expect(stdout.trimEnd().endsWith("</html>")).toBe(true);
});
