import { expect, test } from "vitest";
import { indexRows } from "../../codebook/find-row.js";
import { madeRecord } from "../testing/made-record.js";
import { type Explainer, renderWhy } from "./render-why.js";
import { createTheme } from "./theme.js";

const view = { theme: createTheme(false), width: 200 };
const findRow = indexRows(
  new Map([
    ["acts/consult.csv", "id,words,act,example\nconsult/001,meet|confer,CONSULT.meet,France met Iran.\n"],
    [
      "words/operators.csv",
      'id,words,stage,example\noperator/007,"refuse|say + no",refused,"France refused, and went."\n',
    ],
    ["actors/people.csv", "id,words\nconsult/001,somebody\n"],
  ]),
);

/** Every word hangs on the first one. */
const parse: Explainer["parse"] = (text) => {
  const tokens = [...text.matchAll(/\p{L}+/gu)].map(([word], index, all) => {
    const start = all[index]!.index;
    const lemma = word === "met" ? "meet" : word;
    const [head, deprel] = index === 0 ? [-1, "root"] : [0, "dep"];
    return { index, text: word, start, end: start + word.length, lemma, upos: "X", head, deprel, feats: "_" };
  });
  return [{ index: 0, start: 0, end: text.length, tokens }];
};

test("an event is explained by its rows, with their places, and by its tree", () => {
  const event = { ...madeRecord.events[0]!, why: ["operator/007", "consult/001", "gone/001"] };
  const lines = renderWhy(event, madeRecord.report.text, { parse, findRow }, view)
    .split("\n")
    .map((line) => line.trim());
  expect(lines.slice(0, 2)).toEqual([
    "why operator/007 (words/operators.csv:2): refuse|say + no → refused; as in “France refused, and went.”",
    "why consult/001 (acts/consult.csv:2): meet → CONSULT.meet; as in “France met Iran.”",
  ]);
  expect(lines[2]).toBe("why gone/001: a row that is not in this codebook");
  expect(lines[3]).toMatch(/^why CONSULT\.meet done is CONSULT(?:\.meet)?, (?:CAMEO \d+, )?quad class 1/);
  const tree = lines.filter((line) => /X +(?:deed|source|target)/.test(line));
  expect(tree.map((line) => line.replace(/^[├└─ ]*(\w+) .* (\w+)$/u, "$1 $2"))).toEqual(
    expect.arrayContaining(["Eide source", "met deed", "counterpart target"]),
  );
});
