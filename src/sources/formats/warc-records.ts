import { ReadoutError } from "../../base/readout-error.js";
import { ByteReader } from "../bytes/byte-reader.js";

/** The head of a record (ISO 28500): field names in lower case. */
export type WarcFields = ReadonlyMap<string, string>;

export interface WarcRecord {
  readonly fields: WarcFields;
  /** Null where the record was not wanted. */
  readonly block: Uint8Array | null;
}

/** A line of a head; longer ones occur only where the file is damaged. */
const lineBytesMax = 64 * 1024;
const fieldsMax = 200;

/**
 * The records of a WARC file, one at a time; the blocks of those that are not wanted are passed over unread. After a
 * damaged place, which is given as an error, reading goes on at the next record.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  wants: (fields: WarcFields, length: number) => boolean,
): AsyncGenerator<WarcRecord | ReadoutError> {
  const reader = new ByteReader(chunks);
  try {
    let isLost = false;
    for (let record = 1; ; ) {
      const line = await readLine(reader);
      if (line === null) return;
      if (line.trim() === "") continue;
      const fields = /^WARC\/\d/.test(line) ? await readFields(reader) : null;
      const length = Number(fields?.get("content-length") ?? "x");
      if (!fields || !Number.isSafeInteger(length) || length < 0) {
        if (!isLost) yield broken(name, `record ${record} has no head that can be read`);
        isLost = true;
        continue;
      }
      isLost = false;
      if (wants(fields, length)) {
        const block = await reader.take(length);
        if (block.length < length) throw broken(name, `it ends inside of record ${record}`);
        yield { fields, block };
      } else {
        if ((await reader.skip(length)) < length) throw broken(name, `it ends inside of record ${record}`);
        yield { fields, block: null };
      }
      record++;
    }
  } finally {
    await reader.close();
  }
}

/** Null where the head is none. */
async function readFields(reader: ByteReader): Promise<WarcFields | null> {
  const fields = new Map<string, string>();
  for (;;) {
    const line = await readLine(reader);
    if (line === null || fields.size > fieldsMax) return null;
    if (line.trim() === "") return fields;
    const colon = line.indexOf(":");
    // A continued line, which no field that is read here has.
    if (/^[ \t]/.test(line)) continue;
    if (colon < 1) return null;
    fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

async function readLine(reader: ByteReader): Promise<string | null> {
  const bytes = await reader.line(lineBytesMax);
  return bytes && Buffer.from(bytes).toString("utf8");
}

function broken(name: string, what: string): ReadoutError {
  return new ReadoutError("input/broken-archive", `${name} is a damaged WARC file: ${what}`, {
    hint: "Whole records were read. Copy or download the file again.",
  });
}
