import type { ReadRecord } from "../../base/record.js";

/** The numbers that a page gives to events and encounters, so that one can point to another. */
export interface Numbers {
  readonly events: ReadonlyMap<string, number>;
  /** "event 3"; an id that the record does not hold stays as it is. */
  nameEvent(id: string): string;
  /** "events 3, 5 and 8"; "" for none. */
  nameEvents(ids: readonly string[]): string;
  /** "encounter 2". */
  nameEncounter(id: string): string;
}

/** Numbers events and encounters from 1, in the order of the record. */
export function numberRecord({ events, encounters }: Pick<ReadRecord, "events" | "encounters">): Numbers {
  const eventNumbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  const encounterNumbers = new Map(encounters.map(({ id }, index) => [id, index + 1]));
  const nameEvent = (id: string): string => `event ${eventNumbers.get(id) ?? id}`;
  return {
    events: eventNumbers,
    nameEvent,
    nameEvents: (ids) => {
      const names = [...ids].map((id) => eventNumbers.get(id) ?? id).sort((a, b) => Number(a) - Number(b));
      if (names.length < 2) return ids.map(nameEvent).join("");
      return `events ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    },
    nameEncounter: (id) => `encounter ${encounterNumbers.get(id) ?? id}`,
  };
}
