import type { CodebookFiles, Problem } from "./codebook.js";
import { readCsv } from "./csv.js";
import { createGivenNames, type GivenNames } from "./given-names.js";
import { NameIndex } from "./name-index.js";
import { pluralise } from "./plural.js";

/**
 * How a noun of `sectors.csv` stands for somebody: one or several persons ("soldier"); people as a mass ("police");
 * a body ("parliament"); something that acts only as somebody's own ("warplanes", "side"); or a word that tells the
 * sector of the noun it stands before ("naval").
 */
export type SectorNounKind = "person" | "people" | "body" | "owned" | "modifier";

/** A common noun for an actor, with its PLOVER sector. */
export interface SectorNoun {
  /** Row id in the codebook, for `why`. */
  readonly id: string;
  readonly noun: string;
  readonly sector: string;
  readonly kind: SectorNounKind;
  /** The sector is only a default: a more telling word beside it decides ("rebel commander", "police officer"). */
  readonly yields: boolean;
  /** Set where the noun says it ("spokeswoman"). */
  readonly gender: "m" | "f" | null;
  /** Other nouns and titles that "the …" can take up again ("the envoy" an ambassador). */
  readonly resumes: readonly string[];
}

/** What common words say of who acts: the nouns of `codebook/actors/sectors.csv`, and given names. */
export interface Sectors extends GivenNames {
  /** The longest noun that starts at `lemmas[at]`; `length` counts words. */
  findNoun(lemmas: readonly string[], at: number): { length: number; noun: SectorNoun } | null;
  /** All rows, in the order of the file. */
  readonly nouns: readonly (SectorNoun & { readonly example: string; readonly expect: string })[];
}

export const sectorsFile = "actors/sectors.csv";

/** Reads `actors/sectors.csv` and `actors/given-names.csv`. Never fails: rows that are wrong are left out and reported. */
export function createSectors(files: CodebookFiles): { sectors: Sectors; problems: Problem[] } {
  const { givenNames, ...names } = createGivenNames(files);
  const text = files.get(sectorsFile);
  if (text === undefined) {
    const problem = { file: sectorsFile, row: null, column: null, message: "the file is missing", hint: null };
    return { sectors: indexNouns([], givenNames), problems: [problem, ...names.problems] };
  }
  const { rows, problems } = readCsv(sectorsFile, text, columns);
  const nouns: Sectors["nouns"][number][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const report = (column: string, message: string, hint: string | null): void => {
      problems.push({ file: sectorsFile, row: row.line, column, message, hint });
    };
    const { id, noun, sector, gender, example, expect } = row;
    if (!isKind(row.kind)) {
      report("kind", `no kind is called "${row.kind}"`, `Known kinds: ${kinds.join(", ")}`);
    } else if (!codes.has(sector)) {
      report("sector", `"${sector}" is no PLOVER sector code`, `Known codes: ${[...codes].join(" ")}`);
    } else if (noun === "" || noun !== noun.toLowerCase()) {
      report("noun", `"${noun}" must be a noun in the singular and in lower case`, null);
    } else if (seen.has(noun)) {
      report("noun", `"${noun}" stands twice`, "Keep one of the rows.");
    } else if (gender !== "" && gender !== "m" && gender !== "f") {
      report("gender", `"${gender}" is neither m nor f`, "Leave it empty where the noun does not say.");
    } else {
      seen.add(noun);
      const resumes = row.resumes === "" ? [] : row.resumes.split(";");
      nouns.push({
        id,
        noun,
        sector,
        kind: row.kind,
        yields: row.yields === "yes",
        gender: gender || null,
        resumes,
        example,
        expect,
      });
    }
  }
  return { sectors: indexNouns(nouns, givenNames), problems: [...problems, ...names.problems] };
}

function indexNouns(nouns: Sectors["nouns"], { genderOf }: GivenNames): Sectors {
  const index = new NameIndex<SectorNoun>({ kind: "title" });
  for (const noun of nouns) {
    index.add(noun.noun, noun);
    // Lemmas of nouns that are mostly plural keep their -s ("troops").
    const plural = pluralise(noun.noun);
    if (plural !== noun.noun) index.add(plural, noun);
  }
  return {
    nouns,
    genderOf,
    findNoun(lemmas, at) {
      const found = index.find(lemmas, at);
      return found && { length: found.length, noun: found.values[0] };
    },
  };
}

const columns = {
  id: "text",
  noun: "text",
  sector: "text",
  kind: "text",
  yields: "text",
  resumes: "text",
  gender: "text",
  example: "text",
  expect: "text",
  source: "text",
} as const;

const kinds: readonly SectorNounKind[] = ["person", "people", "body", "owned", "modifier"];

function isKind(kind: string): kind is SectorNounKind {
  return (kinds as readonly string[]).includes(kind);
}

/** PLOVER 2.0 sector codes. */
const codes: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "),
);
