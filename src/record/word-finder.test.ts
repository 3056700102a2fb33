import { expect, test } from "vitest";
import { makeWordFinder } from "./word-finder.js";

const rows = ["hotline*", "in response to", "in response", "leaders hotline", "over", "over the", "re-open*"];
const find = makeWordFinder(rows.map((words, index) => ({ id: `${index}`, words, means: words })));

/** Checks what is found, as the words of the text. */
function check(text: string, expected: readonly string[]): void {
  expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
}

test.each<[string, string[]]>([
  ["The Hotlines rang.", ["Hotlines"]],
  ["The leaders’ hotline rang.", ["leaders’ hotline"]],
  ["In response to the call, in response.", ["In response to", "in response"]],
  ["moreover, overall", []],
  ["over  the top, over", ["over  the", "over"]],
  ["They re-opened it.", ["re-opened"]],
  ["", []],
])("%s", (text, expected) => check(text, expected));

test("only in the given span", () => {
  expect(find("over over", { start: 4, end: 9 })).toMatchObject([{ start: 5, end: 9 }]);
});
