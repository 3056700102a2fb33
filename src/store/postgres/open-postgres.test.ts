import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testStore } from "../store.contract.js";
import { findPostgres, makePostgresPlace, type PostgresPlace } from "../testing/find-postgres.js";
import { madeReader, madeReading, madeRun } from "../testing/made-reading.js";
import { insertVersionOne } from "../testing/version-one.js";
import { migrations } from "./migrations.js";
import { openPostgres } from "./open-postgres.js";

// To make and drop a schema takes long on a busy server.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const server = await findPostgres();

const events = ["USA Antony Blinken (Secretary of State) > CHN CONSULT.visit done 2023-06-18 Beijing"];
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const made = (index: number) => madeReading({ id: `r${index}`, text: `Report ${index}`, date: "2023-06-19", events });

describe.skipIf(server === null)("with a server", () => {
  // To empty a schema is much faster than to make one.
  let shared: PostgresPlace;
  beforeAll(async () => {
    shared = await makePostgresPlace(server!);
    await (await shared.open()).close();
  });
  afterAll(() => shared.drop());
  testStore("PostgreSQL", async () => shared);

  async function withPlace(work: (place: PostgresPlace) => Promise<void>): Promise<void> {
    try {
      await work(shared);
    } finally {
      await shared.remove();
    }
  }

  test("several writers take in the same reports, and each is there once", async () => {
    await withPlace(async (place) => {
      const stores = await Promise.all(numbers(3).map(() => place.open()));
      const outcomes = await Promise.all(
        stores.map(async (store, writer) => {
          const { run } = await store.startRun(madeRun);
          const parts = numbers(6).map((part) => (writer % 2 === 0 ? part : 5 - part));
          const all = [];
          for (const part of parts) {
            const arrivals = numbers(10).map((index) => made(part * 10 + index));
            all.push(...(await store.write(run, madeReader, writer % 2 === 0 ? arrivals : arrivals.reverse())));
          }
          return all;
        }),
      );
      const all = outcomes.flat();
      expect(all.filter((outcome) => outcome === "new")).toHaveLength(60);
      expect(all.filter((outcome) => outcome === "known")).toHaveLength(120);
      const [store] = stores;
      expect(await store!.countEvents({})).toBe(60);
      const faults = [];
      for await (const fault of store!.verify()) faults.push(fault);
      expect(faults).toEqual([]);
      expect((await store!.runs()).map(({ run }) => run)).toEqual([1, 2, 3]);
      await Promise.all(stores.map((each) => each.close()));
    });
  });

  test("what is asked most is served by indices, in the parts that hold the years", async () => {
    await withPlace(async (place) => {
      const store = await place.open();
      const { run } = await store.startRun(madeRun);
      await store.write(run, madeReader, numbers(50).map(made));
      await store.close();
      await place.query(
        "INSERT INTO pairs SELECT key + g * 1000000, reading, id || g, day, type, stage, background, days, pair || g, direction, goldstein, intensity FROM pairs, generate_series(1, 100) g",
      );
      await place.query(
        "INSERT INTO sides SELECT key + g * 1000000, reading, id || g, day, type, stage, background, side, country || g, sector, person || g, office FROM sides, generate_series(1, 100) g",
      );
      await place.query("INSERT INTO words SELECT word || g, batch, readings FROM words, generate_series(1, 100) g");
      await place.query("ANALYZE pairs, sides, words, readings");
      const explain = async (sql: string): Promise<string> =>
        (await place.query(`EXPLAIN ${sql}`)).map((row) => row["QUERY PLAN"]).join("\n");
      const series = await explain(
        "SELECT day, type, count(*) FROM pairs WHERE pair = 'CHN-USA' AND day BETWEEN '2020-01-01' AND '2024-12-31' GROUP BY 1, 2",
      );
      expect(series).toMatch(/(Index|Bitmap Index) Scan (using|on) pairs_2020_pair_day_id_/);
      // The other stretches of years are not looked at.
      expect(series).not.toMatch(/pairs_(19|2000|2005|2010|2015|2025|other)/);
      const order = "ORDER BY day DESC NULLS LAST, id LIMIT 101";
      const page = await explain(`SELECT key FROM pairs WHERE pair = 'CHN-USA7' ${order}`);
      expect(page).toMatch(/pairs_2020_pair_day_id_/);
      expect(page).not.toContain("Seq Scan on pairs_2020");
      const person = await explain(
        `SELECT key FROM sides WHERE person = 'Antony Blinken' GROUP BY key, day, id ${order}`,
      );
      expect(person).toMatch(/sides_2020_person_day_id_idx/);
      expect(await explain("SELECT unnest(readings) FROM words WHERE word = 'report7'")).toContain("words_word_idx");
      expect(await explain("SELECT key FROM readings WHERE report = 'r7'")).toContain("Index");
    });
  });

  test("frequent words are found like rare ones", async () => {
    await withPlace(async (place) => {
      const rare = await place.open();
      const { run } = await rare.startRun(madeRun);
      await rare.write(run, madeReader, numbers(30).map(made));
      const frequent = await openPostgres(place.address, { rareWordMax: 5 });
      for (const words of ["report", "report 7", "rep*", "report nowhere", "1*"]) {
        const query = { words, country: ["CHN"] };
        const ask = async (store: typeof rare) => [
          (await store.events({ words })).items.map(({ event }) => event.id),
          (await store.events(query)).items.map(({ event }) => event.id),
          (await store.reports({ words })).items.map(({ id }) => id),
          await store.facet("type", query),
          await store.countEvents({ words }),
        ];
        expect(await ask(frequent)).toEqual(await ask(rare));
      }
      expect(await frequent.countEvents({ words: "report" })).toBe(30);
      expect(await frequent.countEvents({ words: "1*" })).toBe(11);
      await Promise.all([rare.close(), frequent.close()]);
    });
  });

  test("a record of version 1 is kept with all that was read, and goes on", async () => {
    const place = await makePostgresPlace(server!);
    await (await openPostgres(place.address, { migrations: migrations.slice(0, 1) })).close();
    await insertVersionOne([made(1), made(2)], (sql, cells) => place.query(sql, [...cells]));
    await place.query("SELECT setval('reading_keys', 2)");
    const store = await place.open();
    expect((await store.record("r1"))?.record).toEqual(made(1).record);
    const { run } = await store.startRun(madeRun);
    expect(await store.write(run, madeReader, [made(1), made(2), made(3)])).toEqual(["known", "known", "new"]);
    expect((await store.events({ words: "report" })).items.map(({ report }) => report.id).sort()).toEqual([
      "r1",
      "r2",
      "r3",
    ]);
    const faults = [];
    for await (const fault of store.verify()) faults.push(fault);
    expect(faults).toEqual([]);
    await store.close();
    await place.drop();
  });

  test.each(migrations.map((_, index) => index + 1))("version %i is brought to the present one", async (version) => {
    const place = await makePostgresPlace(server!);
    const old = await openPostgres(place.address, { migrations: migrations.slice(0, version) });
    await old.close();
    const store = await place.open();
    const { run } = await store.startRun(madeRun);
    expect(await store.write(run, madeReader, [made(1)])).toEqual(["new"]);
    expect(await store.countEvents({ words: "report" })).toBe(1);
    await store.close();
    const newer = openPostgres(place.address, { migrations: [] });
    await expect(newer).rejects.toMatchObject({ code: "store/newer" });
    await place.drop();
  });

  test("a question that takes too long is ended", async () => {
    await withPlace(async (place) => {
      const store = await openPostgres(place.address, { questionMsMax: 50 });
      // So that the question has to wait.
      await place.query("BEGIN");
      await place.query("LOCK TABLE events IN ACCESS EXCLUSIVE MODE");
      await expect(store.countEvents({})).rejects.toMatchObject({ code: "store/too-slow" });
      await place.query("ROLLBACK");
      await store.close();
    });
  });
});

test("a server that is not there is named, without the password", async () => {
  const opening = openPostgres("postgres://me:secret@127.0.0.1:1/x");
  await expect(opening).rejects.toMatchObject({ code: "store/unreachable" });
  await expect(opening).rejects.not.toThrow("secret");
});

test("an address that cannot be meant is refused", async () => {
  await expect(openPostgres("postgres://x/y?schema=A;B")).rejects.toMatchObject({ code: "store/bad-address" });
});
