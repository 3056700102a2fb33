import { channelKinds } from "../base/record.js";
import type { CodebookFiles, Problem } from "./codebook.js";
import type { Columns } from "./csv.js";
import { readTable } from "./read-table.js";

/** A row of one of the word tables of the record; rows of a cell with several words share their id. */
export interface RecordWordRow<Means extends string> {
  readonly id: string;
  readonly words: string;
  readonly means: Means;
}

const encounterSenses = [
  "visit",
  "meeting",
  "call",
  "summit",
  "talks",
  "invitation",
  "sidelines",
  "apart",
  "agenda",
] as const;
const channelSenses = [...channelKinds, "cut", "resumed"] as const;
const channelPlaces = ["clause", "office", "change", "matter"] as const;
const connectiveSenses = ["because", "in response", "after"] as const;
const answerPlaces = ["before", "after", "previous", "none"] as const;

/** The word tables of the record: kinds of encounters, channels and offices, and words that connect deed and answer. */
export interface RecordWordTables {
  readonly encounters: readonly RecordWordRow<(typeof encounterSenses)[number]>[];
  readonly channels: readonly (RecordWordRow<(typeof channelSenses)[number]> & {
    readonly place: (typeof channelPlaces)[number];
  })[];
  readonly connectives: readonly (RecordWordRow<(typeof connectiveSenses)[number]> & {
    readonly answer: (typeof answerPlaces)[number];
  })[];
}

/** Reads `words/encounters.csv`, `words/channels.csv` and `words/connectives.csv`; rows with a problem are left out. */
export function readRecordWords(files: CodebookFiles): { tables: RecordWordTables; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Column extends string>(file: string, columns: Columns<Column>) =>
    readTable(files, file, columns, problems);
  const oneOf = <Value extends string>(
    file: string,
    { line }: { line: number },
    column: string,
    cell: string,
    values: readonly Value[],
  ): Value | null => {
    const value = values.find((known) => known === cell);
    if (value !== undefined) return value;
    problems.push({
      file,
      row: line,
      column,
      message: `"${cell}" is not known`,
      hint: `One of: ${values.join(", ")}.`,
    });
    return null;
  };

  const encounters = read(encounterFile, encounterColumns).flatMap((row) => {
    const means = oneOf(encounterFile, row, "means", row.means, encounterSenses);
    return means ? splitWords(row.words).map((words) => ({ id: row.id, words, means })) : [];
  });
  const channels = read(channelFile, channelColumns).flatMap((row) => {
    const means = oneOf(channelFile, row, "means", row.means, channelSenses);
    const place = oneOf(channelFile, row, "place", row.place, channelPlaces);
    return means && place ? splitWords(row.words).map((words) => ({ id: row.id, words, means, place })) : [];
  });
  const connectives = read(connectiveFile, connectiveColumns).flatMap((row) => {
    const means = oneOf(connectiveFile, row, "means", row.means, connectiveSenses);
    const answer = oneOf(connectiveFile, row, "answer", row.answer, answerPlaces);
    return means && answer ? splitWords(row.words).map((words) => ({ id: row.id, words, means, answer })) : [];
  });
  return { tables: { encounters, channels, connectives }, problems };
}

const encounterFile = "words/encounters.csv";
const channelFile = "words/channels.csv";
const connectiveFile = "words/connectives.csv";

const shared = { id: "text", words: "text", means: "text", example: "text", expect: "text", origin: "text" } as const;
const encounterColumns = shared;
const channelColumns = { ...shared, place: "text" } as const;
const connectiveColumns = { ...shared, answer: "text" } as const;

function splitWords(cell: string): string[] {
  return cell
    .split("|")
    .map((words) => words.trim())
    .filter(Boolean);
}
