import type { DayPart, Season, Unit } from "../../times/meaning.js";
import { type NamedDay, namedDays } from "./named-days.js";

/** What one word can mean in a time expression; a word may have several senses ("second" is an ordinal and a unit). */
export interface TimeSense {
  readonly month?: number;
  readonly weekday?: number;
  /** An abbreviation ("Sun", "Mar") or a word that is more often something else ("May", "march"). */
  readonly doubtful?: boolean;
  readonly unit?: Unit;
  /** Several of the unit: "days". */
  readonly plural?: boolean;
  readonly season?: Season;
  readonly part?: DayPart;
  readonly number?: number;
  /** How many figures a number was written with; absent for words and for numbers with separators. */
  readonly digits?: number;
  readonly ordinal?: number;
  readonly decade?: number;
  readonly shortYear?: number;
  readonly clock?: boolean;
  readonly numericDate?: boolean;
  /** Days from the report: "yesterday" -1. */
  readonly deictic?: number;
  /** "last" -1, "this" 0, "next" 1. */
  readonly which?: number;
  /** "the following day" counts from the time last named. */
  readonly fromText?: boolean;
  /** Said of all: "every", "each". */
  readonly each?: boolean;
  /** A word that by itself says how often: "annually" → P1Y. */
  readonly set?: string;
  /** PRESENT_REF, PAST_REF, FUTURE_REF. */
  readonly reference?: string;
  /** An uncounted quantity: "several", "few". */
  readonly some?: boolean;
  /** Means time by itself, but is read by its letters ("fortnight"). */
  readonly cue?: boolean;
  /** The first word of a named day: its phrases, in `named-days.ts`. */
  readonly namedDays?: readonly NamedDay[];
}

const months = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
const weekdays = [
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
];
const units: Partial<Record<Unit, string>> = {
  second: "second seconds secs",
  minute: "minute minutes mins",
  hour: "hour hours hrs",
  day: "day days",
  weekend: "weekend weekends",
  week: "week weeks wks",
  month: "month months",
  quarter: "quarter quarters",
  year: "year years yrs",
  decade: "decade decades",
  century: "century centuries",
};
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const decades = "twenties thirties forties fifties sixties seventies eighties nineties";

const others: readonly [string, TimeSense][] = [
  ["spring springtime", { season: "SP" }],
  ["summer summertime midsummer", { season: "SU" }],
  ["autumn fall", { season: "FA" }],
  ["winter wintertime midwinter", { season: "WI" }],
  ["morning mornings dawn daybreak sunrise", { part: "MO" }],
  ["midday noon noontime", { part: "MI" }],
  ["afternoon afternoons", { part: "AF" }],
  ["evening evenings dusk sunset nightfall", { part: "EV" }],
  ["night nights nighttime midnight", { part: "NI" }],
  ["mornings afternoons evenings nights summers winters springs autumns", { plural: true }],
  ["summers", { season: "SU" }],
  ["winters", { season: "WI" }],
  ["daytime daylight", { part: "DT" }],
  ["today", { deictic: 0 }],
  ["tonight overnight", { deictic: 0, part: "NI" }],
  ["yesterday", { deictic: -1 }],
  ["tomorrow", { deictic: 1 }],
  ["last past", { which: -1 }],
  ["previous preceding", { which: -1, fromText: true }],
  ["this current present", { which: 0 }],
  ["that same", { which: 0, fromText: true }],
  ["next coming upcoming", { which: 1 }],
  ["following ensuing subsequent", { which: 1, fromText: true }],
  ["every each", { each: true }],
  ["daily", { set: "P1D" }],
  ["hourly", { set: "PT1H" }],
  ["nightly", { set: "P1D" }],
  ["weekly", { set: "P1W" }],
  ["fortnightly biweekly", { set: "P2W" }],
  ["monthly", { set: "P1M" }],
  ["quarterly", { set: "P3M" }],
  ["annual annually yearly", { set: "P1Y" }],
  ["biennial biennially", { set: "P2Y" }],
  ["now currently presently nowadays", { reference: "PRESENT_REF" }],
  ["recently lately recent formerly", { reference: "PAST_REF" }],
  ["soon shortly", { reference: "FUTURE_REF" }],
  ["several few some many numerous various couple", { some: true }],
  ["fortnight fortnights daylong weeklong monthlong yearlong", { cue: true }],
];

/** The senses of a word in lower case. */
export const timeSenses: ReadonlyMap<string, TimeSense> = buildSenses();

/** Whether a sentence with this word may hold a time expression at all; numbers and "last" alone do not. */
export function suggestsTime(sense: TimeSense): boolean {
  const { number, digits, ordinal, which, each, some, namedDays: named, ...rest } = sense;
  return digits === 4 || named !== undefined || (ordinal !== undefined && number === undefined) || !isEmpty(rest);
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function buildSenses(): ReadonlyMap<string, TimeSense> {
  const senses = new Map<string, TimeSense>();
  const add = (words: string, sense: TimeSense) => {
    for (const word of words.split(" ")) senses.set(word, { ...senses.get(word), ...sense });
  };
  months.forEach((names, index) => {
    const [full, ...short] = names.split(" ") as [string, ...string[]];
    add(full, { month: index + 1, ...(/^(may|march)$/.test(full) && { doubtful: true }) });
    for (const name of short) add(name, { month: index + 1, doubtful: true });
  });
  weekdays.forEach((names, index) => {
    const [full, ...short] = names.split(" ") as [string, ...string[]];
    add(full, { weekday: index + 1 });
    add(`${full}s`, { weekday: index + 1, plural: true });
    for (const name of short) add(name, { weekday: index + 1, doubtful: true });
  });
  for (const [unit, words] of Object.entries(units) as [Unit, string][]) {
    const [singular, ...plural] = words.split(" ") as [string, ...string[]];
    add(singular, { unit });
    add(plural.join(" "), { unit, plural: true });
  }
  small.split(" ").forEach((word, index) => {
    add(word, { number: index });
  });
  tens.split(" ").forEach((word, index) => {
    add(word, { number: (index + 2) * 10 });
  });
  ordinals.split(" ").forEach((word, index) => {
    add(word, { ordinal: index + 1 });
  });
  add("thirtieth", { ordinal: 30 });
  decades.split(" ").forEach((word, index) => {
    add(word, { decade: (index + 2) * 10 });
  });
  for (const [words, sense] of others) add(words, sense);
  for (const day of namedDays) {
    const first = day.words[0]!;
    add(first, { namedDays: [...(senses.get(first)?.namedDays ?? []), day] });
  }
  return senses;
}
