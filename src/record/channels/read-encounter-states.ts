import type { Actor } from "../../base/actor.js";
import type { Event, When } from "../../base/event.js";
import type { Channel, Encounter } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { kindOfOffice } from "../office-kind.js";
import type { RecordWords } from "../record-words.js";
import { type ChannelSign, makePair } from "./channel-sign.js";

/** What the encounters show: held opens the line of its level on that day, refused shuts it, called off strains it. */
export function readEncounterStates(
  report: Report,
  events: readonly Event[],
  encounters: readonly Encounter[],
  words: RecordWords,
): ChannelSign[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return encounters.flatMap((encounter) => {
    const state = ({ done: "open", refused: "refused", cancelled: "strained" } as const)[encounter.stage as string];
    const pair = makePair(encounter.participants.map(({ country }) => country));
    if (!state || !pair) return [];

    const kind = findLevel(encounter.participants, pair, state !== "open", words);
    if (!kind) return [];
    const own = encounter.events.filter((id) => byId.get(id)?.stage === encounter.stage);
    const history = own.every((id) => byId.get(id)?.background === true);
    const when = encounter.life.at(-1)?.when ?? (state === "open" && !history ? onPublication(report) : undefined);
    // An undated meeting of former times says nothing about any day.
    if (state === "open" && !when) return [];
    return [{ pair, kind, state, by: encounter.refusedBy ?? null, when, events: own }];
  });
}

/**
 * The level on which two sides meet. Two foreign ministers show the line of the foreign ministers; people of different
 * levels show the political line only. For an open line both sides must be known; a refusal of one known level is enough.
 */
function findLevel(
  participants: readonly Actor[],
  pair: readonly [string, string],
  oneIsEnough: boolean,
  words: RecordWords,
): Channel["kind"] | null {
  const [a, b] = pair.map((country) => {
    const own = participants.filter((actor) => actor.country === country);
    return own.map((actor) => kindOfOffice(actor, words)).find((kind) => kind !== null) ?? null;
  });
  if (a !== null && b !== null) return a === b ? a : "political";
  return oneIsEnough ? (a ?? b) : null;
}

function onPublication({ published }: Report): When | undefined {
  if (!published || published.precision === "year" || published.precision === "month") return undefined;
  const day = published.value.slice(0, 10);
  return { value: day, start: day, end: day, precision: "day", anchor: day, certainty: "inferred" };
}
