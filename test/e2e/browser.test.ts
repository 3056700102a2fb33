import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, runReadout } from "./run-readout.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const present = existsSync(executablePath);
if (!present) process.stderr.write(`No ${executablePath}: the browser tests are left out. apt-get install chromium\n`);

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

const samples = readdirSync(join(root, "samples")).filter((slug) =>
  existsSync(join(root, "samples", slug, "report.txt")),
);
const sampleFile = (slug: string): string => join(root, "samples", slug, "report.txt");

const said = "The two ministers spoke for an hour in Oslo about fishing rights and agreed to meet again in May.";
const article = `<h1>Norway and Sweden talk</h1><p>${said}</p><p>Sweden had cancelled a visit in March. ${said}</p>`;
const html = `<!doctype html><title>Talks</title><nav>Home</nav><article>${article}</article>`;

/** Building the page and starting a browser takes minutes on a machine that does much else. */
const setUpMsMax = 600_000;

describe.skipIf(!present)("in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-page-"));
  /** What Node reads: a line of JSON for each sample, and one for the page. */
  let inNode: string[];
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, "page.html"), html);
    const { stdout, stderr } = await runReadout([
      "read",
      "--json",
      ...samples.map(sampleFile),
      join(folder, "page.html"),
    ]);
    inNode = stdout.trimEnd().split("\n");
    expect(inNode, stderr).toHaveLength(samples.length + 1);

    const outDir = join(folder, "site");
    const common = { root: join(root, "test/e2e/page"), configFile: false, logLevel: "error" } as const;
    await build({ ...common, build: { outDir, emptyOutDir: true } });
    server = await preview({ ...common, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
    browser = await chromium.launch({ executablePath, args: flags.split(" ") });
    page = await browser.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/`);
    await page.waitForFunction("typeof readAsJson === 'function'");
  }, setUpMsMax);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The record that the browser reads must be that of Node, byte for byte. */
  async function check(item: { text: string } | { html: string }, expected: string): Promise<void> {
    const inBrowser = (await page.evaluate(`readAsJson(${JSON.stringify(item)})`)) as string;
    // Compared as objects first, since that shows where they differ.
    expect(JSON.parse(inBrowser)).toEqual(JSON.parse(expected));
    expect(inBrowser === expected).toBe(true);
  }

  test.each(samples)("sample %s", async (slug) => {
    await check({ text: readFileSync(sampleFile(slug), "utf8") }, inNode[samples.indexOf(slug)]!);
  });

  test("a page", async () => {
    await check({ html }, inNode.at(-1)!);
  });

  test("nothing went wrong on the way", () => {
    expect(complaints).toEqual([]);
  });
});
