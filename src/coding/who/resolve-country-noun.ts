import { type Discourse, nobody, type Resolver } from "./discourse.js";
import type { Draft } from "./draft.js";
import { halves } from "./find-country-nouns.js";
import { makeActor, resumeActors } from "./make-actor.js";

/** "The country": the state that was spoken of last; "his country": that of the person; "the North": the state of that name. */
export const resolveCountryNoun: Resolver = (draft, discourse) => {
  if (draft.kind !== "state" || draft.unit !== null) return null;
  const { reading, core, phrase } = draft;
  const { text } = reading.tokens[core.from];
  if (halves.has(text)) return resolveHalf(draft, text, discourse);
  if (phrase.owner !== null) {
    const owner = discourse.draftAt(reading.sentence.index, phrase.owner);
    const country = owner ? (discourse.resolve(owner).actors[0]?.country ?? null) : null;
    if (country === null) return nobody;
    return {
      actors: [
        makeActor(draft, discourse, { country, sector: "GOV", certainty: "inferred", why: "country of the possessor" }),
      ],
      person: null,
    };
  }
  for (const other of discourse.before(draft)) {
    if (other.kind !== "state" || other.modifies || other.plural || isDistant(other, draft)) continue;
    const { actors } = discourse.resolve(other);
    if (actors.length !== 1) continue;
    return { actors: resumeActors(draft, discourse, actors, `"the ${text}": the state spoken of last`), person: null };
  }
  return nobody;
};

function resolveHalf(draft: Draft, half: string, discourse: Discourse) {
  const stems = halves.get(half)!;
  for (const other of discourse.before(draft)) {
    if (other.unit === null) continue;
    const [first] = other.reading.tokens.slice(other.unit.from).map(({ text }) => text);
    if (!stems.includes(first)) continue;
    const { actors } = discourse.resolve(other);
    if (other.kind === "state" && actors.length === 1)
      return { actors: resumeActors(draft, discourse, actors, `"the ${half}"`), person: null };
  }
  return nobody;
}

function isDistant(other: Draft, draft: Draft): boolean {
  return draft.reading.sentence.index - other.reading.sentence.index > 3;
}
