import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { RawItem } from "../read.js";
import { cleanHtml } from "../report/clean-html.js";
import { cleanText } from "../report/clean-report.js";
import type { Fetcher } from "../sources/fetch/fetcher.js";
import { archivedPage } from "../sources/testing/made-archive.js";
import { madeRecord } from "./testing/made-record.js";
import { runCommand } from "./testing/run-command.js";

/** The cleaning that is shipped, without a language model. */
const clean = ({ text, html, ...item }: RawItem) =>
  html === undefined ? cleanText({ ...item, text: text ?? "" }) : cleanHtml({ ...item, html });
const read = (item: RawItem) => ({ ...madeRecord, report: clean(item) });

const sentence = (index: number): string =>
  `Ministers of Norway and Chile met in Oslo for the ${index}th time on Monday, officials said.`;
const rss = (body: string): string => `<rss version="2.0"><channel><title>x</title>${body}</channel></rss>`;

/** Whole files, by extension; each holds `reports` reports. */
const whole: readonly { ext: string; reports: number; make: (index: number) => string | Uint8Array }[] = [
  { ext: "txt", reports: 1, make: sentence },
  { ext: "md", reports: 1, make: (index) => `# Talks\n\n${sentence(index)}` },
  {
    ext: "html",
    reports: 1,
    make: (index) => `<!doctype html><title>Talks</title><article><p>${sentence(index)}</article>`,
  },
  { ext: "txt.gz", reports: 1, make: (index) => gzipSync(sentence(index)) },
  { ext: "jsonl", reports: 2, make: (index) => `{"text":"${sentence(index)}"}\n{"text":"${sentence(-index)}"}\n` },
  { ext: "csv", reports: 1, make: (index) => `id,text\nc${index},"${sentence(index)}"\n` },
  {
    ext: "rss",
    reports: 1,
    make: (index) => rss(`<item><title>Talks</title><description>${sentence(index)}</description></item>`),
  },
  {
    ext: "eml",
    reports: 1,
    make: (index) => `From: a@example.org\nSubject: Talks\nMessage-ID: <${index}@x>\n\n${sentence(index)}\n`,
  },
  {
    ext: "warc.gz",
    reports: 1,
    make: (index) => gzipSync(archivedPage(`https://example.org/${index}`, `<p>${sentence(index)}`)),
  },
  {
    ext: "json",
    reports: 1,
    make: (index) => JSON.stringify({ uri: `urn:${index}`, pubstatus: "usable", body_text: sentence(index) }),
  },
];

/** Broken files, with the code that names what is wrong. */
const broken: readonly { name: string; code: string; content: string | Uint8Array }[] = [
  { name: "cut.pdf", code: "input/broken-pdf", content: "%PDF-1.7" },
  { name: "empty.txt", code: "input/empty", content: "" },
  { name: "latin.txt", code: "input/not-utf8", content: Buffer.from("Z\xfcrich", "latin1") },
  { name: "cut.txt.gz", code: "input/broken-gzip", content: gzipSync(sentence(1)).subarray(0, 30) },
  { name: "bad.json", code: "input/not-json", content: '{"text":' },
  { name: "bad.xml", code: "input/broken-xml", content: "<urlset><url></urlset>" },
  { name: "other.xml", code: "input/unknown-xml", content: '<?xml version="1.0"?><invoice/>' },
  { name: "bad.csv", code: "input/no-column", content: "a,b\n1,2\n" },
  { name: "head.warc", code: "input/broken-archive", content: "WARC/1.0\r\nContent-Length: many\r\n\r\n" },
  { name: "noise.html", code: "report/empty", content: "<!doctype html><html><body><script>1</script></body></html>" },
];

/** Five hundred files in all, and every tenth of them broken. */
const copies = 45;
const brokenCopies = 5;
const files: Record<string, string | Uint8Array> = { "in/p.png": "x", "in/q.css": "x" };
for (const { ext, make } of whole)
  for (let index = 0; index < copies; index++) files[`in/${ext}/${index}.${ext}`] = make(index + 2);
