import { expect, test } from "vitest";
import { buildRecord } from "../build-record.js";
import { loadRecordWords } from "../testing/load-words.js";
import { type WrittenReport, writeReport } from "../testing/written-report.js";

const words = loadRecordWords();

/** Checks the responses, each as `answer kind cause "words"` with the numbers of the events. */
function check(rows: WrittenReport, expected: readonly string[]): void {
  const { report, events } = writeReport(rows);
  const { responses } = buildRecord({ report, events, statements: [], demands: [] }, words);
  const found = responses.map(
    ({ event, to, kind, span }) => `${event} ${kind} ${to} "${report.text.slice(span.start, span.end)}"`,
  );
  expect(found).toEqual(expected);
}

test.each<[string, WrittenReport, string[]]>([
  [
    "in response to",
    [
      [
        "Mali held manoeuvres in response to a visit to Niger.",
        "manoeuvres | MLI | NER | MOBILIZE done",
        "visit | FRA | NER | CONSULT.visit done",
      ],
    ],
    ['e0 in response e1 "in response to"'],
  ],
  [
    "the cause stands first",
    [
      [
        "After France visited Niger, Mali held manoeuvres.",
        "visited | FRA | NER | CONSULT.visit done",
        "manoeuvres | MLI | NER | MOBILIZE done",
      ],
    ],
    ['e1 after e0 "After"'],
  ],
  [
    "the answer stands second",
    [
      [
        "Mali raided a village, prompting Niger to close the border.",
        "raided | MLI | NER | ASSAULT done",
        "close | NER | MLI | SANCTION done",
      ],
    ],
    ['e1 because e0 "prompting"'],
  ],
  [
    "in response, across sentences: the deed of the other side",
    [
      ["Mali raided a village.", "raided | MLI | NER | ASSAULT done"],
      ["Niger buried its dead.", "buried | NER | NER | SUPPORT done"],
      ["In response, Niger closed the border.", "closed | NER | MLI | SANCTION done"],
    ],
    ['e2 in response e0 "In response"'],
  ],
  [
    "in response, at the end",
    [
      ["Mali raided a village.", "raided | MLI | NER | ASSAULT done"],
      ["Niger closed the border in response.", "closed | NER | MLI | SANCTION done"],
    ],
    ['e1 in response e0 "in response"'],
  ],
  [
    "in response, within one sentence",
    [
      [
        "Mali raided a village and Niger in response closed the border.",
        "raided | MLI | NER | ASSAULT done",
        "closed | NER | MLI | SANCTION done",
      ],
    ],
    ['e1 in response e0 "in response"'],
  ],
  [
    "an answer to nobody's deed",
    [
      ["Mali raided a village.", "raided | MLI | BFA | ASSAULT done"],
      ["In response, Niger closed the border.", 'closed | NER | MLI | SANCTION done | in "Niger closed the border"'],
      ["In return, Chad praised Chile.", "praised | TCD | CHL | SUPPORT done"],
    ],
    ['e1 in response e0 "In response"'],
  ],
  [
    "words that only look so",
    [
      [
        "Mali met Niger the following day and talked over the phone.",
        "met | MLI | NER | CONSULT.meet done",
        "talked | MLI | TCD | CONSULT done",
      ],
    ],
    [],
  ],
  [
    "a connective does not reach into the next main clause",
    [
      [
        "Mali met Niger after lunch, and Chad accused Chile.",
        "met | MLI | NER | CONSULT.meet done",
        "accused | TCD | CHL | ACCUSE done",
      ],
    ],
    [],
  ],
  [
    "two tellings of one encounter do not answer each other",
    [
      [
        "Ruiz held talks in Paris after meeting Blanc.",
        "talks | PER:Ana Ruiz:Foreign Minister:5 | FRA | CONSULT.meet done | at Paris FRA",
        "meeting | PER:Ana Ruiz:Foreign Minister:5 | FRA:Luc Blanc:Foreign Minister:5 | CONSULT.meet done",
      ],
    ],
    [],
  ],
  [
    "what the coder saw, and the stronger tie where there are two",
    [
      [
        "Mali closed the border after the raid.",
        "closed | MLI | NER | SANCTION done | because 1",
        "raid | NER | MLI | ASSAULT done",
      ],
      [
        "Chad thanked Chile for the gift.",
        'thanked | TCD | CHL | SUPPORT done | because "the gift"',
        "gift | CHL | TCD | AID done",
      ],
    ],
    ['e0 because e1 "Mali closed the border after the raid."', 'e2 because e3 "the gift"'],
  ],
  [
    "an answer to an event that is not there",
    [["Mali closed the border.", "closed | MLI | NER | SANCTION done | answers 7"]],
    [],
  ],
])("%s", (_, rows, expected) => check(rows, expected));
