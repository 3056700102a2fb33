import { describe, expect, test } from "vitest";
import { collect, quarrel, type StorePlace, TestedStore, visit } from "./tested-store.js";

/** What people say of events and copies. */
export function testReviewing(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name}: reviews`, () => {
    const tested = new TestedStore(makePlace);

    test("what a reviewer says is kept beside what was read", async () => {
      await tested.write(visit, quarrel);
      const { event } = (await tested.store.events({ stage: ["cancelled"] })).items[0]!;
      const at = "2026-11-24T10:00:00.000Z";
      const reject = { verdict: "rejected", event: event.id, note: "It was put off." } as const;
      const rejected = await tested.store.review("visit", reject, "Ada", at);
      expect(rejected).toMatchObject({ report: "visit", event: event.id, author: "Ada", stands: true });
      const correct = {
        verdict: "corrected",
        event: event.id,
        correction: { stage: "postponed" },
        note: "",
      } as const;
      const corrected = await tested.store.review("visit", correct, "Bo", at);
      expect(await tested.store.reviews("visit")).toEqual([{ ...rejected, stands: false }, corrected]);
      await tested.reopen();
      expect((await tested.store.event(event.id))?.review).toEqual(corrected);
      expect((await tested.store.event(event.id))?.event).toEqual(event);
      expect(await tested.found({ review: ["corrected"] })).toEqual(["USA CONSULT.visit"]);
      expect(await tested.found({ review: ["rejected"] })).toEqual([]);
      expect((await tested.found({ review: ["none", "rejected"], pair: ["USA", "CHN"] })).sort()).toEqual([
        "USA CONSULT.meet",
        "USA CONSULT.visit",
      ]);
      const [scanned] = await collect(tested.store.scan({ report: ["visit"] }));
      expect(scanned!.reviews).toEqual([corrected]);
      await tested.store.review("visit", { verdict: "withdrawn", event: event.id, note: "" }, "Bo", at);
      expect((await tested.store.event(event.id))?.review).toBeNull();
      expect(await tested.store.reviews("visit")).toHaveLength(3);
      await tested.expectWhole();
    });

    test("a review is of something that the record has, and goes with it", async () => {
      await tested.write(visit, quarrel);
      const { id } = (await tested.store.events({ stage: ["cancelled"] })).items[0]!.event;
      const confirm = { verdict: "confirmed", event: id, note: "" } as const;
      expect(await tested.store.review("none", confirm, "Ada", "")).toBeNull();
      expect(await tested.store.review("quarrel", confirm, "Ada", "")).toBeNull();
      expect(await tested.store.review("visit", { verdict: "copy", of: "none", note: "" }, "Ada", "")).toBeNull();
      expect(await tested.store.review("visit", confirm, "Ada", "")).not.toBeNull();
      await tested.store.forget("visit");
      expect(await tested.store.reviews("visit")).toEqual([]);
    });

    test("a reviewer says which report is a copy", async () => {
      await tested.write(visit, { ...visit, id: "copy", date: "2023-06-20" });
      await tested.store.review("copy", { verdict: "copy", of: "visit", note: "" }, "Ada", "");
      expect((await tested.store.reports({ group: ["visit"] })).items.map(({ id }) => id)).toEqual(["copy", "visit"]);
      await tested.store.review("copy", { verdict: "no copy", note: "" }, "Ada", "");
      expect((await tested.store.reports({ group: ["visit"] })).items.map(({ id }) => id)).toEqual(["visit"]);
      expect((await tested.store.reviews("copy")).map(({ verdict, stands }) => [verdict, stands])).toEqual([
        ["copy", false],
        ["no copy", true],
      ]);
    });
  });
}
