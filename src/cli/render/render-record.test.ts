import stringWidth from "string-width";
import { expect, test } from "vitest";
import { ReadRecord } from "../../base/record.js";
import { madeRecord } from "../testing/made-record.js";
import { renderRecord } from "./render-record.js";
import { createTheme } from "./theme.js";

const plain = { theme: createTheme(false), width: 80 };

test("the made record is a record", () => {
  expect(ReadRecord.parse(madeRecord)).toEqual(madeRecord);
});

test("a record is one page, with its evidence in brackets where there are no colours", () => {
  expect(renderRecord(madeRecord, plain)).toBe(`Ministers meet in Oslo
16 June 2025 · NTB · English, probably translated from Swedish by machine
  Date         16 June 2025 was a Monday, as the text says, and not in 2024
  Left out     “See also: Ten walks along the fjord” – link to another page
  Looks wrong  “The line is open again” – a sentence that may have lost its
               start

ENCOUNTERS 2
   1  meeting done  NOR Espen Barth Eide (Foreign Minister), ~SWE Foreign
      Minister
      16–17 June 2025 · Oslo · received by NOR · 2 hours long · in place of
      encounter 2 · event 1
      rank     equal
      about    “a new treaty”

   2  visit cancelled  SWE
      May 2025 · events 1 and 2
      life     planned → cancelled (May 2025)
      because  “a quarrel over fishing rights”

CHANNELS 1
    – NOR–SWE foreign ministers: resumed (event 1)

EVENTS 1   {deed} [source] [target]  ~ inferred
   1  NOR Espen Barth Eide (Foreign Minister) ↔ ~SWE Foreign Minister
      CONSULT.meet done · 16 June 2025 · Oslo
      [Norwegian Foreign Minister Espen Barth Eide] {met} [his Swedish
      counterpart] in Oslo on Monday.

BACKGROUND 1
   2  SWE → ~NOR
      CONSULT.visit cancelled → REJECT · May 2025 · because of “a quarrel over
      fishing rights” · confidence 0.62
      [Sweden] had {cancelled a visit} in May after a quarrel over fishing
      rights.
      ! the target is taken from the report's setting

STATEMENTS 1
    – NOR Espen Barth Eide (Foreign Minister) about SWE: “The line is open
      again”

DEMANDS AND POSITIONS 1
    – ~NOR demands of SWE: a new treaty

RESPONSES 1
    – event 1 after event 2: “open again”

NOTES 1
    – nobody is named who wants this “Oslo wants a new treaty”
`);
});

test("colours change nothing but colours and brackets", () => {
  const esc = String.fromCharCode(27);
  const colored = renderRecord(madeRecord, { theme: createTheme(true), width: 200 });
  expect(colored).toContain(`${esc}[`);
  const stripped = colored.replaceAll(new RegExp(`${esc}\\[\\d+m`, "g"), "");
  const bare = renderRecord(madeRecord, { ...plain, width: 200 }).replaceAll(/[[\]{}]/g, "");
  expect(stripped).toBe(bare);
});

test.each([40, 60, 100])("no line is wider than %i columns", (width) => {
  const wide = { ...madeRecord, report: { ...madeRecord.report, title: "外交部长在奥斯陆会面".repeat(12) } };
  for (const theme of [createTheme(false), createTheme(true)]) {
    for (const line of renderRecord(wide, { theme, width }).split("\n")) {
      expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    }
  }
});

test("text of a report cannot steer the terminal", () => {
  const esc = String.fromCharCode(27);
  const hostile = `Title ${esc}[2J${esc}]0;owned${String.fromCharCode(7)} \u202etxt`;
  const page = renderRecord({ ...madeRecord, report: { ...madeRecord.report, title: hostile } }, plain);
  expect(page.split("\n")[0]).toBe("Title [2J]0;owned txt");
});

test("a report without anything in it says so", () => {
  const empty = { ...madeRecord, events: [], encounters: [], channels: [], statements: [], demands: [], responses: [] };
  const report = { ...madeRecord.report, title: null, published: null, removed: [], suspect: [], translatedFrom: null };
  expect(renderRecord({ ...empty, notes: [], report }, plain)).toBe(`Report without a title
no date · NTB · English
  Date         not found, so that words such as “Monday” stay open; --date gives
               it

No events between states were found.
`);
});
