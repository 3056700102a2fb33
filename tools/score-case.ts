// How much of what a case tells is in the records of its reports, each read alone: npx tsx tools/score-case.ts [slug…] [--verbose]
//
// A mention is one encounter at one stage in one report (`truth.json`; optional encounters are left out). It is found
// where the report's record has an encounter with the right states and, where the truth names people, at least one of
// them and nobody else; at its stage where that encounter stood there at some time; dated where their days overlap.
import { pathToFileURL } from "node:url";
import type { Actor } from "../src/base/actor.js";
import type { Encounter } from "../src/base/record.js";
import { createReader } from "../src/read.js";
import { loadResources } from "../src/resources/node.js";
import { type CaseEncounter, CaseTruth } from "./case-truth.js";
import { readCases } from "./check-cases.js";

export interface CaseScore {
  readonly mentions: number;
  readonly found: number;
  readonly staged: number;
  readonly dated: number;
  /** Mentions without an encounter at their stage: report, encounter, stage, and the stages that the record has instead. */
  readonly missed: readonly string[];
}

/** Compares the encounters of single reports, by report, with what the case knows. */
export function scoreCase(truth: CaseTruth, records: ReadonlyMap<string, readonly Encounter[]>): CaseScore {
  const score = { mentions: 0, found: 0, staged: 0, dated: 0, missed: [] as string[] };
  for (const wanted of truth.encounters.filter(({ optional }) => !optional)) {
    for (const { stage, reports } of wanted.life) {
      for (const report of reports) {
        const found = (records.get(report) ?? []).filter((one) => isSame(wanted, one));
        const staged = found.filter((one) => one.stage === stage || one.life.some((step) => step.stage === stage));
        score.mentions++;
        if (found.length > 0) score.found++;
        if (staged.length > 0) score.staged++;
        else
          score.missed.push(
            `${report}: ${wanted.id} ${stage}, found ${found.map((one) => one.stage).join() || "none"}`,
          );
        if (staged.some((one) => overlap(wanted, one))) score.dated++;
      }
    }
  }
  return score;
}

function isSame({ visitor, between, host }: CaseEncounter, { participants, host: receives }: Encounter): boolean {
  const sides = [...(visitor ?? []), ...(between ?? [])];
  const states = new Set([...sides.map(({ country }) => country as string), ...(visitor && host ? [host] : [])]);
  const given = new Set(participants.map(({ country }) => country).filter((country) => country !== null));
  if (visitor && receives !== null) given.add(receives);
  if ([...states].some((state) => !given.has(state)) || [...given].some((state) => !states.has(state))) return false;
  const people = sides.flatMap(({ person }) => person ?? []);
  const named = participants.flatMap(({ person }: Actor) => person ?? []);
  if (people.length === 0) return true;
  // For a visit the host's people are known only where a meeting is told; they do no harm.
  const strangers = named.filter((name) => !people.some((person) => isSameName(name, person)));
  const known = named.length - strangers.length;
  return known > 0 && (visitor !== undefined || strangers.length === 0);
}

/** One name is made of words of the other ("Blinken", "Antony Blinken"). */
function isSameName(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length);
  return short!.every((word) => long!.includes(word));
}

function fold(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** Whether the days overlap; a month or year stands for all its days. An encounter without days in the truth has none wrong. */
function overlap(wanted: CaseEncounter, { start, end }: Encounter): boolean {
  if (wanted.start === undefined) return true;
  if (start === null) return false;
  const [from, to] = [wanted.start, wanted.end ?? wanted.start];
  return (
    start.slice(0, to.length) <= to && (end ?? start).slice(0, from.length) >= from.slice(0, (end ?? start).length)
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const reader = createReader(await loadResources());
  for (const { slug, reports, truth } of readCases("samples")) {
    if (wanted.length > 0 && !wanted.includes(slug)) continue;
    const records = Object.entries(reports).map(([id, text]) => [id, reader.read({ id, text }).encounters] as const);
    const { mentions, missed, ...right } = scoreCase(CaseTruth.parse(JSON.parse(truth)), new Map(records));
    if (process.argv.includes("--verbose")) for (const line of missed) console.log(`  ${line}`);
    const shares = Object.entries(right).map(([name, count]) => `${name} ${((100 * count) / mentions).toFixed(1)} %`);
    console.log(`${slug}: ${mentions} mentions, ${shares.join(", ")}`);
  }
}
