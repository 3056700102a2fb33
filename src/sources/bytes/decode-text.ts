import type { Note } from "../../base/note.js";
import { ReadoutError } from "../../base/readout-error.js";

/** How files begin that are no text, and what to do with them. */
const signatures: readonly { readonly start: string; readonly kind: string; readonly hint: string }[] = [
  { start: "%PDF-", kind: "a PDF", hint: "Give it to readout read or readout clean, which take its text out." },
  { start: "PK\x03\x04", kind: "a ZIP archive or office document", hint: "Unpack it, or save it as text or HTML." },
  { start: "\x1f\x8b", kind: "a gzip file", hint: "Unpack it first: gunzip -c FILE | readout read -" },
  { start: "\x89PNG", kind: "a picture", hint: "Readout reads text and HTML." },
  { start: "\xff\xd8\xff", kind: "a picture", hint: "Readout reads text and HTML." },
];
const sniffedBytes = 64 * 1024;

/** What is known of an encoding from outside the document. */
export interface Encoding {
  /** The label that came with it, as in the header `Content-Type: text/html; charset=…`. */
  readonly charset?: string | undefined;
  /** Whether to guess where nothing that is declared fits, as browsers do; otherwise that is an error. */
  readonly guess?: boolean | undefined;
}

export interface DecodedText {
  readonly text: string;
  /** Where the encoding was guessed, or some bytes could not be read. */
  readonly notes: readonly Note[];
}

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or for pages and XML the encoding that they declare.
 * Anything else is a `ReadoutError` that names `name`: input/empty, input/binary, input/not-utf8.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  return decodeDocument(bytes, name).text;
}

/** As `decodeText`, for documents whose encoding may be declared outside, wrongly or not at all, as those of the web. */
export function decodeDocument(bytes: Uint8Array, name: string, encoding: Encoding = {}): DecodedText {
  const decoded = decode(bytes, name, encoding);
  if (decoded.text.trim() !== "") return decoded;
  throw new ReadoutError("input/empty", `${name} is empty`, { hint: "Give a file that holds the text of a report." });
}

function decode(bytes: Uint8Array, name: string, { charset, guess }: Encoding): DecodedText {
  const plain = (text: string): DecodedText => ({ text, notes: [] });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder("utf-16le").decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder("utf-16be").decode(bytes));
  const given = knownEncoding(charset);
  if (given?.startsWith("utf-16")) return plain(new TextDecoder(given).decode(bytes));
  refuseBinary(bytes, name);
  const label = given ?? declaredEncoding(bytes);
  // Seven-bit Japanese is valid UTF-8, and means something else.
  if (label === "iso-2022-jp") return plain(new TextDecoder(label).decode(bytes));
  try {
    // Valid UTF-8 is never anything else by chance, so it wins over a label, which often is the server's default.
    return plain(decodeUtf8(bytes));
  } catch (cause) {
    const fitting = guess && mostlyUtf8(bytes, name);
    if (fitting) return fitting;
    const other = [label, declaredEncoding(bytes)].find((one) => one && one !== "utf-8" && !one.startsWith("utf-16"));
    if (other) return plain(new TextDecoder(other).decode(bytes));
    if (guess) return guessWestern(bytes, name);
    throw new ReadoutError("input/not-utf8", `${name} is not UTF-8 (line ${firstBadLine(bytes)})`, {
      hint: "Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE | readout read -",
      cause,
    });
  }
}

/** Strict UTF-8; a byte order mark is dropped. Throws a TypeError on any malformed byte. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** UTF-8 with a few broken characters, as after a cut: ten good ones beyond ASCII for each broken one. */
function mostlyUtf8(bytes: Uint8Array, name: string): DecodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken * 11 > beyondAscii) return null;
  return { text, notes: [noteEncoding(`${name} is UTF-8 with ${broken} broken characters`)] };
}

/** What browsers do where nothing is declared (HTML standard, section 13.2.3.2). */
function guessWestern(bytes: Uint8Array, name: string): DecodedText {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return { text, notes: [noteEncoding(`${name} is not in the encoding it declares; it was read as Windows-1252`)] };
}

function noteEncoding(message: string): Note {
  return { code: "sources/encoding", message };
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = latin1(bytes.subarray(0, 8));
  const known = signatures.find(({ start }) => head.startsWith(start));
  if (!known && !bytes.subarray(0, sniffedBytes).includes(0)) return;
  throw new ReadoutError("input/binary", `${name} is ${known?.kind ?? "a binary file"}, not text`, {
    hint: known?.hint ?? "Readout reads plain text and HTML.",
  });
}

/** What `<meta charset>` or the XML declaration says. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 1024));
  const label =
    /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  return knownEncoding(label?.[1]);
}

/** The encoding of a label; null for one that no browser knows, and the document is then read as UTF-8. */
function knownEncoding(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A line feed byte is never part of a longer UTF-8 sequence, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decodeUtf8(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
