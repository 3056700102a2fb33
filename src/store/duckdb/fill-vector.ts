import type { DuckDBDataChunk } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";
import { numberOfDay } from "../rows/day.js";
import type { Cell, ColumnKind } from "../rows/tables.js";

/**
 * Writes the cells from `start` to `end` into a column of a chunk. The vectors of @duckdb/node-api would do the same, at
 * five times the cost: they check every value, and make a call for each text. Here numbers are copied as a block, and so
 * are texts of up to twelve bytes, which DuckDB keeps in the vector itself (`duckdb_string_t` of its C interface).
 */
export function fillVector(
  { chunk }: DuckDBDataChunk,
  column: number,
  kind: ColumnKind,
  cells: readonly Cell[],
  start: number,
  end: number,
): void {
  const vector = duckdb.data_chunk_get_vector(chunk, column);
  markNulls(vector, cells, start, end);
  if (kind === "text") fillTexts(vector, cells as readonly (string | null)[], start, end);
  else if (kind === "bytes") fillBytes(vector, cells as readonly (Uint8Array | null)[], start, end);
  else if (kind === "integers") fillLists(vector, cells as readonly (Int32Array | null)[], start, end);
  else copy(vector, toNumbers(kind, cells, start, end));
}

type Vector = ReturnType<typeof duckdb.data_chunk_get_vector>;

function copy(vector: Vector, { buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView<ArrayBuffer>): void {
  duckdb.copy_data_to_vector(vector, 0, buffer, byteOffset, byteLength);
}

function markNulls(vector: Vector, cells: readonly Cell[], start: number, end: number): void {
  let valid: Uint8Array<ArrayBuffer> | null = null;
  for (let row = start; row < end; row++) {
    if (cells[row] !== null) continue;
    // Whole words of 64 rows, as DuckDB reads them.
    valid ??= new Uint8Array(Math.ceil((end - start) / 64) * 8).fill(255);
    valid[(row - start) >> 3]! &= ~(1 << ((row - start) & 7));
  }
  if (!valid) return;
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, valid.byteLength);
}

function toNumbers(
  kind: ColumnKind,
  cells: readonly Cell[],
  start: number,
  end: number,
): NodeJS.ArrayBufferView<ArrayBuffer> {
  const count = end - start;
  switch (kind) {
    case "bigint": {
      const numbers = new BigInt64Array(count);
      for (let row = 0; row < count; row++) numbers[row] = BigInt((cells[start + row] ?? 0) as number);
      return numbers;
    }
    case "real": {
      const numbers = new Float32Array(count);
      for (let row = 0; row < count; row++) numbers[row] = (cells[start + row] ?? 0) as number;
      return numbers;
    }
    case "boolean": {
      const bytes = new Uint8Array(count);
      for (let row = 0; row < count; row++) bytes[row] = cells[start + row] ? 1 : 0;
      return bytes;
    }
    case "day": {
      const numbers = new Int32Array(count);
      for (let row = 0; row < count; row++) {
        const day = cells[start + row] as string | null;
        numbers[row] = day === null ? 0 : numberOfDay(day);
      }
      return numbers;
    }
    default: {
      const numbers = new Int32Array(count);
      for (let row = 0; row < count; row++) numbers[row] = (cells[start + row] ?? 0) as number;
      return numbers;
    }
  }
}

/** A text in the vector: its length, then its bytes, or the first four of them and an address. */
const textBytes = 16;
const [lengthBytes, shortBytesMax] = [4, 12];

function fillTexts(vector: Vector, cells: readonly (string | null)[], start: number, end: number): void {
  const texts = new Uint8Array((end - start) * textBytes);
  const long: number[] = [];
  for (let row = start; row < end; row++) {
    const text = cells[row]!;
    if (text !== null && !writeShort(text, texts, (row - start) * textBytes)) long.push(row);
  }
  copy(vector, texts);
  // Each gets a place of its own, whose address is written beside its length.
  for (const row of long) duckdb.vector_assign_string_element(vector, row - start, cells[row]!);
}

/** Gives false for a text that is too long to stand there, or is not plain. */
function writeShort(text: string, bytes: Uint8Array, start: number): boolean {
  const { length } = text;
  if (length > shortBytesMax) return false;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return false;
    bytes[start + lengthBytes + at] = unit;
  }
  // The first of four bytes, the smallest of which comes first.
  bytes[start] = length;
  return true;
}

function fillBytes(vector: Vector, cells: readonly (Uint8Array | null)[], start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const bytes = cells[row]!;
    if (bytes !== null) duckdb.vector_assign_string_element_len(vector, row - start, bytes);
  }
}

/** Where each list begins and how long it is, and then all numbers one after the other. */
function fillLists(vector: Vector, cells: readonly (Int32Array | null)[], start: number, end: number): void {
  const entries = new BigUint64Array((end - start) * 2);
  let length = 0;
  for (let row = start; row < end; row++) {
    const count = cells[row]?.length ?? 0;
    entries[(row - start) * 2] = BigInt(length);
    entries[(row - start) * 2 + 1] = BigInt(count);
    length += count;
  }
  const numbers = new Int32Array(length);
  let at = 0;
  for (let row = start; row < end; row++) {
    const list = cells[row];
    if (!list) continue;
    numbers.set(list, at);
    at += list.length;
  }
  duckdb.list_vector_reserve(vector, length);
  duckdb.list_vector_set_size(vector, length);
  copy(duckdb.list_vector_get_child(vector), numbers);
  copy(vector, entries);
}
