import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkActors } from "./check-actors.js";

test("the codebook has no fault", () => {
  const folder = new URL("../../codebook/actors/", import.meta.url);
  const names = readdirSync(folder);
  const files = new Map(names.map((name) => [`actors/${name}`, readFileSync(new URL(name, folder), "utf8")]));
  expect(checkActors(files)).toEqual([]);
});

/** A small codebook without fault, from which each case below spoils one thing. */
const sound: Readonly<Record<string, string>> = {
  states: `id,name,aliases,adjectives,nouns,cow,gw,cameo,from,to,example,expect,source
FRA,France,French Republic,French,Frenchman,220,220,FRA,,,French ships left France.,FRA,ISO
IRN,Iran,Persia,Iranian,Iranian,630,630,IRN,,,Iranian ships left Iran.,IRN,ISO`,
  names: `id,name,kind,country,sector,from,to,example,expect,source
gulf,Iran Gulf,none,,,,,Ships crossed the Iran Gulf.,-,own
old-france,Gaul,state,FRA,,,0486,Gaul fell.,FRA,own`,
  capitals: `id,name,aliases,country,from,to,example,expect,source
tehran,Tehran,Teheran,IRN,,,Tehran rejected the offer.,IRN GOV,own`,
  metonyms: `id,name,aliases,country,sector,from,to,example,expect,source
elysee,Elysee,,FRA,GOV,,,The Elysee denied it.,FRA GOV,own`,
  organisations: `id,name,aliases,country,sector,cameo,from,to,example,expect,source
UNO,United Nations,UN,UNO,IGO,IGOUNO,1945-10-24,,The United Nations sent observers.,UNO IGO,own`,
  groups: `id,name,aliases,country,sector,from,to,example,expect,source
mek,MEK,,IRN,REB,1965,,The MEK fled.,IRN REB,own`,
  offices: `id,title,aliases,country,sector,portfolio,rank,holders,example,expect,source
ambassador,Ambassador,,,GOV,embassy,8,many,The ambassador left.,ambassador,own
president,President,head of state,,GOV,state,1,one,The president left.,president,own`,
  people: `id,qid,name,aliases,surname,country,gender,source
ann-one,Q1,Ann One,Annie One,One,FRA,f,own
bob-two,Q2,Bob Two,,Two,FRA,m,own`,
  terms: `id,person,office,country,title,from,to,source
ann-one/01,ann-one,president,FRA,,2001-05-01,2005-05-01,own
bob-two/01,bob-two,president,FRA,,2005-05-01,,own`,
  spellings: `id,spellings,example,expect,source
ann,Ann|Anne,Anne One spoke.,ann-one,own`,
};

/** Checks that the fault is found, in the file, row and column that are meant, and nothing else. */
function check(file: string, replace: readonly [string, string], expected: readonly string[]): void {
  expect(sound[file]).toContain(replace[0]);
  const files = new Map(Object.entries(sound).map(([name, text]) => [`actors/${name}.csv`, text]));
  files.set(`actors/${file}.csv`, sound[file].replace(...replace));
  const problems = checkActors(files);
  expect(problems.map((problem) => `${problem.file}:${problem.row} ${problem.column}: ${problem.message}`)).toEqual(
    expected.map((line) => `actors/${line}`),
  );
}

test("the small codebook has no fault either", () => check("states", ["FRA", "FRA"], []));

