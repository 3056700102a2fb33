import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll, showItem } from "./testing/made-disk.js";
import { type Route, serve, type TestServer } from "./testing/serve.js";

let server: TestServer;

const answer =
  (type: string, body: (origin: string) => string | Uint8Array): Route =>
  (request, response) => {
    response.writeHead(200, { "content-type": type }).end(body(`http://${request.headers.host}`));
  };

beforeAll(async () => {
  server = await serve({
    "/robots.txt": "User-agent: *\nDisallow: /closed\n",
    "/1": "<p>Oslo agrees.",
    "/2": "<p>Rome agrees.",
    "/closed": "<p>No.",
    "/text": answer("text/plain; charset=windows-1251", () => new Uint8Array([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])),
    "/lines": answer("application/x-ndjson", () => '{"text":"One"}\n{"text":"Two"}\n'),
    "/feed": answer("text/html", () => rss("/1", "/closed", "/gone", "http://169.254.169.254/keys")),
    "/list": answer("text/xml", (origin) => `<opml><body><outline text="x" xmlUrl="${origin}/feed"/></body></opml>`),
    "/index": answer(
      "text/xml",
      (origin) => `<sitemapindex><sitemap><loc>${origin}/sitemap</loc></sitemap></sitemapindex>`,
    ),
    "/sitemap": answer(
      "text/xml",
      (origin) => `<urlset><url><loc>${origin}/1</loc></url><url><loc>${origin}/2</loc></url></urlset>`,
    ),
    ...Object.fromEntries(
      [0, 1, 2, 3, 4].map((step) => [
        `/step-${step}`,
        answer(
          "text/xml",
          (origin) => `<sitemapindex><sitemap><loc>${origin}/step-${step + 1}</loc></sitemap></sitemapindex>`,
        ),
      ]),
    ),
    "/circle": answer(
      "text/xml",
      (origin) => `<sitemapindex><sitemap><loc>${origin}/circle</loc></sitemap></sitemapindex>`,
    ),
  });
});
afterAll(() => server.close());

function rss(...links: string[]): string {
  const items = links.map((link, index) => `<item><title>Entry ${index}</title><link>${link}</link></item>`);
  return `<rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`;
}

async function check(path: string, expected: readonly string[], options: { follow?: boolean } = {}): Promise<void> {
  const items = await readAll(`${server.origin}${path}`, {}, { fetcher: server.fetcher(), ...options });
  expect(items.map((item) => showItem(item).replaceAll(server.origin, ""))).toEqual(expected);
}

test.each([
  ["/1", ["/1 = ? | Oslo agrees. | /1"]],
  ["/text", ["/text = ? | Москва | /text"]],
  ["/lines", ["/lines:1 = ? | One", "/lines:2 = ? | Two"]],
  ["/closed", ["/closed ! fetch/robots"]],
  ["/gone", ["/gone ! fetch/status"]],
  [
    "/feed",
    [
      "/1 = ? | Entry 0 | /1",
      "/closed = ? | Entry 1 | /closed",
      "/gone = ? | Entry 2 | /gone",
      "http://169.254.169.254/keys = ? | Entry 3 | http://169.254.169.254/keys",
    ],
  ],
  ["/list", ["/feed skipped: address that was not to be fetched"]],
])("%s", async (path, expected) => {
  await check(path, expected);
});

const followedFeed = [
  "/1 = ? | Oslo agrees. | /1",
  "/closed ! fetch/robots",
  "/gone ! fetch/status",
  "http://169.254.169.254/keys ! fetch/not-public",
];

test.each([
  ["a feed", "/feed", followedFeed],
  ["a list of feeds", "/list", followedFeed],
  ["an index of sitemaps", "/index", ["/1 = ? | Oslo agrees. | /1", "/2 = ? | Rome agrees. | /2"]],
  ["a sitemap that names itself", "/circle", ["/circle skipped: address that was fetched already"]],
  ["a chain of sitemaps", "/step-0", ["/step-4 skipped: address too many steps away"]],
])("what %s names is fetched where that is wanted", async (_, path, expected) => {
  await check(path, expected, { follow: true });
});

test("a file can be followed too, and is not without a fetcher", async () => {
  const files = { "a.xml": `<urlset><url><loc>${server.origin}/1</loc></url></urlset>` };
  const [followed] = await readAll("a.xml", files, { fetcher: server.fetcher(), follow: true });
  expect(followed).toMatchObject({ item: { html: "<p>Oslo agrees." } });
  const [kept] = await readAll("a.xml", files, { follow: true });
  expect(kept).toMatchObject({ skipped: "address that was not to be fetched" });
});
