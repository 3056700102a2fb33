import { expect, test } from "vitest";
import { readCsv } from "./csv.js";

const columns = { id: "text", name: "text", cameo: "cameo", score: "number", from: "date" } as const;
const header = "id,name,cameo,score,from";

/** Checks the problems of a file, each written as "row column: message"; [] for a file without any. */
function check(text: string, expected: readonly string[]): void {
  const { problems } = readCsv("words/test.csv", text, columns);
  expect(problems.map(({ row, column, message }) => `${row} ${column}: ${message}`)).toEqual(expected);
  for (const problem of problems) expect(problem.file).toBe("words/test.csv");
}

test.each<[string, string, string[]]>([
  ["a sound file", `${header}\na,Anna,010,-2.5,2023-03\nb,,0311,,1999\n`, []],
  ["a byte order mark", `\uFEFF${header}\na,Anna,010,1,2023\n`, []],
  ["columns in another order", "from,score,cameo,name,id\n2023,1,010,Anna,a\n", []],
  ["Windows line ends and empty rows", `${header}\r\n,,,,\r\n\r\na,Anna,010,1,2023\r\n`, []],
  ["empty trailing cells", `${header}\na,Anna,010,1,2023,,\n`, []],
  ["an empty file", "", ["null null: the file is empty"]],
  ["semicolons", "id;name;cameo;score;from\na;Anna;010;1;2023\n", ["1 null: the columns are separated by semicolons"]],
  ["tabs", "id\tname\tcameo\tscore\tfrom\n", ["1 null: the columns are separated by tabs"]],
  [
    "a column with a wrong name",
    "id,nmae,cameo,score,from\n",
    ['1 name: the column "name" is missing', '1 nmae: no column is called "nmae"'],
  ],
  ["a column twice", `${header},name\n`, ['1 name: the column "name" stands twice']],
  ["a row too long", `${header}\na,An,na,010,1,2023\n`, ["2 null: the row has 6 cells, the header 5"]],
  ["a row too short", `${header}\na,Anna\n`, ["2 null: the row has 2 cells, the header 5"]],
  [
    "a lost zero",
    `${header}\na,,10,,\nb,,311,,\n`,
    [
      '2 cameo: "10" is no CAMEO code: a spreadsheet has probably dropped its leading zero',
      '3 cameo: "311" is no CAMEO code: a spreadsheet has probably dropped its leading zero',
    ],
  ],
  ["a code that is none", `${header}\na,,meet,,\n`, ['2 cameo: "meet" is no CAMEO code']],
  [
    "dates rewritten by a spreadsheet",
    `${header}\na,,,,6/19/2023\nb,,,,19.06.2023\nc,,,,45096\nd,,,,19-Jun-23\n`,
    [
      '2 from: "6/19/2023" was rewritten by a spreadsheet',
      '3 from: "19.06.2023" was rewritten by a spreadsheet',
      '4 from: "45096" was rewritten by a spreadsheet',
      '5 from: "19-Jun-23" was rewritten as a date by a spreadsheet',
    ],
  ],
  ["a day that does not exist", `${header}\na,,,,2023-02-29\n`, ['2 from: "2023-02-29" is no date']],
  ["a decimal comma", `${header}\na,,,"2,5",\n`, ['2 score: "2,5" has a decimal comma']],
  ["a word for a number", `${header}\na,,,two,\n`, ['2 score: "two" is no number']],
  [
    "a name turned into a date",
    `${header}\na,1-Mar,,,\n`,
    ['2 name: "1-Mar" was rewritten as a date by a spreadsheet'],
  ],
  [
    "a name turned into a number",
    `${header}\na,1E+23,,,\n`,
    ['2 name: "1E+23" was rewritten as a number by a spreadsheet'],
  ],
  ["an error of a spreadsheet", `${header}\na,#NAME?,,,\n`, ['2 name: "#NAME?" is an error of a spreadsheet']],
  ["letters read in the wrong encoding", `${header}\na,Ã–zal,,,\n`, ['2 name: "Ã–zal" holds broken letters']],
  [
    "an open quotation mark",
    `${header}\na,"Anna,,,\n`,
    ["2 null: a quotation mark is not closed or not doubled", "2 null: the row has 2 cells, the header 5"],
  ],
])("%s", (_, text, expected) => check(text, expected));

test("rows carry their line, also after a cell of two lines, and their cells are trimmed", () => {
  const { rows } = readCsv("a.csv", 'id,name\na,"two\nlines"\n\nb, Anna \n', { id: "text", name: "text" });
  expect(rows).toEqual([
    { line: 2, id: "a", name: "two\nlines" },
    { line: 5, id: "b", name: "Anna" },
  ]);
});

test("a problem says what to do", () => {
  const { problems } = readCsv("a.csv", "id,nmae\n", { id: "text", name: "text" });
  expect(problems.at(-1)!.hint).toBe('Did you mean "name"?');
});
