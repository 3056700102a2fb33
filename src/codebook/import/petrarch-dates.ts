/** First and last day; null where open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads "<20011222", ">20140929", "20011222-20140929", with years of two digits too (up to 30 after 2000); undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const [, mark = "", first = "", second] = /^([<>]?)(\d{6}|\d{8})(?:-(\d{6}|\d{8}))?$/.exec(text) ?? [];
  const from = readDay(first);
  const to = second === undefined ? null : readDay(second);
  if (from === null || (second !== undefined && (to === null || mark !== ""))) return undefined;
  if (mark === "<") return { from: null, to: shift(from, -1) };
  if (mark === ">") return { from: shift(from, 1), to: null };
  if (second === undefined) return undefined;
  return { from, to };
}

/** The periods that others leave. */
export function gapsBetween(periods: readonly Period[]): Period[] {
  const sorted = [...periods].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const gaps: Period[] = [];
  let end: string | null = "";
  for (const { from, to } of sorted) {
    if (end !== null && from !== null && (end === "" || from > shift(end, 1))) {
      gaps.push({ from: end === "" ? null : shift(end, 1), to: shift(from, -1) });
    }
    if (end !== null) end = to === null ? null : to > end ? to : end;
  }
  if (end !== null) gaps.push({ from: end === "" ? null : shift(end, 1), to: null });
  return gaps;
}

function readDay(digits: string): string | null {
  const year =
    digits.length === 8 ? digits.slice(0, 4) : `${Number(digits.slice(0, 2)) > 30 ? 19 : 20}${digits.slice(0, 2)}`;
  const day = `${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
