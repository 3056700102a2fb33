import type { ActorRows } from "./actor-files.js";
import { nameFiles } from "./check-actor-names.js";
import type { Report } from "./check-actors.js";
import { splitWords } from "./example-words.js";
import { firstDayOf, lastDayOf } from "./partial-date.js";
import type { Registry } from "./registry.js";

/**
 * Checks that every row's example is read as its `expect` says. For names that is all that the names of the sentence
 * stand for, in order ("IRN GOV | FRA", ambiguous "CHN/TWN", no actor "-"), on the first day on which the row holds, or
 * its last; for offices the ids of all offices that the first title may mean; for spellings the id of the person.
 */
export function checkExamples(rows: ActorRows, registry: Registry, report: Report): void {
  for (const file of nameFiles) {
    for (const row of rows[file]) {
      const date = row.from !== "" ? firstDayOf(row.from) : row.to !== "" ? lastDayOf(row.to) : null;
      compare(file, row, readNames(row.example, date, registry), report);
    }
  }
  for (const row of rows.offices) compare("offices", row, readTitle(row.example, registry), report);
  for (const row of rows.spellings) compare("spellings", row, readPerson(row.example, registry), report);
}

function compare(
  file: Parameters<Report>[0],
  row: { readonly line: number; readonly example: string; readonly expect: string },
  read: string,
  report: Report,
): void {
  if (row.example === "") report(file, row, "example", "the row has no example");
  else if (read !== row.expect) report(file, row, "expect", `the example is read as "${read}", not as "${row.expect}"`);
}

function readNames(example: string, date: string | null, registry: Registry): string {
  const words = splitWords(example);
  const readings: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = registry.findName(words, at);
    if (!found) continue;
    const codes = found.things
      .filter(({ from, to }) => date === null || ((from ?? date) <= date && date <= (to ?? date)))
      .map(({ country, sector }) => (sector === null ? country : `${country} ${sector}`));
    const reading = [...new Set(codes)].sort().join("/") || "-";
    if (reading !== readings.at(-1)) readings.push(reading);
    at += found.length - 1;
  }
  return readings.join(" | ");
}

function readTitle(example: string, registry: Registry): string {
  const words = splitWords(example);
  for (let at = 0; at < words.length; at++) {
    const found = registry.findTitle(words, at);
    if (found)
      return found.offices
        .map((office) => office.id)
        .sort()
        .join("/");
  }
  return "";
}

function readPerson(example: string, registry: Registry): string {
  const words = splitWords(example);
  for (let at = 0; at < words.length; at++) {
    const found = registry.findPerson(words, at);
    if (found)
      return found.persons
        .map((person) => person.id)
        .sort()
        .join("/");
  }
  return "";
}
