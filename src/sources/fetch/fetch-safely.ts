import { lookup } from "node:dns/promises";
import { ReadoutError } from "../../base/readout-error.js";
import { pageBytesMax } from "../bytes/limits.js";
import type { Fetched, Fetcher, FetcherOptions } from "./fetcher.js";
import { HostQueue } from "./host-queue.js";
import { isRedirect, requestOnce } from "./request-once.js";
import { Robots, robotsBytesMax } from "./robots.js";

const accept =
  "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5";

/**
 * A fetcher that can be let loose on addresses from strangers: the public internet only, on every hop; limits on size
 * (unpacked), time and redirects; robots.txt; one request at a time to each host. Proxies of the environment are not
 * used, since they would connect where Readout cannot look.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, pauseMs = 1000, timeoutMs = 30_000, redirectsMax = 5, now = Date.now } = options;
  const resolve = options.resolve ?? ((host) => lookup(host, { all: true }));
  const queue = new HostQueue(now);

  const requestInTurn = (url: URL, pause: number, one: Wants): Promise<Fetched> =>
    queue.run(url.hostname, Math.max(pauseMs, pause), () =>
      requestOnce({
        url,
        fields: { ...one.fields, "user-agent": userAgent, accept },
        timeoutMs,
        bytesMax: one.bytesMax,
        cut: one.cut,
        resolve,
        alsoAllow: options.alsoAllow ?? [],
      }),
    );

  const walk = async (start: URL, wants: Wants, check: (url: URL) => Promise<number>): Promise<Fetched> => {
    const visited = new Set<string>();
    for (let url = start; ; ) {
      if (visited.has(url.href) || visited.size > redirectsMax) throw tooManyRedirects(start, redirectsMax);
      visited.add(url.href);
      const fetched = await requestInTurn(url, await check(url), wants);
      const location = fetched.fields.get("location");
      if (!isRedirect(fetched.status) || location === undefined) return fetched;
      url = readAddress(location, url);
    }
  };

  const robots = new Robots(
    userAgent.split(/[/\s]/, 1)[0]!,
    (url) => walk(url, { fields: {}, bytesMax: robotsBytesMax, cut: true }, async () => 0),
    now,
  );

  return {
    fetch: async (address, { fields = {}, bytesMax = options.bytesMax ?? pageBytesMax } = {}) =>
      await walk(readAddress(address), { fields, bytesMax, cut: false }, (url) => robots.check(url)),
  };
}

interface Wants {
  readonly fields: Readonly<Record<string, string>>;
  readonly bytesMax: number;
  readonly cut: boolean;
}

/** An address of the web without its fragment. Throws `fetch/bad-address`. */
function readAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  const fault = !url
    ? "is no address"
    : !/^https?:$/.test(url.protocol)
      ? "is not an address of the web"
      : url.username || url.password
        ? "holds a name or a password"
        : null;
  if (!url || fault) {
    const via = base ? `, to which ${base.href} redirects,` : "";
    throw new ReadoutError("fetch/bad-address", `${address}${via} ${fault}`, {
      hint: "Give one such as https://example.org/page",
    });
  }
  url.hash = "";
  return url;
}

function tooManyRedirects(start: URL, redirectsMax: number): ReadoutError {
  return new ReadoutError("fetch/redirects", `${start.href} redirects in a loop or more than ${redirectsMax} times`, {
    hint: "Open it in a browser, and give the address that it ends at.",
  });
}
