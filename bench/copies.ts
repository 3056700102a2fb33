import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type CopyText, createCopyFinder } from "../src/report/copies/copy-finder.js";
import { readDateArgument } from "../src/report/dates/read-argument.js";
import { createRandom, type Random } from "./random.js";

// Copies found among real reports and copies made of them, and how time and memory grow:
//   npx tsx --expose-gc bench/copies.ts [--text ../shared/data/throughput/reuters21578_political.jsonl]
//     [--growth 10000,100000] [--rounds 3] [--pairs]
// `--pairs` prints the real reports that were taken for copies of each other, to be judged by eye.
// Times are processor time of this process (user and system), so that other work on the machine disturbs less.

const { values } = parseArgs({
  options: {
    text: { type: "string", default: "../shared/data/throughput/reuters21578_political.jsonl" },
    growth: { type: "string", default: "10000,100000" },
    rounds: { type: "string", default: "3" },
    pairs: { type: "boolean", default: false },
  },
});

/** Ways to make a copy; each gets the sentences of a report. */
const edits: Readonly<Record<string, (sentences: string[], random: Random) => string[]>> = {
  "same words, other layout": (sentences) => [sentences.join("\n\n").replaceAll('"', "”").replaceAll(" ", "  ")],
  "agency line changed": (sentences) => ["LONDON, March 3 (Agency) -", ...sentences, "(Agency/ab)"],
  "cut at the end, 70 % left": (sentences) => sentences.slice(0, Math.ceil(0.7 * sentences.length)),
  "cut at the end, 40 % left": (sentences) => sentences.slice(0, Math.ceil(0.4 * sentences.length)),
  "new lead": (sentences, random) => [
    "In a development that observers had long expected,",
    ...paraphrase(sentences.slice(0, 1), 0.6, random),
    ...sentences.slice(1),
  ],
  "a third of the sentences dropped": (sentences, random) => sentences.filter(() => random() > 0.33),
  "sentences reordered": (sentences, random) =>
    sentences
      .map((sentence) => ({ sentence, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ sentence }) => sentence),
  "typos in 5 % of the words": (sentences, random) => sentences.map((sentence) => misspell(sentence, 0.05, random)),
  "10 % of the words replaced": (sentences, random) => paraphrase(sentences, 0.1, random),
  "20 % of the words replaced": (sentences, random) => paraphrase(sentences, 0.2, random),
  "30 % of the words replaced": (sentences, random) => paraphrase(sentences, 0.3, random),
  "40 % of the words replaced": (sentences, random) => paraphrase(sentences, 0.4, random),
  "40 %, names and numbers too": (sentences, random) => paraphrase(sentences, 0.4, random, true),
  "all but names and numbers": (sentences, random) => paraphrase(sentences, 1, random),
};

function paraphrase(sentences: string[], share: number, random: Random, any = false): string[] {
  const word = any ? /[\p{L}\p{N}]+/gu : /(?<![\p{L}\p{N}])\p{Ll}+/gu;
  return sentences.map((sentence) => sentence.replace(word, (found) => (random() < share ? makeWord(random) : found)));
}

function misspell(sentence: string, share: number, random: Random): string {
  return sentence.replace(/\p{L}{4,}/gu, (word) => {
    if (random() >= share) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  });
}

const syllables = "ba ce di fo gu la me ni po ru sa te vi xo zu".split(" ");
function makeWord(random: Random): string {
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => syllables[Math.floor(random() * 15)]).join("");
}

function processorTime<Result>(work: () => Result): [seconds: number, result: Result] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

interface Row {
  id: string;
  title?: string;
  date?: string;
  text: string;
}

const reports = readFileSync(values.text, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row)
  .map(({ id, title, date, text }): CopyText => {
    // The times behind the days of Reuters are damaged in places.
    const published = date === undefined ? null : readDateArgument(date.trim().slice(0, 11)).value;
    return { id, title: title ?? null, text, published };
  });
console.log(`machine  ${cpus()[0]?.model}, Node ${process.version}`);

// The wire repeats and updates its own stories: what the originals alone are grouped into is told apart from mistakes
// on copies, and is judged by eye.
const originals = createCopyFinder();
for (const report of reports) originals.add(report);
const repeats = originals.groups();
const source = new Map(reports.map(({ id }) => [id, id]));
for (const { id, members } of repeats) for (const member of members) source.set(member.id, id);
const distinct = reports.filter(({ id }) => source.get(id) === id);
console.log(`originals ${reports.length}, of which ${distinct.length} are distinct (${repeats.length} groups)`);
if (values.pairs) printPairs();

console.log("\nkind of edit".padEnd(35), "precision  recall     F1   exact  near  rewritten");
for (const [name, edit] of Object.entries(edits)) measureEdit(name, edit);
measureAll();

for (let round = 1; round <= Number(values.rounds); round++) {
  const [seconds] = processorTime(() => {
    const finder = createCopyFinder();
    for (const report of reports) finder.add(report);
  });
  console.log(`${round === 1 ? "\n" : ""}round ${round}  ${Math.round(reports.length / seconds)} reports/s`);
}

for (const size of values.growth.split(",").map(Number)) if (size > 0) measureGrowth(size);

