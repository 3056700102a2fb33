import type { Where } from "../base/event.js";
import type { CodebookFiles, Problem } from "./codebook.js";
import { type CsvRow, readCsv } from "./csv.js";
import type { ExampleRow } from "./example-row.js";

/** The tables of `codebook/places/`. `seats` are buildings that news uses for those who sit in them. */
export const placeFiles = ["regions", "waters", "sites", "seats", "disputed"] as const;
type PlaceFile = (typeof placeFiles)[number];

const columns = {
  id: "text",
  name: "text",
  aliases: "text",
  country: "text",
  precision: "text",
  lat: "number",
  lon: "number",
  example: "text",
  expect: "text",
  source: "text",
} as const;
export type PlaceTableRow = CsvRow<keyof typeof columns> & { readonly file: string };

const aliasColumns = {
  id: "text",
  name: "text",
  of: "text",
  country: "text",
  example: "text",
  expect: "text",
  source: "text",
} as const;
export type PlaceAliasRow = CsvRow<keyof typeof aliasColumns> & { readonly file: string };

const countryColumns = {
  id: "text",
  name: "text",
  lat: "number",
  lon: "number",
  example: "text",
  expect: "text",
  source: "text",
} as const;

export interface PlaceTables {
  readonly places: readonly { readonly file: PlaceFile; readonly row: PlaceTableRow }[];
  /** Other names of places of the gazetteer, and abbreviations of regions ("Ky."), which only follow another place. */
  readonly aliases: readonly PlaceAliasRow[];
  readonly abbreviations: readonly PlaceAliasRow[];
  readonly countries: ReadonlyMap<string, { readonly lat: number; readonly lon: number }>;
  /** The examples of all rows; `expect` is name, country ("-" for none) and precision: "Crimea UKR region". */
  readonly examples: readonly ExampleRow[];
}

/** Reads our own tables of places; rows with a fault are left out and told in `problems`. */
export function readPlaceTables(files: CodebookFiles): { tables: PlaceTables; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Column extends string>(name: string, cells: Parameters<typeof readCsv<Column>>[2]) => {
    const file = `places/${name}.csv`;
    const text = files.get(file);
    if (text === undefined) return [];
    const { rows, problems: found } = readCsv(file, text, cells);
    problems.push(...found);
    return rows.map((row) => ({ ...row, file }));
  };
  const places = placeFiles.flatMap((file) =>
    read(file, columns).flatMap((row) => {
      const isKnown = isPrecision(row.precision) && row.lat !== "" && row.lon !== "";
      if (!isKnown) {
        const message = `"${row.precision}" is no precision, or the coordinates are missing`;
        problems.push({
          file: row.file,
          row: row.line,
          column: "precision",
          message,
          hint: `One of ${precisions.join(", ")}.`,
        });
      }
      return isKnown ? [{ file, row }] : [];
    }),
  );
  const states = read("countries", countryColumns);
  const countries = new Map(states.map(({ id, lat, lon }) => [id, { lat: Number(lat), lon: Number(lon) }]));
  const aliases = read("aliases", aliasColumns);
  const abbreviations = read("abbreviations", aliasColumns);
  const examples = [...states, ...places.map(({ row }) => row), ...aliases, ...abbreviations];
  return { tables: { places, aliases, abbreviations, countries, examples }, problems };
}

const precisions = ["site", "city", "region", "country", "sea", "continent"] as const;

export function isPrecision(word: string): word is Where["precision"] {
  return (precisions as readonly string[]).includes(word);
}
