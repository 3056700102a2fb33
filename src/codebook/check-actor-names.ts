import { type ActorRows, splitList } from "./actor-files.js";
import type { Report } from "./check-actors.js";
import { findClosestWord } from "./closest-word.js";
import { splitWords } from "./example-words.js";
import { namesOfPeople } from "./index-names.js";
import { firstDayOf, lastDayOf } from "./partial-date.js";
import type { NamedThing, Registry } from "./registry.js";

/** The files whose rows name states, places of government, organisations and groups. */
export const nameFiles = ["states", "names", "capitals", "metonyms", "organisations", "groups"] as const;
export type NameFile = (typeof nameFiles)[number];

/** Checks codes, periods and lists of names, and that every name of a row is found and stands for that row. */
export function checkNames(rows: ActorRows, registry: Registry, report: Report): void {
  const codes = listCountries(rows);
  for (const file of nameFiles) {
    for (const row of rows[file]) {
      checkPeriod(file, row, report);
      checkRowNames(file, row, registry, report);
      if ("country" in row) checkCountry(file, row, codes, report, "kind" in row && row.kind === "none");
      if ("sector" in row && (row.sector !== "" || file !== "names")) checkSector(file, row, report);
    }
  }
  for (const row of rows.states) {
    if (!/^[A-Z]{3}$/.test(row.id)) report("states", row, "id", `"${row.id}" is no code of three capital letters`);
  }
  for (const row of rows.names) {
    if (!["state", "demonym", "none"].includes(row.kind)) {
      report("names", row, "kind", `no kind is called "${row.kind}"`, "Known kinds: state, demonym, none.");
    }
  }
}

/** Codes that may stand as a country: states, organisations, and CAMEO's IMG for armed groups of no one country. */
export function listCountries(rows: ActorRows): ReadonlySet<string> {
  const organisations = rows.organisations.filter((row) => row.id === row.country);
  return new Set([...rows.states, ...organisations].map((row) => row.id).concat("IMG"));
}

export function checkCountry(
  file: Parameters<Report>[0],
  row: { readonly line: number; readonly country: string },
  codes: ReadonlySet<string>,
  report: Report,
  mayBeEmpty = false,
): void {
  if (codes.has(row.country) || (mayBeEmpty && row.country === "")) return;
  const closest = findClosestWord(row.country, codes);
  const hint = closest ? `Did you mean ${closest}?` : "Add it to states.csv or organisations.csv.";
  report(file, row, "country", `no state or organisation has the code "${row.country}"`, hint);
}

/** PLOVER 2.0 sectors, and CAMEO's generic codes for organisations of many states. */
const sectors = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO NGM".split(
    " ",
  ),
);

export function checkSector(
  file: Parameters<Report>[0],
  row: { readonly line: number; readonly sector: string },
  report: Report,
): void {
  if (sectors.has(row.sector)) return;
  report(file, row, "sector", `"${row.sector}" is no PLOVER sector`, `Known sectors: ${[...sectors].join(" ")}`);
}

export function checkPeriod(
  file: Parameters<Report>[0],
  row: { readonly line: number; readonly from: string; readonly to: string },
  report: Report,
): void {
  if (row.from !== "" && row.to !== "" && firstDayOf(row.from) > lastDayOf(row.to)) {
    report(file, row, "to", `the period ends (${row.to}) before it begins (${row.from})`);
  }
}

/** Reports empty and repeated items of a list such as `aliases`. */
export function checkList(
  file: Parameters<Report>[0],
  row: { readonly line: number },
  column: string,
  items: readonly string[],
  report: Report,
): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item === "") report(file, row, column, "the list has an empty item", "Put one | between two items.");
    else if (seen.has(item)) report(file, row, column, `"${item}" stands twice`);
    seen.add(item);
  }
}

/** What the rows of the name files have in common. */
interface NameRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly aliases?: string;
  readonly adjectives?: string;
  readonly nouns?: string;
  readonly kind?: string;
}

function checkRowNames(file: NameFile, row: NameRow, registry: Registry, report: Report): void {
  if (row.name === "") {
    report(file, row, "name", "the row has no name");
    return;
  }
  const { adjectives = "", nouns = "" } = row;
  checkList(file, row, "aliases", [row.name, ...splitList(row.aliases ?? "")], report);
  checkList(file, row, "adjectives", splitList(adjectives), report);
  checkList(file, row, "nouns", splitList(nouns), report);
  const names = [row.name, ...splitList(row.aliases ?? ""), ...namesOfPeople({ adjectives, nouns })];
  for (const name of names.filter((each) => each !== "")) {
    const words = splitWords(name);
    const found = registry.findName(words, 0);
    const things = found?.length === words.length ? found.things : null;
    const right = row.kind === "none" ? things?.length === 0 : things?.some(({ id }) => id === `${file}/${row.id}`);
    if (!right) report(file, row, "name", `"${name}" is not found as this row`);
    checkTwins(file, row, things ?? [], name, report);
  }
}

/** Two rows may give one name different meanings, by date or for the reader to choose; the same meaning once is enough. */
function checkTwins(file: NameFile, row: NameRow, things: readonly NamedThing[], name: string, report: Report): void {
  const own = things.find((thing) => thing.id === `${file}/${row.id}`);
  if (!own) return;
  for (const thing of things) {
    const isSame = thing.id !== own.id && thing.country === own.country && thing.sector === own.sector;
    const isApart = (thing.to ?? "9999") < (own.from ?? "") || (own.to ?? "9999") < (thing.from ?? "");
    if (isSame && !isApart) report(file, row, "name", `"${name}" stands for the same in ${thing.id}`);
  }
}
