import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  easterOf,
  formatDay,
  fromNumber,
  isoWeekOf,
  mondayOf,
  nthWeekday,
  parseDay,
  toNumber,
  weekdayOf,
} from "./calendar.js";

const day = (text: string) => parseDay(text)!;

test.each([
  ["1970-01-01", 0, 4],
  ["2000-02-29", 11016, 2],
  ["2023-06-19", 19527, 1],
  ["1861-02-07", -39774, 4],
])("%s is day %i, weekday %i", (text, number, weekday) => {
  expect(toNumber(day(text))).toBe(number);
  expect(formatDay(fromNumber(number))).toBe(text);
  expect(weekdayOf(day(text))).toBe(weekday);
});

test.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-6-19", "soon"])("%s is no day", (text) => {
  expect(parseDay(text)).toBeNull();
});

test.each([
  ["2023-12-31", 1, "2024-01-01"],
  ["2024-03-01", -1, "2024-02-29"],
])("%s and %i days is %s", (text, amount, expected) => {
  expect(formatDay(addDays(day(text), amount))).toBe(expected);
});

test.each([
  ["2023-01-31", 1, "2023-02-28"],
  ["2023-03-15", -3, "2022-12-15"],
])("%s and %i months is %s", (text, amount, expected) => {
  expect(formatDay(addMonths(day(text), amount))).toBe(expected);
});

test.each([
  ["2023-01-01", 2022, 52],
  ["2020-12-31", 2020, 53],
  ["2024-12-30", 2025, 1],
])("%s lies in ISO week %i-W%i", (text, year, week) => {
  expect(isoWeekOf(day(text))).toEqual({ year, week });
  expect(toNumber(day(text)) - toNumber(mondayOf(year, week))).toBe(weekdayOf(day(text)) - 1);
});

test.each([
  [2023, "2023-04-09"],
  [2024, "2024-03-31"],
  [1961, "1961-04-02"],
])("Easter of %i", (year, expected) => {
  expect(formatDay(easterOf(year))).toBe(expected);
});

test("the fourth Thursday of November and the last Monday of May", () => {
  expect(formatDay(nthWeekday(2023, 11, 4, 4))).toBe("2023-11-23");
  expect(formatDay(nthWeekday(2023, 5, 1, -1))).toBe("2023-05-29");
});
