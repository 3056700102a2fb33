import type { Phrase } from "./phrase.js";
import { readBefore } from "./read-before.js";
import { readComplements } from "./read-complements.js";
import type { Reading } from "./read-units.js";

/** Reads around the tokens `core` of a sentence, which name an actor. */
export function readPhrase(reading: Reading, core: { from: number; to: number }): Phrase {
  return { ...readBefore(reading, core), complements: readComplements(reading, core.to) };
}
