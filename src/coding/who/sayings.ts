import { type Draft, headOf, isSubject } from "./draft.js";

/** Whether the draft is the subject of a verb of saying that carries the sentence, not one of a clause like "who said". */
export function isSaying(draft: Draft): boolean {
  if (!isSubject(draft)) return false;
  const { tokens } = draft.reading;
  const verb = tokens[tokens[headOf(draft)].head];
  return verb !== undefined && sayings.has(verb.lemma) && mainClauses.has(verb.deprel);
}

const mainClauses = new Set(["root", "parataxis", "conj", "ccomp"]);

const sayings = new Set(
  (
    "say tell add announce declare state note insist stress warn reply answer write comment claim argue explain ask remark " +
    "observe read quote continue conclude suggest"
  ).split(" "),
);
