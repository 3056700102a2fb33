import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createEnglish } from "../../language/en/index.js";
import { findTimes } from "../../language/en/times/find-times.js";
import { attachTime } from "./attach-times.js";

const model = new URL("../../../models/en.bin", import.meta.url);
const english = createEnglish(readFileSync(model));

/** "value", then "first..last" where they are known and say more, then the duration. */
function check(marked: string): string {
  const at = marked.indexOf("{");
  const text = marked.replace(/[{}]/g, "");
  const sentences = english.parse(text);
  const times = findTimes(sentences, text, { date: "2023-06-22" });
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)!;
  const trigger = sentence.tokens.findIndex(({ start }) => start === at);
  const when = attachTime(sentence, trigger, times);
  if (!when) return "-";
  const days = when.start === when.value && when.end === when.value ? "" : ` ${when.start ?? ""}..${when.end ?? ""}`;
  return when.value + (when.precision === "day" ? days : "") + (when.duration ? ` ${when.duration}` : "");
}

test.each([
  // On the verb itself
  ["The two leaders {met} on Monday in Vienna.", "2023-06-19"],
  ["The two leaders will {meet} on Monday in Vienna.", "2023-06-26"],
  ["On Tuesday, France {recalled} its ambassador.", "2023-06-20"],
  ["France {recalled} its ambassador last week.", "2023-W24"],
  ["France {expelled} two diplomats yesterday.", "2023-06-21"],
  ["The envoy {left} Cairo in May.", "2023-05"],
  // On the noun
  ["Monday's {talks} ended without a result.", "2023-06-19"],
  ["The {talks} on Monday ended without a result.", "2023-06-19"],
  ["The {visit} in February was called off.", "2023-02"],
  // On the verb above a noun or a complement
  ["The two sides held {talks} on Monday.", "2023-06-19"],
  ["The {visit} began on Sunday.", "2023-06-18"],
  ["The minister paid a {visit} to Rome last month.", "2023-05"],
  ["The army began to {withdraw} on Saturday.", "2023-06-17"],
  // Not from another clause
  ["The ministry said on Monday that France had {expelled} two diplomats.", "-"],
  ["He cited a missile {strike} last Friday.", "2023-06-16"],
  ["Iran {denied} the reports, the agency said on Sunday.", "2023-06-18"],
  ["The council {met} behind closed doors on Monday.", "2023-06-19"],
  ["The team was scheduled to {meet} the king today.", "2023-06-22"],
  ["Traders {opposed} the seven-year-old embargo.", "-"],
  ["He said the two leaders would {meet} in July.", "2023-07"],
  ["The general, who resigned in May, {met} the rebels on Friday.", "2023-06-16"],
  ["France made up for a {trip} originally scheduled for February.", "2023-02"],
  ["The {talks}, which took place on Monday, failed.", "2023-06-19"],
  // Lengths of time
  ["They {talked} for seven and a half hours.", "XXXX-XX-XX PT7H30M"],
  ["They {talked} for two hours on Monday.", "2023-06-19 PT2H"],
  ["The minister began a two-day {visit} on Monday.", "2023-06-19 P2D"],
  // Ranges and stretches
  ["The navy has {moved} its ships into the strait in the past month.", "2023-05-22/2023-06-22 2023-05-22..2023-06-22"],
  ["The fleet {exercised} from Monday to Wednesday.", "2023-06-19/2023-06-21 2023-06-19..2023-06-21"],
  // A clock time and its day
  ["The missiles {struck} the port at 6 a.m. on Monday.", "2023-06-19T06:00"],
  // Joined verbs
  ["The envoy arrived on Monday and {met} the prime minister.", "2023-06-19"],
])("%s", (marked, expected) => {
  expect(check(marked)).toBe(expected);
});
