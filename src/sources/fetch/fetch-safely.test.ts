import type { LookupAddress } from "node:dns";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Route, serve, type TestServer } from "../testing/serve.js";
import { createFetcher } from "./fetch-safely.js";
import type { FetcherOptions } from "./fetcher.js";

const page = "<!doctype html><p>Oslo and Helsinki agreed on a visit.";
const bomb = gzipSync(new Uint8Array(20_000_000));
let server: TestServer;
/** A second server, which the fetcher may not reach: it stands for all that listens on this machine. */
let inner: TestServer;

beforeAll(async () => {
  inner = await serve({ "/": "secret" });
  const to =
    (location: string, status = 302): Route =>
    (_, response) => {
      response.writeHead(status, { location }).end("moved");
    };
  const packed =
    (encoding: string, body: Uint8Array): Route =>
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(body);
    };
  server = await serve({
    "/robots.txt": "User-agent: *\nDisallow: /private\n\nUser-agent: Readout\nDisallow: /not-for-readout\n",
    "/page": page,
    "/moved": to("/page", 301),
    "/moved-twice": to("moved", 307),
    "/private": page,
    "/not-for-readout": page,
    "/around-robots": to("/not-for-readout"),
    "/to-loopback": to(inner.origin),
    "/to-loopback-in-ipv6": to("http://[::1]/"),
    "/to-loopback-as-number": to("http://2130706433/"),
    "/to-loopback-mapped": to("http://[::ffff:127.0.0.1]/"),
    "/to-cloud-keys": to("http://169.254.169.254/latest/meta-data/"),
    "/to-file": to("file:///etc/passwd"),
    "/to-password": to("http://user:secret@example.org/"),
    "/loop": to("/loop-back"),
    "/loop-back": to("/loop"),
    "/gzip": packed("gzip", gzipSync(page)),
    "/br": packed("br", brotliCompressSync(page)),
    "/deflate": packed("deflate", deflateSync(page)),
    "/bomb": packed("gzip", bomb),
    "/not-gzip": packed("gzip", Buffer.from(page)),
    "/unknown-packing": packed("zoo", Buffer.from(page)),
    "/missing": (_, response) => response.writeHead(410).end("gone"),
    "/silent": () => {},
    "/slow": (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(timer));
    },
    "/endless": (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const chunk = "x".repeat(65_536);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) {}
      };
      response.on("drain", more);
      more();
    },
    "/cut-off": (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("x");
      setTimeout(() => response.destroy(), 50);
    },
    ...Object.fromEntries(Array.from({ length: 9 }, (_, step) => [`/step-${step}`, to(`/step-${step + 1}`)])),
  });
});
afterAll(async () => {
  await server.close();
  await inner.close();
});

test.each([
  ["a page", "/page", "/page"],
  ["a page after a redirect", "/moved", "/page"],
  ["a page after two redirects, one of them relative", "/moved-twice", "/page"],
  ["gzip", "/gzip", "/gzip"],
  ["brotli", "/br", "/br"],
  ["deflate", "/deflate", "/deflate"],
])("%s is fetched", async (_, path, end) => {
  const { address, status, body } = await server.fetcher().fetch(`${server.origin}${path}#part`);
  expect(new TextDecoder().decode(body)).toBe(page);
  expect({ address, status }).toEqual({ address: `${server.origin}${end}`, status: 200 });
});

test("an answer of any status is given back", async () => {
  expect((await server.fetcher().fetch(`${server.origin}/missing`)).status).toBe(410);
});

async function check(address: string, code: string, options: Partial<FetcherOptions> = {}): Promise<void> {
  const asked = inner.asked.length;
  await expect(server.fetcher(options).fetch(address)).rejects.toThrow(expect.objectContaining({ code }));
  expect(inner.asked.slice(asked), "nothing may reach the inner server").toEqual([]);
}

