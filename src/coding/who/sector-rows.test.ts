import { expect, test } from "vitest";
import { readActors, sectors } from "./testing/check-who.js";

test.each(sectors.nouns)("$id: $example", ({ example, expect: expected, noun }) => {
  const answers = readActors(example, null).map(({ country, sector }) => `${country ?? "?"} ${sector ?? "?"}`);
  expect(answers, `"${noun}" in "${example}"`).toContain(expected);
});
