import { expect, test } from "vitest";
import { cleanText } from "../clean-report.js";

const sound =
  "The minister of Norway received his guests from Chile in Oslo on Monday. Both sides spoke of a useful day.";

/** The damage of a text as "score: kind score why; …"; "sound" where there is none. */
function check(text: string, expected: string) {
  const { damage } = cleanText({ text });
  const reasons = damage?.reasons.map(({ kind, score, why }) => `${kind} ${score} ${why}`).join("; ");
  expect(damage ? `${damage.score}: ${reasons}` : "sound").toBe(expected);
}

test.each([
  ["nothing", sound, "sound"],
  ["a letter of an abbreviation", `${sound} The McDonald iPhone of NATO's F16s cost 10m euros at 10am.`, "sound"],
  ["words with hyphens", `${sound} Pre- and post-war treaties of the 1990s were long-lasting.`, "sound"],
  [
    "a text cut off",
    `${sound} The ministers of the`,
    "0.3: truncation 0.3 the text breaks off in the middle of a sentence",
  ],
  ["a word twice", `${sound} Both of of them left.`, "0.03: repetition 0.03 one word or paragraph stands twice"],
  [
    "mojibake that was repaired",
    `${sound} Chileâ€™s JosÃ© left.`,
    "0.05: encoding 0.05 2 garbled characters were repaired",
  ],
  ["lost characters", `${sound} Jos� left.`, "0.54: encoding 0.54 one character is lost"],
  [
    "a bad scan",
    `${sound} The m1nister of the c0uncil saw the presi- dent and the goVern ment.`,
    "1: scan 1 4 of 33 words are garbled, as in a bad scan",
  ],
  [
    "machine translation, cut off",
    `${sound} Minister Tan Bo spoke first. Minister Tan invited Bo to Oslo. The state president said of the`,
    "0.58: translation 0.4 probably translated from “de” by machine; one sentence is broken; truncation 0.3 the text breaks off in the middle of a sentence",
  ],
])("%s", (_, text, expected) => check(text, expected));
