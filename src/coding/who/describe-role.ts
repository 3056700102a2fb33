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
  const text = textOf(main, last.from, last.to).toLowerCase();
  // The office that is called so comes before those that are called so too.
  all.sort((a, b) => Number(b.title.toLowerCase() === text) - Number(a.title.toLowerCase() === text));
  const offices = [...new Set(all)].filter(
    ({ country }) => country === null || lands.length === 0 || lands.some(({ code }) => code === country),
  );
  const sector =
    time === "former" && ofState.has(sectorOf(main, last, offices, discourse, lands) ?? "")
      ? "ELI"
      : sectorOf(main, last, offices, discourse, lands);
  return { noun: last.noun, offices, sector, title: titleOf(main), time };
}

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
    const sector =
      other && other !== draft && other.kind !== "state" ? discourse.resolve(other).actors[0]?.sector : null;
    if (sector) return sector;
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