const brokenFiles = broken.flatMap(({ name, code, content }) =>
  Array.from({ length: brokenCopies }, (_, index) => ({ path: `in/broken/${index}/${name}`, code, content })),
);
for (const { path, content } of brokenFiles) files[path] = content;

test.each([["clean"], ["read --json"]])(
  "%s goes through a folder of 500 mixed files and names each broken one",
  async (line) => {
    const { code, stdout, stderr } = await runCommand([...line.split(" "), "in"], { files, reader: { clean, read } });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    const failed = lines.filter((each) => each.error);
    expect(failed.map((each) => `${each.id} ${each.error.code}`).sort()).toEqual(
      brokenFiles.map(({ path, code }) => `${path} ${code}`).sort(),
    );
    const reports = whole.reduce((sum, { reports }) => sum + reports * copies, 0);
    expect(lines.length - failed.length).toBe(reports);
    expect(brokenFiles.filter(({ path }) => !stderr.includes(path))).toEqual([]);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      `${reports} reports read, ${brokenFiles.length} failed, 2 skipped (1 × part of a page, 1 × picture)`,
    );
    expect(code).toBe(1);
  },
);

test("a killed and an embargoed report are not read, and this is said", async () => {
  const item = { uri: "urn:1", body_text: "Oslo agrees." };
  const lines = [
    { ...item, pubstatus: "canceled", ednote: "It did not happen." },
    { ...item, uri: "urn:2", embargoed: "2999-01-01T00:00:00Z" },
  ];
  const files = { "a.jsonl": lines.map((each) => JSON.stringify(each)).join("\n") };
  const { code, stdout, stderr } = await runCommand(["read", "--json", "a.jsonl"], { files });
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each)),
  ).toEqual([
    {
      id: "urn:1",
      from: "a.jsonl:1",
      withheld: { state: "killed", until: null, why: "killed by its agency: It did not happen." },
    },
    {
      id: "urn:2",
      from: "a.jsonl:2",
      withheld: { state: "embargoed", until: "2999-01-01T00:00:00Z", why: "embargoed until 2999-01-01T00:00:00Z" },
    },
  ]);
  expect(stderr).toBe(`readout: a.jsonl:1 is not read: killed by its agency: It did not happen.
readout: a.jsonl:2 is not read: embargoed until 2999-01-01T00:00:00Z
0 reports read, 0 failed, 1 killed, 1 embargoed
`);
  expect(code).toBe(0);
});

test("the id, the date and the notes of a row come into the record", async () => {
  const given: RawItem[] = [];
  const reader = {
    read: (item: RawItem) => {
      given.push(item);
      return madeRecord;
    },
  };
  const files = { "a.csv": "key,when,words\n7,19 June 2023,Oslo agrees.\n8,soon,Rome agrees.\n" };
  const words = ["read", "--json", "--text-column", "words", "--date-column", "when", "--id-column", "key", "a.csv"];
  const { stdout } = await runCommand(words, { files, reader });
  expect(given).toEqual([
    { id: "7", text: "Oslo agrees.", date: "19 June 2023" },
    { id: "8", text: "Rome agrees." },
  ]);
  const [, second] = stdout
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each));
  expect(second.notes[0]).toEqual({ code: "sources/date", message: "“soon” is no date" });
});

const many = Array.from({ length: 1500 }, (_, index) => JSON.stringify({ id: index, text: "Oslo agrees." }));

test("a long run says how far it is, and another goes on from there", async () => {
  const files = { "a.jsonl": many.join("\n"), "b.jsonl": many[0]! };
  const whole = await runCommand(["read", "--json", "a.jsonl", "b.jsonl"], { files });
  expect(whole.stderr).toBe("1000 reports read, 0 failed; the last one: a.jsonl:1000\n1501 reports read, 0 failed\n");
  const rest = await runCommand(["read", "--json", "--after", "a.jsonl:1000", "a.jsonl", "b.jsonl"], { files });
  expect(rest.stdout.trimEnd().split("\n")).toHaveLength(501);
});

