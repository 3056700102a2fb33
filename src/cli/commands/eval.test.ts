import { expect, test } from "vitest";
import { madeRecord } from "../testing/made-record.js";
import { runCommand } from "../testing/run-command.js";

const gold = {
  id: "eide",
  events: [
    {
      quote: "met his Swedish counterpart",
      act: "CONSULT.meet",
      stage: "planned",
      type: "CONSULT",
      from: [{ country: "NOR", person: "Eide" }],
      to: [{ country: "SWE" }],
      reciprocal: true,
    },
    {
      quote: "Oslo wants a new treaty",
      act: "AGREE",
      stage: "asked",
      type: "REQUEST",
      from: [{ country: "NOR" }],
      to: [{ country: "SWE" }],
    },
  ],
};
const files = {
  "gold/eide/gold.json": JSON.stringify(gold),
  "gold/eide/report.txt": madeRecord.report.text,
  "gold/eide/about.json": '{"source":"made"}',
  "records/eide/record.json": JSON.stringify(madeRecord),
  "bad.jsonl": '{"id":"x","events":[{"id":"e"}]}\n',
  "none/a.json": "{}",
};

test("eval compares folders of gold and records, and lists what differs with its words", async () => {
  const { code, stdout } = await runCommand(["eval", "gold", "records"], { files });
  expect(stdout).toContain("A is gold, B is records. 1 reports stand in both.");
  expect(stdout).toMatch(/all +2 +2 +1 +50\.0 +50\.0 +50\.0/);
  expect(stdout).toContain("  stage\n    A CONSULT.meet planned → CONSULT, NOR ↔ SWE  “met his Swedish counterpart”");
  expect(stdout).toContain("  only in A\n    A AGREE asked → REQUEST, NOR → SWE  “Oslo wants a new treaty”");
  expect(code).toBe(0);
});

test("eval --json tells the same for programs, --markdown for pages, --list how much", async () => {
  const json = await runCommand(["eval", "--json", "gold", "records"], { files });
  expect(JSON.parse(json.stdout)).toMatchObject({
    a: "gold",
    overall: { a: 2, b: 2, both: 1 },
    disagreements: [{ kind: "stage" }, { kind: "only in A" }, { kind: "only in B" }],
  });
  const page = await runCommand(["eval", "--markdown", "--list", "1", "gold", "records"], { files });
  expect(page.stdout).toContain("| all | 2 | 2 | 1 | 50.0 | 50.0 | 50.0 |");
  expect(page.stdout).toContain("… and 2 more (--list 3)");
});

test.each([
  ["bad.jsonl", "bad.jsonl:1: events.0"],
  ["none", "none holds no coded reports"],
  ["missing.json", "missing.json does not exist"],
])("%s cannot be compared", async (path, message) => {
  const { code, stderr } = await runCommand(["eval", path, "records"], { files });
  expect(stderr).toContain(message);
  expect(code).toBe(1);
});
