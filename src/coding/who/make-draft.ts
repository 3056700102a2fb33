import type { Person } from "../../codebook/registry.js";
import type { Draft } from "./draft.js";
import { readPhrase } from "./read-phrase.js";
import type { Reading, Unit } from "./read-units.js";
import type { Mention } from "./who.js";

/** Makes the draft of a noun phrase around the words `core`; what a finder does not say is empty. */
export function makeDraft(
  reading: Reading,
  {
    kind,
    core,
    roles = [],
    name = null,
    persons = [],
    unit = null,
    plural = false,
    gender = null,
    modifies = false,
  }: {
    kind: Mention["kind"];
    core: { from: number; to: number };
    roles?: Unit[];
    name?: Draft["name"];
    persons?: readonly Person[];
    unit?: Unit | null;
    plural?: boolean;
    gender?: Draft["gender"];
    modifies?: boolean;
  },
): Draft {
  const read = readPhrase(reading, core);
  // What stands before a country ("seven Kuwaiti", "northern Iraq") is no part of its name.
  const phrase = unit ? { ...read, from: core.from } : read;
  const genderOfRole = roles.find(({ noun }) => noun?.gender)?.noun?.gender ?? null;
  return {
    reading,
    kind,
    core,
    phrase,
    roles,
    also: [],
    name,
    persons,
    unit,
    plural,
    gender:
      gender ??
      genderOfRole ??
      (name && name.to - name.from > 1 ? reading.genderOf(reading.tokens[name.from].text) : null),
    modifies,
    suspect: reading.suspect,
  };
}
