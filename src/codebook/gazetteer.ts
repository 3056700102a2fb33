import type { Where } from "../base/event.js";
import type { CodebookFiles } from "./codebook.js";
import { foldPlaceName } from "./fold-place-name.js";
import { type PackedPlace, PackedPlaces } from "./packed-places.js";
import { type PlaceTables, readPlaceTables } from "./place-tables.js";
import { readCapitals } from "./read-capitals.js";

/** A place that a name can stand for. */
export interface PlaceEntry {
  readonly name: string;
  readonly precision: Where["precision"];
  /** A "seat" is a building named for those who sit in it ("the Kremlin"); "abbreviation" only follows another place. */
  readonly kind: PackedPlace["kind"] | "site" | "water" | "area" | "disputed" | "building" | "country" | "abbreviation";
  /** ISO 3166 alpha-3; null for seas, continents and what lies in several states. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
  /** 0 where unknown. */
  readonly population: number;
  /** Number of the first-level region it lies in or is, to be compared with that of other places. */
  readonly region: number | null;
  readonly isAlias: boolean;
  /** Where it stands: "gazetteer", or the row of `codebook/places/`. */
  readonly source: string;
}

/** Names are matched over words, the longest first, without regard to accents, hyphens and full stops. */
export interface Gazetteer {
  /** The longest name that starts at `words[at]`, with all places that bear it, the most populous first. */
  find(words: readonly string[], at: number): { length: number; entries: readonly PlaceEntry[] } | null;
  /** A state as a place: the middle of its land. Null where its coordinates are not known. */
  findCountry(code: string, name: string): PlaceEntry | null;
  /** The capital of a state as it is now. */
  findCapital(code: string): PlaceEntry | null;
}

/** The gazetteer from the bytes of `models/places.bin` and the tables in `codebook/places/`, which win over it. */
export function createGazetteer(bytes: Uint8Array, files: CodebookFiles): Gazetteer {
  return new PlaceBook(new PackedPlaces(bytes), readPlaceTables(files).tables, readCapitals(files));
}

/** No place name of ours or of GeoNames that news uses has more words. */
const longestName = 6;

const foundMax = 5000;

const capital = /[\p{Lu}\d]/u;
/** Small words and marks inside a name: "Dar es Salaam", "Isle of Man", "Port-au-Prince". */
const inner =
  /^(?:of|the|and|es|el|al|ad|as|au|aux|de|del|della|der|den|des|di|do|dos|da|du|en|im|la|las|le|les|los|am|an|on|upon|sur|sous|under|van|von|y|['’]s|[-–‑'’.])$/;

const dash = /^[-–‑]$/;

const kinds = { regions: "area", waters: "water", sites: "site", seats: "building", disputed: "disputed" } as const;

class PlaceBook implements Gazetteer {
  readonly #own = new Map<string, PlaceEntry[]>();
  /** First words of our names that end in a common noun. */
  readonly #loose = new Set<string>();
  /** What was looked up lately: the same names come again, in a report and in the next. */
  readonly #found = new Map<string, readonly PlaceEntry[]>();

  constructor(
    private readonly packed: PackedPlaces,
    private readonly tables: PlaceTables,
    private readonly capitals: ReadonlyMap<string, string>,
  ) {
    for (const { file, row } of tables.places) {
      const names = [row.name, ...row.aliases.split("|")].map((name) => name.trim()).filter((name) => name !== "");
      for (const name of names) this.#add(name, this.#readRow(kinds[file], row));
    }
    for (const row of tables.aliases) this.#addAlias(row, null);
    for (const row of tables.abbreviations) this.#addAlias(row, "abbreviation");
  }

  find(words: readonly string[], at: number): { length: number; entries: readonly PlaceEntry[] } | null {
    const folded: string[] = [];
    for (let offset = 0; offset < longestName && at + offset < words.length; offset++) {
      const word = words[at + offset];
      const isInner = inner.test(word) || (offset > 0 && dash.test(words[at + offset - 1]));
      if (!capital.test(word) && !isInner) break;
      folded.push(foldPlaceName(word));
    }
    if (folded.length === 0) return null;
    if (folded[0] === "") return null;
    const own = this.#findLoose(folded, words, at);
    if (own) return own;
    for (let length = folded.length; length > 0; length--) {
      const last = words[at + length - 1];
      const isHyphenated = length > 1 && dash.test(words[at + length - 2]);
      if (folded[length - 1] === "" || !(capital.test(last) || isHyphenated)) continue;
      const entries = this.#look(folded.slice(0, length).join(""));
      if (entries.length > 0) return { length, entries };
    }
    return null;
  }

