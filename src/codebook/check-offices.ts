import { type ActorRows, splitList } from "./actor-files.js";
import { checkCountry, checkList, checkSector, listCountries } from "./check-actor-names.js";
import type { Report } from "./check-actors.js";
import { splitWords } from "./example-words.js";
import type { Registry } from "./registry.js";

/** Checks ranks and codes of offices, and that every title is found as a title and holds no name of a country. */
export function checkOffices(rows: ActorRows, registry: Registry, report: Report): void {
  const codes = listCountries(rows);
  for (const row of rows.offices) {
    const titles = [row.title, ...splitList(row.aliases)];
    checkSector("offices", row, report);
    checkCountry("offices", row, codes, report, true);
    checkList(
      "offices",
      row,
      "aliases",
      titles.map((title) => title.toLowerCase()),
      report,
    );
    if (!/^(?:[1-9]|10)$/.test(row.rank)) {
      report("offices", row, "rank", `"${row.rank}" is no rank`, "Ranks run from 1 (head of state) to 10.");
    }
    if (row.holders !== "one" && row.holders !== "many") {
      report("offices", row, "holders", `"${row.holders}" is neither one nor many`);
    }
    for (const title of titles.filter((each) => each !== "")) {
      const words = splitWords(title);
      const found = registry.findTitle(words, 0);
      if (found?.length !== words.length || !found.offices.some((office) => office.id === row.id)) {
        report("offices", row, "aliases", `"${title}" is not found as this office`);
      }
      // "NATO chief" would hide that NATO is named: the name and the title are found one by one.
      if (row.country === "" && (registry.findName(words, 0)?.things.length ?? 0) > 0) {
        report("offices", row, "aliases", `"${title}" begins with the name of an actor`, "Write the title alone.");
      }
    }
  }
}
