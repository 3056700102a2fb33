import { ReadoutError } from "../../base/readout-error.js";

/** The columns that a person named; the others are guessed. */
export interface ColumnNames {
  readonly text?: string | undefined;
  readonly date?: string | undefined;
  readonly id?: string | undefined;
}

/** The column of each part that was found, as it is spelt in the table. */
export interface Columns {
  /** Plain text, or pages. */
  readonly text: string;
  readonly date?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** In order of preference, in lower case without separators. */
const guesses = {
  text: ["text", "html", "body", "content", "fulltext", "maintext", "articletext", "bodytext", "article", "story"],
  date: [
    "date",
    "published",
    "publicationdate",
    "publisheddate",
    "publishedat",
    "pubdate",
    "datepublished",
    "datetime",
  ],
  id: ["id", "uuid", "guid", "docid", "documentid", "articleid", "reportid"],
  url: ["url", "link", "uri", "address"],
} as const;

/**
 * Which column holds what. A column that a person named must be there. Throws `input/no-column`, also where no column
 * looks like text.
 */
export function chooseColumns(present: readonly string[], named: ColumnNames, place: string): Columns {
  const text = named.text === undefined ? guess(present, "text") : find(present, named.text, "text", place);
  if (text === undefined) {
    throw new ReadoutError("input/no-column", `${place}: none of its columns looks like the text of a report`, {
      hint: `Name it with --text-column; there are ${list(present)}.`,
    });
  }
  return {
    text,
    date: named.date === undefined ? guess(present, "date") : find(present, named.date, "date", place),
    id: named.id === undefined ? guess(present, "id") : find(present, named.id, "id", place),
    url: guess(present, "url"),
  };
}

function find(present: readonly string[], name: string, part: string, place: string): string {
  const found = present.find((column) => column === name) ?? present.find((column) => fold(column) === fold(name));
  if (found !== undefined) return found;
  throw new ReadoutError("input/no-column", `${place}: there is no column “${name}”`, {
    hint: `Give another one with --${part}-column; there are ${list(present)}.`,
  });
}

function guess(present: readonly string[], part: keyof typeof guesses): string | undefined {
  for (const name of guesses[part]) {
    const found = present.find((column) => fold(column) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fold(column: string): string {
  return column.toLowerCase().replace(/[\s_.-]/g, "");
}

function list(columns: readonly string[]): string {
  const shown = columns.slice(0, 20).join(", ");
  return columns.length > 20 ? `${shown}, …` : shown || "none";
}
