import { type Find, isCapital, lowerAt, tagAt } from "../find.js";
import { readNumber } from "../read-number.js";
import type { TimeLine, TimeWord } from "../time-words.js";
import { writeDuration } from "../write-duration.js";

/** "every year", "each Monday", "every two weeks", "weekly", "annually", "twice a week", "per day". */
export function findSet(line: TimeLine, at: number): Find | null {
  const read = readEvery(line.words, at) ?? readOften(line, at) ?? readRate(line, at);
  return read && { from: at, to: read.next, type: "SET", meaning: { kind: "value", value: read.value } };
}

interface ReadSet {
  readonly value: string;
  readonly next: number;
}

function readEvery(words: readonly TimeWord[], at: number): ReadSet | null {
  if (!words[at]!.sense?.each) return null;
  const other = lowerAt(words, at + 1) === "other" || lowerAt(words, at + 1) === "second";
  const number = other ? null : readNumber(words, at + 1);
  const place = other ? at + 2 : number && !number.article ? number.next : at + 1;
  const amount = other ? 2 : number && !number.article ? number.value : 1;
  const sense = words[place]?.sense;
  if (!sense) return null;
  if (sense.unit) return { value: writeDuration(amount, sense.unit), next: place + 1 };
  if (sense.weekday) return { value: `XXXX-WXX-${sense.weekday}`, next: place + 1 };
  if (sense.month && isCapital(words[place]))
    return { value: `XXXX-${String(sense.month).padStart(2, "0")}`, next: place + 1 };
  if (sense.season) return { value: `XXXX-${sense.season}`, next: place + 1 };
  return sense.part ? { value: `XXXX-XX-XXT${sense.part}`, next: place + 1 } : null;
}

/** "weekly"; not in a name such as the Daily Telegraph. */
function readOften(line: TimeLine, at: number): ReadSet | null {
  const { words } = line;
  const set = words[at]!.sense?.set;
  if (!set) return null;
  const inName = isCapital(words[at]) && (isCapital(words[at + 1]) || isCapital(words[at - 1]));
  const isPaper = lowerAt(words, at) === "daily" && isCapital(words[at + 1]);
  return inName || isPaper ? null : { value: set, next: at + 1 };
}

const timesWords =
  /^(once|twice|thrice|times|percent|%|per|barrels|tons|tonnes|dollars|million|billion|people|hours|days|weeks)$/;

/** "twice a week", "$2 billion a year", "per day": a rate, not a length of time. */
function readRate(line: TimeLine, at: number): ReadSet | null {
  const { words } = line;
  const lower = lowerAt(words, at);
  if (lower !== "a" && lower !== "an" && lower !== "per") return null;
  const { unit, plural } = words[at + 1]?.sense ?? {};
  if (!unit || plural || unit === "second" || unit === "quarter" || unit === "minute") return null;
  if (/^(ago|later|earlier|after|before|and|from|of)$/.test(lowerAt(words, at + 2))) return null;
  const before = words[at - 1];
  const counted = before !== undefined && (timesWords.test(before.lower) || before.sense?.number !== undefined);
  const countedNoun = tagAt(line, at - 1) === "NOUN" && words[at - 2]?.sense?.number !== undefined;
  return lower === "per" || counted || countedNoun ? { value: writeDuration(1, unit), next: at + 2 } : null;
}
