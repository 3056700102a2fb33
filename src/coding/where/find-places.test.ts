import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createRegistry } from "../../codebook/create-registry.js";
import { createGazetteer } from "../../codebook/gazetteer.js";
import { createEnglish } from "../../language/en/index.js";
import { loadCodebook } from "../../resources/node.js";
import { checkPlaces } from "./check-place-examples.js";
import { findPlaces, type Place } from "./find-places.js";

const models = new URL("../../../models/", import.meta.url);
const english = createEnglish(readFileSync(new URL("en.bin", models)));
const codebook = await loadCodebook();
const gazetteer = createGazetteer(readFileSync(new URL("places.bin", models)), codebook);
const { registry } = createRegistry(codebook);

function find(text: string): Place[] {
  return findPlaces(english.parse(text), text, { registry, gazetteer, who: null });
}

/** The places of a text by name and country, "words → name country". */
function check(text: string): string {
  return find(text)
    .map(({ start, end, name, country }) => `${text.slice(start, end)} → ${name} ${country ?? "-"}`)
    .join("; ");
}

test("every row of codebook/places is found in its example", () => {
  expect(checkPlaces(codebook, find)).toEqual([]);
});

test.each([
  // One name, several places
  [
    "Russian troops left Georgia, and the mayor of Tbilisi thanked them.",
    "Georgia → Georgia GEO; Tbilisi → Tbilisi GEO",
  ],
  [
    "Storms hit Georgia, Alabama and Tennessee.",
    "Georgia → Georgia USA; Alabama → Alabama USA; Tennessee → Tennessee USA",
  ],
  ["The envoy flew to Paris.", "Paris → Paris FRA"],
  ["A fire broke out in Paris, Texas.", "Paris → Paris USA; Texas → Texas USA"],
  ["He was born in Springfield, Illinois.", "Springfield → Springfield USA; Illinois → Illinois USA"],
  ["The senators returned to Washington.", "Washington → Washington, D.C. USA"],
  ["Snow fell in Oregon, Washington and Idaho.", "Oregon → Oregon USA; Washington → Washington USA; Idaho → Idaho USA"],
  ["The town of Sukhumi lies in Abkhazia.", "Sukhumi → Sokhumi GEO; Abkhazia → Abkhazia GEO"],
  ["Fighting went on in the Kharkiv region.", "Kharkiv → Kharkiv UKR"],
  // People, peoples and organisations are no places
  ["Paris Hilton met Jack London.", ""],
  ["Chinese officials met Russian envoys.", ""],
  ["Mr. Lincoln spoke first, and Lincoln said no.", ""],
  ["The New York Times reported the visit.", ""],
  ["The Kremlin denied the report.", ""],
  // Buildings count where something is in them
  ["The two presidents met at the White House.", "White House → White House USA"],
  ["BEIRUT (AP) - Two soldiers were killed.", "BEIRUT → Beirut LBN"],
])("%s", (text, expected) => {
  expect(check(text)).toBe(expected);
});

test("what the report does not decide is kept open", () => {
  const [place] = find("The factory in Springfield was closed.");
  expect(place).toMatchObject({ name: "Springfield", country: "USA", certainty: "inferred" });
  expect(place!.alternatives!.length).toBeGreaterThan(0);
});
