import { expect, test } from "vitest";
import { loadRecordWords } from "../testing/load-words.js";
import type { WrittenReport } from "../testing/written-report.js";
import { createHistoryBuilder } from "./create-history-builder.js";
import type { History } from "./history.js";
import { writeRecord } from "./testing/written-record.js";

const words = loadRecordWords();
type Report = readonly [id: string, date: string, rows: WrittenReport, title?: string];

function readAll(reports: readonly Report[], groups: Record<string, string> = {}): History {
  const builder = createHistoryBuilder(new Map(Object.entries(groups)));
  for (const [id, date, rows, title] of reports) builder.add(writeRecord(id, date, rows, words, title ?? null));
  return builder.snapshot();
}

/** Each encounter as "kind stage start people: stage told < …, told by reports". */
function tell({ encounters }: History): string[] {
  return encounters.map(({ kind, stage, start, participants, life, mentions, reports, independent }) => {
    const people = participants.map(({ country, person, office }) => person ?? office ?? country).join("+");
    const steps = life.map((step) => `${step.stage} ${step.told ?? "before"}`).join(" < ");
    const count = reports === independent ? "" : ` (${independent} of ${reports})`;
    return `${kind} ${stage} ${start} ${people}: ${steps}, by ${mentions.map(({ report }) => report).join(" ")}${count}`;
  });
}

const ruiz = "PER:Ana Ruiz:Foreign Minister:5";
const blanc = "FRA:Luc Blanc:Foreign Minister:5";

