import { isHyphen } from "./marks.js";
import { calendar, particles } from "./name-words.js";
import { isCapital, type Reading, type Unit } from "./read-units.js";

/**
 * End of the name that starts at a token, or null where none does. Particles, initials and hyphens are part of it:
 * "Saad al-Hariri", "Charles de Gaulle".
 */
export function readName(reading: Reading, start: number): number | null {
  const { tokens, unitAt } = reading;
  let at = start;
  while (at < tokens.length) {
    const unit = unitAt[at];
    if (unit?.from === at && unit.persons.length > 0) {
      at = unit.to;
      // A name that the codebook knows is whole.
      if (!isHyphen(tokens[at]?.text ?? "")) break;
    } else if (unit) {
      if (at === start || !isNameLike(reading, unit)) break;
      at = unit.to;
    } else if (isNameWord(reading, at)) at++;
    else if (at > start && particles.has(tokens[at].text) && startsName(reading, at + 1)) at++;
    else if (at > start && joinsWords(reading, at)) at += 2;
    else break;
  }
  return at > start ? Math.min(at, tokens.length) : null;
}

/** Whether a word can be part of a name. At the start of a sentence, where every word has a capital, its tag must say so. */
export function isNameWord({ tokens, unitAt }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token.text) || calendar.has(token.lemma.toLowerCase())) return false;
  const unit = unitAt[at];
  if (unit) return unit.persons.length > 0;
  if (token.upos === "PROPN") return true;
  return (
    at > 0 && (token.upos === "NOUN" || token.upos === "X" || token.upos === "ADJ") && tokens[at - 1].upos !== "PUNCT"
  );
}

/** "John Major", "Helen Marshal": a common noun with a capital after a given name is a family name. */
function isNameLike({ tokens }: Reading, { from, to, things, offices, noun }: Unit): boolean {
  if (to !== from + 1 || things.length > 0 || !isCapital(tokens[from].text)) return false;
  if (noun === null || (noun.kind !== "people" && noun.kind !== "person")) return false;
  return offices.length === 0 || tokens[from].upos === "PROPN";
}

function startsName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  return isNameWord(reading, at) || isHyphen(token.text) || (particles.has(token.text) && isNameWord(reading, at + 1));
}

/** A hyphen without spaces, as in "Kim Jong-un". */
function joinsWords({ tokens }: Reading, at: number): boolean {
  return (
    isHyphen(tokens[at].text) && tokens[at - 1].end === tokens[at].start && tokens[at + 1]?.start === tokens[at].end
  );
}
