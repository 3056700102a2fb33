import type { Note } from "../../base/note.js";
import type { Gazetteer } from "../../codebook/gazetteer.js";
import type { NamedThing, Registry } from "../../codebook/registry.js";
import type { Draft, Resolved } from "./draft.js";
import { headOf } from "./draft.js";
import type { NameBook } from "./name-book.js";
import type { Reading } from "./read-units.js";

/** Finds the actors of a draft, or null where it is not a case for this resolver. */
export type Resolver = (draft: Draft, discourse: Discourse) => Resolved | null;

export const nobody: Resolved = { actors: [], person: null };

/** What is known of a report while its mentions are resolved, in the order of the text. */
export class Discourse {
  readonly registry: Registry;
  readonly gazetteer: Gazetteer | null;
  readonly date: string | null;
  readonly text: string;
  readonly names: NameBook;
  /** Roles of a lead, each with the person that is named after it. */
  readonly leads: ReadonlyMap<Draft, Draft>;
  readonly notes: Note[] = [];
  /** All drafts in the order of the text. */
  readonly drafts: readonly Draft[];
  /** Country of the place that the report was filed from. */
  readonly datelineCountry: string | null;
  readonly #resolvers: readonly Resolver[];
  readonly #resolved = new Map<Draft, Resolved>();
  readonly #position = new Map<Draft, number>();
  readonly #byToken = new Map<number, Map<number, Draft>>();
  readonly #weights: ReadonlyMap<string, number>;
  readonly #organisations: ReadonlySet<string>;

  constructor({
    registry,
    gazetteer,
    date,
    text,
    drafts,
    names,
    leads,
    weights,
    resolvers,
    datelineCountry,
  }: {
    registry: Registry;
    gazetteer: Gazetteer | null;
    date: string | null;
    text: string;
    drafts: readonly Draft[];
    names: NameBook;
    leads: ReadonlyMap<Draft, Draft>;
    weights: ReadonlyMap<string, number>;
    resolvers: readonly Resolver[];
    datelineCountry: string | null;
  }) {
    this.registry = registry;
    this.gazetteer = gazetteer;
    this.date = date;
    this.text = text;
    this.drafts = drafts;
    this.names = names;
    this.leads = leads;
    this.#weights = weights;
    this.datelineCountry = datelineCountry;
    this.#resolvers = resolvers;
    this.#organisations = new Set(
      drafts.flatMap(
        ({ unit }) => unit?.things.filter(({ kind }) => kind === "organisation").map(({ country }) => country) ?? [],
      ),
    );
    for (const [position, draft] of drafts.entries()) {
      this.#position.set(draft, position);
      for (const part of [draft, ...draft.also]) this.#mark(part, draft);
    }
  }

  #mark({ reading, core }: Draft, draft: Draft): void {
    const { index } = reading.sentence;
    let tokens = this.#byToken.get(index);
    if (!tokens) {
      tokens = new Map();
      this.#byToken.set(index, tokens);
    }
    for (let at = core.from; at < core.to; at++) tokens.set(at, draft);
  }

  /** The draft that a token names, as its noun, title or name. */
  draftAt(sentence: number, token: number): Draft | undefined {
    return this.#byToken.get(sentence)?.get(token);
  }

  /** The role or person whose phrase holds a token before its noun or name: "former" in "former President Clinton". */
  draftAround(sentence: number, token: number): Draft | undefined {
    for (const draft of new Set(this.#byToken.get(sentence)?.values())) {
      const { phrase, core, modifies, roles, name } = draft;
      if (modifies || (roles.length === 0 && name === null) || draft.reading.sentence.index !== sentence) continue;
      if (phrase.from <= token && token < core.from) return draft;
    }
    return undefined;
  }

  resolve(draft: Draft): Resolved {
    const known = this.#resolved.get(draft);
    if (known) return known;
    // A phrase that needs itself to be understood ("his" in its own apposition) stays open.
    this.#resolved.set(draft, nobody);
    for (const resolver of this.#resolvers) {
      const found = resolver(draft, this);
      if (!found) continue;
      this.#resolved.set(draft, found);
      return found;
    }
    return nobody;
  }

  /** The drafts before one in the text, nearest first, without those in damaged passages. */
  *before(draft: Draft): Generator<Draft> {
    for (let at = (this.#position.get(draft) ?? 0) - 1; at >= 0; at--) {
      if (!this.drafts[at].suspect) yield this.drafts[at];
    }
  }

  /** Whether a code is that of an organisation (UNO, NATO), which has no ministers, police or people of its own. */
  isOrganisation(code: string): boolean {
    return this.#organisations.has(code);
  }

  /** How often the report names a country or what belongs to it. */
  weightOf(country: string): number {
    return this.#weights.get(country) ?? 0;
  }

  /** Of several things of one name (Congo, Korea) the one whose country the report names most. */
  chooseThing(things: readonly NamedThing[]): NamedThing {
    return things.reduce((best, thing) => (this.weightOf(thing.country) > this.weightOf(best.country) ? thing : best));
  }

  /** The state that the report names most often, if there is one. */
  mainCountry(): string | null {
    const states = [...this.#weights].filter(([code]) => !this.isOrganisation(code));
    const [first, second] = states.sort((a, b) => b[1] - a[1]);
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
  }

  /** The organisation that the report names most often; null where it names none or two as often. */
  mainOrganisation(): string | null {
    const bodies = [...this.#weights].filter(([code]) => this.isOrganisation(code));
    const [first, second] = bodies.sort((a, b) => b[1] - a[1]);
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
  }

  /** The country that the report names, if it is but one, and more than in passing. */
  onlyCountry(): string | null {
    const [first, ...others] = [...this.#weights];
    return first && others.length === 0 && first[1] >= severalTimes ? first[0] : null;
  }

  note(code: string, message: string, draft: Draft): void {
    this.notes.push({ code, message, span: spanOf(draft) });
  }
}

const severalTimes = 3;

/** How often a report names each country, or people of it; the press that tells it is not what it is about. */
export function weighCountries(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { units } of readings) {
    for (const { things, persons } of units) {
      if (things[0]?.sector === "JRN" || things[0]?.sector === "MED") continue;
      const country = things[0]?.country ?? (persons.length === 1 ? persons[0].country : undefined);
      if (country !== undefined) weights.set(country, (weights.get(country) ?? 0) + 1);
    }
  }
  return weights;
}

/** The words of the mention without article and possessor, up to the end of the noun or name. */
export function spanOf({ reading, phrase, core }: Draft): { start: number; end: number } {
  return { start: reading.tokens[phrase.from].start, end: reading.tokens[core.to - 1].end };
}

/** Whether one draft stands in the same sentence as another. */
export function shareSentence(a: Draft, b: Draft): boolean {
  return a.reading === b.reading;
}

/** The verb or noun that a draft depends on. */
export function governorOf(draft: Draft): number {
  return draft.reading.tokens[headOf(draft)].head;
}
