import { type ActorRow, type ActorRows, splitList } from "./actor-files.js";
import { checkCountry, checkList, checkPeriod, listCountries } from "./check-actor-names.js";
import type { Report } from "./check-actors.js";
import { splitWords } from "./example-words.js";
import { foldAccents } from "./fold-word.js";
import { firstDayOf, lastDayOf } from "./partial-date.js";
import type { Registry } from "./registry.js";

/** Checks people and their terms of office. */
export function checkPeople(rows: ActorRows, registry: Registry, report: Report): void {
  const codes = listCountries(rows);
  const qids = new Map<string, number>();
  const names = new Map<string, number>();
  for (const row of rows.people) {
    checkCountry("people", row, codes, report);
    checkUnique("qid", row, qids, report);
    checkUnique("name", row, names, report);
    if (row.qid !== "" && !/^Q[1-9]\d*$/.test(row.qid)) report("people", row, "qid", `"${row.qid}" is no Wikidata id`);
    if (!["m", "f", ""].includes(row.gender)) report("people", row, "gender", `"${row.gender}" is neither m nor f`);
    if (row.surname === "" || !foldAccents(row.name).includes(foldAccents(row.surname))) {
      report("people", row, "surname", `"${row.surname}" is no part of the name "${row.name}"`);
    }
    const all = [row.name, ...splitList(row.aliases)];
    checkList("people", row, "aliases", all, report);
    for (const name of all.filter((each) => each !== "")) {
      const words = splitWords(name);
      const found = registry.findPerson(words, 0);
      if (found?.length !== words.length || !found.persons.some((person) => person.id === row.id)) {
        report("people", row, "aliases", `"${name}" is not found as this person`);
      }
    }
  }
  for (const row of rows.terms) {
    checkCountry("terms", row, codes, report);
    checkPeriod("terms", row, report);
  }
  checkOverlaps(rows, report);
}

function checkUnique(
  column: "qid" | "name",
  row: ActorRow<"people">,
  lines: Map<string, number>,
  report: Report,
): void {
  const value = row[column];
  if (value === "") return;
  const first = lines.get(value);
  if (first !== undefined) report("people", row, column, `"${value}" stands in line ${first} too`);
  else lines.set(value, row.line);
}

/**
 * Nobody holds an office twice at once, and an office has one holder unless `holders` says many: two terms may share a
 * day, that of the handover, no more. A month or year alone is read as its least, so that "2013" and "2013" do not
 * clash. Those who act for a holder may overlap with him.
 */
function checkOverlaps(rows: ActorRows, report: Report): void {
  const shared = new Set(rows.offices.filter((row) => row.holders === "many").map((row) => row.id));
  const byOffice = new Map<string, ActorRow<"terms">[]>();
  for (const row of rows.terms) {
    const isActing = /^(?:Acting|Interim|Caretaker) /.test(row.title);
    const key = [row.country, row.office, shared.has(row.office) || isActing ? row.person : ""].join("/");
    const terms = byOffice.get(key);
    if (terms) terms.push(row);
    else byOffice.set(key, [row]);
  }
  for (const terms of byOffice.values()) {
    terms.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    for (let index = 1; index < terms.length; index++) {
      const [before, after] = [terms[index - 1], terms[index]];
      if (startOf(after) < endOf(before)) {
        const { person, office, from, to } = before;
        report("terms", after, "from", `${after.person} is ${office} while ${person} still is (${from} to ${to})`);
      }
    }
  }
}

/** The latest day on which a term can have begun. */
function startOf(row: ActorRow<"terms">): string {
  return row.from === "" ? "0000" : lastDayOf(row.from);
}

/** The earliest day on which a term can have ended. */
function endOf(row: ActorRow<"terms">): string {
  return row.to === "" ? "9999" : firstDayOf(row.to);
}
