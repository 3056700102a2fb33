import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../base/actor.js";
import { Demand, Statement } from "../../base/record.js";
import { readActs } from "../../codebook/read-acts.js";
import { readSaying } from "../../codebook/saying.js";
import { createEnglish } from "../../language/en/index.js";
import type { Language } from "../../language/language.js";
import { findStatements } from "./find-statements.js";
import { makeNameWho } from "./testing/name-who.js";

const model = new URL("../../../models/en.bin", import.meta.url);
const read = (file: string) =>
  [file, readFileSync(new URL(`../../../codebook/${file}`, import.meta.url), "utf8")] as const;
const codebook = new Map([read("words/saying.csv"), read("words/operators.csv")]);
const { saying } = readSaying(codebook);
const { lexicon } = readActs(codebook);
let english: Language | undefined;

/**
 * Checks what a text gives, in order, as `SPEAKER says|tells … "words"` for quoted words, `reports` instead of `says` for
 * paraphrased ones, `jointly` for joint ones, `SPEAKER demands of X "…"` and `SPEAKER holds "…"`.
 */
function check(text: string, expected: readonly string[]): void {
  english ??= createEnglish(readFileSync(model));
  const sentences = english.parse(text);
  const who = makeNameWho(sentences);
  const { statements, demands } = findStatements({ report: "r", text, sentences, who, saying, lexicon });
  for (const { words } of statements) expect(text.slice(words.start, words.end)).toBe(words.text);
  for (const statement of statements) Statement.parse(statement);
  for (const demand of demands) Demand.parse(demand);

  const lines = [
    ...statements.map(({ kind, by, to, joint, words, notes }) => ({
      at: words.start,
      line: [
        nameAll(by),
        joint ? "jointly" : "",
        kind === "quoted" ? "says" : "reports",
        to.length > 0 ? `to ${nameAll(to)}` : "",
        `"${words.text}"`,
        ...notes.map(({ code }) => code.replace("statement/", "! ")),
      ],
    })),
    ...demands.map(({ kind, by, of, content }) => ({
      at: content.start,
      line: [
        nameAll(by),
        kind === "demand" ? "demands" : "holds",
        of.length > 0 ? `of ${nameAll(of)}` : "",
        `"${content.text}"`,
      ],
    })),
  ];
  const found = lines.sort((a, b) => a.at - b.at).map(({ line }) => line.filter(Boolean).join(" "));
  expect(found, sentences.map(drawTree).join("\n")).toEqual(expected);
}

function nameAll(actors: readonly Actor[]): string {
  return actors.map(({ person, country }) => person ?? country ?? "?").join("+") || "nobody";
}

/** Shown when a case fails, because most failures are of the tree. */
function drawTree({ tokens }: ReturnType<Language["parse"]>[number]): string {
  return tokens.map(({ text, deprel, head }) => `${text}/${deprel}>${tokens[head]?.text ?? "ROOT"}`).join(" ");
}