/** A copy of every report, one kind of edit: pairs of copies found over pairs that there are. */
function measureEdit(name: string, edit: (sentences: string[], random: Random) => string[]): void {
  const finder = createCopyFinder();
  for (const report of distinct) finder.add(report);
  const kinds: Record<string, number> = {};
  for (const [index, report] of distinct.entries()) {
    const copy = makeCopy(report, `${report.id}#copy`, edit, index);
    const { kind, of } = finder.add(copy);
    if (of === report.id) kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const truth = (id: string): string => id.replace("#copy", "");
  const { precision, recall, f1 } = scorePairs(finder.groups(), truth, distinct.length);
  const shown = ["exact", "near", "rewritten"].map((kind) => String(kinds[kind] ?? 0).padStart(6));
  console.log(name.padEnd(34), percent(precision), percent(recall), percent(f1), ...shown);
}

/** All kinds of copies of every report together. */
function measureAll(): void {
  const finder = createCopyFinder();
  const ways = Object.values(edits);
  let random = 0;
  for (const report of distinct) {
    finder.add(report);
    for (const [way, edit] of ways.entries()) finder.add(makeCopy(report, `${report.id}#${way}`, edit, random++));
  }
  const truth = (id: string): string => id.replace(/#.*/, "");
  const size = ways.length + 1;
  const { precision, recall, f1 } = scorePairs(finder.groups(), truth, (distinct.length * size * (size - 1)) / 2);
  console.log("all together".padEnd(34), percent(precision), percent(recall), percent(f1));
}

function makeCopy(
  report: CopyText,
  id: string,
  edit: (sentences: string[], random: Random) => string[],
  seed: number,
): CopyText {
  const random = createRandom(seed + 1);
  const sentences = report.text.replace(/\s+/g, " ").split(/(?<=[.!?]"?) (?=[A-Z"])/);
  return { id, text: edit(sentences, random).join(" "), published: report.published ?? null };
}

function scorePairs(
  groups: ReturnType<typeof originals.groups>,
  truth: (id: string) => string,
  pairs: number,
): { precision: number; recall: number; f1: number } {
  let found = 0;
  let right = 0;
  for (const { members } of groups) {
    const counts = new Map<string, number>();
    for (const { id } of members) counts.set(truth(id), (counts.get(truth(id)) ?? 0) + 1);
    found += (members.length * (members.length - 1)) / 2;
    for (const count of counts.values()) right += (count * (count - 1)) / 2;
  }
  const [precision, recall] = [right / found, right / pairs];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function printPairs(): void {
  for (const { members } of repeats) {
    if (members.every(({ kind }) => kind === "original" || kind === "exact")) continue;
    console.log("");
    for (const { id, title, kind, similarity, why } of members)
      console.log(`  ${id} ${title} (${kind} ${similarity}: ${why})`);
  }
}

/** Short made-up reports: every tenth is a copy of an earlier one, exact, cut or with words replaced. */
function measureGrowth(size: number): void {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const random = createRandom(7);
  const finder = createCopyFinder();
  let seconds = 0;
  const recent: string[] = [];
  const kinds: Record<string, number> = {};
  for (let from = 0; from < size; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, size - from) }, (_, at): CopyText => {
      const original = recent[Math.floor(random() * recent.length)];
      const isCopy = original !== undefined && random() < 0.1;
      const text = isCopy ? copyShort(original, random) : writeShort(random);
      if (!isCopy) recent[Math.floor(random() * 5000)] = text;
      return { id: `${from + at}`, text, published: day(from + at) };
    });
    const [time] = processorTime(() => {
      for (const report of batch) {
        const { kind } = finder.add(report);
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
    });
    seconds += time;
  }
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const rate = Math.round(size / seconds);
  console.log(
    `growth   ${String(size).padStart(8)} reports: ${((1e6 * seconds) / size).toFixed(0)} µs each (${rate}/s), ` +
      `${Math.round(grown / size)} bytes each, ${JSON.stringify(kinds)}`,
  );
  if (finder.size !== size) throw new Error("reports were lost");
}

/** A thousand reports a day. */
function day(index: number): string {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(index / 1000) * 86_400_000).toISOString().slice(0, 10);
}

/** Words are drawn by Zipf's law from 20,000, a tenth of them names, as in news. */
function writeShort(random: Random): string {
  const words = Array.from({ length: 60 + Math.floor(random() * 40) }, () => {
    const rank = Math.floor(20_000 ** random());
    const word = wordOf(rank);
    if (rank % 10 === 3) return word[0].toUpperCase() + word.slice(1);
    return rank % 50 === 7 ? String(10 + Math.floor(random() * 2000)) : word;
  });
  return `Report ${words.join(" ")}.`;
}

function wordOf(rank: number): string {
  return `${syllables[rank % 15]}${syllables[Math.floor(rank / 15) % 15]}${syllables[Math.floor(rank / 225) % 15]}${rank % 7}n`.replace(
    /\d/,
    "",
  );
}

function copyShort(text: string, random: Random): string {
  const kind = Math.floor(random() * 3);
  if (kind === 0) return text;
  if (kind === 1) return text.slice(0, Math.ceil(0.7 * text.length));
  return paraphrase([text], 0.15, random)[0];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}
