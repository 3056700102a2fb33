import type { When } from "../../base/event.js";
import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  formatDay,
  formatYear,
  fromNumber,
  mondayOf,
  parseDay,
  toNumber,
} from "./calendar.js";
import type { TimeMod } from "./time-expression.js";

export interface Interval {
  readonly first: string | null;
  readonly last: string | null;
  readonly precision: When["precision"];
}

const open: Pick<Interval, "first" | "last"> = { first: null, last: null };

/**
 * The first and last day that a TIMEX3 value may mean, and how fine it is. Seasons are those of the northern hemisphere
 * by whole months (winter begins in December of its year). Centuries and open values are "vague", halves "quarter".
 */
export function intervalOf(value: string, mod: TimeMod | null): Interval {
  if (value.startsWith("P") && /^P[\dXT]/.test(value)) return { ...open, precision: "duration" };
  const whole = wholeInterval(value);
  if (!whole.first || !whole.last || (mod !== "START" && mod !== "MID" && mod !== "END")) return whole;
  return narrow(whole, mod);
}

function wholeInterval(value: string): Interval {
  for (const [shape, read] of shapes) {
    const match = shape.exec(value);
    if (match) return read(match[1]!, match[2]);
  }
  return { ...open, precision: opennessOf(value) };
}

/** Shapes of a value whose days can be told; the reader gets the two captured groups. */
const shapes: readonly [RegExp, (first: string, second: string | undefined) => Interval][] = [
  [/^(\d{4}-\d{2}-\d{2})(T.*)?$/, readDay],
  [
    /^(\d{4})-W(\d{2})-WE/,
    (year, week) => {
      const monday = mondayOf(Number(year), Number(week));
      return { ...between(addDays(monday, 5), addDays(monday, 6)), precision: "day" };
    },
  ],
  [
    /^(\d{4})-W(\d{2})$/,
    (year, week) => {
      const monday = mondayOf(Number(year), Number(week));
      return { ...between(monday, addDays(monday, 6)), precision: "week" };
    },
  ],
  [/^(\d{4})-(\d{2})$/, (year, month) => ({ ...months(Number(year), Number(month), 1), precision: "month" })],
  [/^(\d{4})-(\d{2})-XX/, (year, month) => ({ ...months(Number(year), Number(month), 1), precision: "vague" })],
  [/^(?:FY)?(\d{4})-Q(\d)$/, (year, n) => ({ ...months(Number(year), Number(n) * 3 - 2, 3), precision: "quarter" })],
  [/^(?:FY)?(\d{4})-H(\d)$/, (year, n) => ({ ...months(Number(year), Number(n) * 6 - 5, 6), precision: "quarter" })],
  [
    /^(\d{4})-(SP|SU|FA|WI)$/,
    (year, season) => ({ ...months(Number(year), seasonMonth[season!]!, 3), precision: "season" }),
  ],
  [/^(?:FY)?(\d{4})$/, (year) => ({ ...months(Number(year), 1, 12), precision: "year" })],
  [/^(\d{4})-XX/, (year) => ({ ...months(Number(year), 1, 12), precision: "vague" })],
  [/^(\d{3})$/, (decade) => ({ ...months(Number(decade) * 10, 1, 120), precision: "decade" })],
  [/^(\d{2})$/, (century) => ({ ...months(Number(century) * 100, 1, 1200), precision: "vague" })],
];

function readDay(text: string, time: string | undefined): Interval {
  const day = parseDay(text);
  if (!day) return { ...open, precision: "vague" };
  return { ...between(day, day), precision: /^T\d/.test(time ?? "") ? "minute" : "day" };
}

/** Precision of a value whose date is not known: "XXXX-02" is still a month. */
function opennessOf(value: string): When["precision"] {
  if (/T\d/.test(value)) return "minute";
  if (/^T[A-Z]/.test(value) || /^XXXX-(XX|\d{2})-(XX|\d{2})/.test(value) || /^XXXX-WXX-/.test(value)) return "day";
  if (/^XXXX-W/.test(value)) return "week";
  if (/^XXXX-Q/.test(value) || /^XXXX-H/.test(value)) return "quarter";
  if (/^XXXX-(SP|SU|FA|WI)/.test(value)) return "season";
  if (/^XXXX-(XX|\d{2})$/.test(value)) return "month";
  if (/^(FY)?XXXX$/.test(value)) return "year";
  return "vague";
}

export const seasonMonth: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function months(year: number, month: number, count: number): Pick<Interval, "first" | "last"> {
  const first = { year, month, day: 1 };
  if (year === 0 || month < 1 || month > 12) return open;
  return between(first, addDays(addMonths(first, count), -1));
}

function between(first: Day, last: Day): { first: string; last: string } {
  return { first: formatDay(first), last: formatDay(last) };
}

/** "Early May" is its first ten days, "late 2019" its last four months; other stretches are cut in three. */
function narrow(whole: Interval, mod: "START" | "MID" | "END"): Interval {
  const first = parseDay(whole.first!)!;
  const last = parseDay(whole.last!)!;
  if (whole.precision === "month") {
    const cut = { START: [1, 10], MID: [11, 20], END: [21, daysInMonth(first.year, first.month)] }[mod];
    return { ...whole, ...between({ ...first, day: cut[0]! }, { ...first, day: cut[1]! }) };
  }
  if (whole.precision === "year") {
    const cut = { START: 1, MID: 5, END: 9 }[mod];
    return { ...whole, ...months(first.year, cut, 4) };
  }
  if (whole.precision === "decade") {
    const [from, to] = { START: [0, 3], MID: [4, 6], END: [7, 9] }[mod] as [number, number];
    return { ...whole, first: `${formatYear(first.year + from)}-01-01`, last: `${formatYear(first.year + to)}-12-31` };
  }
  const length = toNumber(last) - toNumber(first) + 1;
  if (length < 3) return whole;
  const third = Math.floor(length / 3);
  const at = (offset: number) => fromNumber(toNumber(first) + offset);
  const cut = { START: [0, third - 1], MID: [third, length - third - 1], END: [length - third, length - 1] }[mod];
  return { ...whole, ...between(at(cut[0]!), at(cut[1]!)) };
}
