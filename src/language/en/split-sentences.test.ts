import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.js";
import { tokenize } from "./tokenize.js";

/** "‖" marks where one sentence ends and the next begins; it is not part of the text. */
function check(marked: string): void {
  const text = marked.replaceAll("‖", "");
  const places = tokenize(text, 0, text.length);
  const found = splitSentences(text, places).map(({ start, end }) =>
    text.slice(places.starts[start], places.ends[end - 1]),
  );
  const expected = marked.split("‖").map((sentence) => sentence.trim());
  expect(found).toEqual(expected[0] === "" ? [] : expected);
}

test.each([
  "",
  "The talks ended.",
  "The talks ended. ‖They failed.",
  "Did they meet? ‖They did! ‖Nobody knows…",
  "No full stop",
  "First line\nof one sentence. ‖Second\nsentence.",
  "A headline without a stop\n\n‖The text begins here.",
  "Paragraph one.\n\n‖paragraph two begins small.",
  // What letters hold, whose lines are lost
  "See you there. ‖Best regards, ‖Awa Ndiaye",
  "Thanks, he said, for the help.",
  "Regards, and all the best.",
  "We can meet. ‖John Hale ‖08/16/2000 03:48 PM ‖Will you come?",
  "It was sent on 08/16/2000 03:48 PM Eastern time.",
  "The draft of 08/16/2000 03:48 PM was lost.",
  "We agree :) ‖Now we travel. :-) ‖They wait.",
  "He laughed :) and left.",
  // Titles, initials, abbreviations
  "Mr. Sall met Mrs. Diallo. ‖They agreed.",
  "Gen. Ba and Lt. Col. Sy resigned.",
  "Sen. John A. Hale spoke. ‖He left.",
  "J. F. Hale and J.F. Hale met.",
  "Dr. Ndiaye called Prof. Kane.",
  "President Sall met U.N. Secretary General Park.",
  "The U.S. Senate voted.",
  "The U.S. Would not comment on it.",
  "He flew to the U.S. The visit was short.".replace("U.S. ", "U.S. ‖"),
  "He left the U.S. on Monday.",
  "They met in Washington, D.C. ‖He left.",
  "They met in Washington, D.C., on Friday.",
  "The call came at 5 p.m. on Tuesday.",
  "The call came at 5 p.m. ‖It was brief.",
  "The call came at 5 p.m. Tuesday.",
  "Acme Corp. President Lee resigned.",
  "Acme Inc. said it would pay. ‖It did not.",
  "He works for Acme Inc. ‖The firm is new.",
  "Tanks, guns, etc. were found.",
  "They saw tanks, guns, etc. ‖Nothing else.",
  "Oil, gas, e.g. methane, and coal.",
  "No. 10 said so. ‖The answer is no. ‖It stays so.",
  "On Feb. 3 they met. ‖On Mar. 4 they parted.",
  "St. Petersburg and Mt. Kenya are far apart.",
  "Rep. Adams, R-Ohio, voted no.",
  "The U.S., U.K. and U.N. agreed.",
  "He joined the U.N. in 1990.",
  "Talks with the U.S.S.R. failed. ‖They resumed.",
  "Ban Ki-moon met Kim Jong Un. ‖They smiled.",
  "King Charles III. spoke",
  // Numbers
  "Prices rose 3.5 percent. ‖Wages rose 2.1 percent.",
  "It cost $1.5 billion. ‖That is much.",
  "It happened in 1999. ‖Then came 2000.",
  "1. The states agree to meet. ‖2. The states agree to talk.",
  "Article 5. ‖The parties agree.",
  // Quotes
  '"We agree," he said. ‖"We do not," she said.',
  'He said: "We agree." ‖She left.',
  '"We agree." ‖"We do not."',
  '"We will meet," he said. "It is late."'.replace(' "It', ' ‖"It'),
  "“We agree.” ‖“We do not.”",
  "“We agree,” he said. ‖The talks ended.",
  '"Will you come?" he asked.',
  '"Will you come?" President Sall asked. ‖Nobody answered.',
  '"Will you come?" ‖Nobody answered.',
  '"Never!" she shouted. ‖He left.',
  '"Never!" the minister told reporters.',
  "He called it a 'mistake.' ‖She agreed.",
  'He said he was "ready." ‖She was not.',
  "(They met in May.) ‖They parted in June.",
  "They met (in May). ‖They parted.",
  'He asked, "Why now?" ‖Then he left.',
  "'We agree.' ‖'Good.'",
  "``We agree,'' he said. ‖He left.",
  // Damaged spacing
  "They ended the talks.‖The minister left.",
  "They ended the talks .‖ The minister left.",
  "They met in 2019.‖The talks failed.",
  "Version 2.0 is out.‖It works.",
  "He left.‖She stayed.‖They talked.",
  "See example.com for more. ‖Then call.",
  "Visit www.example.org. ‖Then call.",
  "The talks ended.  ‖  They failed.",
  "The talks ended.\u00a0‖They failed.",
  "the talks ended. ‖they failed.",
  "He said so? ‖nobody knows.",
  // Ellipses, dashes
  "He waited ... and left.",
  "He waited... ‖Then he left.",
  "He waited… ‖Then he left.",
  "He waited -- and left. ‖She stayed.",
  "The offer — the third — failed. ‖A fourth came.",
  // Datelines
  "BEIRUT (AP) - ‖The president resigned.",
  "BEIRUT, Lebanon (AP) -- ‖The president resigned.",
  "WASHINGTON, June 19 (Reuters) - ‖The envoy left.",
  "PARIS — ‖The talks ended.",
  "PARIS, March 3 — ‖The talks ended.",
  "PARIS/LONDON, March 3 (Reuters) - ‖The talks ended.",
  "PORT-AU-PRINCE, Haiti (AP) — ‖Rain fell.",
  "NEW YORK (AP) — ‖Rain fell. ‖It stopped.",
  "UNITED NATIONS, Sept. 2 (Xinhua) -- ‖The council met.",
  "NATO - the alliance of 32 states - met.",
  "IAEA inspectors left. ‖They were told to.",
  "TALKS FAIL AS LEADERS LEAVE",
  "TALKS FAIL; LEADERS LEAVE",
  "The text began.\n\n‖MOSCOW (AFP) - ‖The envoy left.",
  // Lists and lines
  "They agreed on:\n- ‖a ceasefire".replace("\n- ‖", "\n‖- "),
  "They agreed on:\n‖• a ceasefire\n‖• an exchange",
  "They agreed on:\n‖* a ceasefire\n‖* an exchange",
  "The offer was made\n- as expected".replace("\n- ", "\n‖- "),
  "Title line\n \n‖Text line.",
  "One.\n‖Two.\n‖Three.",
  "Line one ends\nand goes on. ‖Next.",
  // More
  "Is it war? ‖Is it peace? ‖Who can say?",
  "Stop! ‖Go!",
  "What?! ‖No!!",
  "Yahoo! said it would pay.",
  "Foreign Minister Wang Yi said China opposes it; Japan disagrees.",
  "He met the prime minister, the foreign minister, etc., in Rome.",
  "Kim Jong-un's envoy left. ‖South Korea's stayed.",
  "Officials, i.e. the two envoys, met.",
  "The U.S.-led group left. ‖It returned.",
  "She is a Ph.D. student. ‖He is not.",
  "Maj. Gen. Smith vs. Col. Jones.",
  "He spoke to the A.P. ‖The interview was short.",
  "Col. Gaddafi died. ‖Libya changed.",
  "He moved to Mass. ‖The house is small.",
  "Messrs. Hale and Lee met Ms. Ray. ‖They agreed.",
  "The treaty (Art. 5) holds. ‖It binds all.",
  "He lives at 5 Main St. ‖The street is long.",
  "A spokesman for Gov. Lee said no. ‖Lee said yes.",
])("%j", check);

test("a stretch without full stops is cut, at a pause where there is one", () => {
  const text = `${"word ".repeat(150)}, ${"word ".repeat(150)}`;
  const places = tokenize(text, 0, text.length);
  expect(splitSentences(text, places)).toEqual([
    { start: 0, end: 151, isCut: true },
    { start: 151, end: 301 },
  ]);
});
