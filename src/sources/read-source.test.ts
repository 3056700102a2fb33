import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type MadeFiles, readAll, showItem } from "./testing/made-disk.js";

const june = Date.UTC(2023, 5, 19, 12);

async function check(input: string, files: MadeFiles, expected: readonly string[]): Promise<void> {
  const items = await readAll(input, files, { now: () => june });
  expect(items.map(showItem)).toEqual(expected);
}

test.each<[string, string | Uint8Array, string[]]>([
  ["a.txt", "Oslo agrees.\n", ["a.txt = ? | Oslo agrees."]],
  ["a.md", "# Oslo agrees", ["a.md = ? | # Oslo agrees"]],
  ["a.html", "<p>Oslo agrees.", ["a.html = ? | Oslo agrees."]],
  ["a", "<!-- x --><!doctype html><p>Oslo agrees.", ["a = ? | Oslo agrees."]],
  ["a.txt.gz", gzipSync("Oslo agrees."), ["a.txt.gz = ? | Oslo agrees."]],
  ["a.html.gz", gzipSync("<p>Oslo agrees."), ["a.html.gz = ? | Oslo agrees."]],
  ["empty.txt", " \n", ["empty.txt ! input/empty"]],
  ["none.txt", "", ["none.txt ! input/empty"]],
  ["a.pdf", "%PDF-1.7 x", ["a.pdf ! input/broken-pdf"]],
  ["a.docx", "PK\u0003\u0004x", ["a.docx ! input/binary"]],
  ["a.gz", gzipSync(gzipSync("x")), ["a.gz ! input/binary"]],
  ["cut.txt.gz", gzipSync("Oslo agrees. ".repeat(100)).subarray(0, -12), ["cut.txt.gz ! input/broken-gzip"]],
  ["latin.txt", Buffer.from("Z\xfcrich", "latin1"), ["latin.txt ! input/not-utf8"]],
  ["a.xml", "<invoice/>", ["a.xml ! input/unknown-xml"]],
  ["long.txt", "x".repeat(5_000_000), ["long.txt ! input/too-large"]],
])("a file: %s", async (name, content, expected) => {
  await check(name, { [name]: content }, expected);
});

test("a gzip bomb is left before it is unpacked", async () => {
  await check("a.jsonl.gz", { "a.jsonl.gz": gzipSync(new Uint8Array(80_000_000)) }, ["a.jsonl.gz ! input/gzip-bomb"]);
});

test("a folder is read in order, with what is in its folders", async () => {
  const files = {
    "in/b.txt": "second",
    "in/a/z.txt": "first",
    "in/.cache/x": "x",
    "in/c.PNG": "x",
    "in/d.css": "x",
    "in/e.pdf": "%PDF-1.4",
    "in/readout.duckdb": "x",
    "out.txt": "x",
  };
  await check("in", files, [
    "in/.cache skipped: hidden file",
    "in/a/z.txt = ? | first",
    "in/b.txt = ? | second",
    "in/c.PNG skipped: picture",
    "in/d.css skipped: part of a page",
    "in/e.pdf ! input/broken-pdf",
    "in/readout.duckdb skipped: database",
  ]);
});

test.each<[string, string, string[]]>([
  [
    "JSON lines",
    '{"id":7,"text":"One","date":"2023-06-19"}\n\n{"id":8,\n{"text":"Two","url":"https://example.org/2"}\n{"text":""}\n{"title":"x"}\n5\n',
    [
      "a.jsonl:1 = 7 | One | 2023-06-19",
      "a.jsonl:3 ! input/not-json",
      "a.jsonl:4 = ? | Two | https://example.org/2",
      "a.jsonl:5 skipped: row without text",
      "a.jsonl:6 ! input/no-column",
      "a.jsonl:7 ! input/bad-item",
    ],
  ],
  ["a last line without end", '{"text":"One"}', ["a.jsonl:1 = ? | One"]],
  ["pages in lines", '{"html":"<p>One</p>"}', ["a.jsonl:1 = ? | One"]],
  ["a date that is none", '{"text":"One","date":"soon"}', ["a.jsonl:1 = ? | One"]],
])("%s", async (_, content, expected) => {
  await check("a.jsonl", { "a.jsonl": content }, expected);
});

test("a date that is none is noted", async () => {
  const [item] = await readAll("a.jsonl", { "a.jsonl": '{"text":"One","date":"soon"}' });
  expect(item).toMatchObject({ notes: [{ code: "sources/date", message: "“soon” is no date" }] });
});

