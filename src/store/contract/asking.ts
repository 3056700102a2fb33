import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventQuery } from "../query.js";
import type { EventHit, Store } from "../store.js";
import { type MadeReading, madeReader, madeReading, madeRun } from "../testing/made-reading.js";
import { chinese, collect, quarrel, type StorePlace, show, TestedStore, visit } from "./tested-store.js";

/** What is asked of a store: lists, counts and series. */
export function testAsking(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: queries`, () => {
    let place: StorePlace;
    let store: Store;
    // Nothing is changed here, so that one store serves all.
    beforeAll(async () => {
      place = await makePlace();
      store = await place.open();
      const { run } = await store.startRun(madeRun);
      await store.write(run, madeReader, [visit, quarrel, chinese].map(madeReading));
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    test.each<[string, EventQuery, string[]]>([
      [
        "nothing",
        {},
        [
          "CHN REQUEST",
          "USA PROTEST",
          "DEU ACCUSE",
          "USA CONSULT.meet",
          "USA CONSULT.visit",
          "USA CONSULT.visit",
          "CHN REJECT",
        ],
      ],
      [
        "a pair",
        { pair: ["USA", "CHN"] },
        ["CHN REQUEST", "USA CONSULT.meet", "USA CONSULT.visit", "USA CONSULT.visit"],
      ],
      ["a directed pair", { pair: ["CHN", "USA"], directed: true }, ["CHN REQUEST", "USA CONSULT.meet"]],
      ["a pair that never met", { pair: ["USA", "DEU"] }, []],
      ["a country", { country: ["DEU"] }, ["DEU ACCUSE", "CHN REJECT"]],
      ["a country on both sides, once", { country: ["USA"], type: ["PROTEST"] }, ["USA PROTEST"]],
      ["a person", { person: ["Qin Gang"] }, ["USA CONSULT.meet"]],
      ["an office", { office: ["Foreign Minister"] }, ["DEU ACCUSE", "USA CONSULT.meet"]],
      ["an office of a country", { office: ["Foreign Minister"], country: ["CHN"] }, ["USA CONSULT.meet"]],
      ["a person within a pair", { pair: ["CHN", "USA"], person: ["Qin Gang"] }, ["USA CONSULT.meet"]],
      ["types", { type: ["ACCUSE", "REQUEST"] }, ["CHN REQUEST", "DEU ACCUSE"]],
      ["an act", { act: ["CONSULT.visit"] }, ["USA CONSULT.visit", "USA CONSULT.visit"]],
      [
        "an act with all its modes",
        { act: ["CONSULT"] },
        ["USA CONSULT.meet", "USA CONSULT.visit", "USA CONSULT.visit"],
      ],
      ["a stage", { stage: ["cancelled"] }, ["USA CONSULT.visit"]],
      ["quad classes", { quad: [3] }, ["DEU ACCUSE", "CHN REJECT"]],
      ["days", { from: "2023-06-18", to: "2023-06-20" }, ["DEU ACCUSE", "USA CONSULT.meet", "USA CONSULT.visit"]],
      ["a place", { place: ["Beijing"] }, ["USA CONSULT.meet", "USA CONSULT.visit"]],
      ["the country of a place", { place: ["CHN"], pair: ["CHN", "USA"] }, ["USA CONSULT.meet", "USA CONSULT.visit"]],
      ["an outlet", { source: ["dpa"] }, ["DEU ACCUSE", "CHN REJECT"]],
      ["a host", { source: ["example.org"], stage: ["cancelled"] }, ["USA CONSULT.visit"]],
      ["a report", { report: ["chinese"] }, ["CHN REQUEST", "USA PROTEST"]],
      ["a group", { group: ["chinese"] }, ["CHN REQUEST", "USA PROTEST"]],
      ["a language", { language: ["de"] }, ["DEU ACCUSE", "CHN REJECT"]],
      ["history", { background: true }, ["USA CONSULT.visit"]],
      [
        "no history",
        { background: false, pair: ["CHN", "USA"] },
        ["CHN REQUEST", "USA CONSULT.meet", "USA CONSULT.visit"],
      ],
      ["a word", { words: "Secretary" }, ["USA CONSULT.meet", "USA CONSULT.visit", "USA CONSULT.visit"]],
      ["words of which one is missing", { words: "secretary trade" }, []],
      ["words and a stage", { words: "qin gang", stage: ["cancelled"] }, ["USA CONSULT.visit"]],
      ["a German word", { words: "aussenministerin" }, ["DEU ACCUSE", "CHN REJECT"]],
      ["the beginning of a word", { words: "Sankt*" }, ["DEU ACCUSE", "CHN REJECT"]],
      ["Chinese words", { words: "中美" }, ["CHN REQUEST", "USA PROTEST"]],
      ["one Chinese character", { words: "系" }, ["CHN REQUEST", "USA PROTEST"]],
      ["no word", { words: "—" }, []],
      ["a confidence", { confidenceMin: 0.95 }, []],
    ])("asked for %s", async (_, query, expected) => {
      expect((await store.events(query)).items.map(show).sort()).toEqual([...expected].sort());
      expect(await store.countEvents(query)).toBe(expected.length);
    });
  });

  describe(`${name}: lists and counts`, () => {
    const tested = new TestedStore(makePlace);

    test("events come the latest first, undated ones last, and in pages", async () => {
      await tested.write(visit, quarrel, chinese);
      const whole = (await tested.store.events({})).items;
      expect(whole.map(({ event }) => event.when?.start ?? "none")).toEqual([
        "2023-06-21",
        "2023-06-21",
        "2023-06-20",
        "2023-06-18",
        "2023-06-18",
        "2023-02-01",
        "none",
      ]);
      const pages: EventHit[] = [];
      let after: string | undefined;
      for (let turn = 0; turn < 10; turn++) {
        const { items, next } = await tested.store.events({}, { limit: 2, after });
        expect(items.length).toBeLessThanOrEqual(2);
        pages.push(...items);
        if (next === null) break;
        after = next;
      }
      expect(pages).toEqual(whole);
      expect(whole[0]!.sentence).toBe(chinese.text);
      const byCountry = (await tested.store.events({ country: ["USA"] }, { limit: 3 })).next!;
      expect((await tested.store.events({ country: ["USA"] }, { after: byCountry })).items.map(show)).toEqual([
        (await tested.found({ country: ["USA"] }))[3],
        "USA CONSULT.visit",
      ]);
      await expect(tested.store.events({}, { after: "?" })).rejects.toMatchObject({ code: "store/bad-cursor" });
    });

    test("reports are listed by publication, and by what they tell", async () => {
      await tested.write(visit, quarrel, chinese);
      const ids = async (query: EventQuery, limit?: number) =>
        (await tested.store.reports(query, { limit })).items.map(({ id }) => id);
      expect(await ids({})).toEqual(["chinese", "quarrel", "visit"]);
      expect(await ids({ from: "2023-06-19", to: "2023-06-20" })).toEqual(["quarrel", "visit"]);
      expect(await ids({ pair: ["CHN", "USA"] })).toEqual(["chinese", "visit"]);
      expect(await ids({ words: "peking", source: ["dpa"] })).toEqual(["quarrel"]);
      const { next } = await tested.store.reports({}, { limit: 2 });
      expect((await tested.store.reports({}, { after: next! })).items.map(({ id }) => id)).toEqual(["visit"]);
    });

    test("an event is found by its id", async () => {
      await tested.write(visit);
      const { event } = (await tested.store.events({ stage: ["cancelled"] })).items[0]!;
      expect((await tested.store.event(event.id))?.event).toEqual(event);
      expect(await tested.store.event("none")).toBeNull();
      expect((await tested.store.eventsById([event.id, "none", event.id])).map((hit) => hit.event)).toEqual([event]);
      expect(await tested.store.eventsById([])).toEqual([]);
    });

    test("facets count events", async () => {
      await tested.write(visit, quarrel, chinese);
      const count = async (...words: Parameters<Store["facet"]>) =>
        (await tested.store.facet(...words)).map(({ value, events }) => `${value} ${events}`);
      expect(await count("type", {})).toEqual(["CONSULT 3", "ACCUSE 1", "PROTEST 1", "REJECT 1", "REQUEST 1"]);
      expect(await count("country", {})).toEqual(["CHN 6", "USA 5", "DEU 2"]);
      expect(await count("person", { pair: ["USA", "CHN"] })).toEqual(["Antony Blinken 2", "Qin Gang 1"]);
      expect(await count("country", { person: ["Qin Gang"] })).toEqual(["CHN 1", "USA 1"]);
      expect(await count("type", { country: ["DEU"] })).toEqual(["ACCUSE 1", "REJECT 1"]);
      expect(await count("pair", {})).toEqual(["CHN-USA 4", "CHN-DEU 2"]);
      expect(await count("month", { pair: ["USA", "CHN"] })).toEqual(["2023-06 3", "2023-02 1"]);
      expect(await count("source", { words: "china" })).toEqual(["dpa 2"]);
      expect(await count("language", { country: ["USA"] })).toEqual(["en 3", "zh 2"]);
      expect(await count("quad", {}, 1)).toEqual(["1 5"]);
    });

    test("places are counted with what kind of events they saw", async () => {
      const threat: MadeReading = {
        id: "threat",
        text: "Drohung\nChina droht in Peking.",
        events: ["CHN > USA THREATEN done ? Beijing"],
      };
      await tested.write(visit, quarrel, threat);
      const beijing = { name: "Beijing", country: "CHN", lat: 39.9, lon: 116.4 };
      expect(await tested.store.places({})).toEqual([{ ...beijing, cooperation: 2, conflict: 1 }]);
      expect(await tested.store.places({ person: ["Qin Gang"] })).toEqual([
        { ...beijing, cooperation: 1, conflict: 0 },
      ]);
      expect(await tested.store.places({ country: ["DEU"] })).toEqual([]);
    });

    test("who was seen in which office", async () => {
      await tested.write(visit, quarrel);
      const qin = {
        person: "Qin Gang",
        office: "Foreign Minister",
        country: "CHN",
        from: "2023-06-18",
        to: "2023-06-18",
        events: 1,
      };
      expect(await tested.store.terms({ person: ["Qin Gang"] })).toEqual([qin]);
      expect(await tested.store.terms({ office: ["Foreign Minister"], country: ["CHN"] })).toEqual([qin]);
      expect((await tested.store.terms({}, 1)).map(({ person, events }) => [person, events])).toEqual([
        ["Antony Blinken", 2],
      ]);
    });

    test("the series of a pair counts days and directions", async () => {
      await tested.write(visit, quarrel, chinese);
      expect(await tested.store.series(["USA", "CHN"])).toEqual([
        { day: "2023-06-18", type: "CONSULT", events: 2, forward: 2, backward: 1, goldstein: 7, intensity: 4 },
        { day: "2023-06-21", type: "REQUEST", events: 1, forward: 0, backward: 1, goldstein: 3.5, intensity: 2 },
      ]);
      expect(await tested.store.series(["CHN", "USA"], { to: "2023-06-20" })).toMatchObject([
        { forward: 1, backward: 2 },
      ]);
    });

    test("the first versions of reports are given by day, or by id", async () => {
      await tested.write(visit, quarrel, { ...chinese, date: "2023-06" });
      await tested.write({ ...quarrel, text: `${quarrel.text} Corrected.`, date: "2023-06-25" });
      await tested.store.write(tested.run, "reader-2", [madeReading(visit)]);
      const list = async (of: Parameters<Store["firstVersions"]>[0]) =>
        (await collect(tested.store.firstVersions(of))).map(
          ({ head, record }) => `${head.id} ${record.report.text.length}`,
        );
      const [visitLine, quarrelLine] = [visit, quarrel].map(({ id, text }) => `${id} ${text.length}`);
      expect(await list({ from: "2023-06-19", to: "2023-06-20" })).toEqual([visitLine, quarrelLine]);
      expect(await list({ from: "2023-06-21", to: "2023-06-30" })).toEqual([]);
      expect(await list("undated")).toEqual([`chinese ${chinese.text.length}`]);
      expect(await list(["quarrel", "none"])).toEqual([quarrelLine]);
    });

    test("a scan goes through the readings by publication", async () => {
      await tested.write(chinese, { ...quarrel, date: undefined! }, visit);
      const list = async (query: EventQuery) =>
        (await collect(tested.store.scan(query))).map(({ head, events }) => `${head.id} ${events.length}`);
      expect(await list({})).toEqual(["visit 3", "chinese 2", "quarrel 2"]);
      expect(await list({ country: ["USA"], type: ["CONSULT", "PROTEST"], background: false })).toEqual([
        "visit 2",
        "chinese 1",
      ]);
    });
  });
}
