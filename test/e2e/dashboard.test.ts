import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, runReadout } from "./run-readout.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const present = existsSync(executablePath);
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const setUpMsMax = 600_000;

/** The walk of a desk officer through the us-china case, in a real browser. Left out where there is none. */
describe.skipIf(!present)("the dashboard", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-dashboard-"));
  const complaints: string[] = [];
  let server: ReturnType<typeof spawn>;
  let address: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const db = join(folder, "case.duckdb");
    await runReadout(["add", join(root, "samples/us-china/reports"), "--db", db]);
    // Port 0 cannot be asked for on the command line; one that depends on the process is free nearly always.
    const port = String(20_000 + (process.pid % 20_000));
    server = spawn(process.execPath, ["bin/readout", "serve", "--db", db, "--port", port], { cwd: root });
    address = await new Promise((resolve, reject) => {
      let said = "";
      const hear = (bytes: Buffer): void => {
        said += bytes;
        const found = /open at (http:\S+)\//.exec(said);
        if (found) resolve(found[1]!);
      };
      server.stdout!.on("data", hear);
      server.stderr!.on("data", hear);
      server.on("exit", () => reject(new Error(said)));
    });
    browser = await chromium.launch({ executablePath, args: flags.split(" ") });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) complaints.push(request.url());
    });
  }, setUpMsMax);

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (path: string) => page.goto(`${address}${path}`);

  test("three clicks lead from the start to the evidence of the trip that was called off in February 2023", async () => {
    await open("/");
    await page
      .getByRole("link", { name: /China – United States/ })
      .first()
      .click();
    const cancelled = page.getByRole("region", { name: "Cancelled" });
    await cancelled
      .getByRole("link", { name: /Feb 2023.*Antony Blinken/s })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /visit/i }).waitFor();
    await page.locator(".life li", { hasText: "cancelled" }).getByRole("link").first().click();
    await page.locator("mark.sentence.trigger").waitFor();
    expect(await page.locator("mark.sentence").allTextContents()).not.toEqual([]);
    expect(new URL(page.url()).searchParams.get("event")).toBeTruthy();
  });

  test("an address leads everybody to the same view, and a moved weight is part of it", async () => {
    await open("/relation/USA/CHN");
    await page.getByText("Weights", { exact: true }).click();
    await page.getByRole("slider", { name: /SANCTION/ }).press("Home");
    await page.waitForURL(/weight=SANCTION/);
    await page.getByText(/your own weights for SANCTION -10/).waitFor();
    await page.reload();
    await page.getByText(/your own weights for SANCTION -10/).waitFor();
    await page.locator(".chart svg").first().waitFor();
  });

  test("the keyboard alone goes from anywhere to a relation and to words", async () => {
    await open("/codebook");
    await page.getByRole("heading", { level: 1, name: "Codebook" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("chn usa");
    await page.getByRole("option", { name: /China – United States/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/relation\/CHN\/USA/);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.waitForTimeout(300);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("balloon");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=balloon/);
    await page.getByText(/whose report has the words “balloon”/).waitFor();
  });

  test("facets narrow the table, and the conditions are told in words", async () => {
    await open("/explore");
    await page.getByRole("checkbox", { name: /^cancelled/ }).check();
    await page.waitForURL(/stage=cancelled/);
    await page.getByText(/\d+ events that are cancelled\./).waitFor();
    const areNarrowed = async (): Promise<boolean> => {
      const stages = await page.locator("a.grid-row .badge").allTextContents();
      return stages.length > 0 && stages.every((stage) => stage.includes("cancelled"));
    };
    await expect.poll(areNarrowed, { timeout: 30_000 }).toBe(true);
  });

  const pages = ["/", "/relation/USA/CHN", "/explore", "/explore?view=map", "/explore?view=network", "/codebook"];
  test.each([...pages, "report", "encounter", "/person/Antony%20Blinken"])(
    "nothing serious for axe on %s",
    async (path) => {
      await open(await resolvePath(path));
      await page.locator("h1").waitFor();
      await page.waitForLoadState("networkidle").catch(() => {});
      await page.evaluate(axe);
      for (const theme of ["light", "dark"]) {
        await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
        await page.waitForTimeout(400); // Colours of buttons go over to the others in a moment.
        const faults =
          await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa"] }).then(({ violations }) =>
        violations.filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`);
        expect(faults, theme).toEqual([]);
      }
    },
  );

  test.each(pages)("no page is wider than a telephone: %s", async (path) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(path);
    await page.locator("h1").waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("no fault and no request to elsewhere on the way", () => {
    // A page that is left in the middle of a question ends it, which is no fault.
    expect(complaints).toEqual([]);
  });

  /** "report" and "encounter" stand for the first of each. */
  async function resolvePath(path: string): Promise<string> {
    const get = async (question: string) => (await fetch(`${address}/api${question}`)).json();
    if (path === "report") {
      const { items } = (await get("/events?pair=USA,CHN&limit=1")) as {
        items: { report: { id: string }; event: { id: string } }[];
      };
      return `/report/${items[0]!.report.id}?event=${items[0]!.event.id}`;
    }
    if (path === "encounter") {
      const [first] = (await get("/relations/USA/CHN/encounters?stage=done")) as { id: string }[];
      return `/encounter/CHN/USA/${first!.id}`;
    }
    return path;
  }
});
