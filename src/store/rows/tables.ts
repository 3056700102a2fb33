/** How a column is kept; each database has its own name for it. Days are ISO dates here ("2023-06-19"). */
export type ColumnKind = "integer" | "bigint" | "real" | "text" | "boolean" | "day" | "bytes" | "integers";

export type Cell = string | number | boolean | Uint8Array | Int32Array | null;

type Columns = Readonly<Record<string, ColumnKind>>;

/** What every row about an event repeats, so that lists can be filtered and sorted in one table. */
const eventKey = {
  /** Reading and place of the event in it: `reading * 65536 + place`. */
  key: "bigint",
  reading: "integer",
  id: "text",
  day: "day",
  type: "text",
  stage: "text",
  background: "boolean",
} as const;

/**
 * The tables that are filled in bulk, with their columns in order. `events`, `sides`, `pairs` and `words` hold what
 * counts now and is looked up by; what was read is kept whole, and for good, in `readings`.
 */
export const tables = {
  readings: {
    key: "integer",
    report: "text",
    version: "integer",
    hash: "text",
    reader: "text",
    since: "integer",
    until: "integer",
    origin: "text",
    url: "text",
    outlet: "text",
    title: "text",
    published: "text",
    language: "text",
    story: "text",
    has_text: "boolean",
    text_hash: "text",
    batch: "integer",
    record: "bytes",
    rest: "bytes",
  },
  events: {
    ...eventKey,
    days: "integer",
    act: "text",
    quad: "integer",
    goldstein: "real",
    intensity: "real",
    confidence: "real",
    place: "text",
    place_country: "text",
  },
  /** One row for each actor of an event. */
  sides: {
    ...eventKey,
    side: "text",
    country: "text",
    sector: "text",
    person: "text",
    office: "text",
  },
  /** One row for each two states that stand opposite each other in an event. */
  pairs: {
    ...eventKey,
    days: "integer",
    /** "CHN-USA", in the order of the alphabet. */
    pair: "text",
    /** 1 from the first to the second, 2 back, 3 both. */
    direction: "integer",
    goldstein: "real",
    intensity: "real",
  },
  /** Which readings of a batch have a word. */
  words: { word: "text", batch: "integer", readings: "integers" },
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof tables;

/** The columns of a table in their order. */
export function columnsOf(table: TableName): readonly (readonly [name: string, kind: ColumnKind])[] {
  return Object.entries(tables[table]);
}

/** Rows to add, by table: their cells by column, which costs less memory than an object for each row. */
export type Rows = Readonly<Record<TableName, TableRows>>;

export class TableRows {
  /** In the order of the columns of the table. */
  readonly columns: Cell[][];
  #count = 0;

  readonly #names: readonly string[];

  constructor(table: TableName) {
    this.#names = columnsOf(table).map(([name]) => name);
    this.columns = this.#names.map(() => []);
  }

  column(name: string): readonly Cell[] {
    return this.columns[this.#names.indexOf(name)] ?? [];
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a row, its cells in the order of the columns. */
  add(...cells: Cell[]): void {
    for (let index = 0; index < this.columns.length; index++) this.columns[index]!.push(cells[index] ?? null);
    this.#count++;
  }
}

export function noRows(): Rows {
  const names = Object.keys(tables) as TableName[];
  return Object.fromEntries(names.map((name) => [name, new TableRows(name)])) as Rows;
}

/** No report has more events; what is beyond is kept in the reading and left out of what is looked up by. */
export const eventsMax = 65_536;
