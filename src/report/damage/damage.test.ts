import { expect, test } from "vitest";
import { cleanText } from "../clean-report.js";

/** Suspect passages of a text as "words: why", one a line. */
function check(text: string, suspects: readonly string[]) {
  expect(cleanText({ text }).suspect.map(({ text, why }) => `${text}: ${why}`)).toEqual(suspects);
}

const before = "The minister of Norway received his guests from Chile in Oslo on Monday.";
const after = "Both sides spoke of a useful day in their joint statement.";

test.each([
  ["sound text", `${before} ${after}`, []],
  [
    "a verb without its object",
    `${before} Tan Bo can get. ${after}`,
    ["Tan Bo can get.: a short sentence whose verb lacks its object"],
  ],
  [
    "a stop after an article",
    `${before} The guests left the. ${after}`,
    ["The guests left the.: the sentence stops after a word that must go on"],
  ],
  [
    "a name torn apart",
    `${before} Minister Tan Bo spoke first. Minister Tan invited Bo to Santiago.`,
    ["Minister Tan invited Bo to Santiago.: the name Tan Bo is torn apart by a verb"],
  ],
  ["words doubled", `${before} Both of of them left.`, ["of of: “of” stands twice"]],
  [
    "a text cut off",
    `${before} ${after} The ministers of the`,
    ["The ministers of the: the text breaks off in the middle of a sentence"],
  ],
  [
    "a text cut off inside a word",
    `${before} ${after} They also agreed on the deal tha`,
    ["They also agreed on the deal tha: the text breaks off in the middle of a sentence"],
  ],
  ["a paragraph twice", `${before}\n\n${after}\n\n${before}`, [`${before}: the same paragraph stands above`]],
  ["mojibake, which is repaired", `${before} Chileâ€™s guests left.`, []],
  [
    "mojibake that means nothing",
    `${before} Chileâ\u0090\u0080s men left.`,
    ["â\u0090\u0080: letters garbled by a wrong encoding"],
  ],
  [
    "a bad scan",
    `${before} The m1nister of the c0uncil left.`,
    ["m1nister of the c0uncil: letters garbled, as in a bad scan"],
  ],
  // Ordinary prose that resembles damage.
  ["short sentences", `${before} Time will tell. The truce will hold. So it may be.`, []],
  ["a title and a name", `${before} President Ruiz left. The President told Ruiz the truth.`, []],
  ["doubling that is right", `${before} He said that that day had had its merits.`, []],
  ["a sentence without its stop", "Norway recalled its ambassador from Minsk on Tuesday", []],
  ["names with digits", `${before} The F16s of NATO and the G20 left at 10am.`, []],
])("%s", (_name, text, suspects) => check(text, suspects));
