import { expect, test } from "vitest";
import { OutputClosed } from "./effects.js";
import { runCommand, type World } from "./testing/run-command.js";

const item = '{"id":"a","text":"France met Spain."}';
const coded = '{"id":"a","events":[],"notes":[{"code":"test/length","message":"17"}]}';

/** Runs `code` on lines and compares what it prints, with the errors as "code: message". */
async function check(lines: string, expected: string[], exitCode: number): Promise<void> {
  const { code, stdout } = await runCommand(["code"], { stdin: lines });
  expect(stdout.split("\n").slice(0, -1).map(shorten)).toEqual(expected);
  expect(code).toBe(exitCode);
}

function shorten(line: string): string {
  const { id, error } = JSON.parse(line);
  if (!error) return line;
  expect(Object.keys(error)).toEqual(["code", "message", "hint"]);
  return `${id}: ${error.code}: ${error.message}`;
}

test.each<[string, string, string[], number]>([
  ["one line", `${item}\n`, [coded], 0],
  ["no line", "", [], 0],
  ["the last line may end without a line feed", item, [coded], 0],
  ["Windows line ends", `${item}\r\n${item}\r\n`, [coded, coded], 0],
  ["blank lines are passed over", `\n${item}\n\n`, [coded], 0],
  ["a number as id", '{"id":7,"text":""}', ['{"id":7,"events":[],"notes":[{"code":"test/length","message":"0"}]}'], 0],
  ["no id", '{"text":""}', ['{"id":null,"events":[],"notes":[{"code":"test/length","message":"0"}]}'], 0],
  ["fields that are not known", `${item.slice(0, -1)},"url":"x"}`, [coded], 0],
  ["a date that is null", `${item.slice(0, -1)},"date":null}`, [coded], 0],
  [
    "a broken line, and the run goes on",
    `{"id":\n${item}\n`,
    ["null: input/not-json: line 1 is not JSON: Unexpected end of JSON input", coded],
    1,
  ],
  ["no text", '{"id":"a"}', ["a: input/bad-item: text: Invalid input: expected string, received undefined"], 1],
  ["a list", "[1]", ["null: input/bad-item: the line: Invalid input: expected object, received array"], 1],
  [
    "a pair past the end",
    '{"id":"a","text":"x","pair":{"source":[0,1],"target":[1,9]}}',
    ["a: input/bad-item: pair.target: ends after the text (1 units)"],
    1,
  ],
  [
    "a pair the wrong way round",
    '{"id":"a","text":"xyz","pair":{"source":[2,1],"target":null}}',
    ["a: input/bad-item: pair.source: has its end before its start"],
    1,
  ],
])("%s", async (_, lines, expected, exitCode) => {
  await check(lines, expected, exitCode);
});

test("a line over the limit is answered, and the run goes on", async () => {
  const long = `{"id":"b","text":"${"x".repeat(5_000_000)}"}`;
  await check(`${long}\n${item}`, ["null: input/line-too-long: line 1 is longer than 4.2 MB", coded], 1);
});

test("a line that is not UTF-8 is answered", async () => {
  const { stdout, code } = await runCommand(["code"], { stdin: Buffer.from('{"id":"ü"}', "latin1") });
  expect(JSON.parse(stdout).error.code).toBe("input/not-utf8");
  expect(code).toBe(1);
});

test("a fault of the reader is told apart from bad input", async () => {
  const fail = (): never => {
    throw new TypeError("x is undefined");
  };
  const { stdout, stderr, code } = await runCommand(["code"], { stdin: `${item}\n${item}`, reader: { code: fail } });
  expect(stdout.split("\n").slice(0, 2).map(shorten)).toEqual([
    "a: internal/fault: line 1: x is undefined",
    "a: internal/fault: line 2: x is undefined",
  ]);
  expect(stderr).toBe("2 of 2 lines failed\n");
  expect(code).toBe(1);
});

test("several files are one stream; one that is missing is explained", async () => {
  const world: World = { files: { "a.jsonl": item, "c.jsonl": item } };
  const { code, stdout, stderr } = await runCommand(["code", "a.jsonl", "b.jsonl", "c.jsonl"], world);
  expect(stdout).toBe(`${coded}\n${coded}\n`);
  expect(stderr).toBe("readout: b.jsonl does not exist\n  Check it.\n1 of 2 lines failed\n");
  expect(code).toBe(1);
});

test("--pairs hands the pair over as spans and prints what came of it", async () => {
  const stdin = '{"id":"a","text":"France met Spain.","pair":{"source":[0,6],"target":null}}';
  const asked: unknown[] = [];
  const answer = { type: "CONSULT", act: "CONSULT.meet", stage: "done", quad: 1, confidence: 1, why: [] } as const;
  const reader: World["reader"] = {
    code: (given) => {
      asked.push(given);
      return { events: [], notes: [], ...(given.pair && { pair: { ...answer, why: [] } }) };
    },
  };
  const withPairs = await runCommand(["code", "--pairs"], { stdin, reader });
  expect(withPairs.stdout).toBe(`${JSON.stringify({ id: "a", events: [], notes: [], pair: answer })}\n`);
  const without = await runCommand(["code"], { stdin, reader });
  expect(without.stdout).toBe('{"id":"a","events":[],"notes":[]}\n');
  const pair = { source: { start: 0, end: 6 }, target: null };
  const given = { id: "a", text: "France met Spain." };
  expect(asked).toEqual([{ ...given, pair }, given]);
});

test("a reader of the output who goes away ends the run quietly", async () => {
  let lines = 0;
  const onWrite = (): void => {
    if (++lines > 2) throw new OutputClosed();
  };
  const { code, stdout, stderr } = await runCommand(["code"], { stdin: `${item}\n`.repeat(9), onWrite });
  expect(stdout.split("\n")).toHaveLength(3);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("with workers the answers stand in the order of the lines, failures among them", async () => {
  const lines = Array.from({ length: 300 }, (_, index) => (index % 50 === 7 ? "{" : `{"id":${index},"text":"x"}`));
  const { code, stdout, stderr } = await runCommand(["code", "--workers", "3"], { stdin: lines.join("\n") });
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(lines.map((_, index) => (index % 50 === 7 ? null : index)));
  expect(stderr).toBe("6 of 300 lines failed\n");
  expect(code).toBe(1);
});

test("with workers a file that is missing does not lose the lines before it", async () => {
  const world: World = { files: { "a.jsonl": `${item}\n`.repeat(5), "c.jsonl": item } };
  const { stdout, code } = await runCommand(["code", "--workers", "2", "a.jsonl", "b.jsonl", "c.jsonl"], world);
  expect(stdout).toBe(`${coded}\n`.repeat(6));
  expect(code).toBe(1);
});

test.each(["0", "x", "65", "1.5"])("--workers %s cannot be meant", async (workers) => {
  const { code, stderr } = await runCommand(["code", "--workers", workers], { stdin: item });
  expect(stderr).toContain("is no number from 1 to 64");
  expect(code).toBe(2);
});
