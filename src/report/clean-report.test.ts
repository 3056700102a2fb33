import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadoutError } from "../base/readout-error.js";
import { Report } from "../base/report.js";
import { addSuspect, bodyText, cleanText } from "./clean-report.js";

/** The blocks of a text, one a line: "kind: words", long blocks cut behind six words. */
function showBlocks(text: string): string {
  const { blocks } = cleanText({ text });
  return blocks
    .map(({ kind, start, end }) => {
      const words = text.slice(start, end).split(/\s+/u);
      return `${kind}: ${words.slice(0, 6).join(" ")}${words.length > 6 ? " …" : ""}`;
    })
    .join("\n");
}

function check(text: string, blocks: string) {
  expect(showBlocks(text)).toBe(blocks.trim().replace(/^ +/gmu, ""));
}

const story = "The two ministers met in Vienna and agreed to open talks on the border next month.";
const more = "A spokesman for the government said the date was still open, but both sides wanted it soon.";

test.each([
  [
    "a lone sentence is a paragraph, with its stop and without",
    "Norway recalled its ambassador from Minsk on Tuesday",
    "paragraph: Norway recalled its ambassador from Minsk …",
  ],
  [
    "title, date, byline, paragraphs",
    `Norway and Chile to open talks\n\n4 March 2021\n\nBy Anna Kim\n\n${story}\n\n${more}`,
    `title: Norway and Chile to open talks
     date: 4 March 2021
     byline: By Anna Kim
     paragraph: The two ministers met in Vienna …
     paragraph: A spokesman for the government said …`,
  ],
  [
    "section line beside a date, section name over the title",
    `World news\n\nNorway and Chile to open talks\n\nJourney to Oslo\n\nUpdated 4 March 2021, 10:15\n\n${story}`,
    `section: World news
     title: Norway and Chile to open talks
     section: Journey to Oslo
     date: Updated 4 March 2021, 10:15
     paragraph: The two ministers met in Vienna …`,
  ],
  [
    "subheads between paragraphs, links of the page",
    `${story}\n\nA long quarrel over fish\n\n${more}\n\nSee also  Ten best beaches of the year\n\n${story.replace("Vienna", "Oslo")}\n\nRead more: Storm hits the coast`,
    `paragraph: The two ministers met in Vienna …
     subhead: A long quarrel over fish
     paragraph: A spokesman for the government said …
     furniture: See also Ten best beaches of …
     paragraph: The two ministers met in Oslo …
     furniture: Read more: Storm hits the coast`,
  ],
  [
    "a numbered list of other stories",
    `${story}\n\nMost read\n1. Pandas leave the zoo\n2. What to see in Vienna\n\n${more}`,
    `paragraph: The two ministers met in Vienna …
     furniture: Most read
     furniture: 1. Pandas leave the zoo
     furniture: 2. What to see in Vienna
     paragraph: A spokesman for the government said …`,
  ],
  [
    "numbered demands",
    `${story}\n\n1. The ships must leave.\n\n2. The islands must stay empty.\n\n${more}`,
    `paragraph: The two ministers met in Vienna …
     paragraph: 1. The ships must leave.
     paragraph: 2. The islands must stay empty.
     paragraph: A spokesman for the government said …`,
  ],
  [
    "an opening sentence that could be a heading but ends with its stop",
    `Norway will open talks with Chile.\n\n${more}`,
    `paragraph: Norway will open talks with Chile.
     paragraph: A spokesman for the government said …`,
  ],
  [
    "dateline in front, signature behind",
    `OSLO (AP) — ${story} (dpa/xyz)`,
    `dateline: OSLO (AP) —
     paragraph: The two ministers met in Vienna …
     signature: (dpa/xyz)`,
  ],
  [
    "a picture credit inside a paragraph",
    `${story} [Photo: example.org] ${more}`,
    `paragraph: The two ministers met in Vienna …
     caption: [Photo: example.org]
     paragraph: A spokesman for the government said …`,
  ],
  [
    "several signatures",
    `${more} (Reporting by Anna Kim in Oslo; Editing by B. Ode)\n\n© 2021 Associated Press. All rights reserved.`,
    `paragraph: A spokesman for the government said …
     signature: (Reporting by Anna Kim in Oslo; …
     signature: © 2021 Associated Press. All rights …`,
  ],
  [
    "old wire copy: indented paragraphs, its mark at the end",
    [
      "Norway has offered Chile",
      "talks on fishing rights in the southern ocean, officials of",
      "the Foreign Ministry said.",
      "    The offer was made last week in a letter to the Chilean",
      "government, they said, but no answer has come so far.",
      " REUTER",
    ].join("\n"),
    `paragraph: Norway has offered Chile talks on …
     paragraph: The offer was made last week …
     signature: REUTER`,
  ],
  [
    "the title printed twice",
    `Norway and Chile to open talks\n\nNorway and Chile to open talks\n\n${story}`,
    `title: Norway and Chile to open talks
     furniture: Norway and Chile to open talks
     paragraph: The two ministers met in Vienna …`,
  ],
  [
    "a list of short lines is no row of subheads",
    `${story}\n\nOil\n\nGrain\n\nFish\n\n${more}`,
    `paragraph: The two ministers met in Vienna …
     paragraph: Oil
     paragraph: Grain
     paragraph: Fish
     paragraph: A spokesman for the government said …`,
  ],
])("%s", (_name, text, blocks) => check(text, blocks));

