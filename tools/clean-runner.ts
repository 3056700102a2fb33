import { createInterface } from "node:readline";
import { ReadoutError } from "../src/base/readout-error.js";
import { cleanHtml } from "../src/report/clean-html.js";
import { bodyText, cleanText } from "../src/report/clean-report.js";

// The contract of `readout clean --jsonl` (DESIGN section 7) without the command line around it, for the scorer:
//   node ../shared/score/clean.mjs --gold ../shared/data/clean --run "npx tsx tools/clean-runner.ts"

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== "") console.log(JSON.stringify(answer(JSON.parse(line))));
}

function answer({ id, html, text, url }: { id: string; html?: string; text?: string; url?: string }): object {
  try {
    const report = html === undefined ? cleanText({ id, text: text ?? "" }) : cleanHtml({ id, html, url });
    const { title, published, language, agency, byline, removed, suspect } = report;
    return { id, title, text: bodyText(report), published, language, agency, byline, removed, suspect };
  } catch (error) {
    if (error instanceof ReadoutError) return { id, error };
    throw error;
  }
}
