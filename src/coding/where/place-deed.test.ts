import { expect, test } from "vitest";
import { createReader } from "../../read.js";
import { loadResources } from "../../resources/node.js";

const reader = createReader(await loadResources());

/** The events of a report of 22 June 2023: "act place basis", "-" for what the words state, "?" for none. */
function check(text: string): string {
  const { events } = reader.code({ text, date: "2023-06-22" });
  return events.map(({ act, where }) => `${act} ${where ? `${where.name} ${where.basis ?? "-"}` : "?"}`).join("; ");
}

test.each([
  // The kind of deed tells
  ["France ordered the expulsion of three Iranian diplomats from Lyon.", "SANCTION.expel Lyon act"],
  // Who invites is visited
  ["The French president invited the Iranian president to come in August.", "CONSULT.visit France act"],
  // Words that stand for a place
  ["The French minister arrived in the Iranian capital on Sunday.", "CONSULT.visit Tehran reference"],
  // The same meeting told twice, and what was part of a visit
  [
    "The French minister met the Iranian president on Monday. The French minister met the Iranian president in Geneva.",
    "CONSULT.meet Geneva -",
  ],
  [
    "The French minister will visit Tehran next week. He will meet the Iranian president during his visit.",
    "CONSULT.visit Tehran -; CONSULT.meet Tehran occasion",
  ],
  // At last the place where the report was written, for what was done face to face
  [
    "VIENNA (Readout) - The French minister met the Iranian president on Monday. France condemned Iran.",
    "CONSULT.meet Vienna dateline; ACCUSE.disapprove ?",
  ],
  // Met at home, told from there; a call lies nowhere
  [
    "TEHRAN (Readout) - France condemned Iran.\n\nThe French minister met the Iranian president on Monday.",
    "ACCUSE.disapprove ?; CONSULT.meet Tehran dateline",
  ],
  ["PARIS (Readout) - The French minister phoned the Iranian minister on Monday.", "CONSULT.phone ?"],
  // Ships are attacked at sea
  ["Tension in the Gulf grew. Iran attacked a French tanker.", "ASSAULT Persian Gulf act"],
  // A spot and its name, the place of what was taken, and what somebody was driven out of
  ["Iranian troops captured the French outpost of Calais.", "ASSAULT.abduct Calais -"],
  [
    "France is bombing the Basra airfield in southern Iraq captured by Iranian troops.",
    "ASSAULT.aerial Basrah -; ASSAULT.abduct Basrah -",
  ],
  ["Iranian troops have been driven out of most of northern Iraq by French forces.", "ASSAULT Iraq -"],
  // In front of a visit or talks, behind what ended there; but a state in front of talks takes part
  ["The French minister discussed trade during his Tehran talks with the Iranian minister.", "CONSULT.meet Tehran -"],
  ["France held talks with Iran, which ended in Vienna on Monday.", "CONSULT.meet Vienna -"],
  // "There" and "the region" take up a place
  [
    "The French president travelled to Tehran in 2000. The French president met the Iranian minister there.",
    "CONSULT.visit Tehran -; CONSULT.meet Tehran reference",
  ],
  ["Tension in the Persian Gulf grew. France sent warships to the region.", "MOBILIZE.troops Persian Gulf reference"],
  // Where it was told is not where the blow fell, and the place of another thing is no place of the deed
  ["In Rome newspapers reported that French forces had fired on Iranian ships.", "ASSAULT.firearms ?"],
  ["France told the Iranian embassy in Rome that it would hold talks with Iran.", "CONSULT.meet ?"],
  // Unknown stays unknown
  ["France condemned Iran on Monday.", "ACCUSE.disapprove ?"],
])("%s", (text, expected) => {
  expect(check(text)).toBe(expected);
});
