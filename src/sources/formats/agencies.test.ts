import { expect, test } from "vitest";
import { readAll, showItem } from "../testing/made-disk.js";

async function check(name: string, content: string, expected: readonly string[]): Promise<void> {
  const items = await readAll(name, { [name]: content }, { now: () => Date.UTC(2023, 5, 19, 12) });
  expect(items.map(showItem)).toEqual(expected);
}

const item = {
  uri: "urn:wire:7",
  type: "text",
  versioncreated: "2023-06-19T10:00:00Z",
  headline: "Visit",
  body_text: "Oslo agrees.",
};

test.each<[string, object, string]>([
  ["usable", { pubstatus: "usable" }, "a.json = urn:wire:7 | Visit Oslo agrees. | 2023-06-19T10:00:00Z"],
  ["without status", {}, "a.json = urn:wire:7 | Visit Oslo agrees. | 2023-06-19T10:00:00Z"],
  ["killed", { pubstatus: "canceled" }, "a.json killed: urn:wire:7"],
  ["killed, in an empty item", { pubstatus: "cancelled", body_text: "" }, "a.json killed: urn:wire:7"],
  ["withheld", { pubstatus: "withheld" }, "a.json withheld: urn:wire:7"],
  ["embargoed", { embargoed: "2023-06-20T06:00:00Z" }, "a.json embargoed: urn:wire:7 2023-06-20T06:00:00Z"],
  [
    "embargoed until an hour ago, elsewhere",
    { embargoed: "2023-06-19T13:00:00+02:00" },
    "a.json = urn:wire:7 | Visit Oslo agrees. | 2023-06-19T10:00:00Z",
  ],
  ["embargoed without a time", { embargoed: "" }, "a.json embargoed: urn:wire:7"],
  ["embargoed until a time that is none", { embargoed: "tomorrow" }, "a.json embargoed: urn:wire:7"],
  ["a picture", { type: "picture" }, "a.json skipped: picture of an agency"],
  [
    "XHTML",
    { body_xhtml: "<p>Oslo <b>agrees</b>.</p>" },
    "a.json = urn:wire:7 | Visit Oslo agrees . | 2023-06-19T10:00:00Z",
  ],
])("ninjs: %s", async (_, fields, expected) => {
  await check("a.json", JSON.stringify({ ...item, ...fields }), [expected]);
});

test("ninjs 3, in lines", async () => {
  const later = {
    uri: "urn:wire:8",
    pubStatus: "usable",
    versionCreated: "2023-06-19T10:00:00Z",
    headlines: [
      { role: "short", value: "V" },
      { role: "main", value: "Visit" },
    ],
    bodies: [{ role: "main", contentType: "text/html", value: "<p>Oslo agrees.</p>" }],
  };
  await check("a.jsonl", `${JSON.stringify(later)}\n`, [
    "a.jsonl:1 = urn:wire:8 | Visit Oslo agrees. | 2023-06-19T10:00:00Z",
  ]);
});

const newsItem = (
  meta: string,
  guid = "urn:wire:7",
): string => `<newsItem guid="${guid}" version="2" xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2023-06-19T10:00:00Z</versionCreated>${meta}</itemMeta>
<contentMeta><headline>Visit &amp; call</headline><by>By Ada Berg</by><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Visit</hl1></hedline></body.head>
<body.content><p>Oslo <em>agrees</em>.</p><p>1 &lt; 2</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`;

test.each<[string, string, string]>([
  [
    "usable",
    '<pubStatus qcode="stat:usable"/>',
    "a.xml = urn:wire:7 | Visit &amp; call Oslo agrees . 1 &lt; 2 | 2023-06-19T10:00:00Z",
  ],
  ["killed", '<pubStatus qcode="stat:canceled"/>', "a.xml killed: urn:wire:7"],
  ["withheld", '<pubStatus qcode="stat:withheld"/>', "a.xml withheld: urn:wire:7"],
  ["embargoed", "<embargoed>2023-06-20T06:00:00Z</embargoed>", "a.xml embargoed: urn:wire:7 2023-06-20T06:00:00Z"],
  ["embargoed without a time", "<embargoed/>", "a.xml embargoed: urn:wire:7"],
])("NewsML-G2: %s", async (_, meta, expected) => {
  await check("a.xml", `<?xml version="1.0"?>\n${newsItem(meta)}`, [expected]);
});

test("NewsML-G2: a message with several items", async () => {
  const message = `<newsMessage><itemSet>${newsItem("")}${newsItem('<pubStatus qcode="stat:canceled"/>', "urn:wire:8")}<packageItem guid="p"/></itemSet></newsMessage>`;
  await check("a.xml", message, [
    "a.xml skipped: package of news items",
    "a.xml#urn:wire:7 = urn:wire:7 | Visit &amp; call Oslo agrees . 1 &lt; 2 | 2023-06-19T10:00:00Z",
    "a.xml#urn:wire:8 killed: urn:wire:8",
  ]);
});

test("why a report was killed, and that one is a correction, is told", async () => {
  const read = async (meta: string) => (await readAll("a.xml", { "a.xml": newsItem(meta) }))[0];
  const why = "<edNote>The visit did not take place.</edNote>";
  expect(await read(`<pubStatus qcode="stat:canceled"/>${why}`)).toMatchObject({
    withheld: { why: "killed by its agency: The visit did not take place." },
  });
  expect(await read(`<signal qcode="sig:correction"/>${why}`)).toMatchObject({
    notes: [{ code: "sources/correction", message: expect.stringContaining("version 2 of urn:wire:7") }],
  });
});

test("broken NewsML is named with its line", async () => {
  await check("a.xml", newsItem("").slice(0, -30), ["a.xml ! input/broken-xml"]);
});
