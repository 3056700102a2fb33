import { expect, test } from "vitest";
import { createReader } from "../../read.js";
import { loadResources } from "../../resources/node.js";

const reader = createReader(await loadResources());

/** The events of a report of 22 June 2023 (a Thursday): "act value basis", "-" for what the words state, "?" for none. */
function check(text: string): string {
  const { events } = reader.code({ text, date: "2023-06-22" });
  return events.map(({ act, when }) => `${act} ${when ? `${when.value} ${when.basis ?? "-"}` : "?"}`).join("; ");
}

test.each([
  // The words themselves, and those that move the deed to its stage
  ["France expelled two Iranian diplomats on Monday.", "SANCTION.expel 2023-06-19 -"],
  ["France on Monday expelled two Iranian diplomats.", "SANCTION.expel 2023-06-19 -"],
  ["Iran cancelled a visit by the French president next week.", "CONSULT.visit 2023-W26 -"],
  ["The French president on Monday invited the Iranian president to come in August.", "CONSULT.visit 2023-08 -"],
  // A clause that the deed's own hangs on
  ["France said on Monday that it would expel two Iranian diplomats.", "SANCTION.expel 2023-06-19 saying"],
  ["The French minister left on Monday, accusing Iran of lying.", "ACCUSE.allege 2023-06-19 clause"],
  [
    "France recalled its ambassador from Iran on Monday, hours after Iran had expelled two French diplomats.",
    "SANCTION.withdraw 2023-06-19 -; SANCTION.expel 2023-06-19 clause",
  ],
  // A distance is counted from the main clause
  [
    "France recalled its ambassador from Iran on Monday, three days after Iran expelled two French diplomats.",
    "SANCTION.withdraw 2023-06-19 -; SANCTION.expel 2023-06-16 clause",
  ],
  // The telling stays at a time until it moves
  [
    "France expelled two Iranian diplomats on Monday. Iran condemned the decision. It recalled its ambassador from France.",
    "SANCTION.expel 2023-06-19 -; ACCUSE.disapprove 2023-06-19 story; SANCTION.withdraw 2023-06-19 story",
  ],
  [
    "France expelled two Iranian diplomats on Tuesday.\n\nIn May the French president met the Iranian president in Geneva. He accused Iran of lying.\n\nIran condemned France.",
    "SANCTION.expel 2023-06-20 -; CONSULT.meet 2023-05 -; ACCUSE.allege 2023-05 story; ACCUSE.disapprove 2023-06-20 story",
  ],
  // A present brings it back to the day of the lead, an earlier past is not dated
  [
    "France expelled two Iranian diplomats on Tuesday. In May Iran seized a French ship. Iran accuses France of spying.",
    "SANCTION.expel 2023-06-20 -; COERCE.seize 2023-05 -; ACCUSE.allege 2023-06-22 published",
  ],
  ["Iran had expelled two French diplomats.", "SANCTION.expel ?"],
  // Part of a visit, and one visit told twice
  [
    "The French president will visit Iran next week. He will meet the Iranian president during his visit.",
    "CONSULT.visit 2023-W26 -; CONSULT.meet 2023-W26 occasion",
  ],
  [
    "The French president will visit Iran next week. The French president leaves for Iran on Tuesday.",
    "CONSULT.visit 2023-06-27 -",
  ],
  [
    "On the second day of his visit to Iran, the French minister met the Iranian president on Wednesday.",
    "CONSULT.visit 2023-06-20/2023-06-21 clause; CONSULT.meet 2023-06-21 -",
  ],
  // How long there was none is not when it was; what is told later dates it
  [
    "The French president met the Iranian president on Monday, their first meeting since 2018.",
    "CONSULT.meet 2023-06-19 -",
  ],
  [
    "The French president has met the Iranian president. The meeting took place on May 9, a newspaper reported on Sunday.",
    "CONSULT.meet 2023-05-09 mention",
  ],
  [
    "The French president held talks on Sunday with the Italian president during a visit to Iran.",
    "CONSULT.meet 2023-06-18 -; CONSULT.visit 2023-06-18 clause",
  ],
  // The lead in the perfect, and the day that the next sentence states
  [
    "France has expelled two Iranian diplomats. The foreign minister announced the step on Tuesday.",
    "SANCTION.expel 2023-06-20 story",
  ],
  // What is under way goes on while the rest is told; a year or month named with "when"
  [
    "France expelled two Iranian diplomats on Tuesday. The Italian minister, who was visiting Iran, condemned France.",
    "SANCTION.expel 2023-06-20 -; CONSULT.visit 2023-06-20 story; ACCUSE.disapprove 2023-06-20 story",
  ],
  [
    "Iran stopped buying French wheat in 1977, when France broke with Iran.",
    "SANCTION.discontinue 1977 -; SANCTION.withdraw 1977 clause",
  ],
  // The noun under a verb that only carries it, and the summit that is still to be held
  ["France and Iran have had a series of talks from 1998 to 2006.", "CONSULT.meet 1998/2006 -"],
  ["The two states prepared the French-Iranian summit expected to be held next month.", "CONSULT.meet 2023-07 -"],
  // An encounter that lies ahead is not on the day on which it is told of
  ["France said on Monday that it would hold talks with Iran.", "CONSULT.meet ?"],
  // Said after talks: who speaks of them has just held them
  [
    "The French minister said on Monday after talks with the Iranian president that France was content.",
    "CONSULT.meet 2023-06-19 clause",
  ],
  // Two days with "to" between are a range, also where the tree parts them; an offer that is announced
  [
    "The envoy returned in preparation for the French president's visit to Iran, July 9 to July 12.",
    "CONSULT.visit 2023-07-09/2023-07-12 -",
  ],
  // One verb, two days: two meetings
  [
    "The French minister met the Iranian president on Monday and the Iranian foreign minister on Tuesday.",
    "CONSULT.meet 2023-06-19 -; CONSULT.meet 2023-06-20 -",
  ],
  // Others tell of the same blow on another day
  [
    "Iran shelled France on Sunday, a newspaper said on Monday. Other newspapers said flatly that Iran shelled France.",
    "ASSAULT.heavy-weapons 2023-06-18 -",
  ],
  // At last the day of publication
  ["France accuses Iran of spying.", "ACCUSE.allege 2023-06-22 published"],
])("%s", (text, expected) => {
  expect(check(text)).toBe(expected);
});

test("a report without a known day keeps its weekdays", () => {
  const text = "France expelled two Iranian diplomats on Monday. Iran condemned France.";
  const values = reader.code({ text }).events.map(({ when }) => when?.value);
  expect(values).toEqual(["XXXX-WXX-1", "XXXX-WXX-1"]);
});
