import type { Phrase } from "./phrase.js";
import type { Reading } from "./read-units.js";

/** The phrase that a preposition ties to what ends before the token `end`: "spokesman for the Kremlin". */
export function readComplements(reading: Reading, end: number): Phrase["complements"] {
  const { tokens } = reading;
  const token = tokens[end];
  // "Troops loyal to the president", "fighters belonging to the militia" are theirs.
  if (token !== undefined && belonging.has(token.text)) {
    const [complement] = readComplements(reading, end + 1);
    return complement ? [{ ...complement, preposition: "of" }] : [];
  }
  if (token?.upos !== "ADP" || !complementPrepositions.has(token.text.toLowerCase())) return [];
  const preposition = token.text.toLowerCase();
  const { head } = token;
  if (token.deprel === "case" && head > end && head <= end + 12) {
    // "Withdrew peacekeepers from Rwanda": the verb's, not theirs.
    const verb = tokens[tokens[head].head];
    const isVerbs =
      preposition === "from" && tokens[head].deprel === "obl" && verb !== undefined && moving.has(verb.lemma);
    return isVerbs ? [] : [{ preposition, token: head }];
  }
  // The tree does not say: the first noun or name after it, to the end of its run.
  for (let at = end + 1; at < tokens.length && at <= end + 6; at++) {
    const { upos } = tokens[at];
    if (upos === "NOUN" || upos === "PROPN") {
      while (tokens[at + 1]?.upos === "NOUN" || tokens[at + 1]?.upos === "PROPN") at++;
      return [{ preposition, token: at }];
    }
    if (upos === "PUNCT" || upos === "ADP" || upos === "AUX" || upos === "PRON") break;
  }
  return [];
}

const moving = new Set(
  "withdraw pull remove evacuate expel bring return free save rescue move recall deport drive take fly transfer".split(
    " ",
  ),
);
const belonging = new Set(["loyal", "belonging", "allied", "attached"]);
const complementPrepositions = new Set(["of", "for", "from", "in", "at", "to", "with"]);
