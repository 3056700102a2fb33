import { expect, test } from "vitest";
import { intervalOf } from "./interval.js";
import type { TimeMod } from "./time-expression.js";

test.each<[string, TimeMod | null, string]>([
  ["2023-06-19", null, "2023-06-19..2023-06-19 day"],
  ["2023-06-19TMO", null, "2023-06-19..2023-06-19 day"],
  ["2023-06-19T06:06", null, "2023-06-19..2023-06-19 minute"],
  ["2023-W25", null, "2023-06-19..2023-06-25 week"],
  ["2023-W25-WE", null, "2023-06-24..2023-06-25 day"],
  ["2023-02", null, "2023-02-01..2023-02-28 month"],
  ["2023-05", "START", "2023-05-01..2023-05-10 month"],
  ["2023-05", "END", "2023-05-21..2023-05-31 month"],
  ["2023-Q3", null, "2023-07-01..2023-09-30 quarter"],
  ["2023-H2", null, "2023-07-01..2023-12-31 quarter"],
  ["2022-WI", null, "2022-12-01..2023-02-28 season"],
  ["2019", "MID", "2019-05-01..2019-08-31 year"],
  ["FY2024", null, "2024-01-01..2024-12-31 year"],
  ["198", "END", "1987-01-01..1989-12-31 decade"],
  ["19", null, "1900-01-01..1999-12-31 vague"],
  ["1980-XX-XX", null, "1980-01-01..1980-12-31 vague"],
  ["XXXX-06-19", null, "?..? day"],
  ["XXXX-WXX-1", null, "?..? day"],
  ["XXXX-02", null, "?..? month"],
  ["PT7H30M", null, "?..? duration"],
  ["PXD", null, "?..? duration"],
  ["PRESENT_REF", null, "?..? vague"],
])("%s %s", (value, mod, expected) => {
  const { first, last, precision } = intervalOf(value, mod);
  expect(`${first ?? "?"}..${last ?? "?"} ${precision}`).toBe(expected);
});
