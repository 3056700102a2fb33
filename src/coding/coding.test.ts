import { expect, test } from "vitest";
import { createReader } from "../read.js";
import { loadResources } from "../resources/node.js";
import { describeEvent } from "./check-examples.js";

/**
 * One sentence and all that it must be coded as: "FRA CONSULT.visit done IRN", several parted by "; ", "" for nothing.
 * The codebook's own examples are tested by `readout codebook check`; here stand constructions.
 */
const cases: readonly (readonly [text: string, expected: string])[] = [
  // voice, control and raising
  ["Iran was condemned by France.", "FRA ACCUSE.disapprove done IRN"],
  ["The Iranian ambassador was expelled by France on Monday.", "FRA SANCTION.expel done IRN"],
  ["Iran was urged by France to release the prisoners.", "FRA RETREAT.release asked IRN"],
  ["The French president is due to visit Iran.", "FRA CONSULT.visit planned IRN"],
  ["The French president is expected to visit Iran.", "FRA CONSULT.visit planned IRN"],
  ["France refused to meet Iran.", "FRA CONSULT.meet refused IRN"],
  ["France has begun to withdraw its troops from Iran.", "FRA RETREAT.withdraw done IRN"],
  // nouns and light verbs
  ["Talks between France and Iran were held on Monday.", "FRA CONSULT.meet done IRN"],
  ["The visit by the French president to Iran lasted two days.", "FRA CONSULT.visit done IRN"],
  ["France made an offer of talks to Iran.", "FRA CONSULT.meet planned IRN"],
  ["France announced a decision to recall its ambassador from Iran.", "FRA SANCTION.withdraw planned IRN"],
  // both sides in one phrase
  ["France and Iran met.", "FRA CONSULT.meet done IRN"],
  ["France and Iran accused each other.", "FRA ACCUSE.allege done IRN"],
  ["France and Iran agreed to reopen their embassies.", "FRA SUPPORT planned IRN"],
  ["France and Germany condemned Iran.", "FRA DEU ACCUSE.disapprove done IRN"],
  // relative clauses and coordination
  ["The French minister, who visited Iran, praised Iraq.", "FRA CONSULT.visit done IRN; FRA SUPPORT done IRQ"],
  [
    "France condemned Iran and recalled its ambassador.",
    "FRA ACCUSE.disapprove done IRN; FRA SANCTION.withdraw done IRN",
  ],
  // encounters: calls told by their medium, persons seen, requests refused, who travels
  [
    "The French president told the Iranian president in a telephone call on Monday that he was ready.",
    "FRA CONSULT.phone done IRN",
  ],
  ["Iran rejected a French request for talks.", "IRN CONSULT.meet refused FRA"],
  ["Iran saw the French attack on Iraq.", "FRA ASSAULT done IRQ"],
  ["The Iranian foreign minister was invited to Paris.", "FRA CONSULT.visit asked IRN"],
  [
    "The French president held talks with the Iranian foreign minister, whom he invited to Paris.",
    "FRA CONSULT.meet done IRN; FRA CONSULT.visit asked IRN",
  ],
  // negation, modals, conditions
  ["France did not attack Iran.", "FRA ASSAULT denied IRN"],
  ["France will not meet Iran.", "FRA CONSULT.meet refused IRN"],
  ["France would no longer meet Iran.", "FRA CONSULT.meet refused IRN"],
  ["No member of the French government has visited Iran.", "FRA CONSULT.visit denied IRN"],
  ["France cannot meet Iran.", "FRA CONSULT.meet refused IRN"],
  ["There is no dispute that France cannot settle with Iran.", "FRA SUPPORT possible IRN"],
  ["France might attack Iran.", "FRA ASSAULT possible IRN"],
  ["France has not threatened Iran.", "FRA THREATEN denied IRN"],
  // operators stack, the outermost wins
  ["France refused to promise aid to Iran.", "FRA AID refused IRN"],
  ["France threatened to suspend aid to Iran.", "FRA SANCTION.discontinue threatened IRN"],
  ["France demanded an end to Iranian attacks on Iraq.", "FRA RETREAT.ceasefire asked IRQ"],
  ["A visit of the French minister to Iran, planned for May, was cancelled.", "FRA CONSULT.visit cancelled IRN"],
  // what is said
  ["The French minister said that Iran should release the prisoners.", "FRA RETREAT.release asked IRN"],
  ["Iran attacked Iraq, the French minister said.", "IRN ASSAULT done IRQ"],
  ["France accused Iran of attacking Iraq.", "FRA ACCUSE.allege done IRN"],
  // things belong to somebody
  ["France imposed tariffs on Iranian carpets.", "FRA SANCTION.discontinue done IRN"],
  ["Iran seized a French tanker.", "IRN COERCE.seize done FRA"],
  // phrases: particles, complements of the object, a preposition that decides
  ["Iran broke off talks with France on Monday.", "IRN CONSULT.meet ended FRA"],
  ["France called the Iranian plan unacceptable.", "FRA ACCUSE.disapprove done IRN"],
  ["France fired missiles into the sea near Iran.", "FRA MOBILIZE.weapons done IRN"],
  ["France fired missiles at Iran.", "FRA ASSAULT.heavy-weapons done IRN"],
  ["Iran gave in to France.", "IRN CONCEDE done FRA"],
  ["France and Iran exchanged letters.", "FRA CONSULT done IRN"],
  ["French and Iranian ministers put their names to a treaty.", "FRA SUPPORT done IRN"],
  ["France granted Iranian prisoners an amnesty.", "FRA CONCEDE done IRN"],
  // counted nouns, lists of names, complements that are the deed
  ["France shelled two of Iran's ports.", "FRA ASSAULT.heavy-weapons done IRN"],
  ["France encouraged Iran to release the prisoners.", "FRA RETREAT.release asked IRN"],
  ["France wants Iran to release the prisoners.", "FRA RETREAT.release asked IRN"],
  ["France joined Germany in condemning Iran.", "FRA ACCUSE.disapprove done IRN"],
  ["France criticized Germany for sending weapons to Iran.", "FRA ACCUSE.disapprove done DEU; DEU AID done IRN"],
  ["France offered talks in Minsk, the capital of Belarus, to Iran.", "FRA CONSULT.meet planned IRN"],
  // a name before the noun that is given, a purpose, a settled refusal, causative "have"
  ["France offered Iran support.", "FRA SUPPORT planned IRN"],
  [
    "France raised tariffs on Iran on Monday to punish Iraq.",
    "FRA SANCTION.discontinue done IRN; FRA SANCTION.discontinue planned IRQ",
  ],
  ["Iran decided not to meet France.", "IRN CONSULT.meet refused FRA"],
  ["Iran and France signed a treaty. The treaty was signed between Iran and France.", "IRN SUPPORT done FRA"],
  ["Iranian troops were sent into Iraq.", "IRN MOBILIZE.troops done IRQ"],
  ["France denied a report that it had attacked Iran.", "FRA ACCUSE refused IRN"],
  ["France said it would attack Iran.", "FRA ASSAULT threatened IRN"],
  ["France ended two days of talks with Iran.", "FRA CONSULT.meet done IRN"],
  ["A meeting between France and Iran failed to bring progress.", "FRA CONSULT.meet done IRN"],
  // lists of examples, names in apposition, whose thing it is by its maker
  ["France asked four states, including Iran and Iraq, for help.", "FRA REQUEST.assist done IRN IRQ"],
  ["France attacked its enemy Iran.", "FRA ASSAULT done IRN"],
  ["France appreciates the efforts made by Iran.", "FRA SUPPORT done IRN"],
  // participles, shared objects, clauses of what is to be done and of what is
  ["France held talks with Iran aimed at ending the dispute.", "FRA CONSULT.meet done IRN"],
  ["France and Iran were engaged in close cooperation.", "FRA COOPERATE done IRN"],
  ["France will help and protect Iran.", "FRA AID planned IRN"],
  ["France wants Iran to rethink its course.", "FRA REQUEST done IRN"],
  ["France suggested that Iran has changed its mind.", ""],
  ["Iran would have to rethink, France said.", ""],
  ["France alleged that Iran had violated the treaty.", "FRA ACCUSE.allege done IRN"],
  ["The French raid on Iran killed three soldiers.", "FRA ASSAULT done IRN"],
  ["The French foreign minister told Reuters in an interview that Iran had changed.", ""],
  ["The French foreign minister walked away from the podium after a look at Iran.", ""],
  // no deed between parties
  ["The French minister declined to comment on Iran.", ""],
  ["A French official, who asked not to be named, flew home.", ""],
  ["France held talks with Iran on cutting missiles.", "FRA CONSULT.meet done IRN"],
  ["The French Chamber of Commerce opened an office.", ""],
  ["The French president visited Lyon.", ""],
  ["The elections in March drew France's attention to Iran.", ""],
  ["The French charge d'affaires in Iran was ill.", ""],
  ["The weather in France was fine.", ""],
  ["Iranian imports grew.", ""],
];

const reader = createReader(await loadResources());

/** Codes the text and compares; a failing case prints its tree and the rows that fired. */
function check(text: string, expected: string): void {
  const { events } = reader.code({ text });
  const found = events.map(describeEvent).join("; ");
  if (found === expected) return;
  const tree = reader
    .parse(text)
    .flatMap(({ tokens }) => tokens.map((token) => `${token.text}/${token.upos}/${token.deprel}>${token.head}`));
  expect(found, `${tree.join(" ")}\n${events.map(({ why }) => why.join(" ")).join("\n")}`).toBe(expected);
}

test.each(cases)("%s → %s", check);
