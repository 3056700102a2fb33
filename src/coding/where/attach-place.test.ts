import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createRegistry } from "../../codebook/create-registry.js";
import { createGazetteer } from "../../codebook/gazetteer.js";
import { createEnglish } from "../../language/en/index.js";
import { loadCodebook } from "../../resources/node.js";
import { attachPlace } from "./attach-place.js";
import { findPlaces } from "./find-places.js";

const models = new URL("../../../models/", import.meta.url);
const english = createEnglish(readFileSync(new URL("en.bin", models)));
const codebook = await loadCodebook();
const gazetteer = createGazetteer(readFileSync(new URL("places.bin", models)), codebook);
const { registry } = createRegistry(codebook);

/** The place of the deed in braces, "-" for none. */
function check(marked: string): string {
  const at = marked.indexOf("{");
  const text = marked.replace(/[{}]/g, "");
  const sentences = english.parse(text);
  const places = findPlaces(sentences, text, { registry, gazetteer, who: null });
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)!;
  const trigger = sentence.tokens.findIndex(({ start }) => start === at);
  return attachPlace(sentence, trigger, places)?.name ?? "-";
}

test.each([
  ["The two leaders {met} in Vienna on Monday.", "Vienna"],
  ["The foreign minister will {visit} China next week.", "China"],
  ["The {visit} to Beijing was postponed.", "Beijing"],
  ["The {talks} in Geneva failed.", "Geneva"],
  ["France and Iran held {talks} in Geneva.", "Geneva"],
  ["The ministers {met} at Camp David.", "Camp David"],
  ["He {met} his counterpart on the sidelines of a summit in Singapore.", "Singapore"],
  ["They {met} at the Diaoyutai State Guesthouse in Beijing.", "Diaoyutai"],
  ["The army {shelled} a city in northern Syria.", "Syria"],
  ["Two tankers were {attacked} in the Gulf of Oman.", "Gulf of Oman"],
  ["The envoy {returned} from Washington on Friday.", "Washington, D.C."],
  // Places that are sides, origins or belong to others
  ["Iran {accused} Israel of the attack.", "-"],
  ["Two boats were {seized} by Iran.", "-"],
  ["The minister said in Tehran that Iraq had {rejected} the plan.", "-"],
  ["In response to the raid in Aleppo, Turkey {recalled} its envoy.", "-"],
  ["Russia {signed} an agreement with India.", "-"],
])("%s", (marked, expected) => {
  expect(check(marked)).toBe(expected);
});
