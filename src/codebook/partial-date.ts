/** A calendar date as the codebook writes it: "2023", "2023-03" or "2023-03-16". */
const pattern = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** Whether the text is such a date and names a day, month or year that exists. */
export function isPartialDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  if (text.length === 4) return true;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return false;
  const day = text.length === 7 ? 1 : Number(text.slice(8));
  return day >= 1 && day <= countDays(text.slice(0, 4), month);
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
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
