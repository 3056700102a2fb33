import { expect, test } from "vitest";
import { readBylineLine } from "./byline-line.js";
import { findSignature, isSignatureLine } from "./signature-line.js";

test.each([
  ["By Anna Kim", "Anna Kim"],
  ["BY JOHN SMITH", "JOHN SMITH"],
  ["By Anna Kim and Omar El Sayed in Cairo", "Anna Kim and Omar El Sayed"],
  ["By Anna Kim, Associated Press", "Anna Kim"],
  ["Anna Kim, Associated Press Writer", "Anna Kim"],
  ["Von Jürgen van der Berg", "Jürgen van der Berg"],
  ["By Anna Kim | 4 March 2021", "Anna Kim"],
  ["By AFP", "AFP"],
  ["By our diplomatic correspondent", "our diplomatic correspondent"],
  ["By Monday, Tehran had agreed to talk", null],
  ["By Christmas Day Iran will leave", null],
  ["By the end of the year", null],
  ["Anna Kim left Oslo on Monday", null],
  ["King Abdullah and President Ruiz", null],
])("byline of “%s” is %s", (line, who) => expect(readBylineLine(line)).toBe(who));

test.each([
  ["(dpa/ank)", true],
  ["(AP)", true],
  ["REUTER", true],
  ["Reuter4", true],
  ["— AFP", true],
  ["amp/sms (Reuters, AFP, dpa, AP)", true],
  ["(With inputs from PTI)", true],
  ["Reporting by Anna Kim; Editing by Omar Sayed", true],
  ["The Associated Press contributed to this report.", true],
  ["Copyright 2018 The Associated Press. All rights reserved.", true],
  ["-30-", true],
  ["(with agency material)", true],
  ["(Evening Courier, with material from Northline)", true],
  ["(Sunday Ledger, Northline)", true],
  ["(Corrects the name of the envoy)", false],
  ["(Paris)", false],
  ["(Iran, Iraq)", false],
  ["Germany contributed to the fund.", false],
  ["told Reuters.", false],
  ["(Iran/Iraq)", false],
  ["AP photographers were expelled", false],
])("“%s” alone on a line signs the report: %s", (line, expected) => expect(isSignatureLine(line)).toBe(expected));

/** What is left of the end of a paragraph, and what is cut off as its signature. */
test.each([
  ["… all of it. (dpa/ank)", "(dpa/ank)"],
  ["… all of it.” – AFP", "– AFP"],
  ["… all of it. REUTER", "REUTER"],
  ["… all of it. By Anna Kim, The Canadian Press.", "By Anna Kim, The Canadian Press."],
  ["… all of it (AP).", undefined],
  ["… as he told Reuters.", undefined],
  ["… Anna contributed to the fund.", undefined],
])("the tail of “%s” is %s", (paragraph, signature) => {
  const at = findSignature(paragraph);
  expect(at === null ? undefined : paragraph.slice(at)).toBe(signature);
});
