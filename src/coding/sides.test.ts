import { expect, test } from "vitest";
import type { Actor } from "../base/actor.js";
import { createReader } from "../read.js";
import { loadResources } from "../resources/node.js";

/**
 * Who did it to whom, over the sentences of a report: "FRA ACCUSE done IRN; …" with persons after a slash ("FRA/Emmanuel
 * Macron"), and nothing after the stage where the other side is nobody in particular.
 */
const cases: readonly (readonly [what: string, date: string, text: string, expected: string])[] = [
  [
    "a title's own complement is no side",
    "1987-03-31",
    "The French ambassador to Iran visited Iraq.",
    "FRA CONSULT.visit done IRQ",
  ],
  [
    "what stands deeper than the nearest belongs to something else",
    "2021-03-31",
    "Iran held talks with Iraq on a trip with Oman.",
    "IRN CONSULT.meet done IRQ",
  ],
  [
    "an agent behind another noun",
    "2021-03-31",
    "Iran was accused of espionage by France.",
    "FRA ACCUSE.allege done IRN",
  ],
  [
    "a participle that completes a passive",
    "2021-03-31",
    "Ten French ships have been confirmed attacked in the Gulf by Iran.",
    "IRN ASSAULT done FRA",
  ],
  [
    "who is quoted speaks",
    "2023-06-19",
    'IRNA quoted Emmanuel Macron as saying: "I condemn Iraq."',
    "FRA/Emmanuel Macron ACCUSE.disapprove done IRQ",
  ],
  [
    "a relative clause that hangs elsewhere",
    "2018-04-05",
    "The issue is closed, said Wang Yi, who is visiting Russia as an envoy.",
    "CHN/Wang Yi CONSULT.visit done RUS",
  ],
  [
    "of several others, those of the source's country act for it",
    "2021-09-20",
    "France cancelled a meeting between its armed forces minister and her British counterpart.",
    "FRA/Florence Parly CONSULT.meet cancelled GBR/Ben Wallace",
  ],
  [
    "a town stands for its state where it is shelled",
    "2021-03-31",
    "Turkey shelled Aleppo.",
    "TUR ASSAULT.heavy-weapons done SYR",
  ],
  [
    "a town stands for its state where it is visited",
    "2017-06-06",
    "Rex Tillerson visited Sydney.",
    "USA/Rex Tillerson CONSULT.visit done AUS",
  ],
  ["but not where it is praised", "2021-03-31", "Turkey praised Aleppo.", ""],
  [
    "what is welcomed or denied is a deed",
    "2021-03-31",
    "Russia attacked Ukraine. France condemned it.",
    "RUS ASSAULT done UKR; FRA ACCUSE.disapprove done RUS",
  ],
  [
    "a meeting that another spoke of",
    "2021-03-31",
    "Armenia and Azerbaijan met. Turkey called the meeting a first step. Iran welcomed it.",
    "ARM CONSULT.meet done AZE; IRN SUPPORT done ARM AZE",
  ],
  [
    "who supports a plan together does not support each other",
    "2021-03-31",
    "France and Germany support the plan.",
    "",
  ],
  [
    "an organisation meets by itself",
    "2021-03-31",
    "France left. The members of NATO met on Monday.",
    "NATO CONSULT.meet done",
  ],
  [
    "who speaks for a state acts for it",
    "2023-06-19",
    "Emmanuel Macron said that France rejected the Iranian plan.",
    "FRA/Emmanuel Macron REJECT done IRN",
  ],
  [
    "the sentence after the lead names who acted",
    "2023-06-19",
    "France accused Iran of espionage. President Emmanuel Macron accused Iran in a speech.",
    "FRA/Emmanuel Macron ACCUSE.allege done IRN",
  ],
  [
    "two sentences ask for two things",
    "2023-06-19",
    "Russia attacked Ukraine. The sea was calm. France urged Iran to be calm. On Tuesday France urged Iran to be patient.",
    "RUS ASSAULT done UKR; FRA REQUEST done IRN; FRA REQUEST done IRN",
  ],
  [
    "whoever talks, the talks are between those named",
    "2021-03-31",
    "The negotiators shuttled between Tehran and Paris.",
    "IRN CONSULT.third-party done FRA",
  ],
  ["nobody's visits are no talks between states", "2021-03-31", "Iranian women went to the French police.", ""],
  [
    "a promise that the own state will do something is none to it",
    "2022-08-05",
    "Nancy Pelosi promised that the United States would be calm.",
    "",
  ],
  [
    "whose committee it is, only the setting tells: no other side",
    "2021-03-31",
    "The committee met in Oslo. France rejected the charges.",
    "",
  ],
  [
    "who makes something at a meeting takes part in it",
    "2021-03-31",
    "The French minister made the proposal at a meeting with the Iranian minister.",
    "FRA CONSULT.meet done IRN",
  ],
  [
    "who does something at a meeting takes part in it",
    "2021-03-31",
    "The French minister presented the plan at a meeting with the Iranian minister.",
    "FRA CONSULT.meet done IRN",
  ],
  [
    "who was killed, was killed by those whom they fight",
    "1987-04-10",
    "Iran attacked Iraqi positions on Monday. Some 200 Iraqi soldiers were killed or wounded.",
    "IRN ASSAULT done IRQ; IRN ASSAULT done IRQ",
  ],
  [
    "whoever threatens a state is not of it",
    "1987-04-10",
    "Iranian troops are fighting in Iraq. A military spokesman threatened air raids on Iran.",
    "IRN ASSAULT done IRQ; IRQ ASSAULT.aerial threatened IRN",
  ],
  [
    "an agency that is told something is no party",
    "1987-04-10",
    "Iran attacked several ships, an official told Reuters.",
    "",
  ],
  [
    "who arrests, the place tells",
    "1987-04-10",
    "Two Israelis were arrested in Egypt on Monday.",
    "EGY COERCE.arrest done ISR",
  ],
  [
    "one capital before the noun is where they talk",
    "1987-04-10",
    "The collapse of the London talks drew attention in Brazil.",
    "",
  ],
];

const reader = createReader(await loadResources());

test.each(cases)("%s", (_, date, text, expected) => {
  const { events } = reader.code({ text, date });
  const show = (side: readonly Actor[]): string[] =>
    side.map(({ country, person }) => (person ? `${country}/${person}` : `${country}`));
  const found = events.map(({ sources, act, stage, targets }) =>
    [...show(sources), act, stage, ...show(targets)].join(" "),
  );
  expect(found.join("; ")).toBe(expected);
});
