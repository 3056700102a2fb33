import { expect, test } from "vitest";
import { firstDayOf, isPartialDate, lastDayOf } from "./partial-date.js";

test.each([
  ["2023", "2023-01-01", "2023-12-31"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28"],
  ["2023-04", "2023-04-01", "2023-04-30"],
  ["2023-03-16", "2023-03-16", "2023-03-16"],
])("%s is %s to %s", (date, first, last) => {
  expect(isPartialDate(date)).toBe(true);
  expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
});

test.each(["", "23", "2023-13", "2023-00", "2023-02-30", "2023-2-3", "2023-03-16 ", "March 2023"])(
  "%j is none",
  (text) => expect(isPartialDate(text)).toBe(false),
);
