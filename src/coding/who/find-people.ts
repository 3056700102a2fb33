import type { Draft } from "./draft.js";
import { hangsBy } from "./hangs-by.js";
import { isPlural, isRole } from "./is-role.js";
import { makeDraft } from "./make-draft.js";
import { isHyphen } from "./marks.js";
import { genderOfHonorific, isHonorific, thingWords } from "./name-words.js";
import { isNameWord, readName } from "./read-name.js";
import { isCapital, type Reading, type Unit } from "./read-units.js";

/**
 * Finds persons by name, with the titles before it: "US Secretary of State Antony Blinken", "Mr Macron", "President
 * Reagan", and names without a title: those that the registry knows, and unknown ones of two words or more, which only
 * their surroundings can show to be persons (`isTentative`). A name that follows a noun for a body is that body's: "the
 * newspaper La Tarde".
 */
export function findPeople(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const { tokens, unitAt } = reading;
  for (let at = 0; at < tokens.length; ) {
    const found = canStart(reading, at) ? readPerson(reading, at) : null;
    if (found?.draft) drafts.push(found.draft);
    at = found?.to ?? unitAt[at]?.to ?? at + 1;
  }
  return drafts;
}

/** A name of nobody known that no title introduces: it may be a place, a ship or a firm. */
export function isTentative({ name, persons, roles, gender }: Draft): boolean {
  // A gender comes from "Mr", or from a given name.
  return name !== null && persons.length === 0 && roles.length === 0 && gender === null;
}

function canStart(reading: Reading, at: number): boolean {
  const unit = reading.unitAt[at];
  if (unit) return unit.persons.length > 0 || isRole(unit);
  return isNameWord(reading, at) || isHonorific(reading.tokens[at].text);
}

/** The person whose titles or name start at a token; `draft` is null where the words up to `to` are a name, but no person's. */
function readPerson(reading: Reading, first: number): { draft: Draft | null; to: number } | null {
  const { tokens, unitAt } = reading;
  const { roles, gender, to: start } = readTitles(reading, first);
  const to = readName(reading, start);
  if (to === null) return null;
  if (start === first && first > 0) {
    const body = unitAt[first - 1];
    if (body?.noun?.kind === "body" && body.things.length === 0 && !isPlural(reading, body)) {
      const draft = makeDraft(reading, { kind: "organisation", core: { from: body.from, to }, roles: [body] });
      return { draft, to };
    }
  }
  if (tokens.slice(start, to).some(({ text }) => thingWords.has(text.toLowerCase()))) return { draft: null, to };
  const title = roles.at(-1);
  // "Told the ministers Macron had left": a plural title has more than one name.
  if (title && isPlural(reading, title) && hangsBy(tokens[start], "nsubj") && !namesSeveral(reading, to)) return null;
  const persons = unitAt[start]?.to === to ? unitAt[start]!.persons : [];
  if (start === first && persons.length === 0) {
    const words = tokens.slice(start, to).filter(({ text }) => !isHyphen(text));
    if (words.length < 2 || isThing(reading, start, to)) return { draft: null, to };
  }
  const core = { from: first, to };
  return { draft: makeDraft(reading, { kind: "person", core, roles, name: { from: start, to }, persons, gender }), to };
}

function readTitles(reading: Reading, first: number): { roles: Unit[]; gender: Draft["gender"]; to: number } {
  const { tokens, unitAt } = reading;
  const roles: Unit[] = [];
  let gender: Draft["gender"] = null;
  let at = first;
  while (at < tokens.length) {
    const unit = unitAt[at];
    if (unit && isRole(unit)) {
      roles.push(unit);
      at = unit.to;
    } else if (isHonorific(tokens[at].text)) {
      gender ??= genderOfHonorific(tokens[at].text);
      at += tokens[at + 1]?.text === "." ? 2 : 1;
    } else if (roles.length > 0 && tokens[at].text === "and" && isSecondTitle(reading, roles.at(-1)!, at + 1)) at++;
    else break;
  }
  return { roles, gender, to: at };
}

/** "State Councilor and Foreign Minister Wang Yi" are two titles of one; "the president and Foreign Minister Wang Yi" two people. */
function isSecondTitle({ tokens, unitAt }: Reading, first: Unit, at: number): boolean {
  const second = unitAt[at];
  return second !== undefined && isRole(second) && isCapital(tokens[first.from].text) === isCapital(tokens[at].text);
}

/** "The Middle East", "Foreign Affairs Committee", "Pershing-2": a run of capitals that names no person. */
function isThing({ tokens }: Reading, from: number, to: number): boolean {
  if (tokens[from - 1]?.upos === "DET" || tokens.slice(from, to).some(({ text }) => /\d/.test(text))) return true;
  const next = tokens[to];
  return next !== undefined && (next.upos === "NOUN" || next.upos === "PROPN") && next.start - tokens[to - 1].end <= 1;
}

/** "Presidents Reagan and Gorbachev". */
function namesSeveral(reading: Reading, to: number): boolean {
  const next = reading.tokens[to]?.text;
  return (next === "and" || next === ",") && isNameWord(reading, to + 1);
}
