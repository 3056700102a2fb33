import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { showItem } from "../testing/made-disk.js";
import { serve, type TestServer } from "../testing/serve.js";
import { backOffMs } from "./back-off.js";
import { watchFeeds } from "./watch-feeds.js";
import { type FeedState, fileStore, type WatchStore } from "./watch-state.js";

const minute = 60_000;
let server: TestServer;
/** What the server holds, and what it was asked with. */
let entries: string[] = [];
let status = 200;
let conditions: (string | undefined)[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-watch-"));
  server = await serve({
    "/feed": (request, response) => {
      const etag = `"${entries.join()}"`;
      const known = request.headers["if-none-match"];
      conditions.push(known);
      if (status !== 200) response.writeHead(status, { "retry-after": "7200" }).end();
      else if (known === etag) response.writeHead(304).end();
      else {
        const items = entries.map(
          (name) => `<item><title>${name}</title><guid>urn:${name}</guid><link>/${name}</link></item>`,
        );
        response.writeHead(200, { etag, "last-modified": "Mon, 19 Jun 2023 10:00:00 GMT" });
        response.end(`<rss version="2.0"><channel><title>x</title>${items.join("")}</channel></rss>`);
      }
    },
    "/closing": (_, response) => response.destroy(),
    "/one": "<p>Oslo agrees.",
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  entries = ["one", "two"];
  status = 200;
  conditions = [];
});

function memoryStore(): WatchStore & { feeds: Map<string, FeedState> } {
  const feeds = new Map<string, FeedState>();
  return {
    feeds,
    load: async () => new Map(feeds),
    save: async (states) => {
      for (const [feed, state] of states) feeds.set(feed, state);
    },
  };
}

/** One run of `watch --once` at a time of the made clock. */
async function visit(store: WatchStore, at: number, options: { follow?: boolean } = {}): Promise<string[]> {
  const shown: string[] = [];
  const fetcher = server.fetcher();
  const feeds = [`${server.origin}/feed`];
  for await (const item of watchFeeds(feeds, {
    fetcher,
    store,
    intervalMs: 30 * minute,
    once: true,
    now: () => at,
    ...options,
  })) {
    shown.push(showItem(item).replaceAll(server.origin, ""));
  }
  return shown;
}

test("each entry is given once, over several runs", async () => {
  const store = memoryStore();
  expect(await visit(store, 0)).toEqual(["/one = ? | one | /one", "/two = ? | two | /two"]);
  entries = ["three", "one"];
  expect(await visit(store, 30 * minute)).toEqual(["/three = ? | three | /three"]);
  expect(conditions).toEqual([undefined, '"one,two"']);
});

test("a feed that did not change is not sent again", async () => {
  const store = memoryStore();
  await visit(store, 0);
  expect(await visit(store, 30 * minute)).toEqual([]);
  expect(await visit(store, 60 * minute)).toEqual([]);
  expect(conditions).toEqual([undefined, '"one,two"', '"one,two"']);
});

test("a feed is not visited before its time", async () => {
  const store = memoryStore();
  await visit(store, 0);
  await visit(store, 29 * minute);
  expect(conditions).toHaveLength(1);
});

test("a feed that fails is named, and left alone for longer", async () => {
  const store = memoryStore();
  status = 503;
  expect(await visit(store, 0)).toEqual(["/feed ! fetch/status"]);
  // The server asks for two hours, which is more than twice the interval.
  await visit(store, 119 * minute);
  expect(conditions).toHaveLength(1);
  status = 200;
  expect(await visit(store, 120 * minute)).toHaveLength(2);
});

test("a feed that is gone for good is not asked again", async () => {
  const store = memoryStore();
  status = 410;
  await visit(store, 0);
  await visit(store, 100_000 * minute);
  expect(conditions).toHaveLength(1);
});

test("pages of entries are fetched where that is wanted", async () => {
  expect(await visit(memoryStore(), 0, { follow: true })).toEqual([
    "/one = ? | Oslo agrees. | /one",
    "/two ! fetch/status",
  ]);
});

test("a page that was out of reach is tried again at the next visit", async () => {
  const store = memoryStore();
  entries = ["one", "closing"];
  expect(await visit(store, 0, { follow: true })).toEqual([
    "/one = ? | Oslo agrees. | /one",
    "/closing ! fetch/unreachable",
  ]);
  expect(await visit(store, 30 * minute, { follow: true })).toEqual(["/closing ! fetch/unreachable"]);
});

test("a run that is cut off gives its entries again", async () => {
  const store = memoryStore();
  const options = { fetcher: server.fetcher(), store, intervalMs: minute, once: true };
  for await (const _ of watchFeeds([`${server.origin}/feed`], options)) break;
  expect(store.feeds.size).toBe(0);
  expect(await visit(store, 0)).toHaveLength(2);
});

test("without an end it sleeps until the next feed is due", async () => {
  let now = 0;
  const naps: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    naps.push(ms);
    now += ms;
    if (naps.length === 2) entries = ["later"];
  };
  const options = { fetcher: server.fetcher(), store: memoryStore(), intervalMs: 30 * minute, now: () => now, sleep };
  const shown: string[] = [];
  for await (const item of watchFeeds([`${server.origin}/feed`], options)) {
    shown.push(showItem(item).replaceAll(server.origin, ""));
    if (shown.length === 3) break;
  }
  expect(shown.at(-1)).toBe("/later = ? | later | /later");
  expect(naps).toEqual([30 * minute, 30 * minute]);
});

test("the state is kept in a file", async () => {
  const path = join(folder, "deep", "state.json");
  await visit(fileStore(path), 0);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ version: 1 });
  expect(await visit(fileStore(path), 30 * minute)).toEqual([]);
});

test("a file that holds something else is not overwritten", async () => {
  const path = join(folder, "other.json");
  await writeFile(path, '{"mine":true}');
  await expect(visit(fileStore(path), 0)).rejects.toThrow(expect.objectContaining({ code: "watch/broken-state" }));
  expect(await readFile(path, "utf8")).toBe('{"mine":true}');
});

const now = Date.UTC(2023, 5, 19, 10);

test.each([
  ["after one failure", 1, undefined, 60],
  ["after three", 3, undefined, 240],
  ["after many", 50, undefined, 24 * 60],
  ["with a wish in seconds", 1, "7200", 120],
  ["with a wish that is shorter", 1, "60", 60],
  ["with a wish as a date", 1, "Mon, 19 Jun 2023 13:00:00 GMT", 180],
  ["with a wish of years", 1, "999999999", 24 * 60],
  ["with a wish that is none", 1, "soon", 60],
])("the wait %s", (_, failures, retryAfter, minutes) => {
  expect(backOffMs(failures, 30 * minute, retryAfter, now)).toBe(minutes * minute);
});
