import { expect, test } from "vitest";
import { dayNumber, weekdayOf } from "./calendar.js";
import { printedDates } from "./printed-date.js";
import { readDateArgument } from "./read-argument.js";
import { readUrlDate } from "./url-date.js";

const readingsOf = (line: string) =>
  printedDates(line, { months: true, shortYears: true })
    .map(({ readings }) => readings.map(({ value }) => value).join(" or "))
    .join(", ");

test.each([
  ["June 19, 2024", "2024-06-19"],
  ["Mon, 19th of June 2023 at 6.06 p.m.", "2023-06-19T18:06"],
  ["06/19/2023 06:06", "2023-06-19T06:06"],
  ["06/07/2023", "2023-06-07 or 2023-07-06"],
  ["06-07-2023", "2023-07-06 or 2023-06-07"],
  ["06.07.2023", "2023-07-06"],
  ["07/07/2023", "2023-07-07"],
  ["6. 7. 2023", "2023-07-06"],
  ["26 | 01 | 2022", "2022-01-26"],
  ["19 حزيران / يونيو 2023", "2023-06-19"],
  ["26-FEB-1987 15:38:26.23", "1987-02-26T15:38"],
  ["2015-07-24T05:36:09+01:00", "2015-07-24T05:36+01:00"],
  ["19. Juni 2023, 14:30 Uhr", "2023-06-19T14:30"],
  ["19 juin 2023 à 14h30", "2023-06-19T14:30"],
  ["2023年6月19日", "2023-06-19"],
  ["19.06.23", "2023-06-19"],
  ["June 2023", "2023-06"],
  ["published 3 May 2020, updated 4 May 2020", "2020-05-03, 2020-05-04"],
  ["they may 2023 times", ""],
  ["30 February 2023", ""],
  ["version 1.2.2023.4", ""],
  ["resolution 1737/2006", ""],
])("“%s” is printed for %s", (line, values) => expect(readingsOf(line)).toBe(values));

test.each([
  ["2023-06-19", "2023-06-19"],
  ["20150609", "2015-06-09"],
  ["2023-06", "2023-06"],
  ["1987", "1987"],
  ["26-FEB-1987 15:38:26.23", "1987-02-26T15:38"],
  ["19 June 2023", "2023-06-19"],
  ["27-MAR-1987 07:13:40.67\u0005\u0005\u0005RM", "1987-03-27T07:13"], // as wires end it
])("the caller's “%s” is %s", (date, value) => expect(readDateArgument(date).value).toBe(value));

test.each([["soon"], ["06/07/2023"], ["2023-13-01"], ["19 June 2023 or so"]])("the caller's “%s” is refused", (date) =>
  expect(() => readDateArgument(date)).toThrowError(expect.objectContaining({ code: "report/bad-date" }) as Error),
);

test.each([
  ["https://example.org/world/2023/06/19/talks.html", "2023-06-19"],
  ["https://example.org/2023-06-19-talks", "2023-06-19"],
  ["https://example.org/news/20230619/talks", "2023-06-19"],
  ["https://example.org/2023/jun/19/talks", "2023-06-19"],
  ["https://example.org/news/29-10-2021", "2021-10-29"],
  ["https://example.org/2023/06/talks", "2023-06"],
  ["https://2023-06-19.example.org/talks", null],
  ["https://example.org/a/12345678/talks", null],
])("%s is dated %s", (url, value) => expect(readUrlDate(url)?.value ?? null).toBe(value));

test.each([
  ["1970-01-01", 0, 4],
  ["2000-02-29", 11_016, 2],
  ["2023-06-19", 19_527, 1],
  ["1899-12-31", -25_568, 0],
])("%s is day %i and weekday %i", (day, number, weekday) =>
  expect([dayNumber(day), weekdayOf(day)]).toEqual([number, weekday]),
);
