import { readFileSync } from "node:fs";
import type { Actor } from "../src/base/actor.js";
import { createRegistry } from "../src/codebook/create-registry.js";
import { createGazetteer } from "../src/codebook/gazetteer.js";
import { createSectors } from "../src/codebook/sectors.js";
import { findPlaceSides } from "../src/coding/place-sides.js";
import { findPlaces } from "../src/coding/where/find-places.js";
import { findWho } from "../src/coding/who/find-who.js";
import { createEnglish } from "../src/language/en/index.js";
import { loadResources } from "../src/resources/node.js";

// How often a phrase for an actor gets the right country and sector: npx tsx tools/score-actors.ts FILE
// FILE has lines {id, fn, text, date, expected: {country or cc, code_1, code_2}}, as the tests of NGEC do. Only rows count
// that ask for a country or a sector and have one answer: not those that another row contradicts, or that have a sector
// for a country. What the tests leave empty is right where we name no state, and where a state is GOV; either of two
// sectors is right; an organisation of states is IGO; a town stands for its state. Health is MED as well as HLH. Rows
// without a date are read as of the day on which the tests were written down.

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly expected: { country?: string; cc?: string; code_1?: string; code_2?: string; code?: null };
}

const dayOfTests = "2022-12-15";

const { model, codebook, gazetteer: places } = await loadResources();
const { registry } = createRegistry(codebook);
const { sectors } = createSectors(codebook);
const gazetteer = createGazetteer(places, codebook);
const english = createEnglish(model);

const rows = readFileSync(process.argv[2] ?? "", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row)
  .filter(hasAnswer);
const counted = rows.filter((row) => !rows.some((other) => contradicts(row, other)));
let right = 0;
for (const row of counted) {
  const actor = readActor(row.text, row.date);
  if (isRight(row, actor)) right++;
  else {
    const { country, cc, code_1, code_2 } = row.expected;
    const wanted = [country ?? cc ?? "·", code_1 ?? "·", code_2 ?? ""].join(" ");
    const found = actor ? `${actor.country ?? "?"} ${actor.sector ?? "?"} ${actor.person ?? ""}` : "nobody";
    console.log([row.id, row.text, row.date ?? "", wanted, found].join("\t"));
  }
}
const left = rows.length - counted.length;
console.log(
  `${right} of ${counted.length} right: ${(right / counted.length).toFixed(3)} (${left} contradict each other)`,
);

function hasAnswer({ text, expected }: Row): boolean {
  if (text.includes("[") || expected.country === "LEG") return false; // code for a phrase, a sector for a country
  return "country" in expected || "cc" in expected || "code_1" in expected || "code" in expected;
}

function contradicts(a: Row, b: Row): boolean {
  if (a === b || a.text !== b.text || a.date !== b.date) return false;
  return a.expected.code_1 !== b.expected.code_1 || a.expected.country !== b.expected.country;
}

/** The actor that the last words of the phrase stand for. */
function readActor(text: string, date: string | null): Actor | undefined {
  const sentences = english.parse(text);
  const day = date !== null && /^\d{4}/.test(date) ? date : dayOfTests;
  const who = findWho({ sentences, text, registry, sectors, gazetteer, date: day });
  const [sentence] = sentences;
  if (!sentence) return undefined;
  const root = sentence.tokens.find(({ head }) => head < 0)?.index ?? 0;
  const [found] = who.actorsOf(sentence, root);
  if (found) return found;
  const longest = who.mentions.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
  if (longest) return longest.actors[0];
  const places = findPlaces(sentences, text, { registry, gazetteer, who });
  return findPlaceSides(sentence, root, { places, report: { text } })[0];
}

function isRight({ expected }: Row, actor: Actor | undefined): boolean {
  if (expected.code === null) return !actor || actor.country === null;
  const country = expected.country ?? expected.cc;
  const isOrganisation = actor?.sector === "IGO";
  const named = actor?.country ?? "";
  const isOfNoState = registry.findName([named], 0)?.things[0]?.kind === "organisation";
  const sameCountry =
    country === undefined ||
    named === country ||
    (country === "" && isOfNoState) ||
    (isOrganisation && (country === "IGO" || country === "UNO"));
  const wanted = [expected.code_1, expected.code_2].filter((code) => code !== undefined);
  const sector = actor?.sector === "MED" && wanted.includes("HLH") ? "HLH" : (actor?.sector ?? "");
  const sameSector =
    wanted.length === 0 || wanted.includes(sector) || (wanted[0] === "" && /^(GOV|IGO)?$/.test(sector));
  return sameCountry && sameSector;
}
