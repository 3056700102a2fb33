import type { Actor } from "../../base/actor.js";
import type { Event } from "../../base/event.js";

/**
 * Whether two mentions may speak of the same happening: the same act and stage, the same states on its sides, and no
 * person that only one of them could mean. A mention without mode may mean any mode.
 */
export function isSameHappening(a: Event, b: Event): boolean {
  if (a.stage !== b.stage || !isSameAct(a.act, b.act)) return false;
  return (
    sameSides(a, b) ||
    ((a.reciprocal || b.reciprocal) && sameStates([...a.sources, ...a.targets], [...b.sources, ...b.targets]))
  );
}

/** Whether two mentions may speak of one visit or meeting, whatever its stage: the talks of a visit are part of it. */
export function isSameEncounter(a: Event, b: Event): boolean {
  return a.act.startsWith("CONSULT") && b.act.startsWith("CONSULT") && isAhead(a) === isAhead(b) && sameParties(a, b);
}

/** Asked for, planned or called off, and so in both cases not held as far as the text tells. */
function isAhead({ stage }: Event): boolean {
  return stage !== "done" && stage !== "ended" && stage !== "denied";
}

/** Whether a person takes part in both. */
export function sharePerson(a: Event, b: Event): boolean {
  const people = new Set([...b.sources, ...b.targets].flatMap(({ person }) => person ?? []));
  return [...a.sources, ...a.targets].some(({ person }) => person !== undefined && people.has(person));
}

/** Whether a state takes part in both. */
export function shareParty(a: Event, b: Event): boolean {
  const parties = new Set([...b.sources, ...b.targets].map(({ country }) => country));
  return a.sources.some(({ country }) => country !== null && parties.has(country));
}

/** Ways of attacking that are often two words for one attack: "shelled", "fired on". */
const fire = /^ASSAULT(\.(heavy-weapons|firearms|aerial|explosives|destroy))?$/;

function isSameAct(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || (fire.test(a) && fire.test(b));
}

function sameParties(a: Event, b: Event): boolean {
  return sameStates([...a.sources, ...a.targets], [...b.sources, ...b.targets]);
}

function sameSides(a: Event, b: Event): boolean {
  return sameStates(a.sources, b.sources) && sameStates(a.targets, b.targets);
}

function sameStates(a: readonly Actor[], b: readonly Actor[]): boolean {
  const [first, second] = [statesOf(a), statesOf(b)];
  return first.length > 0 && first.join() === second.join() && agreeOnPeople(a, b);
}

function statesOf(side: readonly Actor[]): (string | null)[] {
  return [...new Set(side.map(({ country }) => country))].sort();
}

/** Of each state: a person that one side names is not contradicted by the other. */
function agreeOnPeople(a: readonly Actor[], b: readonly Actor[]): boolean {
  return a.every(({ country, person }) => {
    const others = b.filter((other) => other.country === country && other.person);
    return !person || others.length === 0 || others.some((other) => other.person === person);
  });
}
