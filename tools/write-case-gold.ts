// Prints the reports of a case whose events were coded by hand, one a line, as the scorer of events reads them:
// npx tsx tools/write-case-gold.ts us-china > gold.jsonl
import { readCases } from "./check-cases.js";

const wanted = process.argv.slice(2);
for (const { slug, reports, golds } of readCases("samples")) {
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  for (const [name, gold] of Object.entries(golds)) {
    console.log(JSON.stringify({ ...(JSON.parse(gold) as object), id: `${slug}/${name}`, text: reports[name] }));
  }
}
