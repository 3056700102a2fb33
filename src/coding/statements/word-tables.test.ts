import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../base/actor.js";
import { compileCodebook } from "../../codebook/compile-codebook.js";
import { readCsv } from "../../codebook/csv.js";
import { createEnglish } from "../../language/en/index.js";
import { indexRecordWords } from "../../record/record-words.js";
import { findWho } from "../who/find-who.js";
import { findStatements } from "./find-statements.js";

// Every row of the word tables of sayings and of the record carries an example, and every example is a test.

const model = new URL("../../../models/en.bin", import.meta.url);
const folder = new URL("../../../codebook/", import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".csv"));
const files = new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(new URL(path, folder), "utf8")]));
const { codebook } = compileCodebook(files);
const words = indexRecordWords(codebook.recordWords);

const columns = { id: "text", example: "text", expect: "text" } as const;
function rowsOf(file: string): [id: string, example: string, expected: string][] {
  return readCsv(file, files.get(file)!, columns).rows.map(({ id, example, expect }) => [id, example, expect]);
}

describe("words/encounters.csv", () => {
  test.each(rowsOf("words/encounters.csv"))("%s: %s is %s", (_, example, expected) => {
    const found = [...words.kinds(example), ...words.marks(example), ...words.agenda(example)];
    expect(found.map(({ row }) => row.means)).toContain(expected);
  });
});

describe("words/channels.csv", () => {
  test.each(rowsOf("words/channels.csv"))("%s: %s is %s", (id, example, expected) => {
    const place = codebook.recordWords.channels.find((row) => row.id === id)!.place;
    const find = { clause: words.channels, office: words.offices, change: words.changes, matter: words.matters }[place];
    expect(find(example).map(({ row }) => row.means)).toEqual([expected]);
  });
});

describe("words/connectives.csv", () => {
  test.each(rowsOf("words/connectives.csv"))("%s: %s is %s", (_, example, expected) => {
    const found = words.connectives(example).map(({ row }) => `${row.means} ${row.answer}`);
    expect(found.join("|")).toBe(expected);
  });
});

describe("words/saying.csv", () => {
  const english = createEnglish(readFileSync(model));
  test.each(rowsOf("words/saying.csv"))("%s: %s is %s", (_, example, expected) => {
    const sentences = english.parse(example);
    const who = findWho({ ...codebook, sentences, text: example, date: "2023-06-19" });
    const { statements, demands } = findStatements({ ...codebook, report: "r", text: example, sentences, who });
    const said = statements.map(({ by, to, words }) => tell(by, to.length > 0 ? "tells" : "says", to, words.text));
    const asked = demands.map(({ by, of, kind, content }) =>
      tell(by, kind === "demand" ? "demands" : "holds", of, content.text),
    );
    expect([...said, ...asked].join(" | ")).toBe(expected);
  });
});

function tell(by: readonly Actor[], verb: string, others: readonly Actor[], content: string): string {
  return [nameAll(by), verb, ...(others.length > 0 ? [nameAll(others)] : []), `"${content}"`].join(" ");
}

function nameAll(actors: readonly Actor[]): string {
  return actors.map(({ country }) => country ?? "?").join("+");
}
