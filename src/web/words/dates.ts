const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2023-06-18" as "18 Jun 2023"; months and years as they are known. */
export function sayDay(value: string | null | undefined): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value ?? "") ?? [];
  if (!year) return "no date";
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** "18–19 Jun 2023": what two days have in common stands once; whole months and years are named as such. */
export function sayPeriod(first: string | null | undefined, last: string | null | undefined): string {
  if (!first || !last || first === last) return sayDay(first ?? last);
  const [from, to] = toWholes(first, last);
  if (from === to) return sayDay(from);
  return sayDays(from, to);
}

/** "2023-06-01" to "2023-06-30" as "2023-06" to "2023-06"; from January to December as years. */
function toWholes(from: string, to: string): [string, string] {
  const isWhole = from.endsWith("-01") && from.length === 10 && to.length === 10 && isMonthEnd(to);
  if (!isWhole) return [from, to];
  const length = from.endsWith("-01-01") && to.endsWith("-12-31") ? 4 : 7;
  return [from.slice(0, length), to.slice(0, length)];
}

function isMonthEnd(day: string): boolean {
  return timeToDay(dayToTime(day) + msInDay).endsWith("-01");
}

function sayDays(from: string, to: string): string {
  const [first, last] = [sayDay(from), sayDay(to)];
  if (from.slice(0, 7) === to.slice(0, 7) && from.length === 10) return `${Number(from.slice(8))}–${last}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${first.replace(/ \d{4}$/, "")} – ${last}`;
  return `${first} – ${last}`;
}

/** How long ago in words: "3 days", "7 months". */
export function sayAge(days: number): string {
  if (days < 60) return `${days} ${days === 1 ? "day" : "days"}`;
  if (days < 730) return `${Math.round(days / 30.4)} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** "PT5H30M" as "5 hours and 30 minutes"; what is no such duration as it stands. */
export function sayDuration(duration: string): string {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  const parts = [
    [days, "day"],
    [hours, "hour"],
    [minutes, "minute"],
  ].flatMap(([count, unit]) => (count ? `${count} ${unit}${count === "1" ? "" : "s"}` : []));
  return parts.length > 0 ? parts.join(" and ") : duration;
}

const msInDay = 86_400_000;

export function dayToTime(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

export function timeToDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((dayToTime(to) - dayToTime(from)) / msInDay);
}
