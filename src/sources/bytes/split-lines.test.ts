import { expect, test } from "vitest";
import { splitLines } from "./split-lines.js";

async function check(chunks: string[], expected: (string | null)[], bytesMax = 10): Promise<void> {
  const stream = (async function* () {
    for (const chunk of chunks) yield new TextEncoder().encode(chunk);
  })();
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of splitLines(stream, bytesMax)) {
    lines.push(bytes && new TextDecoder().decode(bytes));
    expect(number).toBe(lines.length);
  }
  expect(lines).toEqual(expected);
}

test.each<[string, string[], (string | null)[]]>([
  ["no input", [], []],
  ["a line", ["a\n"], ["a"]],
  ["a last line without a line feed", ["a\nb"], ["a", "b"]],
  ["empty lines", ["\n\na\n"], ["", "", "a"]],
  ["lines across chunks", ["a", "b\nc", "d", "\n"], ["ab", "cd"]],
  ["a character across chunks", ["Z\u00fc", "\n"], ["Zü"]],
  ["a line at the limit", ["0123456789\n"], ["0123456789"]],
  ["a line over the limit, and the next one", ["0123456789", "0\nb\n"], [null, "b"]],
  ["a last line over the limit", ["a\n", "01234567890123456789"], ["a", null]],
])("%s", async (_, chunks, expected) => {
  await check(chunks, expected);
});
