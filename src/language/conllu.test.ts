import { expect, test } from "vitest";
import { ReadoutError } from "../base/readout-error.js";
import { annotateConllu, conlluForms, readConllu, toConllu, writeConllu } from "./conllu.js";
import type { Sentence, Token } from "./sentence.js";

const file = `# newdoc id = made-up
# sent_id = 1
# text = Peru didn't answer.
1	Peru	Peru	PROPN	NNP	_	4	nsubj	4:nsubj	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	_	_	4	aux	_	_
3	n't	not	PART	_	_	4	advmod	_	_
4	answer	answer	VERB	_	_	0	root	_	SpaceAfter=No
4.1	it	it	PRON	_	_	_	_	4:obj	_
5	.	.	PUNCT	_	_	4	punct	_	_

# sent_id = 2
1	Why	_	_	_	_	_	_	_	_

`;

function makeToken(index: number, text: string, start: number, rest: Partial<Token> = {}): Token {
  const base = { lemma: text.toLowerCase(), upos: "X", feats: "_", head: 0, deprel: "dep" };
  return { index, text, start, end: start + text.length, ...base, ...rest };
}

test("what is read is written again unchanged", () => {
  expect(readConllu(file).map(writeConllu).join("")).toBe(file);
  expect(readConllu(file.replaceAll("\n", "\r\n")).map(writeConllu).join("")).toBe(file);
  expect(readConllu(file.trimEnd())).toHaveLength(2);
  expect(readConllu("")).toEqual([]);
});

test("forms are those of the words, not of multiword tokens and empty nodes", () => {
  expect(conlluForms(readConllu(file)[0]!)).toEqual(["Peru", "did", "n't", "answer", "."]);
});

test("annotation replaces tags and tree and keeps the rest", () => {
  const [first, second] = readConllu(file);
  const tokens = conlluForms(first!).map((form, index) =>
    makeToken(index, form, 0, { upos: "INTJ", feats: "Foreign=Yes" }),
  );
  const sentence: Sentence = { index: 0, start: 0, end: 0, tokens };
  const written = writeConllu(annotateConllu(first!, sentence)).split("\n");
  expect(written[0]).toBe("# newdoc id = made-up");
  expect(written[3]).toBe("1\tPeru\tPeru\tINTJ\tNNP\tForeign=Yes\t1\tdep\t_\t_");
  expect(written[4]).toBe("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_");
  expect(written[8]).toBe("4.1\tit\tit\tPRON\t_\t_\t_\t_\t4:obj\t_");
  const blank = annotateConllu(second!, {
    ...sentence,
    tokens: [makeToken(0, "Why", 0, { lemma: "why", head: -1, deprel: "root" })],
  });
  expect(blank.rows[0]!.columns).toEqual(["1", "Why", "why", "X", "_", "_", "0", "root", "_", "_"]);
});

test("a parsed sentence becomes CoNLL-U with its spacing", () => {
  const text = "Chad\nagreed.";
  const tokens = [
    makeToken(0, "Chad", 0),
    makeToken(1, "agreed", 5, { head: -1, deprel: "root" }),
    makeToken(2, ".", 11),
  ];
  expect(writeConllu(toConllu({ index: 4, start: 0, end: 12, tokens }, text))).toBe(
    "# sent_id = 5\n# text = Chad agreed.\n" +
      "1\tChad\tchad\tX\t_\t_\t1\tdep\t_\t_\n2\tagreed\tagreed\tX\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tX\t_\t_\t1\tdep\t_\t_\n\n",
  );
});

test.each([
  ["1\tPeru\tPeru", "line 1: 3 columns instead of 10"],
  ["# text = x\n\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_", 'line 4: expected word 2, found "3"'],
  ["one\ta\t_\t_\t_\t_\t_\t_\t_\t_", 'line 1: "one" is no word number'],
  ["1\t\t_\t_\t_\t_\t_\t_\t_\t_", "line 1: column 2 is empty"],
  ["The ministers met.", "line 1: 1 columns instead of 10"],
])("a broken line is named: %j", (text, message) => {
  const error = catchError(() => readConllu(text));
  expect(error).toBeInstanceOf(ReadoutError);
  expect(error).toMatchObject({ code: "language/broken-conllu", message });
});

function catchError(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
