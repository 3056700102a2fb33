import type { Span } from "../../base/span.js";

/** A day without its year, as datelines and running text give it ("March 4", "19 June"); with the weekday if it stands beside it. */
export interface PartialDate extends Span {
  readonly text: string;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday?: number;
}

const month =
  "(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const weekday = "(?:(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),? (?:the )?)?";
const noYear = "(?!\\d|,? \\d{4}|[./:-]\\d)";
const forms = [
  new RegExp(`(?<!\\p{L})${weekday}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?${noYear}`, "giu"),
  new RegExp(
    `(?<![\\p{L}\\d.,/-])${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?!\\p{L})${noYear}`,
    "giu",
  ),
];

const shortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const shortDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** The days without a year in an English text, in order of the two ways of writing them. */
export function partialDates(text: string): PartialDate[] {
  const found: PartialDate[] = [];
  if (!/\d/u.test(text)) return found;
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const parts = match.groups!;
      const day = Number(parts.day);
      if (day < 1 || day > 31) continue;
      const named = parts.weekday?.slice(0, 3).toLowerCase();
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        month: shortMonths.indexOf(parts.month!.slice(0, 3).toLowerCase()) + 1,
        day,
        ...(named ? { weekday: shortDays.indexOf(named) } : {}),
      });
    }
  }
  return found;
}
