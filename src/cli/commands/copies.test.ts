import { expect, test } from "vitest";
import { runCommand } from "../testing/run-command.js";

const story =
  "Norway and Chile signed a treaty on fishing in Oslo on Monday. Ships of both countries may land 4,500 tons of cod a year in Bergen and in Valparaíso.";
const shorter = story.replace("in Bergen and", "");
const lines = (...items: object[]): string => items.map((item) => JSON.stringify(item)).join("\n");

test("copies says of each line what it is a copy of", async () => {
  const stdin = lines(
    { id: 1, text: story, date: "2026-03-02" },
    { id: "b", text: shorter, published: { value: "2026-03-01", precision: "day" }, agency: "NTB" },
    { id: "c", text: "Chile's parliament met in Santiago." },
    { text: story },
    { id: "b", text: "Something else." },
    { id: "d", text: story, date: "soon" },
  );
  const { code, stdout, stderr } = await runCommand(["copies"], { stdin });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.slice(0, 3)).toEqual([
    { id: 1, group: "1", kind: "new", of: null, similarity: 0 },
    { id: "b", group: "b", kind: "near", of: "1", similarity: expect.closeTo(0.8, 1) },
    { id: "c", group: "c", kind: "new", of: null, similarity: 0 },
  ]);
  const codes = answers.slice(3).map(({ error }) => error.code);
  expect(codes).toEqual(["input/bad-item", "report/id-taken", "report/bad-date"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "3 of 6 lines failed\n" });
});

test("copies --groups prints the groups in the end", async () => {
  const stdin = lines({ id: "a", text: story }, { id: "b", text: shorter, agency: "NTB", title: "Cod" });
  const { stdout } = await runCommand(["copies", "--groups"], { stdin });
  const [, , group, none] = stdout.split("\n");
  expect(none).toBe("");
  expect(JSON.parse(group)).toMatchObject({
    group: "b",
    original: { id: "b", why: ["it names the agency or the place it was filed from"] },
    members: [
      { id: "b", title: "Cod" },
      { id: "a", kind: "near" },
    ],
  });
});
