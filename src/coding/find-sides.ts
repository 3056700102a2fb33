import type { Actor } from "../base/actor.js";
import type { Sentence } from "../language/sentence.js";
import type { Choices, Deed } from "./deed.js";

/** Asked for every noun phrase that may be a side; an empty answer means that it stands for nobody. */
export interface SideFinder {
  actorsOf(sentence: Sentence, head: number): readonly Actor[];
  ownersOf(sentence: Sentence, head: number): readonly Actor[];
  /** The state of a town or region, for deeds that are aimed at places; asked last. */
  placesOf?(sentence: Sentence, head: number): readonly Actor[];
}

export interface Sides {
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
  /** Tokens that the sides were read from. */
  readonly heads: readonly number[];
  /** The other side is named and is the source itself ("armed itself", "protects its exports"). */
  readonly reflexive: boolean;
  /** A side was taken from whose thing it is ("Japanese imports"), not from a word for the actor itself. */
  readonly byOwner: boolean;
}

/**
 * Who the two sides of a deed are: for each side the first choice that stands for an actor. Where both sides stand in
 * one phrase ("talks between A and B", "A and B met", "the two sides agreed") it is divided: the first actor is the
 * source, the others are targets.
 */
export function findSides(deed: Deed, finder: SideFinder): Sides {
  const source = withoutVenue(deed, firstActors(deed, deed.sources, [finder.actorsOf, finder.ownersOf], finder, []));
  const aims = isAimedAtPlaces(deed) && finder.placesOf ? [finder.placesOf] : [];
  const asks = [finder.actorsOf, finder.ownersOf, ...aims];
  const target = partFromOwn(
    deed.act,
    source.actors,
    firstActors(deed, deed.targets, asks, finder, source.actors, source.heads),
  );
  const toEachOther = deed.targets.some((heads) => heads.some((head) => isEachOther(deed, head)));
  if (toEachOther) deed.mutual = true;
  const isAnybody = source.actors.every(({ country, person }) => country === null && person === undefined);
  if (isAnybody && (deed.mutual || deed.act.startsWith("CONSULT")) && isBetween(deed, target.heads)) {
    // "A treaty was signed between France and Iran", "negotiators shuttled between Tehran and Paris": who talks with whom, whoever they are
    const [first, ...rest] = target.actors;
    const partners = rest.filter(({ country }) => country !== first.country);
    if (partners.length > 0) {
      deed.mutual = true;
      return { ...target, sources: [first], targets: partners, reflexive: false };
    }
  }
  if (target.actors.length === 0 && (deed.mutual || (isCooperative(deed) && !deed.namesTarget))) {
    const [first, ...rest] = source.actors;
    const partners = rest.filter(({ country }) => country !== first.country);
    if (partners.length > 0) {
      deed.mutual = true;
      const sources = source.actors.filter((actor) => !partners.includes(actor));
      return { sources, targets: partners, heads: source.heads, byOwner: source.byOwner, reflexive: false };
    }
  }
  const guests = target.own.length > 0 ? target.own : guestsOf(deed, source, target, finder);
  return {
    sources: guests.length > 0 ? guests : source.actors,
    targets: target.actors,
    heads: [...source.heads, ...target.heads],
    byOwner: source.byOwner || target.byOwner,
    reflexive: target.reflexive,
  };
}

/** "The London talks", "the Vienna meeting": one capital before the noun says where they talk, two say who does. */
function withoutVenue({ act, tree, trigger }: Deed, source: Found): Found {
  const [actor, ...others] = source.actors;
  const [head] = source.heads;
  if (!actor || others.length > 0 || !act.startsWith("CONSULT") || tree.token(trigger).upos === "VERB") return source;
  const isBefore =
    head !== undefined && head < trigger && tree.is(head, "compound") && tree.token(head).head === trigger;
  return isBefore && isCapital(actor) ? { ...source, actors: [], heads: [] } : source;
}

/** Does a capital stand for its state? */
export function isCapital({ certainty, why }: Actor): boolean {
  return certainty === "inferred" && why?.startsWith("a capital of ") === true;
}

function isBetween({ tree }: Deed, [head]: readonly number[]): boolean {
  return head !== undefined && tree.childrenOf(head, "case").some((mark) => tree.token(mark).lemma === "between");
}

/** "accused each other", "recognised one another" */
function isEachOther({ tree }: Deed, head: number): boolean {
  const words = [head - 1, head, head + 1].map((index) => tree.sentence.tokens[index]?.text.toLowerCase()).join(" ");
  return /\beach other\b|\bone another\b/.test(words);
}

