import { ReadoutError } from "../../base/readout-error.js";

/** What a model file holds: a JSON header and named arrays of 32-bit integers, most of which are 0. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Int32Array>;
}

const magic = 0x4d44_4f52; // "RODM", little endian
const version = 4;

/**
 * Layout, all little endian: magic, version, length of the header in bytes (each 4 bytes), the header as JSON, then the
 * sections one after another. The header's `sections` lists their names, lengths and numbers of integers that are not 0.
 * A section is a bitmap of those places, then the first bytes of their integers, the second bytes, the third and fourth:
 * tables are half empty, and like bytes side by side compress best.
 */
export function writeModelFile({ header, sections }: ModelFile): Uint8Array {
  const listed = [...sections].map(([name, data]) => [name, data.length, countFull(data)]);
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: listed }));
  const parts = [...sections.values()].map(packSection);
  const bytes = new Uint8Array(12 + json.length + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(bytes.buffer).setInt32(0, magic, true);
  new DataView(bytes.buffer).setInt32(4, version, true);
  new DataView(bytes.buffer).setInt32(8, json.length, true);
  bytes.set(json, 12);
  let offset = 12 + json.length;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Reads what `writeModelFile` wrote. Throws `language/broken-model` for anything else. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length < 12) throw brokenModel("it is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [foundMagic, foundVersion, headerLength] = [0, 4, 8].map((at) => view.getInt32(at, true));
  if (foundMagic !== magic) throw brokenModel("it does not begin as one");
  if (foundVersion !== version) throw brokenModel(`it has version ${foundVersion}, this program reads ${version}`);
  const { sections: listed, ...header } = readHeader(bytes.subarray(12, 12 + headerLength!));
  const sections = new Map<string, Int32Array>();
  let offset = 12 + headerLength!;
  for (const [name, length, full] of listed) {
    const size = Math.ceil(length / 8) + full * 4;
    if (offset + size > bytes.length) throw brokenModel(`its part "${name}" is cut off`);
    sections.set(name, unpackSection(bytes.subarray(offset, offset + size), length, full));
    offset += size;
  }
  return { header, sections };
}

interface Header {
  readonly sections: readonly [name: string, length: number, full: number][];
}

function readHeader(json: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as Header;
  } catch {
    throw brokenModel("its header is damaged");
  }
}

function countFull(data: Int32Array): number {
  return data.reduce((count, one) => (one === 0 ? count : count + 1), 0);
}

function packSection(data: Int32Array): Uint8Array {
  const full = countFull(data);
  const bitmapLength = Math.ceil(data.length / 8);
  const packed = new Uint8Array(bitmapLength + full * 4);
  let written = bitmapLength;
  for (const [index, one] of data.entries()) {
    if (one === 0) continue;
    packed[index >> 3]! |= 1 << (index & 7);
    for (let byte = 0; byte < 4; byte++) packed[written + byte * full] = (one >>> (8 * byte)) & 255;
    written++;
  }
  return packed;
}

function unpackSection(packed: Uint8Array, length: number, full: number): Int32Array {
  const data = new Int32Array(length);
  let first = Math.ceil(length / 8);
  let second = first + full;
  let third = second + full;
  let fourth = third + full;
  for (let group = 0; group < length; group += 8) {
    let bits = packed[group >> 3]!;
    for (let index = group; bits !== 0; bits >>>= 1, index++) {
      if ((bits & 1) === 0) continue;
      data[index] = packed[first++]! | (packed[second++]! << 8) | (packed[third++]! << 16) | (packed[fourth++]! << 24);
    }
  }
  return data;
}

/** The section of that name. Throws `language/broken-model` if there is none. */
export function takeSection(file: ModelFile, name: string): Int32Array {
  const section = file.sections.get(name);
  if (!section) throw brokenModel(`it has no part "${name}"`);
  return section;
}

function brokenModel(why: string): ReadoutError {
  return new ReadoutError("language/broken-model", `This is not a language model that Readout can use: ${why}.`, {
    hint: "Take models/en.bin from the same release, or train one: npm run train.",
  });
}
