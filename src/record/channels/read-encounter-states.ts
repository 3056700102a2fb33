import type { Actor } from "../../base/actor.js";
import type { Event, When } from "../../base/event.js";
import type { Channel, Encounter } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { kindOfOffice } from "../office-kind.js";
import type { RecordWords } from "../record-words.js";
import { type ChannelSign, makePair } from "./channel-sign.js";

/** What the stage of an encounter says of the line of its level. */
const stateOf: Partial<Record<Encounter["stage"], ChannelSign["state"]>> = {
  done: "open",
  refused: "refused",
  cancelled: "strained",
  postponed: "strained",
};

/** What the encounters show: held opens the line of its level on that day, refused shuts it, called or put off strains it. */
export function readEncounterStates(
  report: Report,
  events: readonly Event[],
  encounters: readonly Encounter[],
  words: RecordWords,
): ChannelSign[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return encounters.flatMap((encounter) => {
    const state = stateOf[encounter.stage];
    const pair = makePair(encounter.participants.map(({ country }) => country));
    if (!state || !pair) return [];

    // Whoever would have received a guest, it is the guest's line that a journey put off strains.
    const { kind: form, host, participants } = encounter;
    const guests = participants.filter(({ country }) => country !== host);
    const level = form === "visit" && state !== "open" && guests.length > 0 ? guests : participants;
    const kind = findLevel(level, pair, state !== "open", words);
    if (!kind) return [];
    const own = encounter.events.filter((id) => byId.get(id)?.stage === encounter.stage);
    const history = own.every((id) => byId.get(id)?.background === true);
    const when = encounter.life.at(-1)?.when ?? (state === "open" && !history ? onPublication(report) : undefined);
    // An undated meeting of former times says nothing about any day.
    if (state === "open" && !when) return [];
    return [{ pair, kind, state, by: encounter.refusedBy ?? null, when, events: own }];
  });
}

/** Lines with a matter of their own: they are open where one of the two speaks for it, whatever the other's office is. */
const special: readonly Channel["kind"][] = ["trade", "climate", "embassy", "legislative"];

/**
 * The level on which two sides meet. Two foreign ministers show the line of the foreign ministers, a trade minister and
 * anybody below a leader the line of trade; people of different levels show the political line only. For an open line
 * both sides must be known; a refusal of one known level is enough.
 */
function findLevel(
  participants: readonly Actor[],
  pair: readonly [string, string],
  oneIsEnough: boolean,
  words: RecordWords,
): Channel["kind"] | null {
  const [a, b] = pair.map((country) => {
    const own = participants.filter((actor) => actor.country === country);
    return own.flatMap((actor) => kindOfOffice(actor, words) ?? []);
  });
  if (a.length === 0 || b.length === 0) return oneIsEnough ? (a[0] ?? b[0] ?? null) : null;
  const shared = a.find((kind) => b.includes(kind));
  if (shared) return shared;
  const matter = special.find((kind) => a.includes(kind) || b.includes(kind));
  return matter && !a.includes("leaders") && !b.includes("leaders") ? matter : "political";
}

function onPublication({ published }: Report): When | undefined {
  if (!published || published.precision === "year" || published.precision === "month") return undefined;
  const day = published.value.slice(0, 10);
  return { value: day, start: day, end: day, precision: "day", anchor: day, certainty: "inferred" };
}
