import { expect, test } from "vitest";
import type { Encounter } from "../../base/record.js";
import { buildRecord } from "../build-record.js";
import { loadRecordWords } from "../testing/load-words.js";
import { type WrittenReport, writeReport } from "../testing/written-report.js";

const words = loadRecordWords();

/**
 * Checks the encounters of a written report, each as "kind who-with-whom stage start..end @place [events] …".
 * After the events stand, where set: `rank`, `life`, `refused by`, `part of n`, `replaces n`, `note code`.
 */
function check(rows: WrittenReport, expected: readonly string[]): void {
  const { report, events } = writeReport(rows);
  const { encounters } = buildRecord({ report, events, statements: [], demands: [] }, words);
  const place = new Map(encounters.map(({ id }, index) => [id, index]));
  expect(encounters.map((encounter) => describe(encounter, place))).toEqual(expected);
}

function describe(encounter: Encounter, index: ReadonlyMap<string, number>): string {
  const { kind, participants, host, start, end, stage, life, place, events, rank, refusedBy, replaces, partOf } =
    encounter;
  const who = participants.map(
    ({ country, person, office }) => `${country}${person || office ? `:${person ?? office}` : ""}`,
  );
  const time = start === null ? "" : end === null || end === start ? ` ${start}` : ` ${start}..${end}`;
  return [
    `${kind} ${who.join(" ")}${kind === "visit" ? ` > ${host}` : ""} ${stage}${time}`,
    ...(place ? [`@${place.name}`] : []),
    `[${events.join(" ")}]`,
    ...(rank ? [`rank ${rank.text}`] : []),
    ...(life.length > 1 ? [`life ${life.map((step) => step.stage).join(" ")}`] : []),
    ...(refusedBy ? [`refused by ${refusedBy}`] : []),
    ...(encounter.duration ? [`for ${encounter.duration}`] : []),
    ...(partOf ? [`part of ${index.get(partOf)}`] : []),
    ...replaces.map((id) => `replaces ${index.get(id)}`),
    ...encounter.agenda.map(({ text }) => `about "${text}"`),
    ...encounter.notes.map(({ code }) => `note ${code.replace("record/", "")}`),
  ].join(" ");
}

const ruiz = "PER:Ana Ruiz:Foreign Minister:5";
const blanc = "FRA:Luc Blanc:Foreign Minister:5";
const roi = "FRA:Marc Roi:President:1";

