import { expect, test } from "vitest";
import type { Actor } from "../base/actor.js";
import type { Demand, Statement } from "../base/record.js";
import { buildRecord } from "./build-record.js";
import { loadRecordWords } from "./testing/load-words.js";
import { type WrittenReport, writeReport } from "./testing/written-report.js";

const words = loadRecordWords();

const rows: WrittenReport = [
  ["Ruiz met Blanc in Lima.", "met | PER:Ana Ruiz | FRA:Luc Blanc | CONSULT.meet done | at Lima PER"],
  ["In her talks with Blanc she was frank.", "talks | PER:Ana Ruiz | FRA:Luc Blanc | CONSULT.meet done"],
  ["Both called it useful.", "called | TCD | CHL | SUPPORT done"],
  ["Ruiz is to see Roi, and hoped for peace.", "see | PER:Ana Ruiz | FRA:Marc Roi | CONSULT.meet planned | 2023-09"],
  ["Peru urged France to pay.", "urged | PER | FRA | REQUEST done"],
  ["Blanc told Ruiz that he was glad.", "told | FRA | PER | SUPPORT done"],
];
const { report, events } = writeReport(rows);

function makeActor(written: string): Actor {
  const [country, person] = written.split(":");
  return { text: written, country, sector: "GOV", certainty: "stated", ...(person && { person }) };
}

function locate(text: string) {
  const start = report.text.indexOf(text);
  return { start, end: start + text.length, text };
}

/** Checks on which encounter, by the events in it, a statement is taken to have been made; "" for none. */
function check(by: string, said: string, to: string, expected: string): void {
  const split = (list: string) => (list === "" ? [] : list.split("+").map(makeActor));
  const statement: Statement = {
    id: "s",
    report: "r",
    by: split(by),
    to: split(to),
    about: [],
    kind: "paraphrased",
    words: locate(said),
    joint: by.includes("+"),
    notes: [],
  };
  const built = buildRecord({ report, events, statements: [statement], demands: [] }, words);
  const on = built.encounters.find(({ id }) => id === built.statements[0].on);
  expect(on?.events.join(" ") ?? "").toBe(expected);
}

test.each<[string, string, string, string]>([
  ["PER:Ana Ruiz", "was frank", "", "e0 e1"],
  ["PER+FRA", "useful", "", "e0 e1"],
  ["PER:Ana Ruiz", "hoped for peace", "", "e3"],
  ["FRA:Luc Blanc", "he was glad", "PER:Ana Ruiz", "e0 e1"],
  ["SWE", "useful", "", ""],
  ["PER:Ana Ruiz", "Peru", "", ""],
])("%s says %s to %s: on %s", (by, said, to, expected) => check(by, said, to, expected));

test("a demand is tied to the event of the same words and side", () => {
  const demand: Demand = {
    id: "d",
    report: "r",
    kind: "demand",
    by: [makeActor("PER")],
    of: [makeActor("FRA")],
    content: locate("pay"),
  };
  const of = (by: string) => {
    const demands = [{ ...demand, by: [makeActor(by)] }];
    return buildRecord({ report, events, statements: [], demands }, words).demands[0].event;
  };
  expect(of("PER")).toBe("e4");
  expect(of("SWE")).toBeUndefined();
});
