import { ReadoutError } from "../../base/readout-error.js";

/** What a model file holds: a JSON header and named arrays of 32-bit integers, read without copying. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Int32Array>;
}

const magic = 0x4d44_4f52; // "RODM", little endian
const version = 1;

/**
 * Layout, all little endian: magic, version, length of the header in bytes (each 4 bytes), the header as JSON padded to
 * a multiple of 4, then the sections one after another. The header's `sections` lists their names and lengths.
 */
export function writeModelFile({ header, sections }: ModelFile): Uint8Array {
  const listed = [...sections].map(([name, data]) => [name, data.length]);
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: listed }));
  const headerLength = Math.ceil(json.length / 4) * 4;
  const bodyLength = [...sections.values()].reduce((sum, data) => sum + data.byteLength, 0);
  const bytes = new Uint8Array(12 + headerLength + bodyLength);
  bytes.fill(0x20, 12, 12 + headerLength);
  bytes.set(json, 12);
  new Int32Array(bytes.buffer, 0, 3).set([magic, version, headerLength]);
  let offset = 12 + headerLength;
  for (const data of sections.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return bytes;
}

/** Reads what `writeModelFile` wrote. Throws `language/broken-model` for anything else. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < 12) throw brokenModel("it is too short");
  const [foundMagic, foundVersion, headerLength] = new Int32Array(aligned.buffer, aligned.byteOffset, 3);
  if (foundMagic !== magic) throw brokenModel("it does not begin as one");
  if (foundVersion !== version) throw brokenModel(`it has version ${foundVersion}, this program reads ${version}`);
  const json = new TextDecoder().decode(aligned.subarray(12, 12 + headerLength!));
  const { sections: listed, ...header } = JSON.parse(json) as { sections: [string, number][] };
  const sections = new Map<string, Int32Array>();
  let offset = 12 + headerLength!;
  for (const [name, length] of listed) {
    if (offset + length * 4 > aligned.length) throw brokenModel(`its part "${name}" is cut off`);
    sections.set(name, new Int32Array(aligned.buffer, aligned.byteOffset + offset, length));
    offset += length * 4;
  }
  return { header, sections };
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
