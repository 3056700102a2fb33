import type { Office } from "../../codebook/registry.js";
import type { SectorNoun } from "../../codebook/sectors.js";
import type { Discourse } from "./discourse.js";
import { type Draft, textOf } from "./draft.js";
import type { Land } from "./read-lands.js";
import type { Unit } from "./read-units.js";

/** What the nouns and titles of a phrase say, whoever it is. */
export interface Role {
  readonly noun: SectorNoun | null;
  /** The offices that the titles can mean; none for a deputy of an office that has no row for deputies. */
  readonly offices: readonly Office[];
  readonly sector: string | null;
  /** The title as the report has it, without country: "Corporate Affairs Minister"; null without a title. */
  readonly title: string | null;
  readonly time: "former" | "then" | "future" | null;
}

export function describeRole(draft: Draft, discourse: Discourse, lands: readonly Land[]): Role {
  const parts = [draft, ...draft.also].filter(({ roles }) => roles.length > 0);
  const [main] = parts;
  if (!main) return { noun: null, offices: [], sector: null, title: null, time: draft.phrase.time };
  const last = main.roles.at(-1)!;
  const { time } = main.phrase;
  const all = parts.flatMap((part) =>
    part.phrase.deputy ? [] : part.roles.toReversed().flatMap(({ offices }) => offices),
  );
  const isOfBody = parts.some(leadsBody);
  const text = textOf(main, last.from, last.to).toLowerCase();
  // The office that is called so comes before those that are called so too.
  all.sort((a, b) => Number(b.title.toLowerCase() === text) - Number(a.title.toLowerCase() === text));
  const offices = [...new Set(all)].filter(
    ({ country, rank }) =>
      !(isOfBody && rank <= 2 && country === null) &&
      (country === null || lands.length === 0 || lands.some(({ code }) => code === country)),
  );
  const own = sectorOf(main, last, offices, discourse, lands);
  const sector = time === "former" && own !== null && ofState.has(own) ? "ELI" : own;
  return { noun: last.noun, offices, sector, title: titleOf(main), time };
}

/** The office of somebody without a name; of a spokesman or chairman the words as they stand, without a rank. */
export function officeOf({ offices, noun, title }: Role): { office?: string; rank?: number } {
  const [office] = offices;
  if (!office) return {};
  return noun?.yields ? { office: title ?? office.title } : { office: office.title, rank: office.rank };
}

/** "Bundesbank president", "Siemens president", "company president": the head of a body, not of a state. */
function leadsBody({ phrase, reading, core }: Draft): boolean {
  const isBody = ({ things, noun }: Unit): boolean =>
    things.some(({ kind }) => kind === "metonym" || kind === "organisation") || noun?.kind === "body";
  if (phrase.modifiers.some(isBody)) return true;
  if (phrase.complements.some(({ preposition, token }) => preposition === "of" && isBodyAt(reading, token)))
    return true;
  const before = reading.tokens[core.from - 1];
  const isName = before?.upos === "PROPN" && reading.unitAt[core.from - 1] === undefined;
  return core.from > phrase.from && isName;
}

/** "President of the central bank", "of the Brazilian Coffee Institute": neither a land nor a word for one. */
function isBodyAt({ tokens, unitAt }: Draft["reading"], token: number): boolean {
  const { upos, lemma } = tokens[token];
  if (upos !== "NOUN" && upos !== "PROPN") return false;
  const things = unitAt[token]?.things ?? [];
  if (things.length > 0) return things.every(({ kind }) => kind === "metonym" || kind === "organisation");
  return !lands.has(lemma.toLowerCase());
}

const lands = new Set("country nation state republic kingdom federation government day time island land".split(" "));

/** Sectors whose people are elites once they have left office (PLOVER: ELI). */
const ofState = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY"]);

/** An office has its sector; a noun its own, unless it yields to a more telling word: "rebel commander", "a Hamas official". */
function sectorOf(
  draft: Draft,
  { noun, offices: all }: Unit,
  offices: readonly Office[],
  discourse: Discourse,
  lands: readonly Land[],
): string | null {
  const sector = offices[0]?.sector ?? all[0]?.sector ?? null;
  if (sector !== null && (noun === null || !noun.yields)) return sector;
  if (noun === null) return null;
  if (!noun.yields) return noun.sector;
  const before = draft.phrase.modifiers.findLast((unit) => unit.noun !== null && unit.things.length === 0)?.noun
    ?.sector;
  if (before) return before;
  const owning = lands.find((land) => land.sector !== null)?.sector;
  if (owning) return owning;
  for (const { preposition, token } of draft.phrase.complements) {
    if (preposition === "to") continue;
    const other = discourse.draftAt(draft.reading.sentence.index, token);
    const theirs = other && other !== draft && other.kind !== "state" ? discourse.resolve(other).actors[0] : undefined;
    if (theirs?.sector) return theirs.sector;
  }
  // A commissioner of a country is no official of an organisation.
  const isOfState = sector === "IGO" && lands.some(({ isState }) => isState);
  return isOfState ? noun.sector : (sector ?? noun.sector);
}

/** The words of the title, without country names and without what says when it was held. */
function titleOf(draft: Draft): string | null {
  const { reading, phrase, core, name, roles } = draft;
  if (roles.length === 0) return null;
  const end = name ? name.from : core.to;
  const words: string[] = [];
  for (let at = phrase.from; at < Math.min(end, roles.at(-1)!.to); at++) {
    const unit = reading.unitAt[at];
    if (unit?.things.some(({ kind }) => kind === "state" || kind === "demonym")) {
      at = unit.to - 1;
      continue;
    }
    const { text, upos } = reading.tokens[at];
    if (dropped.has(text.toLowerCase()) || upos === "NUM" || (words.length === 0 && upos === "CCONJ")) continue;
    words.push(text);
  }
  return words.length > 0 ? words.join(" ") : textOf(draft, roles[0].from, roles.at(-1)!.to);
}

const dropped = new Set([
  "former",
  "then",
  "ex",
  "senior",
  "top",
  "new",
  "late",
  "visiting",
  "current",
  "outgoing",
  "incoming",
  "-",
  ",",
]);