test("a place to go on from must be there", async () => {
  const { code, stderr } = await runCommand(["read", "--after", "a:7", "a"], { files: { a: "x" } });
  expect(stderr).toContain("readout: --after a:7: there is no such place in what was given");
  expect(code).toBe(2);
});

test("a fault while one report is read does not end the run", async () => {
  let reports = 0;
  const faulty = () => {
    if (reports++ === 0) throw new TypeError("x is undefined");
    return madeRecord;
  };
  const files = { "a.jsonl": '{"text":"One"}\n{"text":"Two"}\n' };
  const { code, stdout } = await runCommand(["read", "--json", "a.jsonl"], { files, reader: { read: faulty } });
  const [first, second] = stdout
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each));
  expect(first).toMatchObject({
    id: "a.jsonl:1",
    error: { code: "internal/fault", message: "a.jsonl:1: x is undefined" },
  });
  expect(second).toEqual(madeRecord);
  expect(code).toBe(1);
});

/** A web that holds the given documents. */
function web(documents: Readonly<Record<string, string>>): Fetcher {
  return {
    fetch: async (address) => ({
      address,
      status: address in documents ? 200 : 404,
      fields: new Map([["content-type", "text/html"]]),
      body: Buffer.from(documents[address] ?? ""),
    }),
  };
}

test("an address is fetched because it was given, and what it names only with --fetch", async () => {
  const link = "<item><title>Talks</title><link>https://example.org/1</link></item>";
  const fetcher = web({ "https://example.org/feed": rss(link), "https://example.org/1": `<p>${sentence(1)}` });
  const run = async (...words: string[]) =>
    JSON.parse((await runCommand(["clean", ...words], { fetcher, reader: { clean } })).stdout);
  expect((await run("https://example.org/feed")).text).toBe("");
  expect((await run("https://example.org/feed", "--fetch")).text).toBe(sentence(1));
});

test("commands that read files alone refuse an address", async () => {
  const { code, stderr } = await runCommand(["code", "https://example.org/1"], { fetcher: web({}) });
  expect(stderr).toContain("https://example.org/1 is an address; this command reads files");
  expect(code).toBe(1);
});

test("watch prints what clean --jsonl reads, each entry once", async () => {
  const world = {
    fetcher: web({
      "https://example.org/feed": rss(
        `<item><title>Talks</title><guid>urn:1</guid><description>${sentence(1)}</description></item>`,
      ),
    }),
    files: {
      "feeds.opml":
        '<opml><body><outline text="x" xmlUrl="https://example.org/feed"/><outline text="y" xmlUrl="https://example.org/gone"/></body></opml>',
    },
    watched: new Map(),
    reader: { clean },
  };
  const first = await runCommand(["watch", "--once", "feeds.opml"], world);
  const [report, failed] = first.stdout.trimEnd().split("\n");
  expect(JSON.parse(report!)).toMatchObject({ id: "urn:1", from: "https://example.org/feed#urn:1" });
  expect(JSON.parse(failed!)).toMatchObject({ id: "https://example.org/gone", error: { code: "fetch/status" } });
  expect(first.code).toBe(1);
  const cleaned = await runCommand(["clean", "--jsonl"], { ...world, stdin: report! });
  expect(JSON.parse(cleaned.stdout)).toMatchObject({ id: "urn:1", title: "Talks", text: sentence(1) });
  const second = await runCommand(["watch", "--once", "https://example.org/feed"], world);
  expect(second).toMatchObject({ code: 0, stdout: "", stderr: "0 reports read, 0 failed\n" });
});

test.each(["0", "4", "-1", "x"])("watch --every %s cannot be meant", async (minutes) => {
  const { code, stderr } = await runCommand(["watch", `--every=${minutes}`, "https://example.org/feed"]);
  expect(stderr).toContain("is no number of minutes from 5 on");
  expect(code).toBe(2);
});
