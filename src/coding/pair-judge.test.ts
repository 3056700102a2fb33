import { expect, test } from "vitest";
import { createReader } from "../read.js";
import { loadResources } from "../resources/node.js";
import { createJudge, readJudge } from "./pair-judge.js";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test("the type with the most weight wins, and its features are the reasons", () => {
  const judge = createJudge({ types: ["AID", "ASSAULT"], weights: { "verb bomb": [-40, 300], "verb help": [200] } });
  const { type, share, why } = judge.judge(["verb bomb", "path bomb"]);
  expect({ type, why }).toEqual({ type: "ASSAULT", why: ["judge verb bomb"] });
  expect(share).toBeGreaterThan(0.9);
  expect(judge.judge(["verb help"]).type).toBe("AID");
});

test("without a known feature all types are alike", () => {
  const judge = createJudge({ types: ["AID", "ASSAULT"], weights: {} });
  expect(judge.judge(["verb sing"]).share).toBe(0.5);
});

test.each(["", "{}", "not json", '{"types": 3, "weights": {}}'])("%j is no judge", (text) => {
  expect(() => readJudge(encode(text))).toThrow("not a judge");
});

test("a marked pair gets the deed between its sides, whichever else the sentence tells", async () => {
  const reader = createReader(await loadResources());
  const text = "France, which had met Iraq, condemned Iran.";
  const spanOf = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const code = (source: string, target: string) =>
    reader.code({ text, pair: { source: spanOf(source), target: spanOf(target) } }).pair?.type;
  expect(code("France", "Iran.")).toBe("ACCUSE");
  expect(code("France", "Iraq")).toBe("CONSULT");
});
