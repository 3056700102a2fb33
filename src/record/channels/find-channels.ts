import type { Event, When } from "../../base/event.js";
import { hashText } from "../../base/hash.js";
import type { Note } from "../../base/note.js";
import type { Channel, Encounter } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { compareText } from "../compare-text.js";
import { daysOf } from "../days.js";
import type { RecordWords } from "../record-words.js";
import type { ChannelSign } from "./channel-sign.js";
import { readEncounterStates } from "./read-encounter-states.js";
import { readEventStates } from "./read-event-states.js";

/**
 * The standing lines between two states that the report shows in some state. Meetings and calls that were held show the
 * line of their level open on that day; what was refused, called off, cut or resumed shows it so. A line of which nothing
 * is told is not listed: silence is never read as open. The states of a channel stand in order of time, undated ones
 * first, so that the last one is the latest that is known.
 */
export function findChannels(
  report: Report,
  events: readonly Event[],
  encounters: readonly Encounter[],
  words: RecordWords,
): { channels: Channel[]; notes: Note[] } {
  const fromEvents = readEventStates(report, events, words);
  const fromEncounters = readEncounterStates(report, events, encounters, words).filter(
    (sign) => !fromEvents.signs.some((other) => isCutBy(sign, other)),
  );
  const signs = [...fromEncounters, ...fromEvents.signs];
  const channels = gatherSigns(signs);
  return { channels, notes: [...fromEvents.notes, ...channels.flatMap(noteContradictions)] };
}

/** Talks that were called off as such strain no line that they cut. */
function isCutBy(sign: ChannelSign, other: ChannelSign): boolean {
  return (
    other.state === "cut" &&
    other.kind === sign.kind &&
    sign.state === "strained" &&
    sign.events.some((event) => other.events.includes(event))
  );
}

function gatherSigns(signs: readonly ChannelSign[]): Channel[] {
  const groups = new Map<string, ChannelSign[]>();
  for (const sign of signs) {
    const key = `${sign.pair.join("\n")}\n${sign.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), sign]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => ({
      id: hashText(`channel\n${key}`),
      pair: [...group[0].pair],
      kind: group[0].kind,
      states: gatherStates(group),
    }));
}

function gatherStates(signs: readonly ChannelSign[]): Channel["states"] {
  const states = new Map<string, Channel["states"][number]>();
  for (const { state, by, when, events } of signs) {
    const key = [state, by, when?.value].join("\n");
    const known = states.get(key);
    states.set(key, {
      state,
      by,
      ...((known?.when ?? when) && { when: known?.when ?? when }),
      events: [...new Set([...(known?.events ?? []), ...events])].sort(compareText),
    });
  }
  const key = ({ state, by, when, events }: Channel["states"][number]) =>
    [lastDay(when), state, by, events[0]].join("\n");
  return [...states.values()].sort((a, b) => compareText(key(a), key(b)));
}

function lastDay(when: When | undefined): string {
  return daysOf(when)?.end ?? "";
}

function noteContradictions({ kind, pair, states }: Channel): Note[] {
  const shut = states.find(({ state, when }) => isShut(state) && states.some((other) => isOpenOn(other, when)));
  if (!shut) return [];
  const message = `the line between ${pair.join(" and ")} (${kind}) is told as ${shut.state} and as open at one time`;
  return [{ code: "record/contradicting-channel", message, ...(shut.when?.span && { span: shut.when.span }) }];
}

function isShut(state: ChannelSign["state"]): boolean {
  return state === "cut" || state === "refused";
}

/** Only days speak: within a month a line can well be cut and resumed. */
function isOpenOn({ state, when }: Channel["states"][number], day: When | undefined): boolean {
  const [a, b] = [daysOf(when), daysOf(day)];
  return !isShut(state) && state !== "strained" && a?.fine === true && b?.fine === true && a.start === b.start;
}
