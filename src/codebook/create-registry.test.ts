import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createRegistry } from "./create-registry.js";

const folder = new URL("../../codebook/actors/", import.meta.url);
const files = new Map(
  readdirSync(folder).map((name) => [`actors/${name}`, readFileSync(new URL(name, folder), "utf8")]),
);
const { registry, problems } = createRegistry(files);

test("the codebook is read without a problem", () => expect(problems).toEqual([]));

/** Checks the name at the beginning of a text on a day: "IRN GOV capital (1)"; "(2)" for a name of no actor. */
function checkName(text: string, date: string, expected: string): void {
  const found = registry.findName(text.split(" "), 0);
  const things = found?.things.filter(({ from, to }) => (from ?? date) <= date && date <= (to ?? date)) ?? [];
  const readings = things.map(({ country, sector, kind }) => [country, sector, kind].filter(Boolean).join(" ")).sort();
  expect(found ? `${readings.join(", ")} (${found.length})`.trim() : "").toBe(expected);
}

test.each<[string, string, string]>([
  ["U.S. officials", "2023-06-19", "USA state (1)"],
  ["Iranians marched", "2023-06-19", "IRN demonym (1)"],
  ["Frenchmen voted", "2023-06-19", "FRA demonym (1)"],
  ["Zaire closed", "1987-03-01", "COD state (1)"],
  ["Burma closed", "1987-03-01", "MMR state (1)"],
  ["West German officials", "1987-03-01", "DEU demonym (2)"],
  ["Moscow denied", "1987-03-01", "SUN GOV capital (1)"],
  ["Moscow denied", "2023-03-01", "RUS GOV capital (1)"],
  ["Bonn denied", "1987-03-01", "DEU GOV capital (1)"],
  ["the Kremlin", "2023-03-01", ""],
  ["Kremlin officials", "1987-03-01", "SUN GOV metonym (1)"],
  ["Pentagon officials", "2023-03-01", "USA MIL metonym (1)"],
  ["Brussels imposed", "2023-03-01", "BEL GOV capital, EUR IGO metonym (1)"],
  ["UNHCR said", "2023-03-01", "UNO REF organisation (1)"],
  ["Taliban fighters", "2010-03-01", "AFG REB group (1)"],
  ["Taliban officials", "2023-03-01", "AFG GOV group (1)"],
  ["Latin America", "1987-03-01", "(2)"],
  ["SOVIET ARMS", "1987-03-01", "SUN demonym (1)"],
  ["russia", "2023-03-01", ""],
])("%s on %s is %s", checkName);

test.each<[string, string]>([
  ["Foreign Minister Wang", "foreign-minister (2)"],
  ["foreign ministers met", "foreign-minister (2)"],
  ["Secretary of State Blinken", "minister-of-state/secretary-of-state/secretary-of-state-vat (3)"],
  ["deputy oil minister", "deputy-oil-minister (3)"],
  ["deputy foreign minister", "deputy-foreign-minister (3)"],
  ["acting defense secretary", "defence-minister/secretary-of-defense (3)"],
  ["vice foreign ministers", "deputy-foreign-minister (3)"],
  ["minister of national defense", "defence-minister (4)"],
  ["first deputy prime minister", "deputy-prime-minister (4)"],
  ["Director , Office of the Central Foreign Affairs Commission", "director-cfac (9)"],
  ["deputy", ""],
])("the title %s is %s", (text, expected) => {
  const found = registry.findTitle(text.split(" "), 0);
  const ids = found?.offices.map((office) => office.id).sort();
  expect(found ? `${ids?.join("/")} (${found.length})` : "").toBe(expected);
});

test("a deputy ranks below every minister, and keeps the sector", () => {
  const offices = registry.findTitle(["deputy", "energy", "minister"], 0)?.offices;
  expect(offices).toMatchObject([{ title: "Deputy Energy Minister", rank: 7, sector: "GOV", portfolio: "energy" }]);
});

/** Checks the offices that a person held on a day: "rank title country" joined by commas. */
function checkTerms(name: string, date: string, expected: string): void {
  const person = registry.findPerson(name.split(" "), 0)?.persons[0];
  const terms = person ? registry.termsOn(person, date) : [];
  expect(terms.map(({ office, title, country }) => `${office.rank} ${title} ${country}`).join(", ")).toBe(expected);
}

test.each<[string, string, string]>([
  ["Antony Blinken", "2022-06-01", "4 Secretary of State USA"],
  ["Anthony Blinken", "2022-06-01", "4 Secretary of State USA"],
  ["Mike Pompeo", "2019-06-01", "4 Secretary of State USA"],
  ["Mike Pompeo", "2022-06-01", ""],
  ["Wang Yi", "2022-12-01", "3 State Councilor CHN, 4 Foreign Minister CHN"],
  ["Wang Yi", "2023-06-19", "3 Director, Office of the Central Foreign Affairs Commission CHN"],
  ["Wang Yi", "2023-08-01", "3 Director, Office of the Central Foreign Affairs Commission CHN, 4 Foreign Minister CHN"],
  ["Qin Gang", "2023-06-19", "3 State Councilor CHN, 4 Foreign Minister CHN"],
  ["Li Shangfu", "2023-06-01", "3 State Councilor CHN, 5 Minister of National Defense CHN"],
  ["Turgut Ozal", "1987-03-01", "2 Prime Minister TUR"],
  ["Javier Perez de Cuellar", "1987-03-01", "2 Secretary-General UNO"],
  ["Kim Jong Un", "2018-06-12", "1 Leader PRK"],
])("%s held on %s: %s", checkTerms);

test("with no day, all terms are given, the latest first", () => {
  const [person] = registry.findPerson(["Shinzo", "Abe"], 0)?.persons ?? [];
  expect(registry.termsOn(person, null).map((term) => term.from)).toEqual(["2012-12-26", "2006-09-26", "2005-10-31"]);
});

test.each<[string, string, string, string]>([
  ["USA", "secretary-of-state", "2019-06-01", "Mike Pompeo"],
  ["USA", "foreign-minister", "2022-06-01", "Antony Blinken"],
  ["CHN", "foreign-minister", "2023-06-19", "Qin Gang"],
  ["DEU", "prime-minister", "1987-03-01", "Helmut Kohl"],
  ["GBR", "finance-minister", "2022-01-01", "Rishi Sunak"],
  ["SUN", "prime-minister", "1987-03-01", "Nikolai Ryzhkov"],
  ["FRA", "no-such-office", "1987-03-01", ""],
])("%s %s on %s: %s", (country, office, date, expected) => {
  const holders = registry.holdersOf(country, office, date);
  expect(holders.map(({ person }) => person.name).join(", ")).toBe(expected);
});

test.each<[string, string]>([
  ["Leyen", "Ursula von der Leyen"],
  ["von der Leyen", "Ursula von der Leyen"],
  ["Assad", "Bashar al-Assad"],
  ["al-Assad", "Bashar al-Assad"],
  ["OZAL", "Turgut Özal"],
  ["Qaddafi", "Muammar Gaddafi"],
  ["Cuellar", "Javier Perez de Cuellar"],
])("the surname %s is that of %s", (surname, name) => {
  expect(registry.personsBySurname(surname).map((person) => person.name)).toContain(name);
});

test("codes have short names", () => {
  const codes = ["COD", "EUR", "SUN", "UNHCR", "XXX"];
  expect(codes.map((code) => registry.nameOf(code))).toEqual([
    "DR Congo",
    "European Union",
    "Soviet Union",
    "UN High Commissioner for Refugees",
    "XXX",
  ]);
});
