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
  /** Row id in the codebook, for `why`. */
  readonly id: string;
}

/** A kind of office with its protocol rank. */
export interface Office {
  readonly id: string;
  /** Canonical title, in title case: "Foreign Minister". */
  readonly title: string;
  readonly sector: string;
  /** 1 head of state, 2 head of government, 3 vice president / deputy head …; larger ranks lower. */
  readonly rank: number;
  /** Set where the title exists in one country only ("Secretary of State" → USA). */
  readonly country: string | null;
}

export interface Person {
  /** Wikidata QID, or a local id where none is known. */
  readonly id: string;
  readonly qid: string | null;
  /** The name that news uses: "Antony Blinken". */
  readonly name: string;
  readonly surname: string;
  readonly country: string;
  readonly gender: "m" | "f" | null;
  readonly terms: readonly Term[];
}

/** One holding of an office. */
export interface Term {
  readonly office: Office;
  readonly country: string;
  /** The title as held, for example "Minister of National Defense". */
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Names are matched over words (token texts), longest first, with case as written in the codebook ("US", not "us"). */
export interface Registry {
  /** The longest name of a state, people, place of government, organisation or group that starts at `words[at]`. */
  findName(words: readonly string[], at: number): { length: number; things: readonly NamedThing[] } | null;
  /** The longest title of office that starts there ("Secretary of State", "prime minister"); case-insensitive. */
  findTitle(words: readonly string[], at: number): { length: number; offices: readonly Office[] } | null;
  /** The longest full name or alias of a person that starts there. */
  findPerson(words: readonly string[], at: number): { length: number; persons: readonly Person[] } | null;
  personsBySurname(surname: string): readonly Person[];
  /** The offices that a person held on a day ("2023-06-19"); with null every term, latest first. */
  termsOn(person: Person, date: string | null): readonly Term[];
  /** Who held an office of a country on a day. */
  holdersOf(country: string, officeId: string, date: string): readonly { person: Person; term: Term }[];
  /** English short name of a country or organisation code ("COD" → "DR Congo"). */
  nameOf(code: string): string;
}
