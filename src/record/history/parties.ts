import type { Actor } from "../../base/actor.js";
import { compareText } from "../compare-text.js";
import type { Who } from "./history.js";

/** The people of one state in one telling, in a form that can be compared quickly. */
export interface Party {
  /** Code of the state; "?name" for a side that has none. */
  readonly state: string;
  readonly persons: readonly string[];
  readonly offices: readonly Office[];
}

interface Office {
  readonly title: string;
  readonly rank: number | undefined;
  readonly words: readonly string[];
}

/** How surely two parties are the same: 3 the same person, 2 the same office, 1 nothing against it, 0 others. */
export type PartyMatch = 0 | 1 | 2 | 3;

/** An actor without the words of its report; the name as it is shown where nobody is named. */
export function toWho({ text, span: _, why: __, ...facts }: Actor): Who {
  return { ...facts, name: facts.person ?? facts.office ?? facts.country ?? text };
}

/** Gathers actors by state, in alphabetical order of the states. */
export function gatherParties(actors: readonly Actor[]): Party[] {
  const byState = new Map<string, Actor[]>();
  for (const actor of actors) {
    const state = stateOf(actor);
    const known = byState.get(state);
    if (known) known.push(actor);
    else byState.set(state, [actor]);
  }
  return [...byState]
    .sort(([a], [b]) => compareText(a, b))
    .map(([state, own]) => ({
      state,
      persons: unique(own.flatMap((actor) => keyOfPerson(actor) ?? [])),
      offices: own.flatMap(({ office, rank }) => (office ? [readOffice(office, rank)] : [])),
    }));
}

export function stateOf({ country, person, text }: Actor): string {
  return country ?? `?${(person ?? text).toLowerCase()}`;
}

/** The registry writes a name in one way, so that the name tells a person; the id where there is no name. */
export function keyOfPerson({ person, qid }: Pick<Actor, "person" | "qid">): string | null {
  return person?.toLowerCase() ?? qid ?? null;
}

export function isPersonal({ persons, offices }: Party): boolean {
  return persons.length > 0 || offices.length > 0;
}

/** Persons decide; an office without a person fits a person who holds it; a bare state fits anybody. */
export function matchParties(a: Party, b: Party): PartyMatch {
  if (a.persons.length > 0 && b.persons.length > 0) {
    return a.persons.some((one) => b.persons.some((other) => isSameName(one, other))) ? 3 : 0;
  }
  if (a.offices.length > 0 && b.offices.length > 0) {
    return a.offices.some((one) => b.offices.some((other) => isSameOffice(one, other))) ? 2 : 0;
  }
  return 1;
}

/** "blinken" is "antony blinken": a name in one word is taken for the surname. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return !shorter.includes(" ") && longer.endsWith(` ${shorter}`);
}

function isSameOffice(a: Office, b: Office): boolean {
  if (a.title === b.title) return true;
  const shared = a.words.some((word) => b.words.includes(word));
  return shared && (a.rank === b.rank || a.rank === undefined || b.rank === undefined);
}

/** Words of titles that tell no office from another one. */
const plain = new Set("of the for and to in on affairs minister secretary ministry acting former then".split(" "));
const spellings: Readonly<Record<string, string>> = { defense: "defence", external: "foreign", premier: "prime" };

function readOffice(office: string, rank: number | undefined): Office {
  const title = office.toLowerCase();
  const words = title.split(/[^\p{L}]+/u).filter((word) => word !== "" && !plain.has(word));
  return { title, rank, words: title === "secretary of state" ? ["foreign"] : words.map((w) => spellings[w] ?? w) };
}

/** One list of people out of all tellings: each person once, offices only where no person of that state is named. */
export function mergeWho(all: readonly Who[]): Who[] {
  const byState = new Map<string, Who[]>();
  for (const who of all) {
    const state = who.country ?? `?${who.name.toLowerCase()}`;
    const known = byState.get(state);
    if (known) known.push(who);
    else byState.set(state, [who]);
  }
  return [...byState].sort(([a], [b]) => compareText(a, b)).flatMap(([, own]) => mergeSide(own));
}

function mergeSide(own: readonly Who[]): Who[] {
  const persons = mergeBy(own, keyOfPerson);
  if (persons.length > 0) return persons;
  const offices = mergeBy(own, ({ office }) => office?.toLowerCase() ?? null);
  return offices.length > 0 ? offices : [pickBest(own)];
}

function mergeBy(own: readonly Who[], keyOf: (who: Who) => string | null): Who[] {
  const groups = new Map<string, Who[]>();
  for (const who of own) {
    const key = keyOf(who);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(who);
    else groups.set(key, [who]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, same]) => pickBest(same));
}

/** The naming that most tellings use among those that tell most; ties are broken by the naming itself. */
function pickBest(same: readonly Who[]): Who {
  const votes = new Map<string, { who: Who; count: number }>();
  for (const who of same) {
    const key = JSON.stringify([who.person, who.office, who.rank, who.qid, who.sector, who.country, who.name]);
    const known = votes.get(key);
    if (!known) votes.set(key, { who, count: 1 });
    else {
      known.count++;
      if (certainties.indexOf(who.certainty) > certainties.indexOf(known.who.certainty)) known.who = who;
    }
  }
  const facts = ({ person, office, rank, qid }: Who) => [person, office, rank, qid].filter(Boolean).length;
  const [[, best]] = [...votes].sort(
    ([keyA, a], [keyB, b]) => facts(b.who) - facts(a.who) || b.count - a.count || compareText(keyA, keyB),
  );
  return best.who;
}

const certainties: readonly Who["certainty"][] = ["unknown", "inferred", "stated"];

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}
