import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One holding of power or office as a list tells it. */
export interface Spell {
  readonly name: string;
  readonly qid: string | null;
  /** Codes that the state of the list may have here: Russia before and after 1991, Serbia and Yugoslavia. */
  readonly countries: readonly string[];
  /** Office id, null for whoever leads the state in fact. */
  readonly office: string | null;
  readonly from: string;
  /** null where the list ends before the holding did. */
  readonly to: string | null;
}

type StatesByNumber = ReadonlyMap<string, readonly string[]>;

/** Archigos 4.1: effective leaders with days; ends at 2015-12-31. Serbia and both Yugoslavias have one number there. */
export function readArchigos(folder: string, states: StatesByNumber): Spell[] {
  const lines = readFileSync(join(folder, "archigos41_spells.tsv"), "utf8").split(/\r?\n/).slice(1);
  return lines.flatMap((line) => {
    const [, ccode, , name, from, to] = line.split("\t");
    const countries = findStates(states, ccode);
    if (!to || to < "1980-01-01" || countries.length === 0) return [];
    return [{ name, qid: null, countries, office: null, from, to: to >= "2015-12-30" ? null : to }];
  });
}

/** REIGN, from 2015 on, where Archigos ends: start by day, end by month. */
export function readReign(folder: string, states: StatesByNumber): Spell[] {
  const lines = readFileSync(join(folder, "reign_leaderlist_2021-03.csv"), "utf8").split(/\r?\n/).slice(1);
  return lines.flatMap((line) => {
    const [, ccode, , name, day, month, year, endMonth, endYear] = line.split(",");
    const countries = findStates(states, ccode);
    if (!year || Number(year) < 2015 || countries.length === 0) return [];
    const pad = (number: string): string => number.padStart(2, "0");
    const to = endYear ? `${endYear}-${pad(endMonth)}` : null;
    return [{ name, qid: null, countries, office: null, from: `${year}-${pad(month)}-${pad(day)}`, to }];
  });
}

/** Office holders of five states since 2000, after Wikidata, for offices that have one holder. */
export function readHolders(folder: string): Spell[] {
  const lines = readFileSync(join(folder, "office_holders_21c.jsonl"), "utf8").split("\n");
  return lines.flatMap((line) => {
    if (line === "") return [];
    const { jurisdiction, position, person, wikidata, start, end } = JSON.parse(line) as Record<string, string | null>;
    const country = countries[jurisdiction ?? ""];
    const office = offices[position ?? ""];
    if (!country || !office || !start || !person) return [];
    return [{ name: person, qid: wikidata, countries: [country], office, from: start, to: end }];
  });
}

function findStates(states: StatesByNumber, ccode: string): readonly string[] {
  const own = states.get(ccode) ?? [];
  return ccode === "345" || ccode === "340" ? [...own, "SRB", "YUG", "SCG", "MNE"] : own;
}

const countries: Readonly<Record<string, string>> = {
  france: "FRA",
  israel: "ISR",
  russia: "RUS",
  turkey: "TUR",
  us: "USA",
};

const offices: Readonly<Record<string, string>> = {
  President: "president",
  "Prime Minister": "prime-minister",
  "Minister of Foreign Affairs": "foreign-minister",
  "Minister of Europe and Foreign Affairs": "foreign-minister",
  "Minister of Defence": "defence-minister",
  "Minister of National Defence": "defence-minister",
  "Minister of the Armed Forces": "defence-minister",
  "Minister of Finance": "finance-minister",
  "Secretary of State": "secretary-of-state",
  "Secretary of Defence": "secretary-of-defense",
  "Secretary of the Treasury": "treasury-secretary",
  "National Security Advisor": "national-security-adviser",
  "Vice President": "vice-president",
  "Ambassador to the United Nations": "un-ambassador",
  "United States Trade Representative": "trade-representative",
  "Speaker of the House of Representatives": "speaker-of-the-house",
};