test.each<[string, string, string[]]>([
  [
    "a list",
    '[{"id":"1","text":"One"},{"x":1},{"text":"Two"}]',
    ["a.json[0] = 1 | One", "a.json[1] ! input/no-column", "a.json[2] = ? | Two"],
  ],
  ["an object", '{\n "id": "1",\n "body": "One"\n}', ["a.json = 1 | One"]],
  ["lines after all", '{"text":"One"}\n{"text":"Two"}\n', ["a.json:1 = ? | One", "a.json:2 = ? | Two"]],
  ["a list in a list", '[[{"text":"One"}]]', ["a.json[0] ! input/bad-item"]],
  ["nothing whole", '{"text":"One"', ["a.json ! input/not-json"]],
])("a file of JSON: %s", async (_, content, expected) => {
  await check("a.json", { "a.json": content }, expected);
});

test.each<[string, string | Uint8Array, string[]]>([
  [
    "guessed columns",
    'Doc ID,Publication_Date,Full Text\n7,2023-06-19,"One, with\na break"\n8,,Two\n9,,\n',
    ["a.csv:2 = 7 | One, with a break | 2023-06-19", "a.csv:4 = 8 | Two", "a.csv:5 skipped: row without text"],
  ],
  ["semicolons and a byte order mark", "\ufeffid;text\n1;One, two\n", ["a.csv:2 = 1 | One, two"]],
  ["tabs in UTF-16", Buffer.from("\ufeffid\ttext\n1\tOne\n", "utf16le"), ["a.csv:2 = 1 | One"]],
  ["quotes that are not doubled", 'id,text\n1,He said "no" today\n', ['a.csv:2 = 1 | He said "no" today']],
  ["rows of another length", "id,text\n1\n2,Two,x\n", ["a.csv:2 skipped: row without text", "a.csv:3 = 2 | Two"]],
  ["a quote that stays open", 'id,text\n1,One\n2,"Two\n3,Three\n', ["a.csv:4 ! input/broken-row", "a.csv:2 = 1 | One"]],
  ["no column with text", "a,b\n1,2\n", ["a.csv ! input/no-column"]],
  ["nothing", "", ["a.csv ! input/empty"]],
  ["Latin-1", Buffer.from("id,text\n1,Z\xfcrich\n", "latin1"), ["a.csv ! input/not-utf8"]],
])("a table: %s", async (_, content, expected) => {
  await check("a.csv", { "a.csv": content }, expected);
});

test("columns that are named are used, and must be there", async () => {
  const files = { "a.csv": "key,when,words,text\n7,2023-06-19,One,no\n" };
  const named = { text: "Words", date: "when", id: "key" };
  const [row] = await readAll("a.csv", files, { columns: named });
  expect(showItem(row!)).toBe("a.csv:2 = 7 | One | 2023-06-19");
  const [error] = await readAll("a.csv", files, { columns: { text: "story" } });
  expect(error).toMatchObject({
    error: {
      code: "input/no-column",
      message: "a.csv: there is no column “story”",
      hint: expect.stringContaining("key, when, words, text"),
    },
  });
});

test("nothing is fetched where no fetcher is given", async () => {
  await check("https://example.org/a", {}, ["https://example.org/a ! fetch/not-allowed"]);
});

const laughs = Array.from({ length: 11 }, (_, step) => `<!ENTITY a${step + 1} "${`&a${step};`.repeat(10)}">`).join("");
const bomb = `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>`;

test.each<[string, string, string[]]>([
  [
    "a feed whose entities would fill the memory",
    `${bomb}<rss version="2.0"><channel><title>x</title><item><title>&a11;</title></item></channel></rss>`,
    ["a.xml#&a11; = ? | &amp;a11;"],
  ],
  [
    "a sitemap whose entities would fill the memory",
    `${bomb}<urlset><url><loc>&a11;</loc></url></urlset>`,
    ["&a11; skipped: address that was not to be fetched"],
  ],
  [
    "an item that asks for a file of this machine",
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><newsItem guid="g"><contentMeta><headline>&f;</headline></contentMeta></newsItem>',
    ["a.xml ! input/broken-xml"],
  ],
  [
    "elements in elements without end",
    `<urlset>${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}</urlset>`,
    ["a.xml ! input/broken-xml"],
  ],
])("%s does no harm", async (_, content, expected) => {
  await check("a.xml", { "a.xml": content }, expected);
});
