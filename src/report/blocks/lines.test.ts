import { expect, test } from "vitest";
import { isDateLine } from "../dates/date-line.js";
import { isCaptionLine } from "./caption-line.js";
import { explainFurniture } from "./furniture-line.js";
import { isHeadingLike } from "./heading.js";

test.each([
  "See also Ten best beaches",
  "READ MORE: Storm hits the coast",
  "[Related: Storm hits the coast]",
  "Related stories",
  "More news on Asian politics",
  "Advertisement",
  "Advertisement Continue reading the main story",
  "Subscribe to our newsletter",
  "Share this article on Facebook",
  "Facebook Twitter WhatsApp 12",
  "Follow us on Twitter.",
  "This website uses cookies to give you the best of it.",
  "By signing up you agree to our terms.",
  "Story continues below",
  "4 min read",
  "Tags: Iran, France",
  "desk@example.org",
  "https://example.org/a/b",
  "- - - -",
  "Lesen Sie auch: Sturm an der Küste",
])("“%s” is furniture", (line) => expect(explainFurniture(line)).toEqual(expect.any(String)));

test.each([
  "Related trade talks resume in Geneva",
  "Most popular candidate withdraws from race",
  "More aid for Ukraine, says Berlin",
  "More than 40 people fled from the border",
  "Latest round of talks ends in Vienna",
  "Share the burden, Trump tells NATO",
  "Terms and conditions of the ceasefire were agreed.",
  "See also the minister's letter of May, the ministry said.",
  "Cookies were banned from the palace.",
  "Contact with the embassy was lost on Monday.",
  "Follow-up talks will be held in Oslo",
  "Watch on the Rhine goes on",
  "Print media in Iran stay closed",
  "Register of treaties opened by the UN",
])("“%s” may be news", (line) => expect(explainFurniture(line)).toBeNull());

test.each([
  ["June 19, 2024", true],
  ["Updated on 06/19/2023 06:06", true],
  ["Published: Mon, 19 June 2023 | 4 min read", true],
  ["19.06.23, 14:30 Uhr", true],
  ["First published 3 May 2020 at 10.15 GMT", true],
  ["2 hours ago", true],
  ["2023年6月19日", true],
  ["March 4", true],
  ["World | 22 July 2020", true],
  ["5 August 2022 | Middle East", true],
  ["World | Talks open on 22 July 2020", false],
  ["Iran, 4 March 2021", false],
  ["Talks will open on June 19, 2024", false],
  ["The Accord of 19 June 1999", false],
  ["31 February 2023", true], // no day, but meant as one
])("“%s” only dates the report: %s", (line, expected) => expect(isDateLine(line)).toBe(expected));

test.each([
  ["Photo: AP", true],
  ["Image copyright Getty Images", true],
  ["The ministers in Oslo on Monday. (AP Photo/A. Kim)", true],
  ["FILE - The minister waits for his guests in Oslo, March 4, 2021.", true],
  ["Ministers shake hands. REUTERS/Anna Kim", true],
  ["Photographs of the site were shown to the council.", false],
  ["The image of the state has suffered, he said.", false],
])("“%s” is a caption: %s", (line, expected) => expect(isCaptionLine(line)).toBe(expected));

test.each([
  ["Why it matters", true],
  ["China's minister makes demands", true],
  ["What does Moscow want?", true],
  ["China turns down talks, newspaper says", true],
  ["The envoy, who the ministry says", false],
  ["Minister wants talks to go on", true],
  ["Minister speaks of talks on", false],
  ["The ministers met in Oslo.", false],
  ["“We will not go.”", false],
  ["and then they left", false],
  ["Talks between France and Iran on the", false],
])("“%s” is built like a heading: %s", (line, expected) =>
  expect(isHeadingLike(line, { mostWords: 14 })).toBe(expected),
);
