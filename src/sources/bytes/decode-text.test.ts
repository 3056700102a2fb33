import { expect, test } from "vitest";
import { decodeDocument, decodeText } from "./decode-text.js";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

test.each([
  ["UTF-8", bytes("Zürich"), "Zürich"],
  ["UTF-8 with a byte order mark", bytes([0xef, 0xbb, 0xbf], "Zürich"), "Zürich"],
  ["UTF-16, little endian", bytes([0xff, 0xfe, 0x5a, 0, 0xfc, 0]), "Zü"],
  ["UTF-16, big endian", bytes([0xfe, 0xff, 0, 0x5a, 0, 0xfc]), "Zü"],
  [
    "a page in the encoding that it declares",
    bytes('<meta charset="iso-8859-1">Z', [0xfc]),
    '<meta charset="iso-8859-1">Zü',
  ],
  ["a page that declares an encoding nobody knows", bytes('<meta charset="x-none">Zü'), '<meta charset="x-none">Zü'],
])("%s is read", (_, content, text) => {
  expect(decodeText(content, "it")).toBe(text);
});

test.each([
  ["nothing", bytes(""), "input/empty", "it is empty"],
  ["only white space", bytes(" \n\t"), "input/empty", "it is empty"],
  ["a PDF", bytes("%PDF-1.7 …"), "input/binary", "it is a PDF, not text"],
  ["a ZIP", bytes("PK\u0003\u0004…"), "input/binary", "it is a ZIP archive or office document, not text"],
  ["gzip", bytes([0x1f, 0x8b, 8]), "input/binary", "it is a gzip file, not text"],
  ["zero bytes", bytes("text", [0], "text"), "input/binary", "it is a binary file, not text"],
  ["Latin-1", bytes("one\ntwo\nZ", [0xfc], "rich\n"), "input/not-utf8", "it is not UTF-8 (line 3)"],
  ["a cut off character", bytes("Z", [0xc3]), "input/not-utf8", "it is not UTF-8 (line 1)"],
])("%s is refused", (_, content, code, message) => {
  expect(() => decodeText(content, "it")).toThrow(expect.objectContaining({ code, message, hint: expect.any(String) }));
});

/** What servers say of pages, and what is in them. */
test.each<[string, Uint8Array, string | undefined, string, string[]]>([
  ["the encoding of the header", bytes("Z", [0xfc], "rich"), "iso-8859-1", "Zürich", []],
  ["UTF-8, though the header says otherwise", bytes("Zürich"), "iso-8859-1", "Zürich", []],
  [
    "the encoding of the page, where the header is wrong",
    bytes('<meta charset="windows-1251">', [0xcc]),
    "utf-8",
    '<meta charset="windows-1251">М',
    [],
  ],
  ["Cyrillic", bytes([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), "windows-1251", "Москва", []],
  [
    "Japanese in seven bits",
    bytes([0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42]),
    "iso-2022-jp",
    "東京",
    [],
  ],
  ["UTF-16 by its header", bytes([0x5a, 0, 0xfc, 0]), "utf-16le", "Zü", []],
  [
    "nothing that fits",
    bytes("Z", [0xfc], "rich"),
    "utf-8",
    "Zürich",
    ["it is not in the encoding it declares; it was read as Windows-1252"],
  ],
  [
    "no declaration",
    bytes("Z", [0xfc], "rich"),
    undefined,
    "Zürich",
    ["it is not in the encoding it declares; it was read as Windows-1252"],
  ],
  [
    "UTF-8 with a cut",
    bytes("ü".repeat(20), [0xc3]),
    "iso-8859-1",
    `${"ü".repeat(20)}\ufffd`,
    ["it is UTF-8 with 1 broken characters"],
  ],
  ["an unknown label", bytes("Zürich"), "x-none", "Zürich", []],
])("a page with %s is read", (_, content, charset, text, notes) => {
  const decoded = decodeDocument(content, "it", { charset, guess: true });
  expect({ text: decoded.text, notes: decoded.notes.map(({ message }) => message) }).toEqual({ text, notes });
});
