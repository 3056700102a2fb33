import { foldPlaceName } from "../../src/codebook/fold-place-name.js";
import {
  alignPlaces,
  latScale,
  lonScale,
  type PlaceArrays,
  type PlaceKind,
  type PlaceSection,
  type PlacesHeader,
  placeKinds,
  placeSections,
  placesMagic,
  sizeScale,
} from "../../src/codebook/places-file.js";

export interface PlaceRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string;
  /** Code of a region or district itself ("US.TX"), null for towns. */
  readonly code: string | null;
  readonly regionCode: string;
  readonly kind: PlaceKind;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  /** 0 where unknown. */
  readonly geonames: number;
}

/** Writes the gazetteer as `readPlacesFile` reads it. Entries stand in the order of their folded names. */
export function packPlaces(unsorted: readonly PlaceRow[]): Uint8Array {
  const encoder = new TextEncoder();
  const folded = new Map(unsorted.map((row) => [row, foldPlaceName(row.name)]));
  const rows = unsorted
    .filter(
      (row) =>
        folded.get(row) && encoder.encode(folded.get(row)!).length < 256 && encoder.encode(row.name).length < 256,
    )
    .toSorted((a, b) => compareBytes(encoder, folded.get(a)!, folded.get(b)!) || b.population - a.population);
  const regions = new Map(
    rows.flatMap(({ code, kind }, index) => (kind === "region" ? [[code!, index] as const] : [])),
  );
  const countries = [...new Set(rows.map(({ country }) => country))].sort();
  const byKey = new Map<string, Set<number>>();
  rows.forEach((row, index) => {
    for (const key of new Set([folded.get(row)!, ...row.aliases.map(foldPlaceName)])) {
      if (!byKey.has(key)) byKey.set(key, new Set());
      byKey.get(key)!.add(index);
    }
  });
  const keys = [...byKey.keys()].sort((a, b) => compareBytes(encoder, a, b));
  const entriesOf = (key: string) =>
    [...byKey.get(key)!].sort((a, b) => rows[b]!.population - rows[a]!.population).slice(0, 255);

  const arrays: PlaceArrays = {
    keys: encoder.encode(keys.join("")),
    keyLengths: Uint8Array.from(keys, (key) => encoder.encode(key).length),
    rowCounts: Uint8Array.from(keys, (key) => entriesOf(key).length),
    rows: Uint32Array.from(keys.flatMap(entriesOf)),
    names: encoder.encode(rows.map(({ name }) => name).join("")),
    nameLengths: Uint8Array.from(rows, ({ name }) => encoder.encode(name).length),
    country: Uint8Array.from(rows, ({ country }) => countries.indexOf(country)),
    region: Uint32Array.from(rows, ({ regionCode }) => (regions.get(regionCode) ?? -1) + 1),
    kind: Uint8Array.from(rows, ({ kind }) => placeKinds.indexOf(kind)),
    size: Uint8Array.from(rows, ({ population }) => Math.min(255, Math.round(Math.log2(population + 1) * sizeScale))),
    lat: Int16Array.from(rows, ({ lat }) => Math.round(lat * latScale)),
    lon: Int16Array.from(rows, ({ lon }) => Math.round(lon * lonScale)),
    geonames: Uint32Array.from(rows, ({ geonames }) => geonames),
  };
  return writeSections(arrays, countries);
}

function writeSections(arrays: PlaceArrays, countries: readonly string[]): Uint8Array {
  const names = Object.keys(placeSections) as PlaceSection[];
  const header: PlacesHeader = { countries, sections: names.map((name) => ({ name, length: arrays[name].length })) };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  let size = alignPlaces(8 + headerBytes.length);
  const offsets = names.map((name) => {
    const offset = size;
    size = alignPlaces(size + arrays[name].byteLength);
    return offset;
  });
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(placesMagic));
  new DataView(bytes.buffer).setUint32(4, headerBytes.length, true);
  bytes.set(headerBytes, 8);
  names.forEach((name, index) => {
    const { buffer, byteOffset, byteLength } = arrays[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offsets[index]);
  });
  return bytes;
}

function compareBytes(encoder: InstanceType<typeof TextEncoder>, a: string, b: string): number {
  if (/^[\x20-\x7e]*$/.test(a + b)) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [encoder.encode(a), encoder.encode(b)];
  const length = Math.min(x.length, y.length);
  for (let index = 0; index < length; index++) if (x[index] !== y[index]) return x[index]! - y[index]!;
  return x.length - y.length;
}
