import { addDays, dayNumber } from "../../days.js";
import type { HistoryChannel, RelationState } from "../history.js";
import type { Scored } from "./score-happenings.js";
import { round } from "./smooth-level.js";

/** The days of the present and of the past that it is compared with. */
const presentDays = 90;
const pastDays = 270;
/** Fewer happenings in present and past say nothing. */
const happeningsMin = 3;
/** A balance below this is one of conflict. */
const conflictBelow = -0.5;
/** A balance that moved by this much has moved. */
const moveMin = 1;

/**
 * How two states stand to each other on a day, in a word, with the rule that gave it; the rules are tried in this order
 * and the first that fits counts. The balance is the mean weight of the happenings of 90 days, drawn towards 0 by two
 * neutral ones; the past is the 270 days before.
 */
export function judgeState(scored: readonly Scored[], channels: readonly HistoryChannel[], day: string): RelationState {
  const end = dayNumber(day);
  const within = (from: number, to: number) => scored.filter(({ at }) => at > from && at <= to);
  const present = within(end - presentDays, end);
  const past = within(end - presentDays - pastDays, end - presentDays);
  const [now, before] = [balance(present), balance(past)];
  const shown = (state: string) =>
    channels.some(({ states }) =>
      states.some((one) => one.state === state && one.since > addDays(day, -presentDays) && one.since <= day),
    );
  const numbers = `balance ${round(now)} of ${present.length} happenings in 90 days, ${round(before)} of ${past.length} in the 270 days before`;
  const [word, rule, why] = choose();
  return { day, word, rule, why: `${why}; ${numbers}`, happenings: present.map(({ happening }) => happening.id) };

  function choose(): [RelationState["word"], string, string] {
    if (present.length + past.length < happeningsMin)
      return ["unknown", "too-little", "fewer than three happenings in a year"];
    if (present.length === 0) return ["unknown", "silence", "nothing happened in 90 days"];
    if (now < conflictBelow && shown("cut"))
      return ["freezing", "cut", "conflict prevails and a line of communication was cut"];
    if (now < conflictBelow && now < before - moveMin)
      return ["freezing", "falling", "conflict prevails, more than before"];
    if (now > before + moveMin && before < -conflictBelow)
      return ["thawing", "rising", "things are better than before, when conflict prevailed or nothing did"];
    if (now >= conflictBelow && shown("resumed")) return ["thawing", "resumed", "a line of communication was resumed"];
    if (now < conflictBelow) return ["tense", "conflict", "conflict prevails"];
    return ["stable", "balance", "conflict does not prevail, and nothing has moved"];
  }
}

function balance(scored: readonly Scored[]): number {
  return scored.reduce((sum, { weight }) => sum + weight, 0) / (scored.length + 2);
}
