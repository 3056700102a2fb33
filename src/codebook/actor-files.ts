import type { CodebookFiles, Problem } from "./codebook.js";
import { type Columns, type CsvRow, readCsv } from "./csv.js";

const example = { example: "text", expect: "text", source: "text" } as const;
const period = { from: "date", to: "date" } as const;

/** The files of `codebook/actors/` with their columns; `codebook/README.md` explains each. */
export const actorColumns = {
  states: {
    id: "text",
    name: "text",
    aliases: "text",
    adjectives: "text",
    nouns: "text",
    cow: "number",
    gw: "number",
    cameo: "text",
    ...period,
    ...example,
  },
  names: { id: "text", name: "text", kind: "text", country: "text", sector: "text", ...period, ...example },
  capitals: { id: "text", name: "text", aliases: "text", country: "text", ...period, ...example },
  metonyms: { id: "text", name: "text", aliases: "text", country: "text", sector: "text", ...period, ...example },
  organisations: {
    id: "text",
    name: "text",
    aliases: "text",
    country: "text",
    sector: "text",
    cameo: "text",
    ...period,
    ...example,
  },
  groups: { id: "text", name: "text", aliases: "text", country: "text", sector: "text", ...period, ...example },
  offices: {
    id: "text",
    title: "text",
    aliases: "text",
    country: "text",
    sector: "text",
    portfolio: "text",
    rank: "number",
    holders: "text",
    ...example,
  },
  people: {
    id: "text",
    qid: "text",
    name: "text",
    aliases: "text",
    surname: "text",
    country: "text",
    gender: "text",
    source: "text",
  },
  terms: { id: "text", person: "text", office: "text", country: "text", title: "text", ...period, source: "text" },
  spellings: { id: "text", spellings: "text", ...example },
} as const;

export type ActorFile = keyof typeof actorColumns;
export type ActorRow<File extends ActorFile> = CsvRow<Extract<keyof (typeof actorColumns)[File], string>>;
export type ActorRows = { readonly [File in ActorFile]: readonly ActorRow<File>[] };

/** Path of a file inside the codebook: "states" → "actors/states.csv". */
export function pathOf(file: ActorFile): string {
  return `actors/${file}.csv`;
}

/** Reads all files of `codebook/actors/`; a missing file is a problem and has no rows. */
export function readActorFiles(files: CodebookFiles): { rows: ActorRows; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: Partial<Record<ActorFile, readonly { readonly line: number }[]>> = {};
  for (const file of Object.keys(actorColumns) as ActorFile[]) {
    const path = pathOf(file);
    const text = files.get(path);
    if (text === undefined) {
      problems.push({ file: path, row: null, column: null, message: "the file is missing", hint: null });
      rows[file] = [];
      continue;
    }
    const read = readCsv(path, text, actorColumns[file] as Columns<string>);
    problems.push(...read.problems);
    rows[file] = read.rows;
  }
  return { rows: rows as ActorRows, problems };
}

/** The items of a cell that lists several: "US|United States" → US, United States. */
export function splitList(cell: string): readonly string[] {
  if (cell === "") return [];
  return cell.split("|").map((item) => item.trim());
}
