import {
  latScale,
  lonScale,
  type PlaceArrays,
  type PlaceKind,
  placeKinds,
  readPlacesFile,
  sizeScale,
} from "./places-file.js";

/** A town, region or district of the packed gazetteer; `index` names it within the file. */
export interface PackedPlace {
  readonly index: number;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
  /** To 10 %. */
  readonly population: number;
  /** Index of the first-level region, the place itself if it is one; null where none is known. */
  readonly region: number | null;
  /** Found under another name than its own. */
  readonly isAlias: boolean;
}

/**
 * Looks places up in the packed file by binary search over its bytes; nothing but the offsets of the names is made when
 * it is opened, and a place becomes an object only when it is asked for.
 */
export class PackedPlaces {
  readonly #arrays: PlaceArrays;
  readonly #countries: readonly string[];
  readonly #keyStarts: Uint32Array;
  readonly #rowStarts: Uint32Array;
  readonly #nameStarts: Uint32Array;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    const { header, arrays } = readPlacesFile(bytes);
    this.#arrays = arrays;
    this.#countries = header.countries;
    this.#keyStarts = addUp(arrays.keyLengths);
    this.#rowStarts = addUp(arrays.rowCounts);
    this.#nameStarts = addUp(arrays.nameLengths);
  }

  /** All places with this folded name, the most populous first. */
  find(key: string): PackedPlace[] {
    const place = this.#search(this.#encoder.encode(key));
    const [start, end] = place < 0 ? [0, 0] : [this.#rowStarts[place], this.#rowStarts[place + 1]];
    return Array.from(this.#arrays.rows.subarray(start, end), (row) => this.#read(row, key));
  }

  /** The entry with a number; `key` is the folded name that it was found under. */
  #read(index: number, key: string): PackedPlace {
    const { names, country, region, kind, size, lat, lon, geonames } = this.#arrays;
    const name = this.#decoder.decode(names.subarray(this.#nameStarts[index], this.#nameStarts[index + 1]));
    return {
      index,
      name,
      kind: placeKinds[kind[index]],
      country: this.#countries[country[index]],
      lat: round(lat[index] / latScale),
      lon: round(lon[index] / lonScale),
      geonames: geonames[index] || null,
      population: Math.round(2 ** (size[index] / sizeScale)) - 1,
      region: region[index] ? region[index] - 1 : null,
      isAlias: !sameLength(key, name),
    };
  }

  #search(key: Uint8Array): number {
    let low = 0;
    let high = this.#arrays.keyLengths.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #compare(index: number, key: Uint8Array): number {
    const { keys } = this.#arrays;
    const start = this.#keyStarts[index];
    const length = this.#keyStarts[index + 1] - start;
    const shared = Math.min(length, key.length);
    for (let offset = 0; offset < shared; offset++) {
      const difference = keys[start + offset] - key[offset];
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}

/** The name itself has as many letters as its key, but for marks and accents. */
function sameLength(key: string, name: string): boolean {
  const letters = name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  return letters[0] === key[0] && Math.abs(letters.length - key.length) <= (name.includes("Saint") ? 3 : 0);
}

function addUp(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index++) starts[index + 1] = starts[index] + lengths[index];
  return starts;
}

/** Three decimals: the file does not know more. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
