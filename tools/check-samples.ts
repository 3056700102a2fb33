// Checks the sample reports and their hand-made codings: npx tsx tools/check-samples.ts [--fill] [slug…]
// With --fill it first writes the `start` of every event whose quote occurs once, and lays gold.json out.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { About, Gold, mainType } from "./sample-gold.js";

export const label = "This sample report was written for Readout from public facts; it is not a news agency's text.";

/** The files of one sample folder; `report` is absent where the sample is a page, whose text the gold then holds. */
export interface SampleFiles {
  readonly slug: string;
  readonly report?: string;
  readonly page?: string;
  readonly gold: string;
  readonly about: string;
}

/** What is wrong with a sample, in words, in the order of the gold; empty where nothing is. */
export function checkSample({ slug, report, page, gold, about }: SampleFiles): string[] {
  const parsed = Gold.safeParse(JSON.parse(gold));
  const described = About.safeParse(JSON.parse(about));
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `gold ${path.join(".")}: ${message}`),
    ...(described.error?.issues ?? []).map(({ path, message }) => `about ${path.join(".")}: ${message}`),
  ];
  if (!parsed.success) return problems;
  const text = report ?? parsed.data.text;
  if (text === undefined) return [...problems, "there is no report.txt, and no text in gold.json"];
  if (parsed.data.id !== slug) problems.push(`the id is ${parsed.data.id}, not ${slug}`);
  return [...problems, ...checkText(text, page), ...checkEvents(parsed.data, text), ...checkRecord(parsed.data, text)];
}

function checkText(text: string, page: string | undefined): string[] {
  const problems = checkLabel(text);
  if (page === undefined) return problems;
  const lines = text.trimEnd().split("\n");
  const shown = collapse(
    page.replace(/<[^>]*>/g, " ").replace(/&(amp|quot|#39|rsquo);/g, (_, name) => entities[name]!),
  );
  const lost = lines.filter((line) => !shown.includes(collapse(line)));
  return [...problems, ...lost.map((line) => `not on the page: ${line}`)];
}

const entities: Record<string, string> = { amp: "&", quot: '"', "#39": "'", rsquo: "’" };

/** A report is as long as a wire story, and says in its last line what it is. */
export function checkLabel(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean).length;
  const long = words < 90 || words > 350 ? [`the text has ${words} words, not 90 to 350`] : [];
  const isLabelled = text.trimEnd().split("\n").at(-1)!.trim() === label;
  return isLabelled ? long : [...long, "the last line is not the label"];
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function checkEvents({ events }: Gold, text: string): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, quote, start, act, stage, type, accept } of events) {
    const say = (problem: string) => problems.push(`${id}: ${problem}`);
    if (seen.has(id)) say("the id is used twice");
    seen.add(id);
    if (start === undefined) say("no start; run with --fill, or count it where the quote occurs more than once");
    else if (text.slice(start, start + quote.length) !== quote) say(`the quote is not at ${start}: ${quote}`);
    if (type !== mainType(act, stage)) say(`${act} ${stage} is ${mainType(act, stage)}, not ${type}`);
    const own = [act, stage, type].join();
    if (accept.some((reading) => reading.join() === own)) say("accepts the reading that it already has");
  }
  return problems;
}

/** Events that the record names exist, and the words of statements and demands stand in the text. */
export function checkRecord(
  { events, encounters, channels, statements, demands, responses }: Gold,
  text: string,
): string[] {
  const known = new Set(events.map(({ id }) => id));
  const named = [
    ...encounters.flatMap((one) => one.events),
    ...channels.flatMap((one) => one.evidence),
    ...responses.flatMap(({ event, to }) => [event, to]),
  ];
  const words = [...statements.map(({ quote }) => quote), ...demands.map(({ content }) => content)];
  return [
    ...named.filter((id) => !known.has(id)).map((id) => `the record names an event that is not there: ${id}`),
    ...words.filter((quote) => !text.includes(quote)).map((quote) => `not in the text: ${quote}`),
  ];
}

interface Draft {
  readonly text?: string;
  readonly events: readonly { readonly quote: string; readonly start?: number }[];
}

/** The gold with the start of every event whose quote occurs once in the text, laid out to be read and compared. */
export function fillStarts(gold: string, report?: string): string {
  const draft = JSON.parse(gold) as Draft;
  const text = report ?? draft.text ?? "";
  const events = draft.events.map(({ start, ...event }) => {
    const [first, last] = [text.indexOf(event.quote), text.lastIndexOf(event.quote)];
    const found = first >= 0 && first === last ? first : start;
    if (found === undefined) return event;
    const fields: [string, unknown][] = Object.entries(event);
    const after = fields.findIndex(([name]) => name === "quote") + 1; // Where a reader looks for it.
    return Object.fromEntries(fields.toSpliced(after, 0, ["start", found]));
  });
  return layOut({ ...draft, events });
}

/** JSON with a line for each field of the gold and of the items of its lists; what lies deeper stays on that line. */
function layOut(gold: object): string {
  const fields = Object.entries(gold).map(([name, value]) => {
    return `  "${name}": ${Array.isArray(value) ? layOutList(value as object[]) : inline(value)}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

function layOutList(items: readonly object[]): string {
  if (items.length === 0) return "[]";
  const blocks = items.map((item) => {
    const fields = Object.entries(item).map(([name, value]) => `      "${name}": ${inline(value)}`);
    return `    {\n${fields.join(",\n")}\n    }`;
  });
  return `[\n${blocks.join(",\n")}\n  ]`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, field]) => `"${name}": ${inline(field)}`)
    .join(", ")} }`;
}

/** Reads, and with `fill` first completes, the single samples below a folder; `check-cases.ts` reads the cases. */
export function readSamples(folder: string, fill = false): SampleFiles[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const slugs = folders.filter(({ name }) => !existsSync(join(folder, name, "reports")));
  return slugs.map(({ name: slug }) => {
    const read = (name: string) => {
      const path = join(folder, slug, name);
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    };
    const [report, page, gold = "{}", about = "{}"] = ["report.txt", "report.html", "gold.json", "about.json"].map(
      read,
    );
    const filled = fill ? fillStarts(gold, report) : gold;
    if (filled !== gold) writeFileSync(join(folder, slug, "gold.json"), filled);
    return { slug, ...(report !== undefined && { report }), ...(page !== undefined && { page }), gold: filled, about };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = process.argv.slice(2).filter((word) => word !== "--fill");
  const samples = readSamples("samples", process.argv.includes("--fill"));
  const chosen = samples.filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
  const problems = chosen.flatMap((one) => checkSample(one).map((problem) => `${one.slug}: ${problem}`));
  for (const problem of problems) console.error(problem);
  console.log(`${chosen.length} samples, ${problems.length} problems`);
  process.exitCode = problems.length > 0 || chosen.length === 0 ? 1 : 0;
}
