import { describe, expect, test } from "vitest";
import { type MadeReading, madeReader, madeReading, madeRun } from "../testing/made-reading.js";
import { chinese, collect, quarrel, type StorePlace, TestedStore, visit } from "./tested-store.js";

/** How a store keeps what comes: versions, runs, groups, kills and what is forgotten. */
export function testKeeping(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: keeping`, () => {
    const tested = new TestedStore(makePlace);
    const corrected: MadeReading = { ...visit, text: `${visit.text} Corrected.`, events: visit.events!.slice(0, 1) };

    test("what was written is there, also after the store was closed", async () => {
      expect(await tested.write(visit, quarrel, chinese)).toEqual(["new", "new", "new"]);
      await tested.reopen();
      expect(await tested.store.record("visit")).toEqual({
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
      await tested.expectWhole();
    });

    test("a changed report becomes a new version and the old one stays", async () => {
      await tested.write(visit);
      expect(await tested.write(corrected, visit)).toEqual(["changed", "known"]);
      expect(await tested.found({})).toEqual(["USA CONSULT.visit"]);
      expect((await tested.store.record("visit"))?.head.version).toBe(2);
      expect((await tested.store.record("visit", 1))?.record).toEqual(madeReading(visit).record);
      expect((await tested.store.versions("visit")).map(({ version, replacedIn }) => [version, replacedIn])).toEqual([
        [1, tested.run],
        [2, null],
      ]);
      expect(await tested.found({ words: "secretary" })).toEqual(["USA CONSULT.visit"]);
      await tested.expectWhole();
    });

    test("a batch gives what its reports would give one by one", async () => {
      expect(await tested.write(visit, corrected, visit, corrected)).toEqual(["new", "changed", "known", "known"]);
      expect(await tested.found({})).toEqual(["USA CONSULT.visit"]);
      expect(await tested.store.versions("visit")).toHaveLength(2);
      await tested.expectWhole();
    });

    test("a document named by its content is known by its place", async () => {
      const first = { ...visit, id: "h1", from: "a.txt", isWhole: true };
      const second = { ...corrected, id: "h2", from: "a.txt", isWhole: true };
      expect(await tested.write(first)).toEqual(["new"]);
      expect(await tested.store.foresee([madeReading(second)], madeReader)).toEqual([{ outcome: "changed", id: "h1" }]);
      expect(await tested.write(second, first)).toEqual(["changed", "known"]);
      expect(await tested.write(second)).toEqual(["known"]);
      expect(await tested.write({ ...second, from: "b.txt" })).toEqual(["new"]);
      expect((await tested.store.reports({})).items.map(({ id, version }) => `${id} ${version}`)).toEqual([
        "h1 2",
        "h2 1",
      ]);
    });

    test("a report is read again with another reader", async () => {
      await tested.write(visit);
      const again = await tested.store.write(tested.run, "reader-2", [madeReading({ ...visit, events: [] })]);
      expect(again).toEqual(["reread"]);
      expect(await tested.found({})).toEqual([]);
      expect((await tested.store.versions("visit")).map(({ version, reader }) => `${version} ${reader}`)).toEqual([
        "1 reader-1",
        "1 reader-2",
      ]);
    });

    test("what would be written is foreseen, without a record", async () => {
      await tested.write(visit);
      const bare = ({ record: _, ...arrival }: ReturnType<typeof madeReading>) => arrival;
      const arrivals = [visit, corrected, quarrel].map((made) => bare(madeReading(made)));
      const foresee = async (reader: string) =>
        (await tested.store.foresee(arrivals, reader)).map(({ outcome }) => outcome);
      expect(await foresee(madeReader)).toEqual(["known", "changed", "new"]);
      expect(await foresee("reader-2")).toEqual(["reread", "changed", "new"]);
      expect((await tested.store.reports({})).items).toHaveLength(1);
    });

    test("a batch that fails leaves nothing", async () => {
      const { record: _, ...unread } = madeReading(quarrel);
      await expect(tested.write(visit, unread)).rejects.toMatchObject({ code: "store/not-read" });
      expect((await tested.store.reports({})).items).toEqual([]);
      expect(await tested.write(visit)).toEqual(["new"]);
    });

    test("a killed report leaves every list, and stays out", async () => {
      await tested.write(visit, quarrel);
      expect(await tested.write({ kind: "kill", id: "visit", why: "It did not happen." })).toEqual(["killed"]);
      expect(await tested.write(visit, corrected)).toEqual(["killed", "killed"]);
      expect(await tested.found({ pair: ["USA", "CHN"] })).toEqual([]);
      expect(await tested.store.record("visit")).toBeNull();
      expect(await tested.store.killed()).toEqual([{ id: "visit", why: "It did not happen.", run: tested.run }]);
      expect(await tested.found({ words: "secretary" })).toEqual([]);
      await tested.expectWhole();
    });

    test("a kill counts within its batch", async () => {
      expect(await tested.write(visit, { kind: "kill", id: "visit", why: "No." }, visit)).toEqual([
        "new",
        "killed",
        "killed",
      ]);
      expect((await tested.store.reports({})).items).toEqual([]);
    });

    test("forgetting removes a report and all its versions, for good", async () => {
      await tested.write(visit, quarrel);
      await tested.write(corrected);
      expect(await tested.store.forget("visit")).toEqual({ versions: 2, events: 1 });
      expect(await tested.store.forget("visit")).toBeNull();
      expect(await tested.store.forget("none")).toBeNull();
      expect(await tested.found({})).toHaveLength(2);
      expect(await tested.found({ words: "secretary" })).toEqual([]);
      expect(await tested.write(visit)).toEqual(["forgotten"]);
      await tested.expectWhole();
    });

    test("without the text, spans and hashes stay", async () => {
      await tested.write({ ...visit, keepText: false });
      const kept = (await tested.store.record("visit"))!;
      expect(kept.hasText).toBe(false);
      expect(kept.record.report.text).toBe("");
      expect(kept.record.events[0]!.evidence).toEqual(madeReading(visit).record!.events[0]!.evidence);
      expect(JSON.stringify(kept)).not.toContain("Blinken in Beijing");
      expect((await tested.store.events({})).items[0]!.sentence).toBe("");
      expect(await tested.found({ words: "secretary" })).toEqual([]);
      expect(await tested.write({ ...visit, keepText: false })).toEqual(["known"]);
      await tested.expectWhole();
    });

    test("groups of copies are kept, also by later versions, and renamed", async () => {
      const members = async (group: string) =>
        (await tested.store.reports({ group: [group] })).items.map(({ id }) => id);
      const copy = { ...visit, id: "copy", date: "2023-06-20" };
      await tested.write(visit, { ...madeReading(copy), group: "visit" }, quarrel);
      expect(await members("visit")).toEqual(["copy", "visit"]);
      expect(await tested.found({ group: ["visit"] })).toHaveLength(6);
      await tested.write({ ...copy, text: `${copy.text} Corrected.` });
      expect(await members("visit")).toEqual(["copy", "visit"]);
      const first = madeReading({ ...visit, id: "first", date: "2023-06-18" });
      await tested.store.write(tested.run, madeReader, [first], new Map([["visit", "first"]]));
      expect(await members("first")).toEqual(["copy", "visit", "first"]);
      expect(await members("visit")).toEqual([]);
    });

    test("a group goes on without its original", async () => {
      const copies = ["copy", "other"].map((id) => madeReading({ ...visit, id, date: "2023-06-20" }));
      await tested.write(visit, ...copies.map((one) => ({ ...one, group: "visit" })));
      await tested.write({ kind: "kill", id: "visit", why: "No." });
      expect((await tested.store.reports({ group: ["copy"] })).items.map(({ id }) => id)).toEqual(["copy", "other"]);
      await tested.store.forget("copy");
      expect((await tested.store.reports({ group: ["other"] })).items.map(({ id }) => id)).toEqual(["other"]);
    });

    test("runs are kept with what they were made with, and compared", async () => {
      await tested.write(visit, quarrel);
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
      await tested.store.finishRun(tested.run, counts, "finished");
      const second = (await tested.store.startRun({ ...madeRun, started: "2026-11-25T10:00:00.000Z" })).run;
      const recoded = {
        ...visit,
        events: [
          "USA Antony Blinken (Secretary of State) > CHN CONSULT.visit done 2023-06-18 Beijing",
          "USA > CHN AID done 2023-06-18",
        ],
      };
      await tested.store.write(second, "reader-2", [
        madeReading(recoded),
        madeReading(chinese),
        { kind: "kill", id: "quarrel", why: "No." },
      ]);
      const [one, two] = await tested.store.runs();
      expect(one).toMatchObject({ ...madeRun, run: 1, state: "finished", counts });
      expect(one!.inputHash).toMatch(/^[0-9a-f]{64}$/);
      expect(two).toMatchObject({ run: 2, state: "running", counts: null });
      const changes = (await collect(tested.store.diff(tested.run, second))).map(
        ({ report, kind, left, came }) => `${report} ${kind} -${left.length} +${came.length}`,
      );
      expect(changes).toEqual(["chinese added -0 +2", "visit reread -2 +1", "quarrel killed -0 +0"]);
      expect(await collect(tested.store.diff(tested.run, tested.run))).toEqual([]);
    });
  });
}
