import type { EventType, Stage } from "../base/stage.js";
import { eventTypes, stages } from "../base/stage.js";
import { type ActRow, parseWords, type WordClass } from "./act-row.js";
import type { CodebookFiles, Problem } from "./codebook.js";
import { type Crosswalk, createCrosswalk } from "./crosswalk.js";
import type { Columns, CsvRow } from "./csv.js";
import type { ExampleRow } from "./example-row.js";
import { createLexicon, type Lexicon, type LexiconRows } from "./lexicon.js";
import { readTable } from "./read-table.js";

/** The acts half of the codebook: `acts/`, the operator tables of `words/`, and `crosswalk/`. */
export function readActs(files: CodebookFiles): {
  rows: LexiconRows;
  lexicon: Lexicon;
  crosswalk: Crosswalk;
  /** The examples of all rows that have one to show, for `checkExamples`. */
  examples: ExampleRow[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const examples: ExampleRow[] = [];
  const read = <Column extends string>(file: string, columns: Columns<Column>): readonly CsvRow<Column>[] => {
    const rows = readTable(files, file, columns, problems);
    for (const row of rows) {
      if (!("example" in columns)) continue;
      const { id, example, expect, line } = row as CsvRow<"id" | "example" | "expect">;
      examples.push({ file, line, id, example, expect });
    }
    return rows;
  };
  const check = (file: string, row: { line: number }, column: string, ok: boolean, message: string): void => {
    if (!ok) problems.push({ file, row: row.line, column, message, hint: null });
  };
  const stageOf = (file: string, row: { line: number }, text: string): Stage => {
    check(file, row, "stage", (stages as readonly string[]).includes(text), `no stage "${text}"`);
    return text as Stage;
  };

  const acts: ActRow[] = [];
  for (const file of [...files.keys()].filter((name) => name.startsWith("acts/") && name.endsWith(".csv")).sort()) {
    for (const row of read(file, actColumns)) {
      const [act, stage = "done"] = row.act.split(" ");
      const root = act.split(".")[0];
      check(file, row, "act", act === "-" || (eventTypes as readonly string[]).includes(root), `no event type ${root}`);
      check(file, row, "pos", /^[vna]$/.test(row.pos), `no word class "${row.pos}": v, n or a`);
      acts.push({
        id: row.id,
        ...parseWords(row.words),
        pos: row.pos as WordClass,
        source: splitSlots(row.source).filter((slot) => slot !== "speaker"),
        target: splitSlots(row.target).filter((slot) => slot !== "!" && slot !== "persons"),
        needsTarget: splitSlots(row.target).includes("!"),
        needsPersons: splitSlots(row.target).includes("persons"),
        bySpeaker: splitSlots(row.source).includes("speaker"),
        mutual: row.mutual === "y",
        act,
        stage: stageOf(file, row, stage),
        example: row.example,
        expect: row.expect,
      });
    }
  }
  const operators = read("words/operators.csv", operatorColumns).map((row) => ({
    ...parseWords(row.words),
    id: row.id,
    pos: row.pos as WordClass,
    stage: row.stage === "-" || row.stage === "" ? null : stageOf("words/operators.csv", row, row.stage),
    takes: new Set(splitSlots(row.take)),
    control: row.control,
    addressee: splitSlots(row.addressee),
    bare: row.bare,
    example: row.example,
    expect: row.expect,
  }));
  const lightVerbs = read("words/light-verbs.csv", lightColumns).map(({ id, words, subject, example, expect }) => ({
    id,
    heads: words.split("|"),
    subject: subject as "subject" | "target" | "none",
    example,
    expect,
  }));
  const markers = (file: string) =>
    read(file, markerColumns).map((row) => ({
      id: row.id,
      heads: row.words.split("|"),
      stage: stageOf(file, row, row.stage),
      example: row.example,
      expect: row.expect,
    }));
  const negations = read("words/negation.csv", negationColumns).map((row) => ({
    id: row.id,
    stage: stageOf("words/negation.csv", row, row.stage),
    tense: row.tense === "" ? null : (row.tense as "past" | "future"),
    becomes: row.becomes === "" ? null : stageOf("words/negation.csv", row, row.becomes),
  }));
  const rows = {
    acts,
    operators,
    lightVerbs,
    modals: markers("words/modals.csv"),
    modifiers: markers("words/modifiers.csv"),
    negations,
  };

  const table = <Column extends string>(file: string, columns: Columns<Column>, key: (row: CsvRow<Column>) => string) =>
    new Map(read(file, columns).map((row) => [key(row), row]));
  const mapValues = <A, B>(map: Map<string, A>, change: (value: A) => B): Map<string, B> =>
    new Map([...map].map(([key, value]) => [key, change(value)]));
  const crosswalk = createCrosswalk({
    types: mapValues(
      table("crosswalk/types.csv", typeColumns, (row) => `${row.act} ${row.stage}`),
      (row) => row.type as EventType,
    ),
    modes: mapValues(
      table("crosswalk/modes.csv", modeColumns, (row) => `${row.act} ${row.type}`),
      (row) => row.mode,
    ),
    cameo: mapValues(
      table("crosswalk/cameo.csv", cameoColumns, (row) => `${row.act} ${row.stage}`),
      (row) => row.cameo,
    ),
    quads: mapValues(
      table("crosswalk/quads.csv", quadColumns, (row) => row.type),
      (row) => Number(row.quad),
    ),
    goldstein: mapValues(
      table("crosswalk/goldstein.csv", goldsteinColumns, (row) => row.cameo),
      (row) => Number(row.goldstein),
    ),
    bySector: table("crosswalk/by-sector.csv", sectorColumns, (row) => `${row.act} ${row.sector}`),
    intensity: mapValues(
      table("crosswalk/intensity.csv", intensityColumns, (row) => `${row.type} ${row.mode}`),
      (row) => Number(row.intensity),
    ),
  });
  return { rows, lexicon: createLexicon(rows), crosswalk, examples, problems };
}

const actColumns = {
  id: "text",
  words: "text",
  pos: "text",
  source: "text",
  target: "text",
  mutual: "text",
  act: "text",
  example: "text",
  expect: "text",
  origin: "text",
} as const;
const operatorColumns = {
  id: "text",
  words: "text",
  pos: "text",
  stage: "text",
  take: "text",
  control: "text",
  addressee: "text",
  bare: "text",
  example: "text",
  expect: "text",
  origin: "text",
} as const;
const lightColumns = {
  id: "text",
  words: "text",
  subject: "text",
  example: "text",
  expect: "text",
  origin: "text",
} as const;
const markerColumns = {
  id: "text",
  words: "text",
  stage: "text",
  example: "text",
  expect: "text",
  origin: "text",
} as const;
const negationColumns = { id: "text", stage: "text", tense: "text", becomes: "text", origin: "text" } as const;
const typeColumns = { id: "text", act: "text", stage: "text", type: "text", origin: "text" } as const;
const modeColumns = { id: "text", act: "text", type: "text", mode: "text", origin: "text" } as const;
const cameoColumns = { id: "text", act: "text", stage: "text", cameo: "cameo", origin: "text" } as const;
const sectorColumns = {
  id: "text",
  act: "text",
  sector: "text",
  becomes: "text",
  example: "text",
  expect: "text",
  origin: "text",
} as const;
const quadColumns = { type: "text", quad: "number", origin: "text" } as const;
const goldsteinColumns = { cameo: "cameo", goldstein: "number", origin: "text" } as const;
const intensityColumns = { type: "text", mode: "text", intensity: "number", origin: "text" } as const;

function splitSlots(cell: string): string[] {
  return cell.split(" ").filter(Boolean);
}
