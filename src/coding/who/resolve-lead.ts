import type { Resolver } from "./discourse.js";
import { resumeActors } from "./make-actor.js";

/** "A Kurdish militia spokesman says …", whom the next sentence names: that person. */
export const resolveLead: Resolver = (draft, discourse) => {
  const person = discourse.leads.get(draft);
  if (!person) return null;
  const found = discourse.resolve(person);
  const [actor] = found.actors;
  return actor ? { ...found, actors: resumeActors(draft, discourse, [actor], `named later: ${actor.person}`) } : null;
};
