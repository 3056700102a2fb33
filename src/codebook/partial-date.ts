/** A calendar date as the codebook writes it: "2023", "2023-03" or "2023-03-16". */
const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether the text is such a date and names a day, month or year that exists. */
export function isPartialDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  return month >= 1 && month <= 12 && Number(match[3] ?? 1) >= 1 && Number(match[3] ?? 1) <= countDays(match[1], month);
}

/** The first day that a date can mean: "2023-03" → "2023-03-01". */
export function firstDayOf(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date can mean: "2023-02" → "2023-02-28". */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${countDays(date.slice(0, 4), Number(date.slice(5)))}` : date;
}

function countDays(year: string, month: number): number {
  if (month === 2) {
    const number = Number(year);
    return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
