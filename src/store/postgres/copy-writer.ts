import { numberOfDay } from "../rows/day.js";
import type { Cell, ColumnKind } from "../rows/tables.js";

/** PostgreSQL counts days from the year 2000. */
const firstDay = numberOfDay("2000-01-01");
const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const int4Type = 23;

/** Writes rows in the binary form of COPY (PostgreSQL documentation, COPY, “Binary Format”). */
export class CopyWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  begin(): void {
    this.#addBytes(signature);
    this.#int4(0);
    this.#int4(0);
  }

  addRow(columns: readonly Cell[][], row: number, kinds: readonly ColumnKind[]): void {
    this.#int2(kinds.length);
    for (let index = 0; index < kinds.length; index++) this.#addCell(columns[index]![row]!, kinds[index]!);
  }

  end(): void {
    this.#int2(-1);
  }

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #addCell(cell: Cell, kind: ColumnKind): void {
    if (cell === null) {
      this.#int4(-1);
      return;
    }
    switch (kind) {
      case "integer":
        this.#int4(4);
        this.#int4(cell as number);
        return;
      case "bigint":
        this.#int4(8);
        this.#room(8);
        this.#bytes.writeBigInt64BE(BigInt(cell as number), this.#length);
        this.#length += 8;
        return;
      case "real":
        this.#int4(4);
        this.#room(4);
        this.#bytes.writeFloatBE(cell as number, this.#length);
        this.#length += 4;
        return;
      case "boolean":
        this.#int4(1);
        this.#room(1);
        this.#bytes[this.#length++] = cell ? 1 : 0;
        return;
      case "day":
        this.#int4(4);
        this.#int4(numberOfDay(cell as string) - firstDay);
        return;
      case "text":
        this.#addText(cell as string);
        return;
      case "bytes":
        this.#int4((cell as Uint8Array).length);
        this.#addBytes(cell as Uint8Array);
        return;
      case "integers":
        this.#addIntegers(cell as Int32Array);
    }
  }

  #addText(text: string): void {
    // A unit of UTF-16 is at most three bytes of UTF-8.
    this.#room(4 + text.length * 3);
    const written = this.#bytes.write(text, this.#length + 4, "utf8");
    this.#bytes.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
  }

  /** One dimension, no nulls, counted from 1. */
  #addIntegers(values: Int32Array): void {
    this.#int4(20 + values.length * 8);
    for (const head of [1, 0, int4Type, values.length, 1]) this.#int4(head);
    for (const value of values) {
      this.#int4(4);
      this.#int4(value);
    }
  }

  #int2(value: number): void {
    this.#room(2);
    this.#bytes.writeInt16BE(value, this.#length);
    this.#length += 2;
  }

  #int4(value: number): void {
    this.#room(4);
    this.#bytes.writeInt32BE(value, this.#length);
    this.#length += 4;
  }

  #addBytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
