import { expect, test } from "vitest";
import { findChunks } from "./find-chunks.js";
import { fold } from "./fold.js";

/** Paragraphs of a text, given as its lines; "¶" parts them in the expectation. */
function check(lines: readonly string[], paragraphs: string) {
  const text = lines.join("\n");
  expect(
    findChunks(text)
      .map(({ start, end }) => fold(text.slice(start, end)))
      .join(" ¶ "),
  ).toBe(paragraphs);
}

test.each([
  ["blank lines", ["One sentence.", "", "Two sentences.", " \t", "Three."], "One sentence. ¶ Two sentences. ¶ Three."],
  [
    "a paragraph on each line",
    ["Iran summoned the envoy of France.", "Paris gave no comment.", "A heading between them", "It said so later."],
    "Iran summoned the envoy of France. ¶ Paris gave no comment. ¶ A heading between them ¶ It said so later.",
  ],
  [
    "lines of fixed width",
    [
      "Iran has summoned the ambassador of France over what",
      "it called remarks that were out of place, officials",
      "said.",
    ],
    "Iran has summoned the ambassador of France over what it called remarks that were out of place, officials said.",
  ],
  [
    "fixed width, indented paragraphs, a short first line in front of a capital",
    [
      "The envoy of Japan to the U.S.",
      "Suggested that both sides go on with the talks they",
      "began.",
      "    He did not say when. Nor did the State Department in",
      "Washington.",
    ],
    "The envoy of Japan to the U.S. Suggested that both sides go on with the talks they began. ¶ He did not say when. Nor did the State Department in Washington.",
  ],
  [
    "indented continuations, as in a page's source",
    [
      "Iran has summoned the ambassador of France over what",
      "          it called remarks that were out of place, officials",
      "          said.",
      "Paris has not said anything on the matter until now, and",
      "          will not.",
    ],
    "Iran has summoned the ambassador of France over what it called remarks that were out of place, officials said. ¶ Paris has not said anything on the matter until now, and will not.",
  ],
  [
    "a title in capitals over lines of fixed width",
    [
      "IRAN SUMMONS ENVOY",
      "Iran has summoned the ambassador of France over what",
      "it called remarks that were out of place.",
    ],
    "IRAN SUMMONS ENVOY ¶ Iran has summoned the ambassador of France over what it called remarks that were out of place.",
  ],
  [
    "a title over one long line",
    ["Iran summons envoy", `Iran has summoned the ambassador of France${" and others".repeat(10)}.`],
    `Iran summons envoy ¶ Iran has summoned the ambassador of France${" and others".repeat(10)}.`,
  ],
  [
    "the bare mark of the wire behind an unfinished sentence",
    ["Iran has summoned the ambassador of France over what it", "called remarks out of place", " REUTER"],
    "Iran has summoned the ambassador of France over what it called remarks out of place ¶ REUTER",
  ],
  [
    "the agency's name as the last word of a sentence",
    [
      "Iran has summoned the ambassador of France, officials told",
      "Reuters. No more was said of it by anyone on that day in",
      "Tehran.",
    ],
    "Iran has summoned the ambassador of France, officials told Reuters. No more was said of it by anyone on that day in Tehran.",
  ],
])("%s", (_name, lines, paragraphs) => check(lines, paragraphs));
