/** What a name stands for. */
export interface NamedThing {
  /** "state" (France), "demonym" (French), "capital" (Paris), "metonym" (the Kremlin), "organisation" (NATO), "group" (Hamas). */
  readonly kind: "state" | "demonym" | "capital" | "metonym" | "organisation" | "group";
  /** ISO 3166 alpha-3, SUN YUG CSK DDR …, or the fixed acronym of an organisation. */
  readonly country: string;
  /** PLOVER sector when the name acts ("Paris said" → GOV, "Hamas" → REB, "the Pentagon" → MIL), null where open. */
  readonly sector: string | null;
  /** First and last day (ISO dates) on which the name stood for this; null = open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Row id in the codebook, for `why`: "capitals/paris". */
  readonly id: string;
}

/** A kind of office with its protocol rank. */
export interface Office {
  readonly id: string;
  /** Canonical title, in title case: "Foreign Minister". */
  readonly title: string;
  readonly sector: string;
  /**
   * What the office is for ("foreign affairs", "defence", "state", "government" …), null where for nothing particular.
   * Offices of one portfolio and one rank are counterparts: a Secretary of State and a Foreign Minister.
   */
  readonly portfolio: string | null;
  /** 1 head of state, 2 head of government, 3 vice president / deputy head …; larger ranks lower. */
  readonly rank: number;
  /** Set where the title exists in one country only ("Secretary of State" → USA). */
  readonly country: string | null;
}

export interface Person {
  /** Row id in the codebook, readable and stable: "antony-blinken". */
  readonly id: string;
  /** Wikidata QID, null where none is known. */
  readonly qid: string | null;
  /** The name that news uses: "Antony Blinken". */
  readonly name: string;
  readonly surname: string;
  readonly country: string;
  readonly gender: "m" | "f" | null;
  /** Latest first. */
  readonly terms: readonly Term[];
}

/** One holding of an office. */
export interface Term {
  readonly office: Office;
  readonly country: string;
  /** The title as held, for example "Minister of National Defense". */
  readonly title: string;
  /** First and last day as far as known: "2023-03-16", "2023-03" or "2023"; null = before, or still held. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Names are matched over words (token texts), longest first. Case counts as in the codebook ("US", not "us"), but words
 * all in capitals match too (TURKEY). Accents, dots and hyphens do not count, so that any tokenizer will do.
 */
export interface Registry {
  /**
   * The longest name of a state, people, place of government, organisation or group that starts at `words[at]`. `things`
   * is empty for a name that only looks like one (Latin America, South China Sea), so that no part of it is taken for a
   * state; several where the name is ambiguous or changed its meaning, which `from` and `to` then decide.
   */
  findName(words: readonly string[], at: number): { length: number; things: readonly NamedThing[] } | null;
  /**
   * The longest title of office that starts there ("Secretary of State", "prime ministers", "deputy oil minister");
   * case-insensitive, singular or plural. Several offices where the title means different ones in different countries.
   */
  findTitle(words: readonly string[], at: number): { length: number; offices: readonly Office[] } | null;
  /** The longest full name or alias of a person that starts there. */
  findPerson(words: readonly string[], at: number): { length: number; persons: readonly Person[] } | null;
  /** By the whole surname or its last part ("von der Leyen", "Leyen", "al-Assad", "Assad"). */
  personsBySurname(surname: string): readonly Person[];
  /** The offices that a person held on a day ("2023-06-19"), highest first; with null every term, latest first. */
  termsOn(person: Person, date: string | null): readonly Term[];
  /** Who held an office of a country on a day; where the country has no such office, who held its counterpart. */
  holdersOf(country: string, officeId: string, date: string): readonly { person: Person; term: Term }[];
  /** English short name of a country or organisation code ("COD" → "DR Congo"); the code itself where unknown. */
  nameOf(code: string): string;
}
