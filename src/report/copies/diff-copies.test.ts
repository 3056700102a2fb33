import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Quote } from "../../base/span.js";
import { diffCopies, type SentenceChange } from "./diff-copies.js";
import { stories } from "./testing/stories.js";

/** Differences, one a line: "=" both, "-" only first, "+" only second, ">" moved, "~" reworded as "[-old-]{+new+}". */
function show(first: string, second: string): string[] {
  return diffCopies(first, second).map(showChange);
}

function showChange(change: SentenceChange): string {
  switch (change.kind) {
    case "same":
      return `= ${change.second.text}`;
    case "moved":
      return `> ${change.second.text}`;
    case "only first":
      return `- ${change.first.text}`;
    case "only second":
      return `+ ${change.second.text}`;
    case "reworded":
      return `~ ${change.words.map(({ in: where, text }) => marks[where](text)).join("")}`;
  }
}

const marks = {
  both: (text: string) => text,
  first: (text: string) => `[-${text}-]`,
  second: (text: string) => `{+${text}+}`,
};

test.each<[string, string, string, string[]]>([
  ["nothing", "Ana met Bo. They ate.", "Ana met Bo. They ate.", ["= Ana met Bo.", "= They ate."]],
  [
    "layout and quotation marks",
    "Ana said “no”.\n\nBo left.",
    'Ana said "no". Bo\nleft.',
    ['= Ana said "no".', "= Bo\nleft."],
  ],
  [
    "a word",
    "The minister met his guests in Oslo on Monday. They ate.",
    "The minister met her guests in Oslo on Monday. They ate.",
    ["~ The minister met [-his-]{+her+} guests in Oslo on Monday.", "= They ate."],
  ],
  [
    "a sentence dropped",
    "Ana met Bo. They ate. Bo left.",
    "Ana met Bo. Bo left.",
    ["= Ana met Bo.", "- They ate.", "= Bo left."],
  ],
  [
    "a sentence put in",
    "Ana met Bo. Bo left.",
    "Ana met Bo. They ate. Bo left.",
    ["= Ana met Bo.", "+ They ate.", "= Bo left."],
  ],
  [
    "a sentence moved",
    "They ate fish. Ana met Bo in Oslo. Bo left for home.",
    "Ana met Bo in Oslo. Bo left for home. They ate fish.",
    ["= Ana met Bo in Oslo.", "= Bo left for home.", "> They ate fish."],
  ],
  ["the end cut off", "Ana met Bo. Bo left.", "Ana met Bo.", ["= Ana met Bo.", "- Bo left."]],
  ["everything", "Ana met Bo.", "The river rose again.", ["+ The river rose again.", "- Ana met Bo."]],
  ["from nothing", "", "Ana met Bo.", ["+ Ana met Bo."]],
])("%s", (_, first, second, lines) => expect(show(first, second)).toEqual(lines));

test("every sentence of both texts is in one difference, with its place", () => {
  const sentences = Object.values(stories).flatMap((text) => text.split(/(?<=\.) |\n\n/));
  const text = fc.subarray(sentences).map((some) => some.join(" "));
  fc.assert(
    fc.property(text, text, (first, second) => {
      const changes = diffCopies(first, second);
      const squeeze = (words: string): string => words.replace(/\s+/g, "");
      const sides = { first, second };
      for (const side of ["first", "second"] as const) {
        const quotes = changes.flatMap((change) => sidesOf(change)[side] ?? []).sort((a, b) => a.start - b.start);
        for (const { start, end, text } of quotes) expect(sides[side].slice(start, end)).toBe(text);
        expect(squeeze(quotes.map(({ text }) => text).join(""))).toBe(squeeze(sides[side]));
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});

test("long texts without anything in common are told apart at once", () => {
  const long = (word: string): string => Array.from({ length: 5_000 }, (_, at) => `${word} ${at} left.`).join(" ");
  const changes = diffCopies(long("Ana"), long("Bo"));
  expect(changes.length).toBeGreaterThan(4_999);
});

function sidesOf(change: SentenceChange): { first?: Quote; second?: Quote } {
  return change;
}
