import { expect, test } from "vitest";
import type { Encounter } from "../src/base/record.js";
import { CaseTruth } from "./case-truth.js";
import { scoreCase } from "./score-case.js";

const side = (country: string, person: string) => ({ country, sector: "GOV", person });
const truth = CaseTruth.parse({
  states: ["FRA", "IRN"],
  ...{ copies: [], corrections: [], withdrawals: [], contradictions: [], accounts: [], changePoints: [] },
  ...{ channels: [], channelStates: [] },
  encounters: [
    {
      id: "talks",
      kind: "meeting",
      between: [side("FRA", "Anne Martin"), side("IRN", "Ali Karimi")],
      start: "2024-05-06",
      stage: "done",
      life: [{ stage: "done", date: "2024-05-06", reports: ["001-talks"] }],
    },
  ],
});

/** "found staged dated" for one encounter that the record of the report has. */
function check(countries: [string, string], people: readonly string[], change: Partial<Encounter>): string {
  const participants = countries.map((country, index) => ({
    ...{ text: country, country, sector: "GOV", certainty: "stated" as const },
    ...(people[index] !== undefined && { person: people[index] }),
  }));
  const encounter: Encounter = {
    ...{ id: "x", kind: "meeting", participants, host: null, start: "2024-05-06", end: null, agenda: [] },
    ...{ stage: "done", life: [], rank: null, because: [], replaces: [], events: [], notes: [] },
    ...change,
  };
  const { found, staged, dated } = scoreCase(truth, new Map([["001-talks", [encounter]]]));
  return `${found} ${staged} ${dated}`;
}

test.each([
  ["the same", ["FRA", "IRN"], ["Anne Martin", "Ali Karimi"], {}, "1 1 1"],
  ["by surname, in the other order", ["IRN", "FRA"], ["Karimi"], {}, "1 1 1"],
  ["another person", ["FRA", "IRN"], ["Anne Martin", "Reza Ahmadi"], {}, "0 0 0"],
  ["nobody named", ["FRA", "IRN"], [], {}, "0 0 0"],
  ["another state", ["FRA", "IRQ"], ["Anne Martin"], {}, "0 0 0"],
  ["another stage", ["FRA", "IRN"], ["Anne Martin"], { stage: "planned" }, "1 0 0"],
  ["another day", ["FRA", "IRN"], ["Anne Martin"], { start: "2024-05-07" }, "1 1 0"],
  ["the month", ["FRA", "IRN"], ["Anne Martin"], { start: "2024-05" }, "1 1 1"],
  ["days around it", ["FRA", "IRN"], ["Anne Martin"], { start: "2024-05-05", end: "2024-05-07" }, "1 1 1"],
  ["no day", ["FRA", "IRN"], ["Anne Martin"], { start: null }, "1 1 0"],
] as const)("%s", (_name, countries, people, change, expected) => {
  expect(check([...countries], people, change)).toBe(expected);
});