test.each<[string, [string, string], string[]]>([
  ["states", [",ISO\nIRN", ",\nIRN"], ["states.csv:2 source: the row has no source"]],
  ["names", ["gulf,", ","], ["names.csv:2 id: the row has no id"]],
  ["names", ["gulf,", "zulu,"], ['names.csv:3 id: "old-france" is out of order']],
  [
    "people",
    ["bob-two,Q2", "ann-one,Q2"],
    ['people.csv:3 id: the id "ann-one" stands in line 2 too', 'terms.csv:3 person: no person has the id "bob-two"'],
  ],
  [
    "states",
    ["FRA,France", "FR,France"],
    [
      'metonyms.csv:2 country: no state or organisation has the code "FRA"',
      'names.csv:3 country: no state or organisation has the code "FRA"',
      'people.csv:2 country: no state or organisation has the code "FRA"',
      'people.csv:3 country: no state or organisation has the code "FRA"',
      'states.csv:2 id: "FR" is no code of three capital letters',
      'states.csv:2 expect: the example is read as "FR", not as "FRA"',
      'terms.csv:2 country: no state or organisation has the code "FRA"',
      'terms.csv:3 country: no state or organisation has the code "FRA"',
    ],
  ],
  ["states", ["French Republic", "French Republic|"], ["states.csv:2 aliases: the list has an empty item"]],
  ["states", ["Persia", "Persia|Persia"], ['states.csv:3 aliases: "Persia" stands twice']],
  [
    "states",
    ["Persia", "Persia|Tehran"],
    ['capitals.csv:2 expect: the example is read as "IRN/IRN GOV", not as "IRN GOV"'],
  ],
  ["states", ["Persia", "?"], ['states.csv:3 name: "?" is not found as this row']],
  [
    "names",
    ["none,,", "non,,"],
    ['names.csv:2 country: no state or organisation has the code ""', 'names.csv:2 kind: no kind is called "non"'],
  ],
  [
    "names",
    [",,0486,", ",0500,0486,"],
    [
      "names.csv:3 to: the period ends (0486) before it begins (0500)",
      'names.csv:3 expect: the example is read as "-", not as "FRA"',
    ],
  ],
  [
    "capitals",
    ["Teheran,IRN", "Teheran,IRM"],
    [
      'capitals.csv:2 country: no state or organisation has the code "IRM"',
      'capitals.csv:2 expect: the example is read as "IRM GOV", not as "IRN GOV"',
    ],
  ],
  ["capitals", ["Tehran rejected the offer.", ""], ["capitals.csv:2 example: the row has no example"]],
  [
    "metonyms",
    ["FRA,GOV", "FRA,GVO"],
    [
      'metonyms.csv:2 sector: "GVO" is no PLOVER sector',
      'metonyms.csv:2 expect: the example is read as "FRA GVO", not as "FRA GOV"',
    ],
  ],
  ["groups", ["MEK,,", "MEK,MeK,"], []],
  [
    "groups",
    [
      "mek,MEK,,IRN,REB,1965,,The MEK fled.,IRN REB,own",
      "mek,MEK,,IRN,REB,1965,,The MEK fled.,IRN REB,own\nmek-2,MEK,,IRN,REB,1979,,The MEK fled.,IRN REB,own",
    ],
    [
      'groups.csv:2 name: "MEK" stands for the same in groups/mek-2',
      'groups.csv:3 name: "MEK" stands for the same in groups/mek',
    ],
  ],
  [
    "organisations",
    ["1945-10-24", "10/24/1945"],
    ['organisations.csv:2 from: "10/24/1945" was rewritten by a spreadsheet'],
  ],
  ["offices", ["head of state", "UN chief"], ['offices.csv:3 aliases: "UN chief" begins with the name of an actor']],
  [
    "offices",
    ["head of state", "head of state|Head of State"],
    ['offices.csv:3 aliases: "head of state" stands twice'],
  ],
  ["offices", ["head of state", "deputy"], []],
  ["offices", ["head of state", "!"], ['offices.csv:3 aliases: "!" is not found as this office']],
  ["offices", ["state,1,", "state,0,"], ['offices.csv:3 rank: "0" is no rank']],
  ["offices", ["state,1,one", "state,1,two"], ['offices.csv:3 holders: "two" is neither one nor many']],
  [
    "offices",
    [",,,GOV,embassy", ",,XYZ,GOV,embassy"],
    ['offices.csv:2 country: no state or organisation has the code "XYZ"'],
  ],
  [
    "offices",
    ["The president left.", "The ambassador left."],
    ['offices.csv:3 expect: the example is read as "ambassador", not as "president"'],
  ],
  ["people", ["Q2", "Q1"], ['people.csv:3 qid: "Q1" stands in line 2 too']],
  ["people", ["Q2", "2"], ['people.csv:3 qid: "2" is no Wikidata id']],
  [
    "people",
    ["Bob Two,,Two", "Ann One,,One"],
    [
      'people.csv:3 name: "Ann One" stands in line 2 too',
      'spellings.csv:2 expect: the example is read as "ann-one/bob-two", not as "ann-one"',
    ],
  ],
  ["people", [",,Two", ",,Too"], ['people.csv:3 surname: "Too" is no part of the name "Bob Two"']],
  ["people", [",m,", ",x,"], ['people.csv:3 gender: "x" is neither m nor f']],
  ["people", ["Annie One", "?"], ['people.csv:2 aliases: "?" is not found as this person']],
  ["terms", ["bob-two,president", "bob-two,presidnt"], ['terms.csv:3 office: no office has the id "presidnt"']],
  ["terms", ["bob-two,president", "bob-too,president"], ['terms.csv:3 person: no person has the id "bob-too"']],
  [
    "terms",
    ["2005-05-01,,own", "2005-04-01,,own"],
    ["terms.csv:3 from: bob-two is president while ann-one still is (2001-05-01 to 2005-05-01)"],
  ],
  ["terms", ["FRA,,2005-05-01,,own", "FRA,Acting President,2005-04-01,,own"], []],
  ["terms", ["2005-05-01,,own", "2005,,own"], []],
  [
    "terms",
    ["2001-05-01,2005-05-01", "2001-05-01,2000"],
    ["terms.csv:2 to: the period ends (2000) before it begins (2001-05-01)"],
  ],
  ["spellings", ["Ann|Anne", "Ann|Anna"], ['spellings.csv:2 expect: the example is read as "", not as "ann-one"']],
])("in %s: %j", check);

test("a missing file is reported", () => {
  const files = new Map(Object.entries(sound).map(([name, text]) => [`actors/${name}.csv`, text]));
  files.delete("actors/groups.csv");
  expect(checkActors(files)).toEqual([
    { file: "actors/groups.csv", row: null, column: null, message: "the file is missing", hint: null },
  ]);
});

test("a problem says what to do", () => {
  const files = new Map(Object.entries(sound).map(([name, text]) => [`actors/${name}.csv`, text]));
  files.set("actors/terms.csv", sound.terms.replace("bob-two,president", "bob-two,presidnt"));
  expect(checkActors(files)[0].hint).toBe("Did you mean president?");
});
