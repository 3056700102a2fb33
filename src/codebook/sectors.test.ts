import { expect, test } from "vitest";
import { createSectors } from "./sectors.js";

const header = "id,noun,sector,kind,yields,resumes,gender,example,expect,source";

/** The nouns found in a phrase, as "words:SECTOR"; problems as "row column". */
function check(
  rows: readonly string[],
  lemmas: string,
  found: readonly string[],
  faults: readonly string[] = [],
): void {
  const files = new Map([
    ["actors/sectors.csv", [header, ...rows].join("\n")],
    ["actors/given-names.csv", "name,gender,source\nMaria,f,Readout"],
  ]);
  const { sectors, problems } = createSectors(files);
  const words = lemmas.split(" ");
  const nouns = words.flatMap((_, at) => {
    const hit = sectors.findNoun(words, at);
    return hit ? [`${words.slice(at, at + hit.length).join(" ")}:${hit.noun.sector}`] : [];
  });
  expect(nouns).toEqual(found);
  expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual(faults);
}

const police = "sector/police,police,COP,people,,,,Police left.,? COP,test";
const chief = "sector/police-chief,police chief,COP,person,,,,The police chief left.,? COP,test";
const troop = "sector/troop,troop,MIL,people,yes,force;soldier,,Troops left.,? MIL,test";

test("the longest noun wins", () => {
  check([police, chief], "the police chief", ["police chief:COP"]);
});

test("a noun whose lemma keeps its -s is found too", () => {
  check([troop], "turkish troops", ["troops:MIL"]);
});

test("rows that are wrong are left out and reported", () => {
  check(["sector/x,x,COPS,person,,,,,,test"], "x", [], ["2 sector"]);
  check(["sector/x,x,COP,persons,,,,,,test"], "x", [], ["2 kind"]);
  check(["sector/x,Police,COP,people,,,,,,test"], "police", [], ["2 noun"]);
  check(["sector/x,x,COP,person,,,male,,,test"], "x", [], ["2 gender"]);
  check([police, police], "police", ["police:COP"], ["3 noun"]);
});

test("given names tell the gender, whatever their accents", () => {
  const names = "name,gender,source\nJosé,m,Readout\nKim,x,Readout";
  const { sectors, problems } = createSectors(new Map([["actors/given-names.csv", names]]));
  expect(sectors.genderOf("Jose")).toBe("m");
  expect(sectors.genderOf("Kim")).toBeNull();
  expect(problems.map(({ file, row }) => `${file} ${row}`)).toEqual([
    "actors/sectors.csv null",
    "actors/given-names.csv 3",
  ]);
});
