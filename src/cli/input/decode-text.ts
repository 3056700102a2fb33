import { ReadoutError } from "../../base/readout-error.js";

/** How files begin that are no text, and what to do with them. */
const signatures: readonly { readonly start: string; readonly kind: string; readonly hint: string }[] = [
  { start: "%PDF-", kind: "a PDF", hint: "Take its text out first: pdftotext FILE - | readout read -" },
  { start: "PK\x03\x04", kind: "a ZIP archive or office document", hint: "Unpack it, or save it as text or HTML." },
  { start: "\x1f\x8b", kind: "a gzip file", hint: "Unpack it first: gunzip -c FILE | readout read -" },
  { start: "\x89PNG", kind: "a picture", hint: "Readout reads text and HTML." },
  { start: "\xff\xd8\xff", kind: "a picture", hint: "Readout reads text and HTML." },
];
const sniffedBytes = 64 * 1024;

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or for HTML the encoding that the page declares. Anything
 * else is a `ReadoutError` that names `name`: input/empty, input/binary, input/not-utf8.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes, name);
  if (text.trim() !== "") return text;
  throw new ReadoutError("input/empty", `${name} is empty`, { hint: "Give a file that holds the text of a report." });
}

function decode(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  refuseBinary(bytes, name);
  const label = declaredEncoding(bytes);
  if (label) return new TextDecoder(label).decode(bytes);
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
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

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = latin1(bytes.subarray(0, 8));
  const known = signatures.find(({ start }) => head.startsWith(start));
  if (!known && !bytes.subarray(0, sniffedBytes).includes(0)) return;
  throw new ReadoutError("input/binary", `${name} is ${known?.kind ?? "a binary file"}, not text`, {
    hint: known?.hint ?? "Readout reads plain text and HTML.",
  });
}

/** What `<meta charset>` says, for a page that says something else than UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 1024));
  const label = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  if (!label || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // A label that no browser knows: the page is then read as UTF-8.
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
