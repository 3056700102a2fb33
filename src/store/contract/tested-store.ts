import { afterEach, beforeEach, expect } from "vitest";
import type { EventQuery } from "../query.js";
import type { Arrival, EventHit, Outcome, Store } from "../store.js";
import { type MadeReading, madeReader, madeReading, madeRun } from "../testing/made-reading.js";

/** A place for a store, which outlives the store that is opened in it. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export const visit: MadeReading = {
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
export const quarrel: MadeReading = {
  id: "quarrel",
  text: "Außenministerin kritisiert Peking\nBerlin wirft China vor, Sanktionen zu umgehen.",
  date: "2023-06-20",
  agency: "dpa",
  language: "de",
  events: ["DEU Annalena Baerbock (Foreign Minister) > CHN ACCUSE done 2023-06-20", "CHN > DEU REJECT done ?"],
};
export const chinese: MadeReading = {
  id: "chinese",
  text: "中美关系\n外交部发言人谈中美关系。",
  date: "2023-06-21",
  language: "zh",
  events: ["CHN > USA REQUEST done 2023-06-21", "USA > USA PROTEST done 2023-06-21"],
};

/** A store for the tests around the call: a new one for each of them, with a run that has begun. */
export class TestedStore {
  #place!: StorePlace;
  store!: Store;
  run = 0;

  constructor(makePlace: () => Promise<StorePlace>) {
    beforeEach(async () => {
      this.#place = await makePlace();
      this.store = await this.#place.open();
      this.run = (await this.store.startRun(madeRun)).run;
    });
    afterEach(async () => {
      await this.store.close();
      await this.#place.remove();
    });
  }

  async write(...made: (MadeReading | Arrival)[]): Promise<Outcome[]> {
    const arrivals = made.map((one) => ("kind" in one ? one : madeReading(one)));
    return await this.store.write(this.run, madeReader, arrivals);
  }

  async found(query: EventQuery): Promise<string[]> {
    return (await this.store.events(query)).items.map(show);
  }

  async reopen(): Promise<void> {
    await this.store.close();
    this.store = await this.#place.open();
  }

  async expectWhole(): Promise<void> {
    expect(await collect(this.store.verify())).toEqual([]);
  }
}

export function show({ event: { sources, act } }: EventHit): string {
  return `${sources[0]!.country} ${act}`;
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
