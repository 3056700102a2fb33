import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { paths } from "../../types/readout-api.js";
import { openDuckdb } from "../store/duckdb/open-duckdb.js";
import type { Store } from "../store/store.js";
import { madeReading, madeRun } from "../store/testing/made-reading.js";
import { describeApi } from "./contract/describe-api.js";
import { createApi } from "./create-api.js";
import { createContext } from "./create-context.js";
import { createAccess } from "./guard/access.js";
import { createHistoryMaker } from "./histories/history-maker.js";

test("types/readout-api.d.ts is made of the description as it is now (else: npm run check-api -- --write)", () => {
  const types = readFileSync(new URL("../../types/readout-api.d.ts", import.meta.url), "utf8");
  const hash = createHash("sha256")
    .update(JSON.stringify(describeApi("0.0.0")))
    .digest("hex");
  expect(/SHA-256 of the description: (\w+)/.exec(types)?.[1]).toBe(hash);
});

describe("a client that openapi-typescript gave its types", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-client-"));
  let store: Store;
  let client: ReturnType<typeof createClient<paths>>;

  beforeAll(async () => {
    store = await openDuckdb(join(folder, "record.duckdb"), { memoryMegabytes: 256, threads: 1 });
    const { run } = await store.startRun(madeRun);
    const events = ["USA Blinken (Secretary of State) > CHN CONSULT.visit cancelled 2023-02-05 Beijing"];
    await store.write(run, madeRun.reader.hash, [
      madeReading({ id: "a", text: "Off\nCalled off.", date: "2023-02-03", events }),
    ]);
    const rest = { version: "0", codebook: new Map(), now: () => new Date(0), read: vi.fn(), parse: vi.fn() };
    const api = createApi(createContext({ store, ...rest }, createHistoryMaker()), {
      access: createAccess(new Map(), "Ada"),
      isOurHost: () => true,
      askerOf: () => "test",
      now: () => performance.now(),
      report: (error) => {
        throw error;
      },
    });
    client = createClient<paths>({
      baseUrl: "http://localhost",
      fetch: async (request) => await api.fetch(request),
      // A pair is one parameter, "USA,CHN", and other lists repeat theirs.
      querySerializer: { array: { style: "form", explode: true } },
    });
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("asks for events, follows one to its report, and reviews it", async () => {
    const { data } = await client.GET("/api/events", { params: { query: { stage: ["cancelled"], limit: 5 } } });
    const [hit] = data!.items;
    expect(hit!.event.act).toBe("CONSULT.visit");
    const path = { id: hit!.report.id };
    const report = await client.GET("/api/reports/{id}", { params: { path } });
    expect(report.data!.record.events.map(({ id }) => id)).toEqual([hit!.event.id]);
    const body = { verdict: "confirmed" as const, event: hit!.event.id, note: "" };
    const { data: review } = await client.POST("/api/reports/{id}/reviews", { params: { path }, body });
    expect(review).toMatchObject({ verdict: "confirmed", author: "Ada" });
  });

  test("is told what went wrong", async () => {
    const { error, response } = await client.GET("/api/reports/{id}", { params: { path: { id: "none" } } });
    expect(response.status).toBe(404);
    expect(error).toMatchObject({ code: "api/not-found" });
  });
});
