import { expect, test } from "vitest";
import type { When } from "../../base/event.js";
import { describeDate, describeDuration, describeRange, describeWhen } from "./describe-when.js";

test.each([
  ["2023", "2023"],
  ["2023-02", "February 2023"],
  ["2023-06-09", "9 June 2023"],
  ["2023-06-19T06:06", "19 June 2023, 06:06"],
  ["2023-W25", "week of 19 June 2023"],
  ["2017-W05", "week of 30 January 2017"],
  ["2021-W01", "week of 4 January 2021"],
  ["2022-SU", "summer 2022"],
  ["2023-06-19TMO", "19 June 2023, morning"],
  ["198", "198"],
  ["PAST_REF", "in the past"],
  ["toString", "toString"],
])("date %s is shown as %s", (value, shown) => {
  expect(describeDate(value)).toBe(shown);
});

test.each([
  ["2023-06-18", "2023-06-18", "18 June 2023"],
  ["2023-06-18", "2023-06-19", "18–19 June 2023"],
  ["2023-05-30", "2023-06-02", "30 May – 2 June 2023"],
  ["2022-12-30", "2023-01-02", "30 December 2022 – 2 January 2023"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2023-02-01", "2023-02-27", "1–27 February 2023"],
  ["2023-01-01", "2023-12-31", "2023"],
  ["2023-02", "2023-03", "February 2023 – March 2023"],
])("%s to %s is shown as %s", (start, end, shown) => {
  expect(describeRange(start, end)).toBe(shown);
});

test.each([
  ["PT7H30M", "7 hours 30 minutes"],
  ["P1D", "1 day"],
  ["P2W", "2 weeks"],
  ["PXD", "PXD"],
  ["P", "P"],
])("duration %s is shown as %s", (value, shown) => {
  expect(describeDuration(value)).toBe(shown);
});

test.each<[When, string]>([
  [{ value: "2023-02", precision: "month", certainty: "inferred" }, "~February 2023"],
  [
    { value: "2023-W25", start: "2023-06-19", end: "2023-06-25", precision: "week", certainty: "stated" },
    "19–25 June 2023",
  ],
  [{ value: "2023-06-18", precision: "day", duration: "PT2H", certainty: "stated" }, "18 June 2023, 2 hours long"],
])("%j is shown as %s", (when, shown) => {
  expect(describeWhen(when)).toBe(shown);
});