test.each<[string, readonly Report[], readonly string[]]>([
  [
    "planned, then held: one encounter with its life",
    [
      ["a", "2023-06-10", [["Ruiz will meet Blanc.", `meet | ${ruiz} | ${blanc} | CONSULT.meet planned | 2023-06-18`]]],
      ["b", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
    ],
    ["meeting done 2023-06-18 Luc Blanc+Ana Ruiz: planned 2023-06-10 < done 2023-06-19, by a b"],
  ],
  [
    "a day off between two time zones",
    [
      ["a", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
      ["b", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19`]]],
    ],
    ["meeting done 2023-06-18 Luc Blanc+Ana Ruiz: done 2023-06-19, by a b"],
  ],
  [
    "the same two, two weeks later: another encounter",
    [
      ["a", "2023-06-04", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-04`]]],
      ["b", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
    ],
    [
      "meeting done 2023-06-04 Luc Blanc+Ana Ruiz: done 2023-06-04, by a",
      "meeting done 2023-06-18 Luc Blanc+Ana Ruiz: done 2023-06-19, by b",
    ],
  ],
  [
    "other people of the same states on the same day",
    [
      ["a", "2023-06-18", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
      [
        "b",
        "2023-06-18",
        [["Ruiz met Roi.", `met | ${ruiz} | FRA:Marc Roi:President:1 | CONSULT.meet done | 2023-06-18`]],
      ],
    ],
    [
      "meeting done 2023-06-18 Luc Blanc+Ana Ruiz: done 2023-06-18, by a",
      "meeting done 2023-06-18 Marc Roi+Ana Ruiz: done 2023-06-18, by b",
    ],
  ],
  [
    "copies of one story are one source",
    [
      ["a", "2023-06-18", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
      ["copy1", "2023-06-18", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
      ["copy2", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]],
    ],
    ["meeting done 2023-06-18 Luc Blanc+Ana Ruiz: done 2023-06-18, by a copy1 copy2 (2 of 3)"],
  ],
  [
    "a visit put off, and made up for months later",
    [
      [
        "a",
        "2023-02-03",
        [
          [
            "Ruiz put off a visit to France.",
            `visit | ${ruiz} | FRA | CONSULT.visit postponed | 2023-02-05 | at Paris FRA`,
          ],
        ],
      ],
      [
        "b",
        "2023-06-19",
        [["Ruiz visited France.", `visited | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18 | at Paris FRA`]],
      ],
    ],
    [
      "visit postponed 2023-02-05 Ana Ruiz+FRA: postponed 2023-02-03, by a",
      "visit done 2023-06-18 Ana Ruiz+FRA: done 2023-06-19, by b",
    ],
  ],
  [
    "what is told as held on a day yet to come is planned",
    [["a", "2023-06-10", [["Ruiz meets Blanc.", `meets | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]]]],
    ["meeting planned 2023-06-18 Luc Blanc+Ana Ruiz: planned 2023-06-10, by a"],
  ],
  [
    "nobody named and no day: no encounter of its own",
    [["a", "2023-06-10", [["The two talked.", "talked | PER | FRA | CONSULT.meet done"]]]],
    [],
  ],
])("%s", (_, reports, expected) => {
  expect(tell(readAll(reports, { copy1: "copy1", copy2: "copy1" }))).toEqual(expected);
});

test("a made-up visit names the one it replaces", () => {
  const { encounters } = readAll([
    [
      "a",
      "2023-02-03",
      [
        [
          "Ruiz put off a visit to France.",
          `visit | ${ruiz} | FRA | CONSULT.visit postponed | 2023-02-05 | at Paris FRA`,
        ],
      ],
    ],
    [
      "b",
      "2023-06-19",
      [["Ruiz visited France.", `visited | ${ruiz} | FRA | CONSULT.visit done | 2023-06-18 | at Paris FRA`]],
    ],
  ]);
  expect(encounters.map(({ id, replaces }) => [id, replaces])).toEqual([
    [encounters[0].id, []],
    [encounters[1].id, [encounters[0].id]],
  ]);
});

test("two sources that exclude each other are both kept", () => {
  const { encounters } = readAll([
    ["a", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18 | by FRA`]]],
    [
      "b",
      "2023-06-19",
      [["Peru denies it.", `denies | ${ruiz} | ${blanc} | CONSULT.meet denied | 2023-06-18 | by PER`]],
    ],
  ]);
  expect(encounters).toHaveLength(1);
  expect(encounters[0].contradictions.map(({ code, words }) => [code, words.map(({ report }) => report)])).toEqual([
    ["history/contradicting-stages", ["a", "b"]],
  ]);
});

const wrong: Report = [
  "wrong",
  "2023-06-18",
  [["Ruiz met Blanc in Lima.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-11`]],
  "Ministers of Peru and France met in Lima",
];

test.each<[string, Report, string, string[]]>([
  [
    "a correction with the same title stands in place of the first version",
    [
      "right",
      "2023-06-19",
      [["(Corrects date) Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-18`]],
      "CORRECTED: Ministers of Peru and France met in Lima",
    ],
    "corrected by right",
    ["meeting done 2023-06-18 Luc Blanc+Ana Ruiz: done 2023-06-19, by right"],
  ],
  [
    "a notice withdraws a report",
    [
      "notice",
      "2023-06-19",
      [["Please kill the report.", ""]].map(([sentence]) => [sentence]) as unknown as WrittenReport,
      "WITHDRAWN: Ministers of Peru and France met in Lima",
    ],
    "withdrawn by notice",
    [],
  ],
  [
    "another report about the same is no correction",
    [
      "other",
      "2023-06-19",
      [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-11`]],
      "Peru and France: what the ministers said",
    ],
    "stands",
    ["meeting done 2023-06-11 Luc Blanc+Ana Ruiz: done 2023-06-18, by wrong other"],
  ],
])("%s", (_, notice, standing, encounters) => {
  const history = readAll([wrong, notice]);
  const first = history.reports.find(({ id }) => id === "wrong")!;
  expect(first.by ? `${first.standing} by ${first.by}` : first.standing).toBe(standing);
  expect(tell(history)).toEqual(encounters);
});

test("a deed that two reports tell in like words is one happening, another one is another", () => {
  const { happenings } = readAll([
    [
      "a",
      "2023-06-18",
      [["Peru expelled two French diplomats over spying.", "expelled | PER | FRA | SANCTION.expel done | 2023-06-18"]],
    ],
    [
      "b",
      "2023-06-19",
      [
        [
          "Two diplomats of France were expelled by Peru for spying.",
          "expelled | PER | FRA | SANCTION.expel done | 2023-06-18",
        ],
      ],
    ],
    ["c", "2023-06-19", [["Peru accused France of theft.", "accused | PER | FRA | ACCUSE done | 2023-06-18"]]],
  ]);
  expect(happenings.map(({ act, day, reports }) => [act, day, reports])).toEqual(
    expect.arrayContaining([
      ["SANCTION.expel", "2023-06-18", 2],
      ["ACCUSE", "2023-06-18", 1],
    ]),
  );
  expect(happenings).toHaveLength(2);
});

/** Each happening by the reports that tell it, and how many of them are independent. */
function tellHappenings({ happenings }: History): string[] {
  return happenings.map(({ mentions, independent }) => {
    return `${mentions.map(({ report }) => report).join(" ")}: ${independent}`;
  });
}

test.each<[string, WrittenReport[number][], readonly string[], readonly string[]]>([
  ["told in a few words, copies tell one deed", [condemns()], ["copy1", "copy2"], ["copy1 copy2: 1"]],
  ["others may mean another one", [condemns()], ["a", "b"], ["a: 1", "b: 1"]],
  [
    "what is said twice in the same few words is two deeds, in each copy",
    [condemns(), condemns()],
    ["copy1", "copy2"],
    ["copy1 copy2: 1", "copy1 copy2: 1"],
  ],
])("%s", (_, rows, ids, expected) => {
  const reports = ids.map((id): Report => [id, "2023-06-18", rows]);
  expect(tellHappenings(readAll(reports, { copy1: "copy1", copy2: "copy1" }))).toEqual(expected);
});

function condemns(): WrittenReport[number] {
  return ["They condemned them.", "condemned | PER | FRA | ACCUSE.disapprove done | 2023-06-18"];
}

test("where a clause names only sides and deed, its sentence says whether it is the same", () => {
  const builder = createHistoryBuilder();
  const matters = { a: "sending drones to rebels", b: "sending rebels drones", c: "theft" };
  for (const [id, matter] of Object.entries(matters)) {
    const row = "accused | PER | FRA | ACCUSE done | 2023-06-18";
    const record = writeRecord(id, "2023-06-18", [[`They accused them of ${matter}.`, row]], words);
    const events = record.events.map((event) => {
      return { ...event, evidence: { ...event.evidence, clause: event.evidence.trigger } };
    });
    builder.add({ ...record, events });
  }
  expect(tellHappenings(builder.snapshot()).sort()).toEqual(["a b: 2", "c: 1"]);
});

test("every number of the relation opens to happenings, and these to words", () => {
  const history = readAll([
    [
      "a",
      "2023-06-18",
      [["Peru expelled French diplomats.", "expelled | PER | FRA | SANCTION.expel done | 2023-06-18"]],
    ],
    ["b", "2023-06-19", [["Ruiz met Blanc.", `met | ${ruiz} | ${blanc} | CONSULT.meet done | 2023-06-19`]]],
  ]);
  const [relation] = history.relations;
  const byId = new Map(history.happenings.map((one) => [one.id, one]));
  expect(
    relation.days.map(({ day, cooperation, conflict, counts }) => ({ day, cooperation, conflict, counts })),
  ).toEqual([
    { day: "2023-06-18", cooperation: 0, conflict: 7, counts: { SANCTION: 1 } },
    { day: "2023-06-19", cooperation: 2, conflict: 0, counts: { CONSULT: 1 } },
  ]);
  const opened = relation.days.flatMap(({ happenings }) =>
    happenings.map((id) => byId.get(id)!.mentions[0].words[0].text),
  );
  expect(opened).toEqual(["Peru expelled French diplomats.", "Ruiz met Blanc."]);
});
