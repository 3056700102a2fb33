import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { archivedPage, warcRecord } from "../testing/made-archive.js";
import { readAll, showItem } from "../testing/made-disk.js";

async function check(records: readonly Uint8Array[], expected: readonly string[], name = "a.warc"): Promise<void> {
  const items = await readAll(name, { [name]: Buffer.concat(records) });
  expect(items.map(showItem)).toEqual(expected);
}

const one = archivedPage("https://example.org/1", "<p>Oslo agrees.");
const two = archivedPage("https://example.org/2", "<p>Rome agrees.");
const shownOne = "a.warc#https://example.org/1 = ? | Oslo agrees. | https://example.org/1";
const shownTwo = "a.warc#https://example.org/2 = ? | Rome agrees. | https://example.org/2";

test("pages are read, and all else is counted", async () => {
  await check(
    [
      warcRecord("warcinfo", "info:", "software: x"),
      one,
      archivedPage("https://example.org/p", "x", { "Content-Type": "image/png" }),
      archivedPage("https://example.org/gone", "x", { status: "404 Not Found" }),
      warcRecord("request", "https://example.org/2", "GET /2 HTTP/1.1"),
      warcRecord("response", "dns:example.org", "20230619 93.184.216.34"),
      warcRecord("conversion", "https://example.org/3", "Bonn agrees."),
      two,
    ],
    [
      "a.warc#info: skipped: warcinfo record",
      shownOne,
      "a.warc#https://example.org/p skipped: image/png",
      "a.warc#https://example.org/gone skipped: answer with status 404",
      "a.warc#https://example.org/2 skipped: request record",
      "a.warc#dns:example.org skipped: answer that is not HTTP",
      "a.warc#https://example.org/3 = ? | Bonn agrees. | https://example.org/3",
      shownTwo,
    ],
  );
});

test.each<[string, Uint8Array[], string[]]>([
  [
    "a page in pieces",
    [
      archivedPage("https://example.org/1", "9\r\n<p>Oslo a\r\n6\r\ngrees.\r\n0\r\n\r\n", {
        "Transfer-Encoding": "chunked",
      }),
    ],
    [shownOne],
  ],
  [
    "a page that says so and is not",
    [
      archivedPage("https://example.org/1", "<p>Oslo agrees.", {
        "Transfer-Encoding": "chunked",
        "Content-Encoding": "gzip",
      }),
    ],
    [shownOne],
  ],
  [
    "a packed page",
    [archivedPage("https://example.org/1", gzipSync("<p>Oslo agrees."), { "Content-Encoding": "gzip" })],
    [shownOne],
  ],
  [
    "a bomb",
    [archivedPage("https://example.org/1", gzipSync(new Uint8Array(40_000_000))), two],
    ["a.warc#https://example.org/1 ! input/too-large", shownTwo],
  ],
  [
    "a page in the encoding of its header",
    [
      archivedPage("https://example.org/1", Buffer.from("<p>Z\xfcrich", "latin1"), {
        "Content-Type": "text/html; charset=iso-8859-1",
      }),
    ],
    ["a.warc#https://example.org/1 = ? | Zürich | https://example.org/1"],
  ],
  [
    "an empty page",
    [archivedPage("https://example.org/1", ""), two],
    ["a.warc#https://example.org/1 ! input/empty", shownTwo],
  ],
  [
    "damage between records",
    [one, Buffer.from("rubbish\nand more\n"), two],
    [shownOne, "a.warc ! input/broken-archive", shownTwo],
  ],
  [
    "a record without length",
    [one, Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200\r\n\r\n"), two],
    [shownOne, "a.warc ! input/broken-archive", shownTwo],
  ],
  ["a file that is cut off", [one, two.subarray(0, -20)], [shownOne, "a.warc ! input/broken-archive"]],
])("%s", async (_, records, expected) => {
  await check(records, expected);
});

test.each([
  ["packed as a whole", [gzipSync(Buffer.concat([one, two]))]],
  ["each record packed by itself", [gzipSync(one), gzipSync(two)]],
])("WARC.gz, %s", async (_, records) => {
  const rename = (shown: string): string => shown.replace("a.warc", "a.warc.gz");
  await check(records, [shownOne, shownTwo].map(rename), "a.warc.gz");
});
