import { expect, test } from "vitest";
import { isDate } from "./read-date.js";

test.each([
  ["2023-06-19", true],
  ["2024-02-29", true],
  ["2023-06-19T06:06", true],
  ["2023-06-19T06:06:30.5Z", true],
  ["2023-06-19T06:06+02:00", true],
  ["2023-02-29", false],
  ["2023-13-40", false],
  ["2023-00-10", false],
  ["0000-00-00", false],
  ["2023-06-19T24:00", false],
  ["2023-06", false],
  ["19.06.2023", false],
  ["2023-06-19 or so", false],
  ["", false],
])("%s: %s", (value, valid) => {
  expect(isDate(value)).toBe(valid);
});
