/**
 * How much of the time since 2000 the registry knows the holders of the first offices, for all states of today. Prints
 * Markdown:
 *
 *     npx tsx tools/registry/coverage.ts [TODAY]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ActorRow, readActorFiles } from "../../src/codebook/actor-files.js";
import { firstDayOf, lastDayOf } from "../../src/codebook/partial-date.js";

const [today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const start = "2000-01-01";
const folder = "codebook/actors";
const files = new Map(readdirSync(folder).map((name) => [`actors/${name}`, readFileSync(join(folder, name), "utf8")]));
const { rows } = readActorFiles(files);
const offices = new Map(rows.offices.map((row) => [row.id, row]));
/** Members of the state system of Gleditsch and Ward that exist today. */
const states = rows.states.filter(({ gw, to }) => gw !== "" && to === "").map(({ id }) => id);

type Office = ActorRow<"offices">;
const kinds: readonly { name: string; belongs: (office: Office) => boolean }[] = [
  { name: "head of state or government", belongs: ({ rank }) => Number(rank) <= 2 },
  {
    name: "foreign minister",
    belongs: ({ portfolio, rank }) => portfolio === "foreign affairs" && Number(rank) <= 5,
  },
  { name: "defence minister", belongs: ({ portfolio, rank }) => portfolio === "defence" && Number(rank) <= 5 },
];

console.log("| office | states | days known | known for 90 % and more | not at all |");
console.log("|---|---|---|---|---|");
for (const { name, belongs } of kinds) {
  const shares = states.map((state) => measure(state, belongs));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const [most, none] = [shares.filter((share) => share >= 0.9).length, shares.filter((share) => share === 0).length];
  console.log(`| ${name} | ${shares.length} | ${(100 * mean).toFixed(1)} % | ${most} | ${none} |`);
}

/** The share of the days on which somebody holds such an office. */
function measure(state: string, belongs: (office: Office) => boolean): number {
  const [from, to] = [dayNumber(start), dayNumber(today)];
  const days = new Set<number>();
  for (const term of rows.terms) {
    const office = offices.get(term.office);
    if (term.country !== state || !office || !belongs(office)) continue;
    const first = Math.max(from, term.from ? dayNumber(firstDayOf(term.from)) : from);
    const last = Math.min(to, term.to ? dayNumber(lastDayOf(term.to)) : to);
    for (let day = first; day <= last; day++) days.add(day);
  }
  return days.size / (to - from + 1);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
