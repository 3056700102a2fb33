import { splitRows } from "../csv-rows.js";
import { type Imported, type ImportedName, type ImportedTerm, importProblem } from "./imported.js";

/** How lists of people and names call their columns: our own words, and those of Wikidata's query service. */
const synonyms = {
  qid: ["qid", "person", "item", "human", "politician", "wikidata"],
  name: ["name", "personlabel", "itemlabel", "humanlabel", "politicianlabel", "label"],
  aliases: ["aliases", "alias", "altlabel", "personaltlabel", "itemaltlabel"],
  country: ["country", "iso", "iso3", "countrycode", "country_code", "alpha3", "countrylabel", "state"],
  sector: ["sector"],
  office: ["office", "officelabel", "position", "positionlabel", "title"],
  gender: ["gender", "genderlabel", "sex", "sexlabel"],
  from: ["from", "start", "starttime", "start_date", "startdate", "begin"],
  to: ["to", "end", "endtime", "end_date", "enddate"],
  fromPrecision: ["startprecision", "fromprecision"],
  toPrecision: ["endprecision", "toprecision"],
} as const;
type Column = keyof typeof synonyms;
type Cells = Readonly<Partial<Record<Column, string>>>;

/** Reads a CSV file, a result of Wikidata's query service among others. The first line names the columns. */
export function readNameCsv(text: string, file: string): Imported {
  const content = text.replace(/^\uFEFF/, "");
  const header = content.split(/\r?\n/, 1)[0]!;
  const delimiter = [",", ";", "\t"].find((mark) => header.includes(mark)) ?? ",";
  const [head, ...body] = splitRows(content, delimiter);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({ row: line, cells: pick(names, (index) => cells[index]) }));
  return readRows(rows, names, file);
}

/** Reads a result of Wikidata's query service in JSON: as SPARQL has it, or as the list of objects that it exports. */
export function readNameJson(value: unknown, file: string): Imported {
  const objects = listObjects(value);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object, index) => ({
    row: index + 1,
    cells: pick(names, (at) => textOf(object[names[at]!])),
  }));
  return readRows(rows, names, file);
}

function listObjects(value: unknown): Readonly<Record<string, unknown>>[] {
  const bindings = (value as { results?: { bindings?: unknown } } | null)?.results?.bindings ?? value;
  return Array.isArray(bindings) ? bindings.filter((one) => typeof one === "object" && one !== null) : [];
}

/** A cell of SPARQL is {type, value}. */
function textOf(cell: unknown): string | undefined {
  if (typeof cell === "object" && cell !== null && "value" in cell) return String(cell.value);
  return cell === null || cell === undefined ? undefined : String(cell);
}

/** Our columns by what the file calls them; the earlier synonym wins, and a label wins over the address of the thing. */
function pick(names: readonly string[], cellAt: (index: number) => string | undefined): Cells {
  const folded = names.map((name) => name.toLowerCase().replace(/^\?/, ""));
  const cells: Partial<Record<Column, string>> = {};
  for (const [column, calls] of Object.entries(synonyms) as [Column, readonly string[]][]) {
    for (const call of calls) {
      const cell = cellAt(folded.indexOf(call))?.trim();
      const isAddress = /^https?:\/\//.test(cell ?? "");
      if (!cell || (isAddress && column !== "qid") || (column === "qid" && !/Q[1-9]\d*$/.test(cell))) continue;
      cells[column] = cell;
      break;
    }
  }
  return cells;
}

function readRows(rows: readonly { row: number; cells: Cells }[], columns: readonly string[], file: string): Imported {
  const problems: Imported["problems"][number][] = [];
  const names: ImportedName[] = [];
  const terms: ImportedTerm[] = [];
  if (rows.length > 0 && rows.every(({ cells }) => cells.name === undefined)) {
    const hint = `It is called name, personLabel or itemLabel; the file has ${columns.join(", ")}.`;
    return { names, nouns: [], terms, problems: [importProblem({ file, row: 1 }, "no column holds names", hint)] };
  }
  for (const { row, cells } of rows) {
    const origin = { file, row };
    const report = (message: string, hint: string | null = null) => problems.push(importProblem(origin, message, hint));
    const { name, country, sector, office, gender } = cells;
    const [from, to] = [readDay(cells.from, cells.fromPrecision), readDay(cells.to, cells.toPrecision)];
    if (!name || /^Q\d+$/.test(name)) report("the row has no name");
    else if (!country) report(`${name} has no country`);
    else if (from === undefined || to === undefined) {
      report(`“${from === undefined ? cells.from : cells.to}” is no date`, "Write it as 2023-03-16, 2023-03 or 2023.");
    } else {
      const aliases = (cells.aliases ?? "")
        .split(/\||;\s*/)
        .map((alias) => alias.trim())
        .filter(Boolean);
      const named = { name, aliases, country, from, to, origin };
      const qid = /Q[1-9]\d*$/.exec(cells.qid ?? "")?.[0] ?? null;
      if (office) terms.push({ ...named, qid, gender: readGender(gender), office });
      else names.push({ ...named, sector: sector ?? null });
    }
  }
  return { names, nouns: [], terms, problems };
}

/** Null where there is none; undefined where it is no date. Wikidata writes the first day of what it knows no better: 9 a year, 10 a month. */
function readDay(cell: string | undefined, precision: string | undefined): string | null | undefined {
  if (!cell) return null;
  const day = /^\+?(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]+Z?)?$/.exec(cell)?.[1];
  if (!day || (day.length === 10 && Number.isNaN(Date.parse(day)))) return undefined;
  return precision === "9" ? day.slice(0, 4) : precision === "10" ? day.slice(0, 7) : day;
}

function readGender(cell: string | undefined): "m" | "f" | null {
  if (/^(?:m|male|man)$/i.test(cell ?? "")) return "m";
  return /^(?:f|female|woman)$/i.test(cell ?? "") ? "f" : null;
}