test.each<[string, WrittenReport, string[]]>([
  [
    "a talk that its sentence names a call, before or behind",
    [
      [
        "Ruiz had a long conversation with Blanc, the first known call of the two.",
        `had a long conversation | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`,
      ],
      [
        "Ruiz and Roi talked on the phone for an hour, the first conversation for months.",
        `conversation | ${ruiz} | ${roi} | CONSULT.meet done | 2023-06-20`,
      ],
    ],
    [
      "call PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0] rank equal (foreign ministers)",
      "call PER:Ana Ruiz FRA:Marc Roi done 2023-06-20 [e1] rank FRA outranks (President over Foreign Minister)",
    ],
  ],

  [
    "two tellings of one visit, the second without a name",
    [
      ["Ana Ruiz visited Paris on 3 June.", `visited | ${ruiz} | FRA | CONSULT.visit done | 2023-06-03 | at Paris FRA`],
      [
        "It was the first trip by a Peruvian foreign minister.",
        "trip | PER::Foreign Minister:5 | FRA | CONSULT.visit done",
      ],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done 2023-06-03 @Paris [e0 e1]"],
  ],
  [
    "a visit of February called off and one of June made: two, linked",
    [
      [
        "Ana Ruiz is visiting Paris.",
        `visiting | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18/2023-06-19 | at Paris FRA`,
      ],
      ["A trip in February was scrapped.", `trip | ${ruiz} | FRA | CONSULT.visit cancelled | 2023-02`],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18..2023-06-19 @Paris [e0] replaces 1",
      "visit PER:Ana Ruiz FRA > FRA cancelled 2023-02 [e1]",
    ],
  ],
  [
    "a cancelled visit without a date is not the one that was made",
    [
      ["Ana Ruiz is visiting Paris.", `visiting | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18`],
      ["She had scrapped a trip.", `trip | ${ruiz} | FRA | CONSULT.visit cancelled`],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done 2023-06-18 [e0]", "visit PER:Ana Ruiz FRA > FRA cancelled [e1]"],
  ],
  [
    "the life of one visit: asked, planned, cancelled",
    [
      ["France had invited Ana Ruiz.", `invited | FRA | ${ruiz} | CONSULT.visit asked`],
      ["Her visit to Paris in May was announced.", `visit | ${ruiz} | FRA | CONSULT.visit planned | 2023-05`],
      ["It was cancelled.", `cancelled | ${ruiz} | FRA | CONSULT.visit cancelled | ~2023-05`],
    ],
    ["visit PER:Ana Ruiz FRA > FRA cancelled 2023-05 [e0 e1 e2] life asked planned cancelled"],
  ],
  [
    "a postponed visit that was made three months later is one visit with a moved date",
    [
      ["Ruiz came to Paris in June.", `came | ${ruiz} | FRA | CONSULT.visit done | 2023-06`],
      ["She had put off the trip in March.", `trip | ${ruiz} | FRA | CONSULT.visit postponed | 2023-03`],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done 2023-06 [e0 e1] life postponed done"],
  ],
  [
    "the one who receives and the one who comes",
    [
      ["France received Ana Ruiz in Paris.", `received | FRA | ${ruiz} | CONSULT.visit done | at Paris FRA`],
      ["Ana Ruiz travelled to France.", `travelled | ${ruiz} | FRA | CONSULT.visit done | at France FRA`],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done @Paris [e0 e1]"],
  ],
  [
    "visits to two hosts of one journey",
    [
      [
        "Ana Ruiz visited Paris and Rome.",
        `visited | ${ruiz} | FRA | CONSULT.visit done | at Paris FRA`,
        `visited | ${ruiz} | ITA | CONSULT.visit done | at Rome ITA`,
      ],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done @Paris [e0]", "visit PER:Ana Ruiz ITA > ITA done @Rome [e1]"],
  ],
  [
    "meetings within a visit lengthen it",
    [
      [
        "On her visit to Paris, Ana Ruiz met Luc Blanc on Monday.",
        `visit | ${ruiz} | FRA | CONSULT.visit done | at Paris FRA`,
        `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19 | at Paris FRA`,
      ],
      ["She saw Marc Roi on Sunday.", `saw | ${ruiz} | ${roi} | CONSULT.meet done | 2023-06-18`],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18..2023-06-19 @Paris [e0]",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-19 @Paris [e1] rank equal (foreign ministers) part of 0",
      "meeting PER:Ana Ruiz FRA:Marc Roi done 2023-06-18 [e2] rank FRA outranks (President over Foreign Minister) part of 0",
    ],
  ],
  [
    "a meeting in another country is no part of the visit",
    [
      ["Ana Ruiz visited Paris.", `visited | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18 | at Paris FRA`],
      ["She met Luc Blanc in Geneva.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18 | at Geneva CHE`],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18 @Paris [e0]",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 @Geneva [e1] rank equal (foreign ministers)",
    ],
  ],
  [
    "a possible meeting during a real visit stays possible",
    [
      ["Ana Ruiz is visiting Paris.", `visiting | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18 | at Paris FRA`],
      ["She might see Marc Roi.", `see | ${ruiz} | ${roi} | CONSULT.meet possible`],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18 @Paris [e0]",
      "meeting PER:Ana Ruiz FRA:Marc Roi possible [e1] rank FRA outranks (President over Foreign Minister) part of 0",
    ],
  ],
  [
    "the two sides' talks are the one meeting that is told",
    [
      ["Ana Ruiz met Luc Blanc in Lima.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | at Lima PER`],
      ["The two sides talked for two hours.", "talked | PER | FRA | CONSULT done | reciprocal | for PT2H"],
    ],
    ["meeting PER:Ana Ruiz FRA:Luc Blanc done @Lima [e0 e1] rank equal (foreign ministers) for PT2H"],
  ],
  [
    "talks that may be either of two meetings belong to the visit",
    [
      ["Ana Ruiz held talks in Paris.", `talks | ${ruiz} | FRA | CONSULT.meet done | at Paris FRA`],
      [
        "On her visit she met Luc Blanc on Sunday and Marc Roi on Monday.",
        `visit | ${ruiz} | FRA | CONSULT.visit done`,
        `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`,
        `met | ${ruiz} | ${roi} | CONSULT.meet done | 2023-06-19`,
      ],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18..2023-06-19 @Paris [e0 e1]",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e2] rank equal (foreign ministers) part of 0",
      "meeting PER:Ana Ruiz FRA:Marc Roi done 2023-06-19 [e3] rank FRA outranks (President over Foreign Minister) part of 0",
    ],
  ],
  [
    "one pair of persons on two days: two meetings",
    [
      ["Ruiz met Blanc on Sunday.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`],
      ["Ruiz met Blanc on Monday.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0] rank equal (foreign ministers)",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-19 [e1] rank equal (foreign ministers)",
    ],
  ],
  [
    "one meeting that the two sides date differently",
    [
      ["Lima said Ruiz met Blanc on Sunday.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18 | by PER`],
      ["Paris said Blanc met Ruiz on Monday.", `met | ${blanc} | ${ruiz} | CONSULT.meet done | 2023-06-19 | by FRA`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0 e1] rank equal (foreign ministers) life done done note contradicting-dates",
    ],
  ],
  [
    "a meeting that one side claims and the other denies",
    [
      ["Lima said Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | by PER`],
      ["Paris denied any meeting.", `meeting | ${ruiz} | ${blanc} | CONSULT.meet denied | by FRA`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done [e0 e1] rank equal (foreign ministers) life denied done note contradicting-stages",
    ],
  ],
  [
    "a refused meeting, and the talks of the same two elsewhere",
    [
      [
        "Blanc refused to meet Ruiz in Oslo.",
        `meet | ${blanc} | ${ruiz} | CONSULT.meet refused | 2023-05 | at Oslo NOR`,
      ],
      ["Blanc met Ruiz in Lima.", `met | ${blanc} | ${ruiz} | CONSULT.meet done | 2023-06-18 | at Lima PER`],
    ],
    [
      "meeting FRA:Luc Blanc PER:Ana Ruiz refused 2023-05 @Oslo [e0] rank equal (foreign ministers) refused by FRA",
      "meeting FRA:Luc Blanc PER:Ana Ruiz done 2023-06-18 @Lima [e1] rank equal (foreign ministers)",
    ],
  ],
  [
    "a general refusal to talk is no encounter",
    [["France has refused to talk through existing channels of communication.", "talk | FRA | PER | CONSULT refused"]],
    [],
  ],
  ["contacts that were cut off are no encounter", [["France cut off talks.", "talks | FRA | PER | CONSULT ended"]], []],
  [
    "a call is no meeting, and words for speaking fit either",
    [
      ["Ruiz telephoned Blanc.", `telephoned | ${ruiz} | ${blanc} | CONSULT.phone done | 2023-06-18`],
      ["They spoke for two hours.", `spoke | ${ruiz} | ${blanc} | CONSULT done | for PT2H`],
      ["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-20`],
    ],
    [
      "call PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0 e1] rank equal (foreign ministers) for PT2H",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-20 [e2] rank equal (foreign ministers)",
    ],
  ],
  [
    "an office fits its holder only",
    [
      [
        "Ruiz met the French foreign minister.",
        `met | ${ruiz} | FRA::Minister of Foreign Affairs:5 | CONSULT.meet done`,
      ],
      ["Ruiz and Blanc talked.", `talked | ${ruiz} | ${blanc} | CONSULT done`],
      ["Ruiz met the French president.", `met | ${ruiz} | FRA::President:1 | CONSULT.meet done`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done [e0 e1] rank equal (foreign ministers)",
      "meeting PER:Ana Ruiz FRA:President done [e2] rank FRA outranks (President over Foreign Minister)",
    ],
  ],
  [
    "another meeting is another one",
    [
      ["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`],
      ["The ministers plan to meet again.", `meet | ${ruiz} | ${blanc} | CONSULT.meet planned`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0] rank equal (foreign ministers)",
      "meeting PER:Ana Ruiz FRA:Luc Blanc planned [e1] rank equal (foreign ministers)",
    ],
  ],
  [
    "a meeting on the sidelines of a conference",
    [
      [
        "Leaders of Peru, France and Italy gathered in Oslo for a summit.",
        "summit | PER + FRA + ITA | | CONSULT.multilateral done | 2023-06-18/2023-06-20 | at Oslo NOR",
      ],
      ["Ruiz met Blanc on the sidelines.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19 | at Oslo NOR`],
    ],
    [
      "summit PER FRA ITA done 2023-06-18..2023-06-20 @Oslo [e0]",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-19 @Oslo [e1] rank equal (foreign ministers) part of 0",
    ],
  ],
  [
    "a day that was only inferred does not split a meeting, a day months away does",
    [
      ["Ruiz met Blanc on Sunday.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`],
      ["Their meeting was long.", `meeting | ${ruiz} | ${blanc} | CONSULT.meet done | ~2023-06-20`],
      ["In January their meeting failed.", `meeting | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-01`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 [e0 e1] rank equal (foreign ministers)",
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-01 [e2] rank equal (foreign ministers)",
    ],
  ],
  [
    "what was talked about, without the day",
    [
      [
        "Ruiz met Blanc to discuss fishing rights on Monday.",
        `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19`,
      ],
    ],
    ['meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-19 [e0] rank equal (foreign ministers) about "fishing rights"'],
  ],
  [
    "only one side is named",
    [
      ["Ruiz met Blanc in Lima.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18 | at Lima PER`],
      ["Ruiz called the meeting useful.", `meeting | ${ruiz} | | CONSULT.meet done`],
      ["Sara Lind also had a meeting.", "meeting | SWE:Sara Lind:Prime Minister:2 | | CONSULT.meet done"],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done 2023-06-18 @Lima [e0 e1] rank equal (foreign ministers)",
      "meeting SWE:Sara Lind done [e2]",
    ],
  ],
  [
    "talks that two persons ended were held; talks that states broke off are no encounter",
    [
      ["Ruiz and Blanc ended two days of talks.", `talks | ${ruiz} | ${blanc} | CONSULT.meet ended`],
      ["Chad broke off talks with Chile.", "talks | TCD | CHL | CONSULT.meet ended"],
    ],
    ["talks PER:Ana Ruiz FRA:Luc Blanc ended [e0] rank equal (foreign ministers)"],
  ],
  [
    "talks in general that were held are not the meeting that is planned",
    [
      ["Delegations of Peru and France held talks.", "talks | PER | FRA | CONSULT.meet done"],
      [
        "The foreign ministers will meet.",
        "meet | PER::Foreign Minister:5 | FRA::Foreign Minister:5 | CONSULT.meet planned",
      ],
    ],
    [
      "talks PER FRA done [e0]",
      "meeting PER:Foreign Minister FRA:Foreign Minister planned [e1] rank equal (foreign ministers)",
    ],
  ],
  [
    "a delegation to come is not the guest who was invited",
    [
      ["France invited Ana Ruiz to Paris.", `invited | FRA | ${ruiz} | CONSULT.visit asked | at Paris FRA`],
      ["Peru will send a delegation to Paris.", "send | PER | FRA | CONSULT.visit planned | at Paris FRA"],
    ],
    ["visit PER:Ana Ruiz FRA > FRA asked @Paris [e0]", "visit PER FRA > FRA planned @Paris [e1]"],
  ],
  [
    "the length of vague talks is not the length of the visit",
    [
      ["Ana Ruiz visited Paris.", `visited | ${ruiz} | FRA | CONSULT.visit done | at Paris FRA`],
      ["The two sides talked for two hours.", "talked | PER | FRA | CONSULT done | reciprocal | for PT2H"],
    ],
    ["visit PER:Ana Ruiz FRA > FRA done @Paris [e0 e1]"],
  ],
  [
    "two lengths of one meeting",
    [
      ["Ruiz met Blanc for two hours.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | for PT2H`],
      ["Ruiz spoke with Blanc for three hours.", `spoke | ${ruiz} | ${blanc} | CONSULT.meet done | for PT3H`],
    ],
    [
      "meeting PER:Ana Ruiz FRA:Luc Blanc done [e0 e1] rank equal (foreign ministers) for PT2H note contradicting-durations",
    ],
  ],
  [
    "a person who may be invited by another one during a visit may meet that one",
    [
      ["Ana Ruiz is visiting Paris.", `visiting | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18 | at Paris FRA`],
      ["She might be invited by the president.", `invited | ${roi} | ${ruiz} | CONSULT.visit possible`],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06-18 @Paris [e0]",
      "meeting FRA:Marc Roi PER:Ana Ruiz possible [e1] rank FRA outranks (President over Foreign Minister) part of 0",
    ],
  ],
  [
    "a refused meeting of others is no part of the visit",
    [
      ["Ana Ruiz is visiting Paris.", `visiting | ${ruiz} | FRA | CONSULT.visit done | 2023-06 | at Paris FRA`],
      [
        "Marc Roi refused to meet Eva Paz.",
        `meet | ${roi} | PER:Eva Paz:Defence Minister:6 | CONSULT.meet refused | 2023-06`,
      ],
    ],
    [
      "visit PER:Ana Ruiz FRA > FRA done 2023-06 @Paris [e0]",
      "meeting FRA:Marc Roi PER:Eva Paz refused 2023-06 [e1] rank FRA outranks (President over Defence Minister) refused by FRA",
    ],
  ],
  [
    "a week stays a week",
    [["Ruiz will visit Paris next week.", `visit | ${ruiz} | FRA | CONSULT.visit planned | 2023-W26`]],
    ["visit PER:Ana Ruiz FRA > FRA planned 2023-W26 [e0]"],
  ],
])("%s", (_, rows, expected) => check(rows, expected));
