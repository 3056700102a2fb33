import { isQualityOnly, sectorOfRoles } from "./cameo-codes.js";
import { casedNames } from "./cased-names.js";
import { type Imported, type ImportedName, importProblem, type Origin } from "./imported.js";
import { gapsBetween, type Period, readPeriod } from "./petrarch-dates.js";

/** An actor of the dictionary while its lines are read. */
interface Actor {
  readonly origin: Origin;
  readonly names: string[];
  readonly codes: { readonly code: string; readonly period: Period | null; readonly origin: Origin }[];
}

/**
 * Reads a dictionary of actors as PETRARCH and TABARI have it:
 *
 *     HAMID_KARZAI_ [AFGELI <20011222] ; who was what, and when
 *     +PRESIDENT_KARZAI
 *         [AFGGOV 20011222-20140929]
 *
 * Names end with their spelling, "+" adds another, brackets hold a CAMEO code with a period: before (<), after (>), from
 * to. A code without one holds in the time that the others leave.
 */
export function readPetrarchActors(text: string, file: string): Imported {
  const problems: Imported["problems"][number][] = [];
  const actors: Actor[] = [];
  for (const [index, whole] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const origin = { file, row: index + 1 };
    const line = whole.replace(/[#;].*$/, "").trimEnd();
    if (line.trim() === "" || /^\s*<!--/.test(whole)) continue;
    const [words = "", ...brackets] = line.split("[");
    const name = words.trim().replace(/^\+/, "");
    const isSynonym = words.trimStart().startsWith("+");
    const current = actors.at(-1);
    if (name !== "" && !isSynonym) actors.push({ origin, names: [name], codes: [] });
    else if (!current) problems.push(importProblem(origin, "a spelling or code without an actor above it"));
    else if (name !== "") current.names.push(name);
    for (const bracket of brackets) {
      const actor = actors.at(-1);
      const problem = actor ? readCode(bracket, actor, origin) : null;
      if (problem) problems.push(importProblem(origin, problem, "Write it as [AFGGOV 20011222-20140929]."));
    }
  }
  const names: ImportedName[] = [];
  for (const actor of actors) {
    if (actor.codes.length === 0) problems.push(importProblem(actor.origin, `${actor.names[0]} has no code`));
    names.push(...actor.codes.flatMap(({ code, period, origin }) => describe(actor, code, period, origin, problems)));
  }
  return { names, nouns: [], terms: [], problems };
}

/** Adds the code of one pair of brackets; gives what is wrong with it. */
function readCode(bracket: string, actor: Actor, origin: Origin): string | null {
  const end = bracket.indexOf("]");
  if (end < 0) return "a bracket is not closed";
  const [parts, codes] = partition(bracket.slice(0, end).trim().split(/\s+/), (part) => /^[<>]?\d/.test(part));
  const [code, ...more] = codes;
  if (!code || more.length > 0 || !/^[A-Z]{3,}$/.test(code) || code.length % 3 !== 0) {
    return `“${bracket.slice(0, end)}” holds no code of three letters and their roles`;
  }
  const period = parts.length === 0 ? null : readPeriod(parts.join(""));
  if (period === undefined) return `“${parts.join(" ")}” is no period`;
  actor.codes.push({ code, period, origin });
  return null;
}

function describe(
  { names, codes }: Actor,
  code: string,
  period: Period | null,
  origin: Origin,
  problems: Imported["problems"][number][],
): ImportedName[] {
  // Organisations of states have a code of their own behind the first: IGOUNO, NGOAMN.
  const isBody = /^(?:IGO|NGO|NGM|IMG|MNC)/.test(code);
  const country = isBody ? code : code.slice(0, 3);
  const roles = isBody ? "" : code.slice(3);
  const sector = sectorOfRoles(roles);
  if (sector === null && !isQualityOnly(roles)) {
    problems.push(importProblem(origin, `the role ${roles} of ${code} has no sector in PLOVER`));
    return [];
  }
  const [name = "", ...aliases] = names.flatMap((one) => casedNames(one, code.length === 3));
  const dated = codes.flatMap((one) => one.period ?? []);
  const periods = period ? [period] : dated.length > 0 ? gapsBetween(dated) : [{ from: null, to: null }];
  return periods.map(({ from, to }) => ({ name, aliases: [...new Set(aliases)], country, sector, from, to, origin }));
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
