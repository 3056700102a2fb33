import { expect, test } from "vitest";
import { readAll, showItem } from "../testing/made-disk.js";

async function check(name: string, content: string, expected: readonly string[]): Promise<void> {
  expect((await readAll(name, { [name]: content })).map(showItem)).toEqual(expected);
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Wire</title>
<item><title>Talks &amp;amp; visits</title><link>https://example.org/1</link><guid>https://example.org/1</guid>
<pubDate>Mon, 19 Jun 2023 23:30:00 +0200</pubDate><description>short</description>
<content:encoded><![CDATA[<p>Oslo agrees.</p><script>x()</script>]]></content:encoded></item>
<item><title>Only a title</title><guid isPermaLink="false">17</guid></item>
<item><link>file:///etc/passwd</link></item>
</channel></rss>`;

test("RSS", async () => {
  await check("a.xml", rss, [
    "https://example.org/1 = ? | Talks &amp; visits Oslo agrees. x() | https://example.org/1",
    "a.xml#17 = ? | Only a title",
    "a.xml skipped: entry without text",
  ]);
  const [first, second] = await readAll("a.xml", { "a.xml": rss });
  expect(first).toMatchObject({ id: "https://example.org/1" });
  expect(second).toMatchObject({ id: "a.xml#17" });
  // The day is that of the sender.
  expect(first).toMatchObject({ item: { html: expect.stringContaining('content="2023-06-19T23:30:00+02:00"') } });
});

test("Atom", async () => {
  await check(
    "feed",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:w</id><updated>2023-06-19T10:00:00Z</updated>
    <entry><title>Visit</title><id>urn:1</id><link href="https://example.org/1"/><updated>2023-06-19T10:00:00Z</updated>
    <content type="html">&lt;p&gt;Oslo agrees.&lt;/p&gt;</content></entry>
    <entry><title>Call</title><id>urn:2</id><updated>2023-06-19T10:00:00Z</updated><summary>1 &lt; 2, they say.</summary></entry></feed>`,
    [
      "https://example.org/1 = ? | Visit Oslo agrees. | https://example.org/1",
      "feed#urn:2 = ? | Call 1 &lt; 2, they say.",
    ],
  );
});

test("RDF", async () => {
  await check(
    "a.rdf",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>c</title></channel>
    <item rdf:about="https://example.org/1"><title>Visit</title><link>https://example.org/1</link><description>Oslo agrees.</description></item></rdf:RDF>`,
    ["https://example.org/1 = ? | Visit Oslo agrees. | https://example.org/1"],
  );
});

test("JSON Feed", async () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Wire",
    items: [{ id: "1", url: "https://example.org/1", title: "Visit", content_text: "Oslo agrees.\n\nSo does Rome." }],
  };
  await check("a.json", JSON.stringify(feed, null, 1), [
    "https://example.org/1 = ? | Visit Oslo agrees. So does Rome. | https://example.org/1",
  ]);
});

test.each([
  ["a feed that is cut off", "a.rss", rss.slice(0, 60)],
  ["a feed without a channel", "a.xml", "<rss></rss>"],
])("%s is named", async (_, name, content) => {
  await check(name, content, [`${name} ! input/broken-feed`]);
});

const opml = `<opml version="2.0"><body><outline text="Agencies">
<outline text="One" type="rss" xmlUrl="https://example.org/1.xml"/><outline text="Two" xmlUrl="https://example.org/2.xml"/>
</outline><outline text="One again" xmlUrl="https://example.org/1.xml"/></body></opml>`;

test.each([
  ["OPML", "a.opml", opml, ["https://example.org/1.xml", "https://example.org/2.xml"]],
  [
    "a sitemap",
    "sitemap.xml",
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://example.org/1 </loc></url>
    <url><loc>https://example.org/2</loc></url></urlset>`,
    ["https://example.org/1", "https://example.org/2"],
  ],
  [
    "an index of sitemaps",
    "sitemap.xml",
    `<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap></sitemapindex>`,
    ["https://example.org/1.xml"],
  ],
])("%s names what is not fetched without being asked for", async (_, name, content, addresses) => {
  await check(
    name,
    content,
    addresses.map((address) => `${address} skipped: address that was not to be fetched`),
  );
});

test("a broken sitemap is named with its line", async () => {
  const [item] = await readAll("s.xml", { "s.xml": "<urlset>\n<url><loc>x</url>\n</urlset>" });
  expect(item).toMatchObject({ error: { code: "input/broken-xml", message: expect.stringContaining("line 2") } });
});
