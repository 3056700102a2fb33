import { describe, expect, test } from "vitest";
import { madeRecord } from "../testing/made-record.js";
import { runCommand } from "../testing/run-command.js";

const files = { "records.jsonl": `${JSON.stringify(madeRecord)}\n`, "reports/a.txt": "text" };
const report = madeRecord.report.id;

test("show relation prints a page over records", async () => {
  const { code, stdout, stderr } = await runCommand(["show", "relation", "swe", "nor", "records.jsonl"], { files });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^NOR–SWE 1 report · 1 happenings? · 1 encounters?$/m);
  expect(stdout).toContain("meeting done");
  expect(stdout).not.toContain("\u001b");
});

test("show reads reports as well as records", async () => {
  const fromRecords = await runCommand(["show", "relation", "SWE", "NOR", "--json", "records.jsonl"], { files });
  const fromReports = await runCommand(["show", "relation", "SWE", "NOR", "--json", "reports"], { files });
  expect(JSON.parse(fromReports.stdout)).toEqual(JSON.parse(fromRecords.stdout));
  const piped = await runCommand(["show", "relation", "SWE", "NOR", "--json"], { stdin: files["records.jsonl"] });
  expect(piped.stdout).toBe(fromRecords.stdout);
});

test("show relation takes weights of one's own", async () => {
  const weights = { "w.csv": "type,mode,stage,weight\nCONSULT,,,9\n" };
  const words = ["show", "relation", "NOR", "SWE", "--json", "--scale", "w.csv", "records.jsonl"];
  const { stdout } = await runCommand(words, { files: { ...files, ...weights } });
  const [relation] = JSON.parse(stdout).relations;
  expect(relation).toMatchObject({ scale: "w.csv", days: [{ cooperation: 9, counts: { CONSULT: 1 } }] });
});

describe("what there is not is said", () => {
  test.each([
    [["relation", "USA", "CHN"], "Nothing is told of USA and CHN\n  Give two codes, such as: NOR SWE."],
    [["person", "Nobody"], "Nothing is told of Nobody\n  People with the most encounters: Espen Barth Eide."],
    [["encounter", "Lima"], "No encounter fits “Lima”"],
    [["report", "r9"], `There is no report r9\n  There are ${report} …`],
    [["channel", "NOR", "SWE", "--kind", "trade"], "Nothing is told of a channel trade between NOR and SWE"],
  ])("show %j", async (words, complaint) => {
    const { code, stderr } = await runCommand(["show", ...words, "records.jsonl"], { files });
    expect(stderr).toContain(`readout: ${complaint}`);
    expect(code).toBe(2);
  });

  test("a scale without weights", async () => {
    const words = ["show", "relation", "NOR", "SWE", "--scale", "w.csv", "records.jsonl"];
    const { code, stderr } = await runCommand(words, {
      files: { ...files, "w.csv": "type,mode,stage,weight\nMEET,,,9\n" },
    });
    expect(stderr).toContain("readout: w.csv: row 2, no event type MEET");
    expect(code).toBe(2);
  });

  test("a record of another version", async () => {
    const { code, stderr } = await runCommand(["show", "person", "Eide", "r.jsonl"], {
      files: { "r.jsonl": '{"version":99,"report":{"id":"x"}}\n' },
    });
    expect(stderr).toContain("readout: r.jsonl:1: no record of this version");
    expect(code).toBe(2);
  });
});

test.each([
  [
    ["person", "Eide"],
    ["Espen Barth Eide", "meeting done"],
  ],
  [
    ["encounter", "oslo 2025-06"],
    ["who", "LIFE", "“Norwegian Foreign Minister Espen Barth Eide met", "TOLD BY"],
  ],
  [
    ["report", report],
    ["Ministers meet in Oslo", "ENCOUNTERS"],
  ],
])("show %j prints %j", async (words, parts) => {
  const { code, stdout } = await runCommand(["show", ...words, "records.jsonl"], { files });
  for (const part of parts) expect(stdout).toContain(part);
  expect(code).toBe(0);
});
