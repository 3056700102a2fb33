import { type Find, isCapital, lowerAt, skipStop } from "../find.js";
import type { TimeLine } from "../time-words.js";

const namedAfter = /^(times|mirror|post|express|mail|telegraph|herald|agreement|agreements|accord|accords|massacre)$/;

/** "Monday", "last Monday", "the following Monday", "this coming Friday"; every week on "Mondays". */
export function findWeekday(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const which = readWhich(line, at);
  const place = which ? which.next : at;
  const sense = words[place]?.sense;
  if (!sense?.weekday || !isCapital(words[place])) return null;
  if (sense.doubtful && !isAbbreviation(line, place, which !== null)) return null;
  if (namedAfter.test(lowerAt(words, place + 1)) || /^(black|bloody|good)$/.test(lowerAt(words, place - 1)))
    return null;
  if (sense.plural) {
    const value = `XXXX-WXX-${sense.weekday}`;
    return { from: at, to: place + 1, type: "SET", meaning: { kind: "value", value } };
  }
  const to = sense.doubtful ? skipStop(words, place + 1) : place + 1;
  const relative = which && { which: which.which, ...(which.fromText && { origin: "text" as const }) };
  return { from: at, to, type: "DATE", meaning: { kind: "calendar", weekday: sense.weekday, ...relative } };
}

interface Which {
  readonly which: number;
  readonly fromText: boolean;
  readonly next: number;
}

/** "last", "next", "this", "this coming", "this past", "the following", "the same". */
export function readWhich({ words }: TimeLine, at: number): Which | null {
  let place = lowerAt(words, at) === "the" ? at + 1 : at;
  const first = words[place]?.sense;
  if (first?.which === undefined) return null;
  const second = words[place + 1]?.sense;
  const deciding = first.which === 0 && second?.which !== undefined ? second : first;
  if (deciding === second) place++;
  return { which: deciding.which!, fromText: deciding.fromText === true, next: place + 1 };
}

/** "Mon." or "Wed." with its full stop; "Sun" and "Sat" are too often words. */
function isAbbreviation({ words }: TimeLine, at: number, led: boolean): boolean {
  if (/^(sun|sat)$/.test(words[at]!.lower)) return false;
  return (
    skipStop(words, at + 1) > at + 1 && (led || /^(on|late|early|by|until|since|,|\()$/.test(lowerAt(words, at - 1)))
  );
}
