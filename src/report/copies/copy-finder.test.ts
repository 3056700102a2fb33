import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ReadoutError } from "../../base/readout-error.js";
import { cleanText } from "../clean-report.js";
import { type CopyText, createCopyFinder } from "./copy-finder.js";
import { harbourInGerman, harbourInOtherWords, stories } from "./testing/stories.js";

const { harbour, river, envoy } = stories;
const sentencesOf = (text: string): string[] => text.split(/(?<=[.”"]) |\n\n/);

/** What the second text is to the first. */
function check(first: string | CopyText, second: string | CopyText, kind: string) {
  const finder = createCopyFinder();
  finder.add(typeof first === "string" ? { id: "a", text: first } : first);
  const added = finder.add(typeof second === "string" ? { id: "b", text: second } : second);
  expect(added, JSON.stringify(added)).toMatchObject({ kind, ...(kind !== "new" && { of: "a" }) });
  expect(finder.groups().length).toBe(kind === "new" ? 0 : 1);
}

const accord = `On Friday the ministers Ana Ruiz of Peru, Nils Berg of Sweden and Hamid Nasser of Oman put their names under an
accord in Muscat. It ends the dispute about the ship Aurora, which left Callao for Gothenburg and was held off Salalah. Berg
spoke of "a day of plain good sense". Witnesses were Clara Frei and Jonas Keller from Zurich, and the envoy Marta Silva.`;
const accordRetold = `What began when the Aurora sailed out of Callao is over: in Muscat three governments, those of Peru, of Sweden and
of Oman, settled it yesterday. For Ruiz and Nasser it was a long week, for Berg "a day of plain good sense". The freighter had lain
at anchor near Salalah since spring; its owners in Gothenburg want damages. Keller, a
lawyer in Zurich, and Silva will see to that.`;

const on = (published: string, text: string, id: string): CopyText => ({ id, text, published });

test.each<[string, string | CopyText, string | CopyText, string]>([
  ["the same text", harbour, harbour, "exact"],
  ["other layout and punctuation", harbour, harbour.replace(/\s+/g, "\n").replaceAll('"', "”").toUpperCase(), "exact"],
  ["another agency line", harbour, harbour.replace("LISBON, May 4 (Lusa) -", "From our reporter in Lisbon:"), "near"],
  ["the end cut off", harbour, harbour.slice(0, 420), "near"],
  ["a paragraph dropped", harbour, harbour.split("\n\n").toSpliced(2, 1).join("\n\n"), "near"],
  ["sentences in another order", harbour, sentencesOf(harbour).toReversed().join(" "), "near"],
  ["a story within a longer page", river, `${envoy.slice(0, 300)} ${river} Read more news from Asia.`, "near"],
  ["the story in other words", harbour, harbourInOtherWords, "rewritten"],
  ["the story in German", on("2026-05-05", harbour, "a"), on("2026-05-06", harbourInGerman, "b"), "rewritten"],
  ["a German copy a week later", on("2026-05-05", harbour, "a"), on("2026-05-13", harbourInGerman, "b"), "new"],
  ["half of the names, and a quotation", accord, accordRetold, "rewritten"],
  ["half of the names, and no quotation", accord, accordRetold.replace(/"[^"]*"/, "well"), "new"],
  ["another story", harbour, river, "new"],
  ["a story with one sentence in common", river, `${envoy} ${sentencesOf(river).at(-1)}`, "new"],
  ["too short for more than the same words", "Ministers met in Oslo.", "Ministers met in Oslo on Monday.", "new"],
  ["no words at all", "— —", "— —", "new"],
  ["short, but the same", "Ministers met in Oslo.", "Ministers met in Oslo", "exact"],
])("%s", (_, first, second, kind) => check(first, second, kind));

test("words of scripts without spaces are compared character by character", () => {
  const text = "外交部长星期二在里斯本与摩洛哥代表团举行会谈，双方签署了关于新港口的协议，并同意每年举行一次磋商。";
  check(text, text.replace("，并同意每年举行一次磋商", ""), "near");
  check(text, "气象台预计明天北部山区将有大雨，请居民注意防范山洪和泥石流，并避免前往河边和低洼地带活动。", "new");
});

test("furniture of the page does not count", () => {
  const page = (id: string, more: string) => cleanText({ id, text: `${harbour}\n\n${more}` });
  const finder = createCopyFinder();
  finder.add(page("a", "See also: Ten walks along the Douro"));
  expect(finder.add(page("b", "More news on: Wine"))).toMatchObject({ kind: "exact", of: "a" });
});

test("the likely original is named with its reasons, and stands for the group", () => {
  const finder = createCopyFinder();
  finder.add({ id: "paper", text: harbour.slice(28), published: "2026-05-05" });
  finder.add({ id: "wire", text: harbour, published: "2026-05-05T08:00", agency: "Lusa", title: "Harbour agreed" });
  finder.add({ id: "blog", text: harbourInOtherWords, published: "2026-05-06" });
  expect(finder.add({ id: "other", text: river }).group).toBe("other");
  expect(finder.groups()).toEqual([
    {
      id: "wire",
      original: {
        id: "wire",
        why: ["it was published first", "it names the agency or the place it was filed from", "it is the longest"],
      },
      members: [
        { id: "wire", title: "Harbour agreed", kind: "original", similarity: 1, why: "the likely original" },
        expect.objectContaining({ id: "paper", kind: "near", why: expect.stringMatching(/^9\d % of their wording/) }),
        expect.objectContaining({ id: "blog", kind: "rewritten", why: expect.stringMatching(/\d+ names, 3 numbers/) }),
      ],
    },
  ]);
  expect(finder.groups(1).map(({ id }) => id)).toEqual(["other", "wire"]);
});

test("a dateline in the text tells the original, too", () => {
  const finder = createCopyFinder();
  finder.add({ id: "paper", text: `${harbour.slice(28)} More on this matter will be printed tomorrow.` });
  finder.add({ id: "wire", text: harbour });
  expect(finder.groups()[0].original).toEqual({
    id: "wire",
    why: ["it names the agency or the place it was filed from"],
  });
});

test("a report that comes again changes nothing; another text under its id is an error", () => {
  const finder = createCopyFinder();
  finder.add({ id: "a", text: harbour });
  finder.add({ id: "b", text: river });
  expect(finder.add({ id: "a", text: harbour })).toEqual({ group: "a", kind: "exact", of: "a", similarity: 1 });
  expect(() => finder.add({ id: "a", text: river })).toThrow(ReadoutError);
  expect(finder.size).toBe(2);
  expect(finder.groups()).toEqual([]);
});

test("rewritten copies can be left out", () => {
  const finder = createCopyFinder({ rewritten: false });
  finder.add({ id: "a", text: harbour });
  expect(finder.add({ id: "b", text: harbourInOtherWords }).kind).toBe("new");
});

/** Pieces and mixtures of the stories, some dated: chains in which the first and the last are no copies of each other. */
const sentences = Object.values(stories).flatMap(sentencesOf);
const reports = fc
  .array(
    fc.record({
      from: fc.nat(sentences.length - 3),
      length: fc.integer({ min: 2, max: 8 }),
      skip: fc.nat(9),
      published: fc.constantFrom(null, "2026-05-04", "2026-05-05", "2026-05-09"),
      agency: fc.constantFrom(null, "Lusa"),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((made) =>
    made.map(({ from, length, skip, ...rest }, index): CopyText => {
      const text = sentences.slice(from, from + length).filter((_, at) => at === 0 || at !== skip);
      return { id: `r${index}`, text: text.join(" "), ...rest };
    }),
  );

test("groups, ids, originals and members do not depend on the order of adding", () => {
  const groupsOf = (list: readonly CopyText[]) => {
    const finder = createCopyFinder();
    for (const report of list) finder.add(report);
    return finder.groups(1);
  };
  const shuffled = reports.chain((list) =>
    fc.shuffledSubarray(list, { minLength: list.length }).map((other) => ({ list, other })),
  );
  let grouped = 0;
  fc.assert(
    fc.property(shuffled, ({ list, other }) => {
      const groups = groupsOf(list);
      if (groups.some(({ members }) => members.some(({ kind }) => kind === "linked"))) grouped++;
      expect(groupsOf(other)).toEqual(groups);
    }),
    { seed: 1, numRuns: 150 },
  );
  // The hard case, groups held together by a chain, must have been among them.
  expect(grouped).toBeGreaterThan(10);
});

test("what add says is found again in the groups", () => {
  fc.assert(
    fc.property(reports, (list) => {
      const finder = createCopyFinder();
      const answers = list.map((report) => ({ ...finder.add(report), id: report.id }));
      const groups = finder.groups(1);
      for (const { id, of } of answers) {
        const group = groups.find(({ members }) => members.some((member) => member.id === id))!;
        if (of !== undefined) expect(group.members.map((member) => member.id)).toContain(of);
      }
      expect(groups.flatMap(({ members }) => members).length).toBe(list.length);
      // Every "new" report began a group, which later ones may have joined with another.
      expect(groups.length).toBeLessThanOrEqual(answers.filter(({ kind }) => kind === "new").length);
    }),
    { seed: 2, numRuns: 100 },
  );
});
