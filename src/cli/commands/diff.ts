import type { Event } from "../../base/event.js";
import { ReadoutError } from "../../base/readout-error.js";
import type { ReportChange } from "../../store/store.js";
import type { Effects } from "../effects.js";

interface Options {
  readonly db: string;
  readonly json?: boolean;
}

/** Says which events changed from the end of one run to the end of another, and by which rows of the codebook. */
export async function run(words: string[], { db, json }: Options, effects: Effects): Promise<number> {
  if (words.length !== 2) throw noRun(`diff compares two runs, and ${words.length} were given`);
  const [from, to] = words.map(readRun);
  const store = await effects.openStore(db, "existing");
  try {
    const known = new Set((await store.runs()).map(({ run }) => run));
    for (const run of [from!, to!]) if (!known.has(run)) throw noRun(`There is no run ${run} in ${store.place}`);
    let changes = 0;
    for await (const change of store.diff(from!, to!)) {
      changes++;
      await effects.stdout.write(json ? `${JSON.stringify(change)}\n` : describeChange(change));
    }
    await effects.stderr.write(`${changes} reports differ between run ${from} and run ${to}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

const titles = { added: "added", changed: "changed text", reread: "read again", killed: "killed" } as const;

function describeChange({ report, kind, left, came, recoded }: ReportChange): string {
  const lines = [
    ...left.map((event) => `  - ${describeEvent(event)}`),
    ...came.map((event) => `  + ${describeEvent(event)}`),
    ...recoded.map(({ old, now }) => `  ~ ${describeEvent(now)}: ${describeFields(old, now)}`),
  ];
  return `${report}: ${titles[kind]}\n${lines.map((line) => `${line}\n`).join("")}`;
}

function describeEvent({ sources, targets, act, stage, type, when, why }: Event): string {
  const side = (actors: Event["sources"]): string => actors.map(({ country }) => country ?? "?").join("+") || "?";
  const day = when?.value ?? "no day";
  return `${side(sources)} → ${side(targets)} ${act} ${stage} → ${type} · ${day} · by ${why.join(", ") || "no row"}`;
}

/** "stage planned → done"; of what is not a word or a number, the name alone. */
function describeFields(old: Event, now: Event): string {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof Event)[];
  const differing = fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]));
  const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null;
  return differing
    .map((field) => (isPlain(old[field]) && isPlain(now[field]) ? `${field} ${old[field]} → ${now[field]}` : field))
    .join(", ");
}

function readRun(word: string): number {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw noRun(`“${word}” is no run`);
}

function noRun(message: string): ReadoutError {
  return new ReadoutError("cli/no-such-run", message, { hint: "`readout runs` lists them by their numbers." });
}
