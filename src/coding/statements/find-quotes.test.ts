import { expect, test } from "vitest";
import { findQuotes } from "./find-quotes.js";

/** Checks the quotations of a text; paragraphs are separated by empty lines, sentences by a stop and a space. */
function check(text: string, expected: readonly string[]): void {
  const paragraphs = spansOf(text, /[^\n]+/g);
  const sentences = spansOf(text, /[^.!?\n]+[.!?]*["”’]?/g);
  const found = findQuotes(text, paragraphs, sentences).map((quote) => {
    const flag = quote.continued ? " …" : quote.unclosed ? " ?" : "";
    return text.slice(quote.start, quote.end) + flag;
  });
  expect(found).toEqual(expected);
}

function spansOf(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

test.each<[string, string, string[]]>([
  ["curly", "He said “we stay,” and left.", ["we stay"]],
  ["straight", 'He said "we stay" and "you go".', ["we stay", "you go"]],
  ["straight at the ends", '"We stay."', ["We stay"]],
  ["German", "Er sagte „wir bleiben“ und ging.", ["wir bleiben"]],
  ["guillemets", "Il a dit « nous restons » hier.", ["nous restons"]],
  ["single curly", "He said ‘we stay’, didn’t he?", ["we stay"]],
  ["single straight", "He said 'we don't stay' and left.", ["we don't stay"]],
  ["apostrophes", "The ministers’ aides didn’t know the leaders' views of the '90s.", []],
  ["single within double", "“They said ‘no’ to us,” he said.", ["They said ‘no’ to us"]],
  ["opened by one mark and closed by another", 'He said “we stay" and left.', ["we stay"]],
  ["opened straight and closed curly", 'He said "we stay” and left.', ["we stay"]],
  ["the same curly mark on both sides", "He said “we stay“ and left.", ["we stay"]],
  ["never closed", "He said “we stay. Then he left.", ["we stay. Then he left ?"]],
  ["opened twice", "He said “we stay. Then “you go” followed.", ["we stay ?", "you go"]],
  ["never opened", "We stay,” he said.", []],
  ["goes on in the next paragraph", "“We stay.\n\n“You go,” he said.", ["We stay …", "You go"]],
  ["does not leave the paragraph", "“We stay.\n\nHe left.”", ["We stay ?"]],
  ["inches and empty marks", 'A 5" gun and "" and “”.', []],
  ["after a dash and in brackets", 'The deal—"a mistake"—failed ("so what").', ["a mistake", "so what"]],
])("%s", (_, text, expected) => check(text, expected));

test("long text without a closing mark is read in linear time", () => {
  const text = "‘a “b ".repeat(20_000);
  expect(findQuotes(text, [{ start: 0, end: text.length }], []).length).toBeGreaterThan(0);
});
