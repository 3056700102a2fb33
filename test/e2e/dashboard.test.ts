import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, runReadout } from "./run-readout.js";
import {
  choosePort,
  endServer,
  hasBrowser,
  launchBrowser,
  type ServedDashboard,
  serveDashboard,
} from "./serve-dashboard.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const setUpMsMax = 600_000;

/** The walk of a desk officer through the us-china case, in a real browser. Left out where there is none. */
describe.skipIf(!hasBrowser)("the dashboard", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-dashboard-"));
  const complaints: string[] = [];
  const db = join(folder, "case.duckdb");
  let server: ServedDashboard;
  let address: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await runReadout(["add", join(root, "samples/us-china/reports"), "--db", db]);
    server = await serveDashboard(db, choosePort());
    address = server.address;
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) complaints.push(request.url());
    });
  }, setUpMsMax);

  afterAll(async () => {
    await browser?.close();
    await endServer(server);
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

  test("the two accounts of one meeting stand side by side", async () => {
    const { history } = (await get("/relations/USA/CHN")) as {
      history: { accounts: { encounter: string; topics: { one: unknown[]; other: unknown[] }[] }[] };
    };
    const both = history.accounts.find(
      ({ topics }) => topics.some(({ one }) => one.length > 0) && topics.some(({ other }) => other.length > 0),
    );
    await open(`/encounter/CHN/USA/${both!.encounter}`);
    const accounts = page.getByRole("region", { name: "Two accounts" });
    await accounts.getByRole("columnheader", { name: "China" }).waitFor();
    for (const side of [2, 3]) {
      const words = accounts.locator(`tbody td:nth-child(${side}) a`).first();
      expect((await words.textContent())!.length).toBeGreaterThan(3);
      expect(await words.getAttribute("href")).toMatch(/^\/report\//);
    }
  });

  test("a row of the codebook leads to the events that it made", async () => {
    await open("/codebook");
    await page.locator("tbody td:first-child a").first().click();
    await page.waitForURL(/row=/);
    const events = page.getByRole("region", { name: /^Events of / });
    await events.getByRole("link").first().click();
    await page.locator("mark.sentence.trigger").waitFor();
    expect(new URL(page.url()).searchParams.get("event")).toBeTruthy();
  });

  test("two states that nothing is told of say so, and names that nobody knows are told", async () => {
    await open("/relation/fji/ton");
    await page.getByText("No report of this record tells anything between these two").waitFor();
    expect(await page.locator(".waiting").count()).toBe(0);
    await page.getByLabel("State", { exact: true }).fill("Atlantis");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("alert").getByText("called “Atlantis”").waitFor();
    await open("/report/none");
    await page.getByRole("alert").getByText("The record has no such thing").waitFor();
  });

  test("the palette opens two states that no list has", async () => {
    await open("/");
    await page.getByRole("heading", { name: "The latest events" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("south korea fji");
    await page.getByRole("option", { name: /South Korea – Fiji|Fiji – South Korea/ }).waitFor();
  });

  test("every condition of an address is told in words", async () => {
    await open("/explore?quad=3&background=false&sector=MIL&confidenceMin=0.5&language=en");
    await page.getByText(/of conflict in words.*armed forces.*reports in en.*told as history.*at least 0\.5/).waitFor();
    await open("/explore?stage=odd");
    await page.getByRole("alert").getByText("/api/openapi.json").waitFor();
  });

  test("an office leads to who held it, and a person to their offices", async () => {
    await open("/person/Antony%20Blinken");
    await page.getByRole("region", { name: "Offices" }).getByRole("link", { name: "Secretary of State" }).click();
    await page.getByRole("heading", { level: 1, name: "Secretary of State, United States" }).waitFor();
    const held = page.getByRole("region", { name: "Held by" });
    await held.getByRole("link", { name: "Mike Pompeo" }).waitFor();
    await held.getByRole("link", { name: "Antony Blinken" }).click();
    await page.getByRole("heading", { level: 1, name: "Antony Blinken" }).waitFor();
  });

  test("a reviewer rejects an event, which everybody then sees, and takes it back", async () => {
    await open(await resolvePath("report"));
    const review = page.getByRole("region", { name: "Review" });
    await review.getByLabel("Note").fill("The report speaks of another <b>trip</b>.");
    await review.getByRole("button", { name: "Reject" }).click();
    await review.getByText("rejected").waitFor();
    // Stored text is shown as it is.
    await review.getByText("The report speaks of another <b>trip</b>.").waitFor();
    await open("/explore?review=rejected");
    await page.getByText("1 event that reviewers call rejected.").waitFor();
    await page.locator("a.grid-row").first().click();
    await review.getByRole("button", { name: "Take back" }).click();
    await review.getByText("What was said before (2)").waitFor();
    expect(await get("/events?review=rejected")).toMatchObject({ items: [] });
  });

  test("a chart and its data are saved as files", async () => {
    await open("/relation/USA/CHN");
    await page.locator(".chart svg").first().waitFor();
    const menu = page.locator("details.menu", { has: page.getByLabel("Save relation-CHN-USA") });
    for (const [label, begins] of [
      ["Data as CSV", "day,"],
      ["Data as JSON", "["],
      ["Picture as SVG", "<svg"],
      ["Picture as PNG", "\x89PNG"],
    ] as const) {
      await menu.locator("summary").click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        menu.getByRole("button", { name: label }).click(),
      ]);
      const bytes = readFileSync(await file.path());
      expect(bytes.toString("latin1").startsWith(begins), label).toBe(true);
      expect(bytes.toString("latin1")).not.toContain("var(--");
      if (await menu.evaluate((one) => (one as unknown as { open: boolean }).open))
        await menu.locator("summary").click();
    }
  });

  test("reports that are added meanwhile come in through the server, and the page tells of it", async () => {
    await open("/");
    const count = page.locator(".foot").getByText(/events in/);
    const before = await count.textContent();
    const file = join(folder, "new.txt");
    writeFileSync(file, "Paris, 3 May 2023\n\nFrance's president met Iran's president in Paris on Tuesday.\n");
    const { stderr } = await runReadout(["add", file, "--db", db]);
    expect(stderr).toMatch(/1 new/);
    await expect.poll(() => count.textContent(), { timeout: 30_000 }).not.toBe(before);
    const { stdout } = await runReadout(["export", "--db", db, "--pair", "FRA-IRN", "--format", "csv"]);
    expect(stdout).toContain("FRA");
    const second = await runReadout(["serve", "--db", db]);
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining(`is served already, at ${address}`)]);
  });

  test("the script before charts stays under 250 kB", () => {
    const folder = join(root, "dist/web");
    const first = readFileSync(join(folder, "index.html"), "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g);
    const sizes = [...first].map(([, path]) => gzipSync(readFileSync(join(folder, path!))).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });

  const pages = ["/", "/relation/USA/CHN", "/explore", "/explore?view=map", "/explore?view=network", "/codebook"];
  const all = [...pages, "report", "encounter", "/person/Antony%20Blinken", "/office/Foreign%20Minister"];
  test.each(all)("nothing serious for axe on %s", async (path) => {
    await open(await resolvePath(path));
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle").catch(() => {});
    await page.evaluate(axe);
    for (const theme of ["light", "dark"]) {
      await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
      await page.waitForTimeout(400); // Colours of buttons go over to the others in a moment.
      const faults = await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa"] }).then(({ violations }) =>
        violations.filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`);
      expect(faults, theme).toEqual([]);
    }
  });

  test.each(all)("no page is wider than a telephone: %s", async (path) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(await resolvePath(path));
    await page.locator("h1").waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("no fault and no request to elsewhere on the way", () => {
    // A page that is left in the middle of a question ends it, which is no fault.
    expect(complaints).toEqual([]);
  });

  async function get(question: string): Promise<unknown> {
    return (await fetch(`${address}/api${question}`)).json();
  }

  /** "report" and "encounter" stand for the first of each. */
  async function resolvePath(path: string): Promise<string> {
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
