import { expect, test } from "vitest";
import type { Imported } from "./imported.js";
import { gapsBetween, readPeriod } from "./petrarch-dates.js";
import { readNameCsv, readNameJson } from "./read-name-table.js";
import { readPetrarchActors } from "./read-petrarch-actors.js";
import { readPetrarchAgents } from "./read-petrarch-agents.js";

/** "AFG GOV Hamid Karzai/President Karzai 2001-12-22..2014-09-29" */
const show = ({ names, nouns, terms, problems }: Imported): string[] => [
  ...names.map(
    ({ country, sector, name, aliases, from, to }) =>
      `${country} ${sector ?? "-"} ${[name, ...aliases].join("/")} ${from ?? ""}..${to ?? ""}`,
  ),
  ...terms.map(
    ({ qid, name, country, office, gender, from, to }) =>
      `${qid ?? "-"} ${name} ${gender ?? "-"} ${country} ${office} ${from ?? ""}..${to ?? ""}`,
  ),
  ...nouns.map(({ noun, sector }) => `${noun} ${sector}`),
  ...problems.map(({ row, message }) => `${row}: ${message}`),
];

test("a dictionary of actors keeps its periods, and a code without one holds in the rest", () => {
  const dictionary = `# Made for this test
ARNOR_ [ARN]  ; a realm
+KINGDOM_OF_ARNOR
HAMID_KARZAI_
+PRESIDENT_KARZAI
\t[AFGELI]
\t[AFGGOV 20011222-20140929]
FARC_ [COLREB >641231]
SHADOW_COUNCIL [ARNGOV <850101][ARNREBMIL 19850101-19901231]
`;
  expect(show(readPetrarchActors(dictionary, "a.txt"))).toEqual([
    "ARN - Arnor/Kingdom of Arnor ..",
    "AFG ELI Hamid Karzai/President Karzai ..2001-12-21",
    "AFG ELI Hamid Karzai/President Karzai 2014-09-30..",
    "AFG GOV Hamid Karzai/President Karzai 2001-12-22..2014-09-29",
    "COL REB FARC/Farc 1965-01-01..",
    "ARN GOV Shadow Council ..1984-12-31",
    "ARN REB Shadow Council 1985-01-01..1990-12-31",
  ]);
});

test("what is wrong in a dictionary is named by its line, and the rest is read", () => {
  const dictionary = "+GHOST\nONE [FRA\nTWO [FRXGOVX]\nTHREE [FRAGOV 20011322]\nFOUR\nFIVE [FRAXYZ]\nSIX [FRAGOV]\n";
  expect(show(readPetrarchActors(dictionary, "a.txt"))).toEqual([
    "FRA GOV SIX ..",
    "1: a spelling or code without an actor above it",
    "2: a bracket is not closed",
    "3: “FRXGOVX” holds no code of three letters and their roles",
    "4: “20011322” is no period",
    "2: ONE has no code",
    "3: TWO has no code",
    "4: THREE has no code",
    "5: FOUR has no code",
    "6: the role XYZ of FRAXYZ has no sector in PLOVER",
  ]);
});

test.each([
  ["<20011222", "..2001-12-21"],
  [">20140929", "2014-09-30.."],
  ["930120-010120", "1993-01-20..2001-01-20"],
  ["20010230-20020101", "undefined"],
  ["20010101", "undefined"],
  ["<20010101-20020101", "undefined"],
])("the period %s is %s", (text, expected) => {
  const period = readPeriod(text);
  expect(period ? `${period.from ?? ""}..${period.to ?? ""}` : String(period)).toBe(expected);
});

test("gaps are before, between and after; what touches leaves none", () => {
  const period = (from: string | null, to: string | null) => ({ from, to });
  expect(gapsBetween([period("2005-01-01", "2006-12-31"), period("2001-01-01", "2002-12-31")])).toEqual([
    period(null, "2000-12-31"),
    period("2003-01-01", "2004-12-31"),
    period("2007-01-01", null),
  ]);
  expect(gapsBetween([period(null, "2002-12-31"), period("2003-01-01", null)])).toEqual([]);
});

test("a dictionary of agents gives nouns with their sector, and signs their words", () => {
  const dictionary = `!PERSON! = MAN, WOMAN
AIR_FORCE_ [~MIL]
MINISTER {MINISTERS} [~GOV]
COPTIC_!PERSON! [~CHR]
REPORTER [MED~]
NO_!SUCH! [~GOV]
odd line
`;
  expect(show(readPetrarchAgents(dictionary, "b.txt"))).toEqual([
    "air force MIL",
    "minister GOV",
    "coptic man REL",
    "coptic woman REL",
    "reporter JRN",
    "6: the sign !SUCH! is not defined above",
    "7: “odd line” is no agent",
  ]);
});

const wikidata = [
  {
    person: "http://www.wikidata.org/entity/Q1",
    personLabel: "Ada Muster",
    country: "http://www.wikidata.org/entity/Q40",
    countryLabel: "Austria",
    positionLabel: "Foreign Minister of Austria",
    sexLabel: "female",
    start: "2005-11-22T00:00:00Z",
    startPrecision: "11",
    end: "2009-01-01T00:00:00Z",
    endPrecision: "9",
  },
];
const adaMuster = "Q1 Ada Muster f Austria Foreign Minister of Austria 2005-11-22..2009";

test("results of Wikidata's query service are read as objects, as SPARQL and as CSV", () => {
  expect(show(readNameJson(wikidata, "w.json"))).toEqual([adaMuster]);
  const bindings = wikidata.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: "literal", value }])),
  );
  expect(show(readNameJson({ head: {}, results: { bindings } }, "w.json"))).toEqual([adaMuster]);
  const csv = `${Object.keys(wikidata[0]!).join(",")}\n${Object.values(wikidata[0]!).join(",")}\n`;
  expect(show(readNameCsv(csv, "w.csv"))).toEqual([adaMuster]);
});

test("a table of names may have sectors, aliases and periods; its faults are named by row", () => {
  const csv = `name;country;sector;aliases;from;to
Green Front;FRA;REB;Front Vert|GF;1990;1995-06
;FRA;REB;;;
Blue Front;;REB;;;
Red Front;FRA;REB;;soon;
`;
  expect(show(readNameCsv(csv, "n.csv"))).toEqual([
    "FRA REB Green Front/Front Vert/GF 1990..1995-06",
    "3: the row has no name",
    "4: Blue Front has no country",
    "5: “soon” is no date",
  ]);
  expect(show(readNameCsv("a,b\n1,2\n", "n.csv"))).toEqual(["1: no column holds names"]);
});
