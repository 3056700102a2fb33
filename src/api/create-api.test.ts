import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReadoutError } from "../base/readout-error.js";
import { openDuckdb } from "../store/duckdb/open-duckdb.js";
import type { Store } from "../store/store.js";
import { madeReading, madeRun } from "../store/testing/made-reading.js";
import { type Endpoint, endpoints, type Role } from "./contract/endpoints.js";
import { createApi } from "./create-api.js";
import { createContext } from "./create-context.js";
import { createAccess } from "./guard/access.js";
import { createHistoryMaker } from "./histories/history-maker.js";

const readings = [
  {
    id: "visit",
    text: "Blinken in Beijing\nUS Secretary of State Antony Blinken visited China on Sunday.",
    date: "2023-06-19",
    events: ["USA Blinken > CHN CONSULT.visit done 2023-06-18 Beijing"],
  },
  {
    id: "balloon",
    text: "Trip called off\nBlinken called off a trip to China over a balloon.",
    date: "2023-02-03",
    events: ["USA Blinken > CHN CONSULT.visit cancelled 2023-02-05 Beijing"],
  },
];

describe("the answers below /api", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-api-"));
  let store: Store;

  beforeAll(async () => {
    store = await openDuckdb(join(folder, "record.duckdb"));
    const { run } = await store.startRun(madeRun);
    await store.write(run, madeRun.reader.hash, readings.map(madeReading));
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A server over the two reports; `tokens` are those that it knows, `refusal` is what reading a text throws. */
  function serve(tokens: readonly (readonly [string, Role])[] = [], refusal?: Error): Hono<never> {
    let clock = 0;
    const api = createApi(
      createContext(
        {
          store,
          version: "0.0.0",
          now: () => new Date("2026-11-24T10:00:00Z"),
          codebook: new Map([
            ["VERSION", "1\n"],
            ["actors/states.csv", "id,name\nUSA,United States\nCHN,China\n"],
            [
              "actors/organisations.csv",
              "id,name,country\nKFOR,Kosovo Force,NATO\nNATO,North Atlantic Treaty Organization,NATO\n",
            ],
          ]),
          read: async ({ text = "" }) => {
            if (refusal) throw refusal;
            return madeReading({ id: "read", text, events: [] }).record!;
          },
          parse: async () => [],
        },
        createHistoryMaker(),
      ),
      {
        access: createAccess(new Map(tokens.map(([token, role]) => [token, { role, name: `the ${role}` }])), "me"),
        isOurHost: (name) => name === "localhost",
        askerOf: () => "one asker",
        now: () => clock++,
        report: (error) => {
          throw error;
        },
      },
    );
    return api as unknown as Hono<never>;
  }

  const ask = (api: Hono<never>, path: string, options: RequestInit = {}) =>
    api.request(`http://localhost${path}`, options);
  const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

  test.each<[string, number, string]>([
    ["/api/about", 200, '"events":2'],
    ["/api/names", 200, '{"code":"CHN","name":"China"}'],
    ["/api/names", 200, '{"code":"NATO","name":"North Atlantic Treaty Organization"}'],
    ["/api/events?pair=USA,CHN&stage=cancelled", 200, '"id":"balloon"'],
    ["/api/events?type=SANCTION", 200, '"items":[]'],
    ["/api/events?limit=1", 200, '"next":"'],
    ["/api/facets/stage", 200, '{"value":"cancelled","events":1}'],
    ["/api/search?words=balloon", 200, "Trip called off"],
    ["/api/reports/visit", 200, "Blinken in Beijing"],
    ["/api/relations/USA/CHN", 200, '"pair":["CHN","USA"]'],
    ["/api/relations/USA/CHN/series", 200, '"day":"2023-06-18"'],
    ["/api/people/Blinken", 200, '"name":"Blinken"'],
    ["/api/relations/USA/CHN/overview?first=true", 200, '"isFirstLook":false'],
    ["/api/relations/USA/CHN/movement?weight=CONSULT:3", 200, '"counts":{"CONSULT":1},"cooperation":3'],
    ["/api/relations/USA/DEU/movement", 200, '"relation":null'],
    ["/api/relations/USA/CHN/encounters/none", 404, '"code":"api/not-found"'],
    ["/api/places", 200, '"name":"Beijing"'],
    ["/api/offices/Secretary%20of%20State", 404, '"code":"api/not-found"'],
    ["/api/codebook", 200, '"version":"1"'],
    ["/api/codebook/table?row=CHN", 200, '"rows":[["CHN","China"],["USA"'],
    ["/api/codebook/table?file=none.csv", 404, '"code":"api/not-found"'],
    ["/api/codebook/fired", 200, '"fired":{"test/001":2}'],
    ["/api/codebook/fired/events?row=test/001", 200, '"stage":"cancelled"'],
    ["/api/openapi.json", 200, '"openapi":"3.1.0"'],
    ["/api/events.csv?stage=cancelled", 200, "CONSULT.visit"],
    ["/api/events?stage=odd", 400, '"code":"api/bad-question"'],
    ["/api/events?from=yesterday", 400, "from in the address"],
    ["/api/events?colour=red", 400, "colour"],
    ["/api/events?pair=USA", 400, "two codes are needed"],
    ["/api/relations/china/usa/overview", 400, "one in the path: a code such as USA or NATO is needed"],
    ["/api/events?after=nonsense", 400, '"code":"store/'],
    ["/api/facets/colour", 400, '"code":"api/bad-question"'],
    ["/api/reports/nothing", 404, '"code":"api/not-found"'],
    ["/api/people/Nobody", 404, '"hint":'],
    ["/api/nothing", 404, '"code":"api/not-found"'],
  ])("%s → %i", async (path, status, part) => {
    const response = await ask(serve(), path);
    const text = await response.text();
    expect(text).toContain(part);
    expect(response.status, text).toBe(status);
    if (status >= 400) expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  test("answers have the shapes that the description promises", async () => {
    const api = serve();
    const paths = {
      about: "/about",
      listEvents: "/events",
      getReport: "/reports/visit",
      getRelation: "/relations/USA/CHN",
      getOverview: "/relations/USA/CHN/overview",
      getMovement: "/relations/USA/CHN/movement",
      getPerson: "/people/Blinken",
      countPlaces: "/places",
      getCodebookTable: "/codebook/table",
      countFired: "/codebook/fired",
    };
    for (const [name, path] of Object.entries(paths)) {
      const { answer }: Endpoint = endpoints[name as keyof typeof paths];
      const given = await (await ask(api, `/api${path}`)).json();
      expect(answer.safeParse(given).error, name).toBeUndefined();
    }
  });

  test("an answer that has not changed is not sent again", async () => {
    const api = serve();
    const tag = (await ask(api, "/api/events")).headers.get("etag")!;
    expect((await ask(api, "/api/events", { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  test("a text is read and nothing of it is kept", async () => {
    const api = serve();
    expect((await ask(api, "/api/read", post({ text: "France met Iran." }))).status).toBe(200);
    expect((await ask(api, "/api/read", post({}))).status).toBe(400);
    expect((await ask(api, "/api/read", post({ text: "x".repeat(3_000_000) }))).status).toBe(413);
    expect(await store.countEvents({})).toBe(2);
  });

  test("a text that cannot be read is the asker's fault, and nobody is told of one of ours", async () => {
    const refuse = new ReadoutError("report/binary", "The report holds null bytes, so it is not text");
    const response = await ask(serve([], refuse), "/api/read", post({ text: "\0" }));
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ code: "report/binary" })]);
  });

  test("every asker has an allowance", async () => {
    const api = serve();
    const statuses: number[] = [];
    for (let asked = 0; asked < 12; asked++) statuses.push((await ask(api, "/api/read", post({ text: "x" }))).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(statuses.at(-1)).toBe(429);
  });

  test.each<[string, string, RequestInit, number]>([
    ["without a token", "/api/events", {}, 401],
    ["what is kept, and that a token is needed", "/api/about", {}, 200],
    ["a wrong token", "/api/events", { headers: { authorization: "Bearer wrong" } }, 401],
    ["a reader looks", "/api/events", { headers: { authorization: "Bearer look" } }, 200],
    ["a reader has nothing read", "/api/read", post({ text: "x" }, { authorization: "Bearer look" }), 403],
    [
      "a reader removes nothing",
      "/api/reports/none",
      { method: "DELETE", headers: { authorization: "Bearer look" } },
      403,
    ],
    ["an admin may", "/api/reports/none", { method: "DELETE", headers: { authorization: "Bearer rule" } }, 404],
    ["a session needs a token", "/api/session", post({ token: "wrong" }), 401],
  ])("with tokens, %s", async (_, path, options, status) => {
    const api = serve([
      ["look", "reader"],
      ["rule", "admin"],
    ]);
    expect((await ask(api, path, options)).status).toBe(status);
  });

  test("a reviewer's word is kept with name and time, shown, exported, and taken back", async () => {
    const api = serve([
      ["look", "reader"],
      ["judge", "reviewer"],
    ]);
    const as = (token: string) => ({ authorization: `Bearer ${token}` });
    const { items } = (await (await ask(api, "/api/events?stage=cancelled", { headers: as("look") })).json()) as {
      items: { event: { id: string } }[];
    };
    const event = items[0]!.event.id;
    const reject = { verdict: "rejected", event, note: "Put off, not called off." };
    const say = (body: unknown, token: string, more: Record<string, string> = {}) =>
      ask(api, "/api/reports/balloon/reviews", post(body, { ...as(token), ...more }));
    expect((await say(reject, "look")).status).toBe(403);
    expect((await say(reject, "judge", { origin: "https://evil.example" })).status).toBe(403);
    expect((await say(reject, "judge", { "content-type": "text/plain" })).status).toBe(400);
    expect((await say({ ...reject, verdict: "odd" }, "judge")).status).toBe(400);
    expect((await say({ verdict: "corrected", event, correction: {} }, "judge")).status).toBe(400);
    expect((await say({ ...reject, event: "none" }, "judge")).status).toBe(404);
    const said = await say(reject, "judge");
    expect(said.status).toBe(200);
    const review = { ...reject, author: "the reviewer", at: "2026-11-24T10:00:00.000Z", stands: true };
    expect(await said.json()).toMatchObject(review);
    const get = async (path: string) => (await ask(api, path, { headers: as("look") })).text();
    expect(JSON.parse(await get("/api/reports/balloon")).reviews).toMatchObject([review]);
    expect(JSON.parse(await get("/api/events?review=rejected")).items).toMatchObject([
      { event: { id: event }, review },
    ]);
    expect(await get("/api/events.csv?stage=cancelled")).toContain("rejected,the reviewer,2026-11-24T10:00:00.000Z");
    expect(await get("/api/events.jsonl?stage=cancelled")).toContain('"verdict":"rejected"');
    expect((await say({ verdict: "withdrawn", event }, "judge")).status).toBe(200);
    expect(JSON.parse(await get("/api/events?review=rejected")).items).toEqual([]);
  });

  test("a browser gets a session for a token", async () => {
    const api = serve([["look", "reader"]]);
    const opened = await ask(api, "/api/session", post({ token: "look" }));
    expect(opened.status).toBe(204);
    const cookie = opened.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
    expect((await ask(api, "/api/events", { headers: { cookie: cookie.split(";")[0]! } })).status).toBe(200);
  });

  test.each<[string, RequestInit & { host?: string }, number]>([
    ["another name of this machine", { headers: { host: "evil.example" } }, 403],
    ["a page of another site that sends", post({ text: "x" }, { origin: "https://evil.example" }), 403],
    ["the same, as browsers tell it", post({ text: "x" }, { "sec-fetch-site": "cross-site" }), 403],
    ["our own page", post({ text: "x" }, { origin: "http://localhost", host: "localhost" }), 200],
  ])("%s", async (_, options, status) => {
    expect((await ask(serve(), "/api/read", { method: "POST", ...options })).status).toBe(status);
  });

  test("pages may run no script but ours", async () => {
    const policy = (await ask(serve(), "/api/about")).headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  test("every endpoint is described, with its role and its problems", async () => {
    const { paths } = (await (await ask(serve(), "/api/openapi.json")).json()) as {
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    const described = Object.values(paths).flatMap((one) => Object.values(one).map(({ operationId }) => operationId));
    expect(described).toEqual(expect.arrayContaining(Object.keys(endpoints)));
    expect(new Set(described).size).toBe(described.length);
    for (const one of Object.values(paths)) {
      for (const { responses } of Object.values(one)) expect(Object.keys(responses)).toContain("401");
    }
  });
});
