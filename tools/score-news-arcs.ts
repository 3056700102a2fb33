import { readFileSync } from "node:fs";
import { createEnglish } from "../src/language/en/index.js";
import { scoreNewsArcs } from "./news-arcs.js";

// Share of the arcs in bench/news-arcs.tsv that the engine finds; prints the missing ones with --errors.
//   npx tsx tools/score-news-arcs.ts [--errors]
const english = createEnglish(readFileSync(process.env.MODEL ?? "models/en.bin"));
const { right, total, missing } = scoreNewsArcs(english, readFileSync("bench/news-arcs.tsv", "utf8"));
console.log(`${right} of ${total} arcs (${((100 * right) / total).toFixed(1)} %)`);
if (process.argv.includes("--errors")) for (const one of missing) console.log(`  ${one}`);
