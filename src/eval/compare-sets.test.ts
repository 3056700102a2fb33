import { expect, test } from "vitest";
import { compareSets } from "./compare-sets.js";
import { readCodedReport } from "./read-coded-report.js";

const text = "France expelled two Russian diplomats. Chad met Mali in Oslo. Iran accused Israel of an attack.";
const beside = { name: "r1", namedByPlace: false, text: null };

/** "FRA SANCTION.expel done RUS @France expelled": an event with the words that it was read from. */
function gold(line: string, more: object = {}): object {
  const [, from, act, stage, to, quote] = /^(\S+) (\S+) (\S+) (\S+) @(.*)$/.exec(line)!;
  const side = (country: string) => country.split("+").map((one) => ({ country: one }));
  return { quote, act, stage, type: act!.split(".")[0], from: side(from!), to: side(to!), ...more };
}

function coded(line: string, more: object = {}): object {
  const { quote, from, to, ...event } = gold(line) as { quote: string; from: unknown; to: unknown };
  const start = text.indexOf(quote);
  const evidence = { clause: { start, end: start + quote.length } };
  return {
    id: line,
    sources: from,
    targets: to,
    reciprocal: false,
    background: false,
    evidence,
    why: [],
    ...event,
    ...more,
  };
}

const set = (...events: object[]) => [readCodedReport({ id: "r1", text, events }, beside)];

const expel = "FRA SANCTION.expel done RUS @France expelled two Russian diplomats";
const meet = "TCD CONSULT.meet done MLI @Chad met Mali";
const accuse = "IRN ACCUSE.allege done ISR @Iran accused Israel of an attack";

/** Compares and tells "agreed/A/B" and what differs. */
function check(a: object[], b: object[]): { counts: string; kinds: string[] } {
  const { overall, disagreements } = compareSets(set(...a), set(...b));
  return { counts: `${overall.both}/${overall.a}/${overall.b}`, kinds: disagreements.map(({ kind }) => kind) };
}

test.each<[string, object[], object[], string, string[]]>([
  ["the same", [gold(expel), gold(meet)], [coded(expel), coded(meet)], "2/2/2", []],
  ["in another order", [gold(expel), gold(meet)], [coded(meet), coded(expel)], "2/2/2", []],
  ["one too few", [gold(expel), gold(meet)], [coded(meet)], "1/2/1", ["only in A"]],
  ["one too many", [gold(expel)], [coded(expel), coded(accuse)], "1/1/2", ["only in B"]],
  ["another stage", [gold(expel)], [coded(expel, { stage: "planned" })], "1/1/1", ["stage"]],
  ["another type", [gold(expel)], [coded(expel, { type: "REJECT" })], "0/1/1", ["type"]],
  [
    "sides exchanged",
    [gold(meet)],
    [coded(meet.replace("TCD", "X").replace("MLI", "TCD").replace("X", "MLI"))],
    "0/1/1",
    ["sides"],
  ],
  [
    "sides exchanged of what both did",
    [gold(meet, { reciprocal: true })],
    [coded(meet.replace("TCD", "X").replace("MLI", "TCD").replace("X", "MLI"))],
    "1/1/1",
    [],
  ],
  ["type and stage", [gold(accuse)], [coded(accuse, { type: "REJECT", stage: "denied" })], "0/1/1", ["type and stage"]],
  [
    "an accepted reading",
    [gold(expel, { accept: [["REJECT", "denied", "REJECT"]] })],
    [coded(expel, { act: "REJECT", type: "REJECT", stage: "denied" })],
    "1/1/1",
    [],
  ],
  ["what may be left out, and is", [gold(expel), gold(meet, { optional: true })], [coded(expel)], "1/1/1", []],
  [
    "what may be left out, and is not",
    [gold(expel), gold(meet, { optional: true })],
    [coded(expel), coded(meet)],
    "1/1/1",
    [],
  ],
  ["two of one kind, one elsewhere", [gold(expel)], [coded(expel), coded(expel)], "1/1/2", ["only in B"]],
])("%s", (_, a, b, counts, kinds) => expect(check(a, b)).toEqual({ counts, kinds }));

test("tables count by type, actor and stage, and the fields of what both have", () => {
  const a = [gold(expel, { when: "2022-04", where: "Paris" }), gold(meet), gold(accuse)];
  const b = [
    coded(expel, { when: { value: "2022-04-04" }, where: { name: "Lyon" }, stage: "planned" }),
    coded(meet),
    coded(accuse, { type: "REJECT" }),
  ];
  const { byType, byActor, byStage, fields } = compareSets(set(...a), set(...b));
  const short = (rows: typeof byType) => rows.map((row) => `${row.name} ${row.both}/${row.a}/${row.b}`);
  expect(short(byType)).toEqual(["CONSULT 1/1/1", "SANCTION 1/1/1", "ACCUSE 0/1/0", "REJECT 0/0/1"]);
  expect(short(byActor).sort()).toEqual(["FRA 1/1/1", "IRN 0/1/1", "ISR 0/1/1", "MLI 1/1/1", "RUS 1/1/1", "TCD 1/1/1"]);
  expect(short(byStage)).toEqual(["done 1/2/1", "planned 0/0/1"]);
  expect(fields.map(({ name, same, of }) => `${name} ${same}/${of}`)).toEqual([
    "stage 1/2",
    "act 2/2",
    "act with mode 2/2",
    "persons 0/0",
    "when 1/1",
    "where 0/1",
    "background 2/2",
  ]);
});

test("a disagreement points to the words of both", () => {
  const { disagreements } = compareSets(
    set(gold(expel)),
    set(coded(expel, { stage: "planned", why: ["sanction/001"] })),
  );
  const words = "France expelled two Russian diplomats";
  expect(disagreements).toEqual([
    {
      report: "r1",
      kind: "stage",
      a: {
        event: "1",
        says: "SANCTION.expel done → SANCTION, FRA → RUS",
        span: { start: 0, end: words.length },
        words,
        why: [],
      },
      b: {
        event: expel,
        says: "SANCTION.expel planned → SANCTION, FRA → RUS",
        span: { start: 0, end: words.length },
        words,
        why: ["sanction/001"],
      },
    },
  ]);
});

test("reports that one set lacks are named and not counted", () => {
  const other = readCodedReport({ id: "r2", events: [gold(meet)] }, beside);
  const { reports, overall } = compareSets([...set(gold(expel)), other], set(coded(expel)));
  expect(reports).toEqual({ both: 1, onlyA: ["r2"], onlyB: [] });
  expect(overall).toMatchObject({ a: 1, b: 1, both: 1, f1: 1 });
});

test("nothing at all has no scores", () => {
  expect(compareSets(set(), set()).overall).toMatchObject({ a: 0, b: 0, precision: null, recall: null, f1: null });
});
