import { mkdtemp, rm, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { expect, test, vi } from "vitest";
import { openDuckdb } from "../store/duckdb/open-duckdb.js";
import { findDoor, openDoor } from "../store/served/door.js";
import { openServed } from "../store/served/open-served.js";
import { type StorePlace, testStore } from "../store/store.contract.js";
import type { Store } from "../store/store.js";
import { madeReader, madeReading, madeRun } from "../store/testing/made-reading.js";
import { createApi } from "./create-api.js";
import { createContext, type ServedContext } from "./create-context.js";
import { createAccess } from "./guard/access.js";
import { createHistoryMaker } from "./histories/history-maker.js";

// A busy disk lets every commit wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

testStore("DuckDB through a server", async (): Promise<StorePlace> => {
  const folder = await mkdtemp(join(tmpdir(), "readout-door-"));
  return {
    open: async () => (await openThroughServer(join(folder, "record.duckdb"))).store,
    remove: () => rm(folder, { recursive: true }),
  };
});

test("only who has the secret comes in, and the note is its user's alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readout-door-"));
  const file = join(folder, "record.duckdb");
  const { store, address } = await openThroughServer(file);
  expect((await stat(`${file}.door`)).mode & 0o777).toBe(0o600);
  const ask = (headers: Record<string, string>) =>
    fetch(new URL("/door/runs", address), { method: "POST", body: "[]", headers });
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: "Bearer wrong" })).status).toBe(401);
  const { secret } = (await findDoor(file))!;
  expect((await ask({ authorization: `Bearer ${secret}` })).status).toBe(200);
  expect((await ask({ authorization: `Bearer ${secret}`, origin: "https://evil.example" })).status).toBe(403);
  await store.close();
  expect(await findDoor(file)).toBeNull();
  await rm(folder, { recursive: true });
});

test("what is added through the door is told to who watches, and changes what the server shows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readout-door-"));
  const { store, served } = await openThroughServer(join(folder, "record.duckdb"));
  const before = await served.changes.mark();
  const { run } = await store.startRun(madeRun);
  const visit = madeReading({ id: "a", text: "One", events: ["USA > CHN AID done 2023-06-19"] });
  await store.write(run, madeReader, [visit, visit]);
  expect(served.adding.now()).toEqual([{ run, reports: 2, fresh: 1 }]);
  expect(await served.counts.countEvents({})).toBe(1);
  const counts = {
    new: 1,
    known: 1,
    changed: 0,
    reread: 0,
    killed: 0,
    forgotten: 0,
    failed: 0,
    skipped: 0,
    withheld: 0,
  };
  await store.finishRun(run, counts, "finished");
  expect(served.adding.now()).toEqual([]);
  expect(await served.changes.mark()).not.toBe(before);
  await store.close();
  await rm(folder, { recursive: true });
});

test("a note of a server that has ended leads nowhere", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readout-door-"));
  const file = join(folder, "record.duckdb");
  await openDoor(file, { address: "http://127.0.0.1:9/", secret: "x".repeat(40), pid: 1 });
  expect(await openServed(file, (await findDoor(file))!)).toBeNull();
  await rm(folder, { recursive: true });
});

/** A store in a file, and the same as another program has it. */
async function openThroughServer(file: string): Promise<{ store: Store; served: ServedContext; address: string }> {
  const own = await openDuckdb(file, { memoryMegabytes: 256, threads: 1 });
  const secret = "s".repeat(40);
  const nothing = { version: "0", codebook: new Map(), now: () => new Date(0), read: vi.fn(), parse: vi.fn() };
  const served = createContext({ store: own, ...nothing }, createHistoryMaker());
  const api = createApi(served, {
    access: createAccess(new Map()),
    isOurHost: (name) => name === "127.0.0.1",
    askerOf: () => "test",
    now: () => performance.now(),
    doorSecret: secret,
    report: () => {},
  });
  const server = serve({ fetch: api.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const closeDoor = await openDoor(file, { address, secret, pid: process.pid });
  const store = (await openServed(file, (await findDoor(file))!))!;
  const close = async (): Promise<void> => {
    await closeDoor();
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await own.close();
  };
  return { store: { ...store, close }, served, address };
}
