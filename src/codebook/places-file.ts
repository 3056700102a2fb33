import { ReadoutError } from "../base/readout-error.js";

/**
 * `models/places.bin`: "RPL1", the length of a JSON header (uint32), the header, then the sections one after the other,
 * each at a multiple of four. Numbers are little-endian, as in every browser and server that runs JavaScript today.
 */
export const placesMagic = "RPL1";

/** Names of the sections with what they hold; N entries, K keys, R rows. */
export const placeSections = {
  /** K folded names, sorted by their bytes, run together (UTF-8), and the length of each. */
  keys: Uint8Array,
  keyLengths: Uint8Array,
  /** How many entries bear each key, and their numbers, key by key. */
  rowCounts: Uint8Array,
  rows: Uint32Array,
  /** N names as written, run together (UTF-8), and the length of each. */
  names: Uint8Array,
  nameLengths: Uint8Array,
  /** Index into `countries` of the header. */
  country: Uint8Array,
  /** Number of the entry of the first-level region + 1, 0 = none. */
  region: Uint32Array,
  kind: Uint8Array,
  /** 8 × the binary logarithm of the population + 1. */
  size: Uint8Array,
  /** Degrees × 182 and × 364 (half of that for longitude): to 300 m. */
  lat: Int16Array,
  lon: Int16Array,
  geonames: Uint32Array,
} as const;

export type PlaceSection = keyof typeof placeSections;
export type PlaceArrays = { readonly [Section in PlaceSection]: InstanceType<(typeof placeSections)[Section]> };

export const latScale = 32767 / 90;
export const lonScale = 32767 / 180;
export const sizeScale = 8;

/** What an entry is, by the number in `kind`. */
export const placeKinds = ["capital", "seat", "town", "quarter", "region", "district"] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface PlacesHeader {
  /** ISO 3166 alpha-3. */
  readonly countries: readonly string[];
  readonly sections: readonly { readonly name: PlaceSection; readonly length: number }[];
}

/** Views into the bytes, without a copy where they lie on a multiple of four. Throws `codebook/broken-gazetteer`. */
export function readPlacesFile(bytes: Uint8Array): { header: PlacesHeader; arrays: PlaceArrays } {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const buffer = aligned.buffer as ArrayBuffer;
  const view = new DataView(buffer, aligned.byteOffset, aligned.byteLength);
  const decoder = new TextDecoder();
  if (bytes.length < 8 || decoder.decode(aligned.subarray(0, 4)) !== placesMagic) {
    throw new ReadoutError("codebook/broken-gazetteer", "models/places.bin: not a Readout gazetteer", {
      hint: "Build it again with tools/gazetteer/build.ts.",
    });
  }
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(decoder.decode(aligned.subarray(8, 8 + headerLength))) as PlacesHeader;
  const arrays: Partial<Record<PlaceSection, unknown>> = {};
  let at = alignPlaces(8 + headerLength);
  for (const { name, length } of header.sections) {
    const Section = placeSections[name];
    arrays[name] = new Section(buffer, aligned.byteOffset + at, length);
    at = alignPlaces(at + length * Section.BYTES_PER_ELEMENT);
  }
  return { header, arrays: arrays as PlaceArrays };
}

export function alignPlaces(offset: number): number {
  return (offset + 3) & ~3;
}
