import type { CalendarMeaning, FeastMeaning } from "../../times/meaning.js";

/** A day that English calls by a name, in lower case as pieces of `readTimeLine`. */
export interface NamedDay {
  readonly words: readonly string[];
  readonly meaning: CalendarMeaning | FeastMeaning;
}

export const namedDays: readonly NamedDay[] = [
  ...fixed(12, 25, "Christmas Day", "Christmas"),
  ...fixed(12, 24, "Christmas Eve"),
  ...fixed(12, 26, "Boxing Day"),
  ...fixed(12, 31, "New Year's Eve", "New Year’s Eve"),
  ...fixed(1, 1, "New Year's Day", "New Year’s Day", "New Year's", "New Year’s"),
  ...fixed(1, 6, "Epiphany"),
  ...fixed(2, 14, "Valentine's Day", "Valentine’s Day"),
  ...fixed(3, 8, "International Women's Day", "International Women’s Day"),
  ...fixed(3, 17, "St. Patrick's Day", "St. Patrick’s Day"),
  ...fixed(5, 1, "May Day", "International Workers' Day"),
  ...fixed(5, 8, "VE Day", "V-E Day"),
  ...fixed(5, 9, "Victory Day"),
  ...fixed(7, 4, "the Fourth of July", "Fourth of July"),
  ...fixed(7, 14, "Bastille Day"),
  ...fixed(8, 15, "V-J Day", "VJ Day"),
  ...fixed(10, 31, "Halloween"),
  ...fixed(11, 11, "Armistice Day", "Remembrance Day", "Veterans Day"),
  ...known(1944, 6, 6, "D-Day"),
  ...known(2001, 9, 11, "9/11", "Sept. 11 attacks", "September 11 attacks"),
  ...known(1941, 12, 7, "Pearl Harbor Day"),
  ...easter(0, "Easter Sunday", "Easter"),
  ...easter(1, "Easter Monday"),
  ...easter(-2, "Good Friday"),
  ...easter(-3, "Maundy Thursday"),
  ...easter(-7, "Palm Sunday"),
  ...easter(-46, "Ash Wednesday"),
  ...easter(39, "Ascension Day"),
  ...easter(49, "Pentecost"),
  ...nth(11, 4, 4, "Thanksgiving Day", "Thanksgiving"),
  ...nth(9, 1, 1, "Labor Day"),
  ...nth(5, 1, -1, "Memorial Day"),
  ...nth(1, 1, 3, "Martin Luther King Day"),
  ...nth(10, 1, 2, "Columbus Day"),
];

function fixed(month: number, day: number, ...names: string[]): NamedDay[] {
  return names.map((name) => ({ words: cut(name), meaning: { kind: "calendar", month, day } }));
}

function known(year: number, month: number, day: number, ...names: string[]): NamedDay[] {
  return names.map((name) => ({ words: cut(name), meaning: { kind: "calendar", year, month, day } }));
}

function easter(days: number, ...names: string[]): NamedDay[] {
  return names.map((name) => ({ words: cut(name), meaning: { kind: "feast", easter: days } }));
}

function nth(month: number, weekday: number, n: number, ...names: string[]): NamedDay[] {
  return names.map((name) => ({ words: cut(name), meaning: { kind: "feast", nth: { month, weekday, n } } }));
}

function cut(name: string): string[] {
  return name.toLowerCase().match(/['’]s|[\p{L}]+|\d+|\S/gu) ?? [];
}