  /** Names of ours that end in a common noun: "Rafah crossing", "Kursk region". */
  #findLoose(folded: readonly string[], words: readonly string[], at: number): ReturnType<Gazetteer["find"]> {
    if (!this.#loose.has(folded[0])) return null;
    const parts = words.slice(at, at + longestName).map(foldPlaceName);
    for (let length = parts.length; length > folded.length || length > 1; length--) {
      if (parts[length - 1] === "" || capital.test(words[at + length - 1])) continue;
      const entries = this.#own.get(parts.slice(0, length).join(""));
      if (entries) return { length, entries };
    }
    return null;
  }

  findCountry(code: string, name: string): PlaceEntry | null {
    const point = this.tables.countries.get(code);
    if (!point) return null;
    const base = { geonames: null, population: 0, region: null, isAlias: false };
    return {
      name,
      precision: "country",
      kind: "country",
      country: code,
      ...point,
      ...base,
      source: `countries/${code}`,
    };
  }

  findCapital(code: string): PlaceEntry | null {
    const name = this.capitals.get(code);
    const entries = name === undefined ? [] : (this.find(name.split(" "), 0)?.entries ?? []);
    return entries.find(({ country, precision }) => country === code && precision === "city") ?? null;
  }

  #look(key: string): readonly PlaceEntry[] {
    const known = this.#found.get(key);
    if (known) return known;
    if (this.#found.size >= foundMax) this.#found.clear();
    const entries = this.#gather(key);
    this.#found.set(key, entries);
    return entries;
  }

  /** Our own rows stand for what they name; a region of ours takes the place of the one in the packed file. */
  #gather(key: string): PlaceEntry[] {
    const own = this.#own.get(key) ?? [];
    const packed = this.packed.find(key).map(describe);
    if (own.length === 0) return packed;
    const isOwn = (one: PlaceEntry) => own.some((row) => row.country === one.country && covers(row, one));
    return [...own, ...packed.filter((one) => !isOwn(one))];
  }

  #add(name: string, entry: PlaceEntry): void {
    const key = foldPlaceName(name);
    const words = name.split(" ");
    if (words.length > 1 && !capital.test(words.at(-1)!)) this.#loose.add(foldPlaceName(words[0]));
    this.#own.set(key, [...(this.#own.get(key) ?? []), entry]);
  }

  #readRow(kind: PlaceEntry["kind"], row: PlaceTables["places"][number]["row"]): PlaceEntry {
    const { name, precision, country, id } = row;
    const twin = this.packed.find(foldPlaceName(name)).find((one) => one.kind === "region" && one.country === country);
    return {
      name,
      kind: kind === "area" && twin ? "region" : kind,
      precision: precision as Where["precision"],
      country: country || null,
      lat: Number(row.lat),
      lon: Number(row.lon),
      geonames: null,
      population: twin?.population ?? 0,
      region: twin?.index ?? null,
      isAlias: false,
      source: id,
    };
  }

  #addAlias({ name, of, country, id }: PlaceTables["aliases"][number], kind: "abbreviation" | null): void {
    const key = foldPlaceName(of);
    const candidates = [...(this.#own.get(key) ?? []), ...this.packed.find(key).map(describe)];
    const wanted = kind ? "region" : "city";
    const same = candidates.filter((one) => one.country === (country || null));
    const entry = same.find(({ precision }) => precision === wanted) ?? (kind ? undefined : same[0]);
    if (entry) this.#add(name, { ...entry, name: kind ? entry.name : of, ...(kind && { kind }), source: id });
  }
}

/** Whether a row of ours is the same place as one of the packed file. */
function covers(row: PlaceEntry, packed: PlaceEntry): boolean {
  if (row.kind === "abbreviation") return false;
  if (row.source === packed.source || (row.geonames !== null && row.geonames === packed.geonames)) return true;
  return packed.kind === "region" || packed.kind === "district" || row.kind === "disputed";
}

function describe(place: PackedPlace): PlaceEntry {
  const { index: _, ...rest } = place;
  const precision = place.kind === "region" || place.kind === "district" ? "region" : "city";
  return { ...rest, precision, source: "gazetteer" };
}
