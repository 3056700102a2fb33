import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runReadout } from "./run-readout.js";
import {
  choosePort,
  endServer,
  hasBrowser,
  launchBrowser,
  type ServedDashboard,
  serveDashboard,
} from "./serve-dashboard.js";

const setUpMsMax = 300_000;
const port = choosePort(1);

/** Servers and records that are out of the ordinary, in a real browser. */
describe.skipIf(!hasBrowser)("the dashboard of", { timeout: setUpMsMax }, () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-doors-"));
  const empty = join(folder, "empty.duckdb");
  const odd = join(folder, "odd.duckdb");
  const complaints: string[] = [];
  let browser: Browser;
  let server: ServedDashboard | undefined;
  let page: Page;

  beforeAll(async () => {
    const file = join(folder, "odd.txt");
    writeFileSync(
      file,
      `Minister <img src=x onerror=alert(1)> "leaves" & stays

Paris, 3 May 2023

France's president <script>alert(1)</script> met Iran's president in Paris on Tuesday. </svg><b>He accused Iran of lying.</b>
`,
    );
    await runReadout(["add", file, "--db", odd]);
    writeFileSync(join(folder, "nothing.txt"), "");
    await runReadout(["add", join(folder, "nothing.txt"), "--db", empty]);
    browser = await launchBrowser();
  }, setUpMsMax);

  afterEach(async () => {
    await page?.close();
    await endServer(server);
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(db: string, path: string, options: readonly string[] = []): Promise<void> {
    server = await serveDashboard(db, port, options);
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`a script of a report ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`${server.address}${path}`);
  }

  test("an empty record says how to fill it, on every page", async () => {
    await open(empty, "/");
    await page.getByText("Nothing is kept here yet").first().waitFor();
    await page.goto(`${server!.address}/explore`);
    await page.getByText("Nothing is kept here yet").waitFor();
    for (const path of ["/explore?view=map", "/explore?view=network", "/codebook", "/relation/USA/CHN"]) {
      await page.goto(`${server!.address}${path}`);
      await page.locator("h1").waitFor();
      await expect.poll(() => page.locator(".waiting").count(), { timeout: 30_000 }).toBe(0);
      expect(await page.locator(".trouble").count(), path).toBe(0);
    }
  });

  test("a report with markup in it shows the markup as words, everywhere", async () => {
    await open(odd, "/");
    await page.locator("a.tile", { hasText: "<script>alert(1)</script>" }).first().click();
    await page.locator(".report-text", { hasText: "<img src=x onerror=alert(1)>" }).waitFor();
    await page.locator(".report-text", { hasText: "</svg><b>" }).waitFor();
    await page.getByText("The tree of the sentence").click();
    await page.locator(".tree svg").first().waitFor();
    expect(await page.locator(".tree script, .report-text b, main img").count()).toBe(0);
  });

  test("a server with tokens: asked for once, wrong ones refused, roles kept apart", async () => {
    const tokens = join(folder, "tokens.txt");
    writeFileSync(tokens, "reader look-look-look-look Rita\nreviewer judge-judge-judge-judge Ada\n");
    await open(odd, "/explore", ["--host", "0.0.0.0", "--tokens", tokens]);
    const enter = async (token: string): Promise<void> => {
      await page.getByLabel("Token of this server").fill(token);
      await page.getByRole("button", { name: "Open" }).click();
    };
    await page.getByRole("heading", { name: "A token is needed" }).waitFor();
    expect(await page.getByLabel("Token of this server").count()).toBe(1);
    await enter("wrong-wrong-wrong-wrong");
    await page.getByRole("alert").getByText("There is no such token").waitFor();
    await enter("look-look-look-look");
    await page.locator("a.grid-row").first().click();
    await page.getByRole("region", { name: "Review" }).getByText("Nobody has looked at it yet").waitFor();
    expect(await page.getByRole("button", { name: "Reject" }).count()).toBe(0);
  });

  test("a server that ends and comes back while the page is open", async () => {
    await open(odd, "/");
    await page.locator("a.tile").first().waitFor();
    await endServer(server);
    await page.getByRole("alert").getByText("The server cannot be reached").waitFor();
    server = await serveDashboard(odd, port);
    await page.getByText("The server cannot be reached").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Explore" }).click();
    await page.locator("a.grid-row").first().waitFor();
  });
});