/** What partners do together, when no other party is named; "A and B support the plan" is no support of each other. */
function isCooperative({ act, tree, words, trigger, targets }: Deed): boolean {
  if (act === "SUPPORT" && words.size === 1 && tree.token(trigger).upos === "VERB" && targets.length > 0) return false;
  return /^(AGREE|CONSULT|SUPPORT|COOPERATE|RETREAT|CONCEDE)/.test(act);
}

/** Towns are shelled and visited. */
function isAimedAtPlaces({ act, stage }: Deed): boolean {
  return /^(ASSAULT|CONSULT\.visit)/.test(act) && stage !== "denied";
}

/**
 * "France cancelled a meeting between its defence minister and her British counterpart": of several others, those of the
 * source's own country act for it, and the rest is the other side.
 */
function partFromOwn(
  act: string,
  sources: readonly Actor[],
  target: Found,
): Found & { readonly own: readonly Actor[] } {
  const countries = new Set(sources.map(({ country }) => country));
  const foreign = target.actors.filter(({ country }) => !countries.has(country));
  if (foreign.length === 0 && isOwnState(act, sources, target.actors)) return { ...target, actors: [], own: [] };
  if (foreign.length === 0 || foreign.length === target.actors.length) return { ...target, own: [] };
  const isBare = sources.length === 1 && sources[0].person === undefined;
  const own = isBare ? target.actors.filter(({ country, person }) => countries.has(country) && person) : [];
  return { ...target, actors: foreign, own };
}

/** "Iran called off a trip to Paris by its foreign minister": the traveller, where his state is named as the one who acts. */
function guestsOf(
  { act, sources, targets, tree }: Deed,
  source: Found,
  target: Found,
  finder: SideFinder,
): readonly Actor[] {
  const [state, ...others] = source.actors;
  if (act !== "CONSULT.visit" || !state || others.length > 0 || state.person || state.office) return [];
  const heads = [...sources, ...targets].flat().filter((head) => !source.heads.includes(head));
  const actors = dedupe(heads.flatMap((head) => finder.actorsOf(tree.sentence, head)));
  const isOther = (actor: Actor): boolean => target.actors.every((one) => differ(actor, one));
  return actors.filter((actor) => actor.person !== undefined && actor.country === state.country && isOther(actor));
}

/** "Pelosi promised that the United States would stand by it", "warned that Iran would fight": not said to the own state. */
function isOwnState(act: string, [source]: readonly Actor[], targets: readonly Actor[]): boolean {
  const isState = ({ sector, office, person }: Actor): boolean => sector === "GOV" && !office && !person;
  return (
    /^(AGREE|THREATEN|REJECT)/.test(act) && source?.person !== undefined && targets.length > 0 && targets.every(isState)
  );
}

interface Found {
  readonly actors: readonly Actor[];
  readonly heads: readonly number[];
  readonly byOwner: boolean;
  readonly reflexive: boolean;
}

function firstActors(
  deed: Deed,
  choices: Choices,
  asks: readonly SideFinder["actorsOf"][],
  finder: SideFinder,
  others: readonly Actor[],
  otherHeads: readonly number[] = [],
): Found {
  const { sentence } = deed.tree;
  let reflexive = false;
  for (const ask of asks) {
    for (const heads of choices) {
      const fresh = heads.filter((head) => !otherHeads.includes(head));
      const asked = ask === finder.ownersOf ? fresh.filter((head) => !topics.has(sentence.tokens[head].lemma)) : fresh;
      const countries = new Set(others.map(({ country }) => country));
      const actors = dedupe(asked.flatMap((head) => withoutOwn(ask.call(finder, sentence, head), countries)));
      const free = actors.filter((actor) => others.every((other) => differ(actor, other)));
      if (free.length > 0) {
        const used = asked.filter((head) => ask.call(finder, sentence, head).length > 0);
        return { actors: free, heads: used, byOwner: ask === finder.ownersOf, reflexive };
      }
      reflexive ||= actors.length > 0;
    }
  }
  return { actors: [], heads: [], byOwner: false, reflexive };
}

/** Of "both partners" or "the two sides" only those that are not the first side itself. */
function withoutOwn(actors: readonly Actor[], countries: ReadonlySet<string | null>): readonly Actor[] {
  const others = actors.length > 1 ? actors.filter(({ country }) => !countries.has(country)) : actors;
  return others.length > 0 ? others : actors;
}

/** "Demands on the Taiwan issue" are not made on Taiwan: what is talked about belongs to nobody. */
const topics = new Set(
  "issue question matter topic subject problem crisis situation affair dispute language".split(" "),
);

function dedupe(actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, index) => actors.findIndex((other) => !differ(actor, other)) === index);
}

/** Whether two actors are different parties; a government and its head are not told apart by country alone. */
export function differ(a: Actor, b: Actor): boolean {
  return a.country !== b.country || a.sector !== b.sector || (a.person ?? "") !== (b.person ?? "") || a.text === "?";
}