test("only kept text is body; what is removed says why", () => {
  const report = cleanText({
    text: `Talks on fish to open\n\nAdvertisement\n\nOSLO -  ${story}\n\nWhy it   matters\n\n${more}`,
  });
  expect(bodyText(report)).toBe(`${story}\n\nWhy it matters\n\n${more}`);
  expect(report.title).toBe("Talks on fish to open");
  expect(report.removed.map(({ text, why }) => [text, why])).toEqual([["Advertisement", "an advertisement mark"]]);
});

test.each([
  [`OSLO, March 4 (Xinhua) -- ${story}`, "Xinhua", null, "OSLO"],
  [`MOSCOW, March 4. /TASS/. ${story}`, "TASS", null, "MOSCOW"],
  [`By Anna Kim\n\n${story}\n\n(AFP)`, "AFP", "Anna Kim", null],
  [`${story} (Reporting by Anna Kim in Oslo; editing by B. Ode)`, null, "Anna Kim", null],
  [`${story} (sda/abc)`, "Keystone-SDA", "abc", null],
  [`The news agency Reuters said that ${story}`, null, null, null],
])("credits of %s", (text, agency, byline, dateline) => {
  const report = cleanText({ text });
  expect([report.agency, report.byline, report.dateline?.text ?? null]).toEqual([agency, byline, dateline]);
});

test.each([
  ["", "report/empty"],
  [" \n\t\uFEFF", "report/empty"],
  ["PK\u0003\u0004\0\0", "report/binary"],
  ["\uFFFDPNG\r\n\u001A\n\uFFFD\uFFFD\u0001\uFFFD", "report/binary"],
])("%j is refused", (text, code) => {
  const refuse = () => cleanText({ text });
  expect(refuse).toThrowError(expect.objectContaining({ code, hint: expect.any(String) }) as ReadoutError);
});

test("a few bytes that were no UTF-8 are noted", () => {
  const { notes, dateline } = cleanText({ text: `OSLO (AP) \uFFFD ${story}` });
  expect(notes.map(({ code }) => code)).toEqual(["report/encoding"]);
  expect(dateline?.text).toBe("OSLO");
});

test("the id is the caller's, else the hash of the text", () => {
  expect(cleanText({ id: "a-1", text: story }).id).toBe("a-1");
  expect(cleanText({ text: story }).id).toBe(cleanText({ text: story }).id);
});

test("further suspect passages stand in order and once", () => {
  const report = addSuspect(cleanText({ text: story }), { start: 8, end: 17 }, "the ministers of no state");
  const both = addSuspect(addSuspect(report, { start: 0, end: 7 }, "odd"), { start: 8, end: 17 }, "again");
  expect(both.suspect.map(({ text, why }) => [text, why])).toEqual([
    ["The two", "odd"],
    ["ministers", "the ministers of no state"],
  ]);
});

test("blocks cover every word in order without overlap, and the report keeps its shape, whatever the text", () => {
  const piece = fc.constantFrom(
    ...[
      story,
      more,
      "See also",
      "OSLO (AP) -",
      "March 4, 2021",
      "\n",
      "\n\n",
      "    ",
      " REUTER",
      "(dpa/xyz)",
      "By Anna Kim",
    ],
    ...["[Photo: AP]", ".", "A heading", "“", "\r\n", "\u00A0", "the the", "Xi can get.", "06/07/2023"],
  );
  // Control and replacement characters in numbers are refused as binary, which other tests see to.
  const noise = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\p{Cc}|\uFFFD/gu, ""));
  const texts = fc.array(fc.oneof(piece, noise), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = `x ${pieces.join(" ")}`;
      const report = cleanText({ text });
      expect(Report.safeParse(report).success).toBe(true);
      let at = 0;
      for (const { start, end } of report.blocks) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
      for (const quote of [...report.removed, ...report.suspect])
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }),
    { numRuns: 300 },
  );
});

test("a day that no calendar has is noted, and is no headline", () => {
  const text = "Envoy recalled\n\n31 February 2023\n\nFrance recalled its ambassador from Iran on Monday.";
  const { title, published, notes } = cleanText({ text });
  expect({ title, published }).toEqual({ title: "Envoy recalled", published: null });
  const [note] = notes;
  expect(note).toMatchObject({ code: "report/no-such-date", message: "“31 February 2023” is no date" });
  expect(text.slice(note!.span!.start, note!.span!.end)).toBe("31 February 2023");
});