test.each([
  ["a redirect to this machine", "/to-loopback", "fetch/not-public"],
  ["a redirect to this machine in IPv6", "/to-loopback-in-ipv6", "fetch/not-public"],
  ["a redirect to this machine, written as a number", "/to-loopback-as-number", "fetch/not-public"],
  ["a redirect to this machine, IPv4 in IPv6", "/to-loopback-mapped", "fetch/not-public"],
  ["a redirect to the keys of a cloud", "/to-cloud-keys", "fetch/not-public"],
  ["a redirect to a file", "/to-file", "fetch/bad-address"],
  ["a redirect to an address with a password", "/to-password", "fetch/bad-address"],
  ["a redirect loop", "/loop", "fetch/redirects"],
  ["too many redirects", "/step-0", "fetch/redirects"],
  ["what robots.txt keeps from Readout", "/not-for-readout", "fetch/robots"],
  ["the same behind a redirect", "/around-robots", "fetch/robots"],
  ["a body that was never packed", "/not-gzip", "fetch/broken"],
  ["an unknown packing", "/unknown-packing", "fetch/broken"],
  ["an answer that is cut off", "/cut-off", "fetch/unreachable"],
])("%s is refused", async (_, path, code) => {
  await check(`${server.origin}${path}`, code);
});

test("the rules for all robots count only where Readout has none of its own", async () => {
  expect((await server.fetcher().fetch(`${server.origin}/private`)).status).toBe(200);
  await check(`${server.origin}/private`, "fetch/robots", { userAgent: "Another/1" });
});

test.each([
  ["an endless body", "/endless"],
  ["a gzip bomb", "/bomb"],
])("%s is left at the limit", async (_, path) => {
  await check(`${server.origin}${path}`, "fetch/too-large", { bytesMax: 1_000_000 });
});

test.each([
  ["no answer", "/silent"],
  ["an answer that trickles", "/slow"],
])("%s is left when its time is over", async (_, path) => {
  await check(`${server.origin}${path}`, "fetch/timeout", { timeoutMs: 400 });
});

test.each([
  ["this machine", "http://127.0.0.1/", "fetch/not-public"],
  ["this machine, written in hexadecimal", "http://0x7f.1/", "fetch/not-public"],
  ["a name of this machine", "http://localhost/", "fetch/not-public"],
  ["another protocol", "ftp://example.org/", "fetch/bad-address"],
  ["no address", "example", "fetch/bad-address"],
])("%s is refused", async (_, address, code) => {
  await check(address, code);
});

test.each<[string, LookupAddress[]]>([
  ["private", [{ address: "10.0.0.1", family: 4 }]],
  ["private in IPv6", [{ address: "fd00::1", family: 6 }]],
  [
    "public and private",
    [
      { address: "8.8.8.8", family: 4 },
      { address: "169.254.169.254", family: 4 },
    ],
  ],
])("a name whose addresses are %s is refused", async (_, addresses) => {
  await check("http://news.example/", "fetch/not-public", { resolve: async () => addresses });
});

/** The name servers' answers, in turn: the first is for robots.txt, which is kept, the second for the page. */
const answers = (...addresses: string[]) => {
  let asked = 0;
  return async (): Promise<LookupAddress[]> => [{ address: addresses[asked++]!, family: 4 }];
};

test("a name is fetched at the address that was judged", async () => {
  const resolve = answers("127.0.0.1", "127.0.0.1");
  const { body } = await server.fetcher({ resolve }).fetch(`http://news.example:${new URL(server.origin).port}/page`);
  expect(new TextDecoder().decode(body)).toBe(page);
});

test("a name that changes its address between two requests is judged anew", async () => {
  const { port } = new URL(server.origin);
  await check(`http://news.example:${port}/page`, "fetch/not-public", { resolve: answers("127.0.0.1", "127.0.0.2") });
});

test("a name without an address is named", async () => {
  await check("http://news.example/", "fetch/unknown-host", { resolve: async () => [] });
});

test("by default nothing on this machine can be reached", async () => {
  const fetcher = createFetcher({ userAgent: "Readout/test" });
  await expect(fetcher.fetch(server.origin)).rejects.toThrow(expect.objectContaining({ code: "fetch/not-public" }));
});

test("one host is asked one thing at a time", async () => {
  let open = 0;
  let most = 0;
  const route: Route = (_, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      response.end("x");
    }, 20);
  };
  const polite = await serve({ "/a": route, "/b": route, "/c": route });
  const fetcher = polite.fetcher();
  await Promise.all(["/a", "/b", "/c"].map((path) => fetcher.fetch(`${polite.origin}${path}`)));
  await polite.close();
  expect(most).toBe(1);
});

test("a server that fails to say what it allows allows nothing", async () => {
  const failing = await serve({ "/robots.txt": (_, response) => response.writeHead(503).end(), "/": page });
  await expect(failing.fetcher().fetch(failing.origin)).rejects.toThrow(
    expect.objectContaining({ code: "fetch/robots" }),
  );
  await failing.close();
});
