import { expect, test } from "vitest";
import { NameFilter } from "./name-filter.js";

test("it knows all names that were added, and hardly ever another", () => {
  const filter = new NameFilter();
  const name = (number: number) => `https://www.example.org/${number}`;
  for (let number = 0; number < 20_000; number++) filter.add(name(number % 10_000));
  filter.add("");
  expect(filter.has("")).toBe(true);
  for (let number = 0; number < 10_000; number++) expect(filter.has(name(number))).toBe(true);
  for (let number = 10_000; number < 20_000; number++) expect(filter.has(name(number))).toBe(false);
});
