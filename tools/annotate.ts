import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createRegistry } from "../src/codebook/create-registry.js";
import { createGazetteer } from "../src/codebook/gazetteer.js";
import { findPlaces } from "../src/coding/where/find-places.js";
import { createEnglish } from "../src/language/en/index.js";
import { findTimes } from "../src/language/en/times/find-times.js";
import { loadCodebook } from "../src/resources/node.js";

/**
 * Times and places of raw text, without cleaning and coding: JSONL `{id, text, date?}` in, `{id, times, places}` out. For
 * the scorers while working on either of the two: `npx tsx tools/annotate.ts`.
 */
const read = (name: string) => readFileSync(new URL(`../models/${name}`, import.meta.url));
const codebook = await loadCodebook();
const english = createEnglish(read("en.bin"));
const gazetteer = createGazetteer(read("places.bin"), codebook);
const { registry } = createRegistry(codebook);

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string };
  const sentences = english.parse(text);
  const times = findTimes(sentences, text, { date: date ?? null });
  const places = findPlaces(sentences, text, { registry, gazetteer, who: null });
  console.log(JSON.stringify({ id, times, places }));
}
