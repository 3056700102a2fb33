import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EventQuery } from "./query.js";
import type { Arrival, EventHit, Outcome, Store } from "./store.js";
import { type MadeReading, madeReader, madeReading, madeRun } from "./testing/made-reading.js";

/** A place for a store, which outlives the store that is opened in it. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const visit: MadeReading = {
  id: "visit",
  text: "Blinken in Beijing\nThe American secretary of state met Qin Gang. A call of President Xi is expected.",
  date: "2023-06-19",
  url: "https://www.example.org/visit",
  events: [
    "USA Antony Blinken (Secretary of State) > CHN CONSULT.visit done 2023-06-18 Beijing",
    "USA Antony Blinken (Secretary of State) <> CHN Qin Gang (Foreign Minister) CONSULT.meet done 2023-06-18 Beijing",
    "USA > CHN CONSULT.visit cancelled 2023-02 background",
  ],
};
const quarrel: MadeReading = {
  id: "quarrel",
  text: "Außenministerin kritisiert Peking\nBerlin wirft China vor, Sanktionen zu umgehen.",
  date: "2023-06-20",
  agency: "dpa",
  language: "de",
  events: ["DEU Annalena Baerbock (Foreign Minister) > CHN ACCUSE done 2023-06-20", "CHN > DEU REJECT done ?"],
};
const chinese: MadeReading = {
  id: "chinese",
  text: "中美关系\n外交部发言人谈中美关系。",
  date: "2023-06-21",
  language: "zh",
  events: ["CHN > USA REQUEST done 2023-06-21", "USA > USA PROTEST done 2023-06-21"],
};

/** What every store promises. */
export function testStore(name: string, makePlace: () => Promise<StorePlace>): void {
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

  describe(name, () => {
    let place: StorePlace;
    let store: Store;
    let run: number;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
      run = (await store.startRun(madeRun)).run;
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const write = async (...made: (MadeReading | Arrival)[]): Promise<Outcome[]> =>
      await store.write(
        run,
        madeReader,
        made.map((one) => ("kind" in one ? one : madeReading(one))),
      );
    const found = async (query: EventQuery): Promise<string[]> => (await store.events(query)).items.map(show);
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };
    const expectWhole = async (): Promise<void> => {
      expect(await collect(store.verify())).toEqual([]);
    };

    test("what was written is there, also after the store was closed", async () => {
      expect(await write(visit, quarrel, chinese)).toEqual(["new", "new", "new"]);
      await reopen();
      expect(await store.record("visit")).toEqual({
        head: {
          id: "visit",
          version: 1,
          title: "Blinken in Beijing",
          published: "2023-06-19",
          outlet: "example.org",
          url: "https://www.example.org/visit",
          from: "visit.txt",
          language: "en",
          group: "visit",
        },
        record: madeReading(visit).record,
        hasText: true,
      });
      await expectWhole();
    });

    test("events come the latest first, undated ones last, and in pages", async () => {
      await write(visit, quarrel, chinese);
      const whole = (await store.events({})).items;
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
        const { items, next } = await store.events({}, { limit: 2, after });
        expect(items.length).toBeLessThanOrEqual(2);
        pages.push(...items);
        if (next === null) break;
        after = next;
      }
      expect(pages).toEqual(whole);
      expect(whole[0]!.sentence).toBe(chinese.text);
      const byCountry = (await store.events({ country: ["USA"] }, { limit: 3 })).next!;
      expect((await store.events({ country: ["USA"] }, { after: byCountry })).items.map(show)).toEqual([
        (await found({ country: ["USA"] }))[3],
        "USA CONSULT.visit",
      ]);
      await expect(store.events({}, { after: "?" })).rejects.toMatchObject({ code: "store/bad-cursor" });
    });

    test("reports are listed by publication, and by what they tell", async () => {
      await write(visit, quarrel, chinese);
      const ids = async (query: EventQuery, limit?: number) =>
        (await store.reports(query, { limit })).items.map(({ id }) => id);
      expect(await ids({})).toEqual(["chinese", "quarrel", "visit"]);
      expect(await ids({ from: "2023-06-19", to: "2023-06-20" })).toEqual(["quarrel", "visit"]);
      expect(await ids({ pair: ["CHN", "USA"] })).toEqual(["chinese", "visit"]);
      expect(await ids({ words: "peking", source: ["dpa"] })).toEqual(["quarrel"]);
      const { next } = await store.reports({}, { limit: 2 });
      expect((await store.reports({}, { after: next! })).items.map(({ id }) => id)).toEqual(["visit"]);
    });

    test("an event is found by its id", async () => {
      await write(visit);
      const { event } = (await store.events({ stage: ["cancelled"] })).items[0]!;
      expect((await store.event(event.id))?.event).toEqual(event);
      expect(await store.event("none")).toBeNull();
      expect((await store.eventsById([event.id, "none", event.id])).map((hit) => hit.event)).toEqual([event]);
      expect(await store.eventsById([])).toEqual([]);
    });

    test("facets count events", async () => {
      await write(visit, quarrel, chinese);
      const count = async (...words: Parameters<Store["facet"]>) =>
        (await store.facet(...words)).map(({ value, events }) => `${value} ${events}`);
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
      await write(visit, quarrel, threat);
      const beijing = { name: "Beijing", country: "CHN", lat: 39.9, lon: 116.4 };
      expect(await store.places({})).toEqual([{ ...beijing, cooperation: 2, conflict: 1 }]);
      expect(await store.places({ person: ["Qin Gang"] })).toEqual([{ ...beijing, cooperation: 1, conflict: 0 }]);
      expect(await store.places({ country: ["DEU"] })).toEqual([]);
    });

    test("who was seen in which office", async () => {
      await write(visit, quarrel);
      const qin = {
        person: "Qin Gang",
        office: "Foreign Minister",
        country: "CHN",
        from: "2023-06-18",
        to: "2023-06-18",
        events: 1,
      };
      expect(await store.terms({ person: ["Qin Gang"] })).toEqual([qin]);
      expect(await store.terms({ office: ["Foreign Minister"], country: ["CHN"] })).toEqual([qin]);
      expect((await store.terms({}, 1)).map(({ person, events }) => [person, events])).toEqual([["Antony Blinken", 2]]);
    });

    test("the series of a pair counts days and directions", async () => {
      await write(visit, quarrel, chinese);
      expect(await store.series(["USA", "CHN"])).toEqual([
        { day: "2023-06-18", type: "CONSULT", events: 2, forward: 2, backward: 1, goldstein: 7, intensity: 4 },
        { day: "2023-06-21", type: "REQUEST", events: 1, forward: 0, backward: 1, goldstein: 3.5, intensity: 2 },
      ]);
      expect(await store.series(["CHN", "USA"], { to: "2023-06-20" })).toMatchObject([{ forward: 1, backward: 2 }]);
    });

    const corrected: MadeReading = { ...visit, text: `${visit.text} Corrected.`, events: visit.events!.slice(0, 1) };

    test("a changed report becomes a new version and the old one stays", async () => {
      await write(visit);
      expect(await write(corrected, visit)).toEqual(["changed", "known"]);
      expect(await found({})).toEqual(["USA CONSULT.visit"]);
      expect((await store.record("visit"))?.head.version).toBe(2);
      expect((await store.record("visit", 1))?.record).toEqual(madeReading(visit).record);
      expect((await store.versions("visit")).map(({ version, replacedIn }) => [version, replacedIn])).toEqual([
        [1, run],
        [2, null],
      ]);
      expect(await found({ words: "secretary" })).toEqual(["USA CONSULT.visit"]);
      await expectWhole();
    });

    test("a batch gives what its reports would give one by one", async () => {
      expect(await write(visit, corrected, visit, corrected)).toEqual(["new", "changed", "known", "known"]);
      expect(await found({})).toEqual(["USA CONSULT.visit"]);
      expect(await store.versions("visit")).toHaveLength(2);
      await expectWhole();
    });

    test("a document named by its content is known by its place", async () => {
      const first = { ...visit, id: "h1", from: "a.txt", isWhole: true };
      const second = { ...corrected, id: "h2", from: "a.txt", isWhole: true };
      expect(await write(first)).toEqual(["new"]);
      expect(await store.foresee([madeReading(second)], madeReader)).toEqual([{ outcome: "changed", id: "h1" }]);
      expect(await write(second, first)).toEqual(["changed", "known"]);
      expect(await write(second)).toEqual(["known"]);
      expect(await write({ ...second, from: "b.txt" })).toEqual(["new"]);
      expect((await store.reports({})).items.map(({ id, version }) => `${id} ${version}`)).toEqual(["h1 2", "h2 1"]);
    });

    test("a report is read again with another reader", async () => {
      await write(visit);
      const again = await store.write(run, "reader-2", [madeReading({ ...visit, events: [] })]);
      expect(again).toEqual(["reread"]);
      expect(await found({})).toEqual([]);
      expect((await store.versions("visit")).map(({ version, reader }) => `${version} ${reader}`)).toEqual([
        "1 reader-1",
        "1 reader-2",
      ]);
    });

    test("what would be written is foreseen, without a record", async () => {
      await write(visit);
      const bare = ({ record: _, ...arrival }: ReturnType<typeof madeReading>) => arrival;
      const arrivals = [visit, corrected, quarrel].map((made) => bare(madeReading(made)));
      const foresee = async (reader: string) => (await store.foresee(arrivals, reader)).map(({ outcome }) => outcome);
      expect(await foresee(madeReader)).toEqual(["known", "changed", "new"]);
      expect(await foresee("reader-2")).toEqual(["reread", "changed", "new"]);
      expect((await store.reports({})).items).toHaveLength(1);
    });

    test("a batch that fails leaves nothing", async () => {
      const { record: _, ...unread } = madeReading(quarrel);
      await expect(write(visit, unread)).rejects.toMatchObject({ code: "store/not-read" });
      expect((await store.reports({})).items).toEqual([]);
      expect(await write(visit)).toEqual(["new"]);
    });

    test("a killed report leaves every list, and stays out", async () => {
      await write(visit, quarrel);
      expect(await write({ kind: "kill", id: "visit", why: "It did not happen." })).toEqual(["killed"]);
      expect(await write(visit, corrected)).toEqual(["killed", "killed"]);
      expect(await found({ pair: ["USA", "CHN"] })).toEqual([]);
      expect(await store.record("visit")).toBeNull();
      expect(await store.killed()).toEqual([{ id: "visit", why: "It did not happen.", run }]);
      expect(await found({ words: "secretary" })).toEqual([]);
      await expectWhole();
    });

    test("a kill counts within its batch", async () => {
      expect(await write(visit, { kind: "kill", id: "visit", why: "No." }, visit)).toEqual(["new", "killed", "killed"]);
      expect((await store.reports({})).items).toEqual([]);
    });

    test("forgetting removes a report and all its versions, for good", async () => {
      await write(visit, quarrel);
      await write(corrected);
      expect(await store.forget("visit")).toEqual({ versions: 2, events: 1 });
      expect(await store.forget("visit")).toBeNull();
      expect(await store.forget("none")).toBeNull();
      expect(await found({})).toHaveLength(2);
      expect(await found({ words: "secretary" })).toEqual([]);
      expect(await write(visit)).toEqual(["forgotten"]);
      await expectWhole();
    });

    test("without the text, spans and hashes stay", async () => {
      await write({ ...visit, keepText: false });
      const kept = (await store.record("visit"))!;
      expect(kept.hasText).toBe(false);
      expect(kept.record.report.text).toBe("");
      expect(kept.record.events[0]!.evidence).toEqual(madeReading(visit).record!.events[0]!.evidence);
      expect(JSON.stringify(kept)).not.toContain("Blinken in Beijing");
      expect((await store.events({})).items[0]!.sentence).toBe("");
      expect(await found({ words: "secretary" })).toEqual([]);
      expect(await write({ ...visit, keepText: false })).toEqual(["known"]);
      await expectWhole();
    });

    test("groups of copies are kept, also by later versions, and renamed", async () => {
      const members = async (group: string) => (await store.reports({ group: [group] })).items.map(({ id }) => id);
      const copy = { ...visit, id: "copy", date: "2023-06-20" };
      await write(visit, { ...madeReading(copy), group: "visit" }, quarrel);
      expect(await members("visit")).toEqual(["copy", "visit"]);
      expect(await found({ group: ["visit"] })).toHaveLength(6);
      await write({ ...copy, text: `${copy.text} Corrected.` });
      expect(await members("visit")).toEqual(["copy", "visit"]);
      const first = madeReading({ ...visit, id: "first", date: "2023-06-18" });
      await store.write(run, madeReader, [first], new Map([["visit", "first"]]));
      expect(await members("first")).toEqual(["copy", "visit", "first"]);
      expect(await members("visit")).toEqual([]);
    });

    test("a group goes on without its original", async () => {
      const copies = ["copy", "other"].map((id) => madeReading({ ...visit, id, date: "2023-06-20" }));
      await write(visit, ...copies.map((one) => ({ ...one, group: "visit" })));
      await write({ kind: "kill", id: "visit", why: "No." });
      expect((await store.reports({ group: ["copy"] })).items.map(({ id }) => id)).toEqual(["copy", "other"]);
      await store.forget("copy");
      expect((await store.reports({ group: ["other"] })).items.map(({ id }) => id)).toEqual(["other"]);
    });

    test("the first versions of reports are given by day, or by id", async () => {
      await write(visit, quarrel, { ...chinese, date: "2023-06" });
      await write({ ...quarrel, text: `${quarrel.text} Corrected.`, date: "2023-06-25" });
      await store.write(run, "reader-2", [madeReading(visit)]);
      const list = async (of: Parameters<Store["firstVersions"]>[0]) =>
        (await collect(store.firstVersions(of))).map(({ head, record }) => `${head.id} ${record.report.text.length}`);
      const [visitLine, quarrelLine] = [visit, quarrel].map(({ id, text }) => `${id} ${text.length}`);
      expect(await list({ from: "2023-06-19", to: "2023-06-20" })).toEqual([visitLine, quarrelLine]);
      expect(await list({ from: "2023-06-21", to: "2023-06-30" })).toEqual([]);
      expect(await list("undated")).toEqual([`chinese ${chinese.text.length}`]);
      expect(await list(["quarrel", "none"])).toEqual([quarrelLine]);
    });

    test("what a reviewer says is kept beside what was read", async () => {
      await write(visit, quarrel);
      const { event } = (await store.events({ stage: ["cancelled"] })).items[0]!;
      const at = "2026-11-24T10:00:00.000Z";
      const reject = { verdict: "rejected", event: event.id, note: "It was put off." } as const;
      const rejected = await store.review("visit", reject, "Ada", at);
      expect(rejected).toMatchObject({ report: "visit", event: event.id, author: "Ada", stands: true });
      const correct = {
        verdict: "corrected",
        event: event.id,
        correction: { stage: "postponed" },
        note: "",
      } as const;
      const corrected = await store.review("visit", correct, "Bo", at);
      expect(await store.reviews("visit")).toEqual([{ ...rejected, stands: false }, corrected]);
      await reopen();
      expect((await store.event(event.id))?.review).toEqual(corrected);
      expect((await store.event(event.id))?.event).toEqual(event);
      expect(await found({ review: ["corrected"] })).toEqual(["USA CONSULT.visit"]);
      expect(await found({ review: ["rejected"] })).toEqual([]);
      expect((await found({ review: ["none", "rejected"], pair: ["USA", "CHN"] })).sort()).toEqual([
        "USA CONSULT.meet",
        "USA CONSULT.visit",
      ]);
      const [scanned] = await collect(store.scan({ report: ["visit"] }));
      expect(scanned!.reviews).toEqual([corrected]);
      await store.review("visit", { verdict: "withdrawn", event: event.id, note: "" }, "Bo", at);
      expect((await store.event(event.id))?.review).toBeNull();
      expect(await store.reviews("visit")).toHaveLength(3);
      await expectWhole();
    });

    test("a review is of something that the record has, and goes with it", async () => {
      await write(visit, quarrel);
      const { id } = (await store.events({ stage: ["cancelled"] })).items[0]!.event;
      const confirm = { verdict: "confirmed", event: id, note: "" } as const;
      expect(await store.review("none", confirm, "Ada", "")).toBeNull();
      expect(await store.review("quarrel", confirm, "Ada", "")).toBeNull();
      expect(await store.review("visit", { verdict: "copy", of: "none", note: "" }, "Ada", "")).toBeNull();
      expect(await store.review("visit", confirm, "Ada", "")).not.toBeNull();
      await store.forget("visit");
      expect(await store.reviews("visit")).toEqual([]);
    });

    test("a reviewer says which report is a copy", async () => {
      await write(visit, { ...visit, id: "copy", date: "2023-06-20" });
      await store.review("copy", { verdict: "copy", of: "visit", note: "" }, "Ada", "");
      expect((await store.reports({ group: ["visit"] })).items.map(({ id }) => id)).toEqual(["copy", "visit"]);
      await store.review("copy", { verdict: "no copy", note: "" }, "Ada", "");
      expect((await store.reports({ group: ["visit"] })).items.map(({ id }) => id)).toEqual(["visit"]);
      expect((await store.reviews("copy")).map(({ verdict, stands }) => [verdict, stands])).toEqual([
        ["copy", false],
        ["no copy", true],
      ]);
    });

    test("a scan goes through the readings by publication", async () => {
      await write(chinese, { ...quarrel, date: undefined! }, visit);
      const list = async (query: EventQuery) =>
        (await collect(store.scan(query))).map(({ head, events }) => `${head.id} ${events.length}`);
      expect(await list({})).toEqual(["visit 3", "chinese 2", "quarrel 2"]);
      expect(await list({ country: ["USA"], type: ["CONSULT", "PROTEST"], background: false })).toEqual([
        "visit 2",
        "chinese 1",
      ]);
    });

    test("runs are kept with what they were made with, and compared", async () => {
      await write(visit, quarrel);
      const counts = {
        new: 2,
        known: 0,
        changed: 0,
        reread: 0,
        killed: 0,
        forgotten: 0,
        failed: 1,
        skipped: 0,
        withheld: 0,
      };
      await store.finishRun(run, counts, "finished");
      const second = (await store.startRun({ ...madeRun, started: "2026-11-25T10:00:00.000Z" })).run;
      const recoded = {
        ...visit,
        events: [
          "USA Antony Blinken (Secretary of State) > CHN CONSULT.visit done 2023-06-18 Beijing",
          "USA > CHN AID done 2023-06-18",
        ],
      };
      await store.write(second, "reader-2", [
        madeReading(recoded),
        madeReading(chinese),
        { kind: "kill", id: "quarrel", why: "No." },
      ]);
      const [one, two] = await store.runs();
      expect(one).toMatchObject({ ...madeRun, run: 1, state: "finished", counts });
      expect(one!.inputHash).toMatch(/^[0-9a-f]{64}$/);
      expect(two).toMatchObject({ run: 2, state: "running", counts: null });
      const changes = (await collect(store.diff(run, second))).map(
        ({ report, kind, left, came }) => `${report} ${kind} -${left.length} +${came.length}`,
      );
      expect(changes).toEqual(["chinese added -0 +2", "visit reread -2 +1", "quarrel killed -0 +0"]);
      expect(await collect(store.diff(run, run))).toEqual([]);
    });
  });
}

function show({ event: { sources, act } }: EventHit): string {
  return `${sources[0]!.country} ${act}`;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
