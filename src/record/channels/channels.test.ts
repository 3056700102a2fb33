import { expect, test } from "vitest";
import { buildRecord } from "../build-record.js";
import { loadRecordWords } from "../testing/load-words.js";
import { type WrittenReport, writeReport } from "../testing/written-report.js";

const words = loadRecordWords();

/** Checks channels and notes, each channel as "AAA-BBB kind: state by CCC when [events], next state …". */
function check(rows: WrittenReport, expected: readonly string[]): void {
  const { report, events } = writeReport(rows);
  const { channels, notes } = buildRecord({ report, events, statements: [], demands: [] }, words);
  const found = channels.map(({ pair, kind, states }) => {
    const told = states.map(({ state, by, when, events }) =>
      [state, ...(by ? [`by ${by}`] : []), ...(when ? [when.value] : []), `[${events.join(" ")}]`].join(" "),
    );
    return `${pair.join("-")} ${kind}: ${told.join(", ")}`;
  });
  expect([...found, ...notes.map(({ code }) => `note ${code}`)]).toEqual(expected);
}

test.each<[string, WrittenReport, string[]]>([
  [
    "two foreign ministers met: their line was open on that day",
    [
      [
        "Ruiz met Blanc.",
        "met | PER:Ana Ruiz:Foreign Minister:5 | FRA:Luc Blanc:Minister of Foreign Affairs:5 | CONSULT.meet done | 2023-06-18",
      ],
    ],
    ["FRA-PER foreign ministers: open 2023-06-18 [e0]"],
  ],
  [
    "an undated meeting of today's news is of the day of the report, one of former times is of no day",
    [
      [
        "Ruiz met Blanc.",
        "met | PER:Ana Ruiz:Foreign Minister:5 | FRA:Luc Blanc:Foreign Minister:5 | CONSULT.meet done",
      ],
      [
        "Lind had met Roi.",
        "met | SWE:Sara Lind:Prime Minister:2 | FRA:Marc Roi:President:1 | CONSULT.meet done | background",
      ],
    ],
    ["FRA-PER foreign ministers: open 2023-06-20 [e0]"],
  ],
  [
    "different levels meet: the political line",
    [
      [
        "Roi received Ruiz.",
        "received | FRA:Marc Roi:President:1 | PER:Ana Ruiz:Foreign Minister:5 | CONSULT.meet done | 2023-06-18",
      ],
    ],
    ["FRA-PER political: open 2023-06-18 [e0]"],
  ],
  [
    "two states talked, nobody knows on which level",
    [["Peru and France talked.", "talked | PER | FRA | CONSULT done | reciprocal | 2023-06-18"]],
    [],
  ],
  [
    "a planned, possible or asked meeting opens nothing",
    [
      [
        "Ruiz will meet Blanc.",
        "meet | PER:Ana Ruiz:Foreign Minister:5 | FRA:Luc Blanc:Foreign Minister:5 | CONSULT.meet planned",
      ],
      ["Peru wants to restore the hotline.", "restore | PER | FRA | COOPERATE planned"],
    ],
    [],
  ],
  [
    "defence ministers: one refuses, the other's office is not known",
    [
      [
        "Noir refused to meet Paz.",
        "meet | FRA:Jean Noir:Defence Minister:6 | PER:Eva Paz | CONSULT.meet refused | 2023-05",
      ],
    ],
    ["FRA-PER defence ministers: refused by FRA 2023-05 [e0]"],
  ],
  [
    "cut in general words, refused in general words",
    [
      ["France cut off communication channels.", "cut | FRA | PER | CONSULT ended"],
      ["Later it refused to talk through existing channels.", "talk | FRA | PER | CONSULT refused | 2023-01"],
    ],
    ["FRA-PER unspecified: cut by FRA [e0], refused by FRA 2023-01 [e1]"],
  ],
  [
    "the line is named just behind the clause, another one after a comma",
    [
      [
        "France refused to talk through the military hotline, and trade talks went on.",
        'talk | FRA | PER | CONSULT refused | in "France refused to talk"',
      ],
    ],
    ["FRA-PER military: refused by FRA [e0]"],
  ],
  [
    "talks beside which a minister refused to meet another one",
    [
      [
        "Noir refused to meet Paz beside the defence talks.",
        "meet | FRA:Jean Noir:Defence Minister:6 | PER:Eva Paz:Defence Minister:6 | CONSULT.meet refused",
      ],
    ],
    ["FRA-PER defence ministers: refused by FRA [e0]"],
  ],
  [
    "several lines in one clause",
    [
      [
        "France suspended military talks and the climate dialogue.",
        "suspended | FRA | PER | CONSULT ended | 2022-08-05",
      ],
    ],
    ["FRA-PER climate: cut by FRA 2022-08-05 [e0]", "FRA-PER military: cut by FRA 2022-08-05 [e0]"],
  ],
  [
    "cut and resumed, told in the other order",
    [
      [
        "The military hotline was restored on Friday.",
        "restored | PER | FRA | COOPERATE done | reciprocal | 2023-06-16",
      ],
      ["France had severed the military hotline in August.", "severed | FRA | PER | SANCTION done | 2022-08"],
    ],
    ["FRA-PER military: cut by FRA 2022-08 [e1], resumed 2023-06-16 [e0]"],
  ],
  [
    "a visit of the foreign minister that was called off strains the line",
    [["Ruiz cancelled her trip.", "trip | PER:Ana Ruiz:Foreign Minister:5 | FRA | CONSULT.visit cancelled | 2023-02"]],
    ["FRA-PER foreign ministers: strained 2023-02 [e0]"],
  ],
  [
    "talks of no ministers that are put off strain the line that they name",
    [["Peru put off military talks with France.", "talks | PER | FRA | CONSULT.meet postponed | 2023-02"]],
    ["FRA-PER military: strained by PER 2023-02 [e0]"],
  ],
  [
    "talks about a reopening reopen nothing",
    [
      [
        "Peru and France agreed to talk about the reopening of embassies.",
        "talk | PER | FRA | CONSULT.meet planned | reciprocal",
      ],
    ],
    [],
  ],
  [
    "talks in an embassy, talks about relations",
    [
      [
        "Envoys talked at the embassy about diplomatic relations.",
        "talked | PER | FRA | CONSULT done | reciprocal | 2023-06-18",
      ],
    ],
    [],
  ],
  ["an attack on an embassy", [["Gunmen shut the embassy.", "shut | PER | FRA | ASSAULT done"]], []],
  [
    "a line between nobody knows whom",
    [["Peru suspended the hotline.", "suspended | PER | | COOPERATE ended"]],
    ["note record/channel-without-pair"],
  ],
  [
    "open and cut on one day",
    [
      [
        "Noir talked with Paz.",
        "talked | FRA:Jean Noir:Defence Minister:6 | PER:Eva Paz:Defence Minister:6 | CONSULT.phone done | 2023-06-18",
      ],
      [
        "France cut off the line to the defence minister.",
        "cut | FRA:Jean Noir:Defence Minister:6 | PER:Eva Paz:Defence Minister:6 | CONSULT ended | 2023-06-18",
      ],
      [
        "France cut off existing channels to the defence minister.",
        "cut | FRA:Jean Noir:Defence Minister:6 | PER:Eva Paz:Defence Minister:6 | CONSULT ended | 2023-06-18",
      ],
    ],
    [
      "FRA-PER defence ministers: cut by FRA 2023-06-18 [e2], open 2023-06-18 [e0]",
      "note record/contradicting-channel",
    ],
  ],
])("%s", (_, rows, expected) => check(rows, expected));