describe("statements", () => {
  test.each<[string, string[]]>([
    // Quoted words and their speaker
    ["“We want peace,” the minister said on Friday.", ['Luc Blanc says "We want peace"']],
    ["“We want peace,” said Baker.", ['Mary Baker says "We want peace"']],
    ['Petrov said: "The talks have failed."', ['Ivan Petrov says "The talks have failed"']],
    ["“The talks,” Petrov said, “have failed.”", ['Ivan Petrov says "The talks"', 'Ivan Petrov says "have failed"']],
    [
      "According to Baker, the talks were “very good”.",
      ['Mary Baker reports "the talks were “very good”"', 'Mary Baker says "very good"'],
    ],
    [
      "The talks were “very good”, according to Paris.",
      ['FRA reports "The talks were “very good”"', 'FRA says "very good"'],
    ],
    [
      "“It is a bad deal,” Petrov said. “We can not accept it. We will not sign.” Baker left.",
      ['Ivan Petrov says "It is a bad deal"', 'Ivan Petrov says "We can not accept it. We will not sign"'],
    ],
    ["“It is a bad deal, Petrov said.\n\nBaker left.", ['Ivan Petrov says "It is a bad deal" ! unclosed-quote']],
    ["“Nobody answered the phone,” the ambassador said.", ['? says "Nobody answered the phone"']],
    ["France held its “Great North” exercise and sent the “Marie Curie” to Iran.", []],
    ["France doesn't want war and Iran's ministers' plans aren't clear.", []],
    // Words of the report's own
    ["Baker told Petrov that the talks would go on.", ['Mary Baker reports to Ivan Petrov "the talks would go on"']],
    [
      "Petrov was told by Baker that the talks would go on.",
      ['Mary Baker reports to Ivan Petrov "the talks would go on"'],
    ],
    ["The talks will go on, Baker said.", ['Mary Baker reports "The talks will go on"']],
    ["Baker did not say whether she would come.", []],
    ["Baker declined to say whether she would come.", []],
    ["France says no.", []],
    ["France and Iran agreed to keep out of the quarrel.", []],
    ["Iran, Petrov said, had failed in its duty.", ['Ivan Petrov reports "Iran, Petrov said, had failed in its duty"']],
    [
      "Baker called the raid completely unacceptable and summoned Petrov.",
      ['Mary Baker reports "completely unacceptable"'],
    ],
    ["France told Iran not to use the visit as a pretext.", ['FRA demands of IRN "not to use the visit as a pretext"']],
    [
      "France accused Iran of piracy, adding that the ships were still there.",
      ['FRA reports "the ships were still there"'],
    ],
    [
      "In her talks with Petrov, Baker stressed that peace was possible.",
      ['Mary Baker reports to Ivan Petrov "peace was possible"'],
    ],
    ["A French statement said the border was closed.", ['FRA reports "the border was closed"']],
    // Both at once: the clause, and in it the speaker's own words
    [
      "Petrov said that the ships were “still there”.",
      ['Ivan Petrov reports "the ships were “still there”"', 'Ivan Petrov says "still there"'],
    ],
    // Joint
    ["Both sides described the talks as “frank and open”.", ['FRA+IRN jointly says "frank and open"']],
    ["Both sides described the talks as frank, open and useful.", ['FRA+IRN jointly reports "frank, open and useful"']],
    ["France and Germany said that the talks would go on.", ['FRA+DEU jointly reports "the talks would go on"']],
    [
      "France said in a joint statement with Germany that the talks would go on.",
      ['FRA+DEU jointly reports "the talks would go on"'],
    ],
    // Demands
    ["France demanded that Iran withdraw its troops.", ['FRA demands of IRN "withdraw its troops"']],
    [
      "France urged Iran to withdraw its troops, pay damages and not support the rebels.",
      [
        'FRA demands of IRN "withdraw its troops"',
        'FRA demands of IRN "pay damages"',
        'FRA demands of IRN "not support the rebels"',
      ],
    ],
    ["France called on Iran to stop the raids.", ['FRA demands of IRN "stop the raids"']],
    ["France called for an end to the raids.", ['FRA demands "an end to the raids"']],
    ["Iran was urged by France to stop the raids.", ['FRA demands of IRN "stop the raids"']],
    ["France told Iran to stop the raids.", ['FRA demands of IRN "stop the raids"']],
    ["France repeated its demand that Iran release the sailors.", ['FRA demands of IRN "release the sailors"']],
    [
      "Baker made clear demands on fishing: Iran should honor the treaty, pay for damages and not send ships.",
      [
        'Mary Baker demands of IRN "honor the treaty"',
        'Mary Baker demands of IRN "pay for damages"',
        'Mary Baker demands of IRN "not send ships"',
      ],
    ],
    [
      "Baker said that Iran must leave at once.",
      ['Mary Baker reports "Iran must leave at once"', 'Mary Baker demands of IRN "leave at once"'],
    ],
    ["“Iran must leave,” Baker said.", ['Mary Baker says "Iran must leave"', 'Mary Baker demands of IRN "leave"']],
    ["Iran must leave.", []],
    ["France said that France must be stronger.", ['FRA reports "France must be stronger"']],
    ["France asked whether Iran had left.", []],
    // Positions
    ["Serbia does not recognize Kosovo.", ['SRB holds of XKX "does not recognize Kosovo"']],
    ["France opposed the bill.", []],
    ["China regards Taiwan as a part of its territory.", ['CHN holds of TWN "Taiwan as a part of its territory"']],
    ["Iran insists that the treaty is void.", ['IRN reports "the treaty is void"', 'IRN holds "the treaty is void"']],
    ["Petrov saw the ship.", []],
    ["", []],
  ])("%s", (text, expected) => check(text, expected));
});
