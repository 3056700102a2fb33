import { createRequire } from "node:module";
import { ReadoutError } from "../../base/readout-error.js";
import type { Fetched } from "./fetcher.js";

/** RFC 9309, section 2.5: at least so much is to be read, and what is behind may be left. */
export const robotsBytesMax = 500 * 1024;
/** RFC 9309, section 2.4. */
const keptMs = 24 * 60 * 60 * 1000;
const delayMsMax = 60_000;

/** What is used of robots-parser, whose own types say that it is a module with a default export, which it is not. */
type ParseRobots = (
  address: string,
  text: string,
) => {
  isAllowed(address: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
};
const parseRobots = createRequire(import.meta.url)("robots-parser") as ParseRobots;

interface Rules {
  readonly since: number;
  readonly isAllowed: (address: string) => boolean;
  readonly delayMs: number;
}

/** Asks the robots.txt of each server once a day whether a page may be fetched (RFC 9309). */
export class Robots {
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #robot: string;
  readonly #fetchRules: (url: URL) => Promise<Fetched>;
  readonly #now: () => number;

  constructor(robot: string, fetchRules: (url: URL) => Promise<Fetched>, now: () => number) {
    this.#robot = robot;
    this.#fetchRules = fetchRules;
    this.#now = now;
  }

  /** Gives the pause that the server asks for between two requests; throws `fetch/robots` for a page it keeps robots from. */
  async check(url: URL): Promise<number> {
    const { isAllowed, delayMs } = await this.#rulesOf(url);
    if (isAllowed(url.href)) return delayMs;
    throw new ReadoutError("fetch/robots", `${url.host} asks programs not to fetch ${url.href}`, {
      hint: `See ${new URL("/robots.txt", url).href}. You can save the page in a browser and read the file.`,
    });
  }

  async #rulesOf(url: URL): Promise<Rules> {
    const known = await this.#rules.get(url.origin)?.catch(() => undefined);
    if (known && this.#now() - known.since < keptMs) return known;
    const loading = this.#load(url);
    this.#rules.set(url.origin, loading);
    return await loading;
  }

  async #load(url: URL): Promise<Rules> {
    const address = new URL("/robots.txt", url);
    const { status, body } = await this.#fetchRules(address);
    const since = this.#now();
    // A server that cannot say what it allows allows nothing; one that has no rules, everything (sections 2.3.1.3, 2.3.1.4).
    if (status >= 500) return { since, isAllowed: () => false, delayMs: 0 };
    if (status >= 400) return { since, isAllowed: () => true, delayMs: 0 };
    const rules = parseRobots(address.href, new TextDecoder().decode(body));
    return {
      since,
      isAllowed: (page) => rules.isAllowed(page, this.#robot) ?? true,
      delayMs: Math.min((rules.getCrawlDelay(this.#robot) ?? 0) * 1000, delayMsMax),
    };
  }
}
