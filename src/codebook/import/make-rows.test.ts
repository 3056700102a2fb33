import { expect, test } from "vitest";
import { loadCodebook } from "../../resources/node.js";
import { checkActors } from "../check-actors.js";
import { createRegistry } from "../create-registry.js";
import { overlayCodebook } from "../overlay-codebook.js";
import { makeRows } from "./make-rows.js";
import { readNameCsv } from "./read-name-table.js";
import { readPetrarchActors } from "./read-petrarch-actors.js";
import { readPetrarchAgents } from "./read-petrarch-agents.js";

const base = await loadCodebook();
const none = new Map<string, string>();

/** Imports, lays the rows over the codebook, and gives them with what the check of the codebook finds in them. */
function importInto(imported: ReturnType<typeof readNameCsv>, own: ReadonlyMap<string, string> = none) {
  const made = makeRows(imported, base, own, "test");
  const { files, ownLines } = overlayCodebook(base, made.files);
  const findFaults = () => checkActors(files).filter(({ file, row }) => ownLines.get(file)?.has(row ?? 0));
  return { ...made, findFaults, registry: createRegistry(files).registry };
}

test("realms and their people are found once they are imported, in their periods", () => {
  const dictionary = `ARNOR_ [ARN]
+KINGDOM_OF_ARNOR
+ARNORIAN
SHADOW_COUNCIL_ [ARNGOV <850101][ARNREB 19850101-19901231]
FRANCE_ [FRA]
NOWHERE_GUARD_ [QQQMIL]
`;
  const { registry, findFaults, problems, known } = importInto(readPetrarchActors(dictionary, "a.txt"));
  expect(findFaults()).toEqual([]);
  const things = registry.findName(["Shadow", "Council"], 0)?.things ?? [];
  expect(things.map(({ country, sector, from, to }) => [country, sector, from, to])).toEqual([
    ["ARN", "GOV", null, "1984-12-31"],
    ["ARN", "REB", "1985-01-01", "1990-12-31"],
  ]);
  expect(registry.findName(["Kingdom", "of", "Arnor"], 0)?.things[0]).toMatchObject({ country: "ARN", kind: "state" });
  expect(registry.findName(["Arnorians"], 0)?.things[0]).toMatchObject({ country: "ARN", kind: "demonym" });
  expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
    "6: no state or organisation has the code or name “QQQ”",
  ]);
  expect(known).toBe(1);
});

test("people get terms; one who is known gets only what is new", () => {
  const csv = `name,country,office,from,to,qid
Ada Muster,Austria,Foreign Minister of Austria,1961,1962,Q1
Antony Blinken,USA,Secretary of State,2021-01-26,2025-01-20,
Ada Muster,AUT,Grand Wizard,1961,1962,Q1
`;
  const { registry, findFaults, problems, known, added } = importInto(readNameCsv(csv, "p.csv"));
  expect(findFaults()).toEqual([]);
  const [ada] = registry.findPerson(["Ada", "Muster"], 0)?.persons ?? [];
  expect(ada?.terms.map(({ office, from, to }) => [office.id, from, to])).toEqual([
    ["foreign-minister", "1961", "1962"],
  ]);
  expect([...added]).toEqual([
    ["actors/people.csv", 1],
    ["actors/terms.csv", 1],
  ]);
  expect(known).toBe(1);
  expect(problems.map(({ row, message }) => `${row}: ${message}`)).toEqual([
    "4: no office of AUT is called “Grand Wizard”",
  ]);
});

test("nouns that are known in another sector change it, and an import adds to what is there", () => {
  const first = importInto(readPetrarchAgents("SHIELDMAIDEN [~MIL]\nSOLDIER [~MIL]\n", "g.txt"));
  expect(first.files.get("actors/sectors.csv")).toContain("sector/own-shieldmaiden,shieldmaiden,MIL,person");
  expect(first.known).toBe(1);
  const second = importInto(readPetrarchAgents("WIZARD [~ELI]\n", "g.txt"), first.files);
  expect(second.files.get("actors/sectors.csv")?.split("\n")).toHaveLength(4);
  expect(importInto(readPetrarchAgents("WIZARD [~ELI]\n", "g.txt"), second.files).known).toBe(1);
});
