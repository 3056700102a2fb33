import { readFileSync } from "node:fs";
import { createRegistry } from "../src/codebook/create-registry.js";
import { createGazetteer } from "../src/codebook/gazetteer.js";
import { createSectors } from "../src/codebook/sectors.js";
import { findWho } from "../src/coding/who/find-who.js";
import { showActor } from "../src/coding/who/show-actor.js";
import { createEnglish } from "../src/language/en/index.js";
import { loadResources } from "../src/resources/node.js";

// Prints who is who in a text, sentence by sentence: npx tsx tools/who-report.ts [--date 2023-06-19] "Some text."
// The text may be a file of one story ({text, published}) or "-" for standard input.
const args = process.argv.slice(2);
const at = args.indexOf("--date");
const given = at < 0 ? null : args.splice(at, 2)[1];
const [input = "-"] = args;
const { text, date } = readInput();

const { model, codebook, gazetteer: places } = await loadResources();
const { registry } = createRegistry(codebook);
const { sectors } = createSectors(codebook);
const gazetteer = createGazetteer(places, codebook);
const english = createEnglish(model);
const sentences = english.parse(text);
const who = findWho({ sentences, text, registry, sectors, gazetteer, date });

for (const sentence of sentences) {
  console.log(`\n${text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}`);
  for (const { kind, span, actors } of who.mentions.filter((mention) => mention.sentence === sentence.index)) {
    const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
    console.log(`    ${kind.padEnd(12)} ${words.padEnd(36)} ${actors.map(showActor).join(" + ")}`);
    for (const { certainty, why } of actors)
      if (why) console.log(`                 ${"".padEnd(36)} (${certainty}: ${why})`);
  }
}
for (const { code, message } of who.notes) console.log(`\nnote ${code}: ${message}`);

function readInput(): { text: string; date: string | null } {
  if (input === "-") return { text: readFileSync(0, "utf8"), date: given };
  if (!input.endsWith(".json")) return { text: input, date: given };
  const story = JSON.parse(readFileSync(input, "utf8")) as { text: string; published?: string | null };
  return { text: story.text, date: given ?? story.published?.slice(0, 10) ?? null };
}
