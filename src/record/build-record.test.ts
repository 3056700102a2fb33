import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Channel, Encounter, Response } from "../base/record.js";
import { buildRecord } from "./build-record.js";
import { loadRecordWords } from "./testing/load-words.js";
import { writeReport } from "./testing/written-report.js";

const words = loadRecordWords();

/** A report with everything at once: a visit, its meetings, vague talks, a cancelled trip, lines cut, answers. */
const { report, events } = writeReport([
  ["Peru and France talk again.", "talk | PER | FRA | CONSULT done | reciprocal"],
  [
    "Ana Ruiz is visiting Paris, where she met Luc Blanc on Sunday and Marc Roi on Monday.",
    "visiting | PER:Ana Ruiz:Foreign Minister:5 | FRA | CONSULT.visit done | at Paris FRA",
    "met | PER:Ana Ruiz | FRA:Luc Blanc:Foreign Minister:5 | CONSULT.meet done | 2023-06-18",
    "met | PER:Ana Ruiz:Foreign Minister:5 | FRA:Marc Roi:President:1 | CONSULT.meet done | 2023-06-19",
  ],
  [
    "A trip in February was scrapped over a spy affair.",
    "trip | PER:Ana Ruiz:Foreign Minister:5 | FRA | CONSULT.visit cancelled | 2023-02",
  ],
  ["Peru said the talks took two hours.", "talks | PER | FRA | CONSULT done | for PT2H | by PER"],
  ["France said they took three.", "took | PER | FRA | CONSULT done | for PT3H | by FRA"],
  [
    "France cut off military channels after Peru expelled a diplomat.",
    "cut | FRA | PER | CONSULT ended | 2023-01",
    "expelled | PER | FRA | SANCTION.expel done | 2023-01",
  ],
  [
    "Its defence minister refused to meet Eva Paz in Oslo.",
    "meet | FRA::Defence Minister:6 | PER:Eva Paz:Defence Minister:6 | CONSULT.meet refused | at Oslo NOR",
  ],
]);

test("events in any order give the same record", () => {
  const expected = JSON.stringify(buildRecord({ report, events, statements: [], demands: [] }, words));
  const shuffled = fc.shuffledSubarray(events, { minLength: events.length });
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(JSON.stringify(buildRecord({ report, events, statements: [], demands: [] }, words))).toBe(expected);
    }),
  );
});

test("the record has the published shapes, and every event in at most one encounter", () => {
  const { encounters, channels, responses } = buildRecord({ report, events, statements: [], demands: [] }, words);
  for (const encounter of encounters) Encounter.parse(encounter);
  for (const channel of channels) Channel.parse(channel);
  for (const response of responses) Response.parse(response);
  const used = encounters.flatMap(({ events }) => events);
  expect(new Set(used).size).toBe(used.length);
  expect(new Set(encounters.map(({ id }) => id)).size).toBe(encounters.length);
});

test("an empty report gives an empty record", () => {
  expect(buildRecord({ report, events: [], statements: [], demands: [] }, words)).toEqual({
    encounters: [],
    channels: [],
    statements: [],
    demands: [],
    responses: [],
    notes: [],
  });
});
