const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 822, section 5.1. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

/**
 * "2023-06-19T23:30:00+02:00" from "Mon, 19 Jun 2023 23:30:00 +0200". The day stays that of the sender, which is the
 * one that the report's "today" means. ISO times are given back as they are; anything else is undefined.
 */
export function readFeedTime(printed: string | undefined): string | undefined {
  const given = printed?.trim();
  if (!given || given.length > 60) return undefined;
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ]\d{2}:\d{2})/.test(given)) return given.replace(" ", "T");
  const parts =
    /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]+|[+-]\d{4})?/i.exec(given);
  const month = months.indexOf(parts?.[2]?.toLowerCase() ?? "") + 1;
  if (!parts || month === 0) return undefined;
  const [, day, , year, hour, minute, second = "00", zone = ""] = parts;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day!)}`;
  if (hour === undefined) return date;
  const offset = zones[zone.toLowerCase()] ?? zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return `${date}T${twoDigits(hour)}:${minute}:${second}${/^(?:Z|[+-]\d{2}:\d{2})$/.test(offset) ? offset : "Z"}`;
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, "0");
}
