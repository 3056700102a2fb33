import type { Draft } from "./draft.js";
import { makeDraft } from "./make-draft.js";
import type { Reading } from "./read-units.js";

/** Finds pronouns that can stand for an actor, possessive ones too; not the "it" of "it was agreed". */
export function findPronouns(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const { index, text, upos, deprel, head } of reading.tokens) {
    if (upos !== "PRON" && upos !== "DET") continue;
    const pronoun = pronouns.get(text.toLowerCase());
    if (pronoun === undefined || deprel === "expl" || (upos === "DET" && deprel === "det")) continue;
    // "That they meet" begins a clause.
    if (text.toLowerCase() === "that" && clauseSubjects.has(reading.tokens[index + 1]?.upos)) continue;
    if (text.toLowerCase() === "it" && reading.tokens[head]?.upos === "ADJ") continue;
    const core = { from: index, to: index + 1 };
    const { gender, plural } = pronoun;
    drafts.push(makeDraft(reading, { kind: "pronoun", core, gender, plural }));
  }
  return drafts;
}

const clauseSubjects = new Set(["PRON", "DET", "PROPN", "NOUN"]);

const he = { gender: "m", plural: false } as const;
const she = { gender: "f", plural: false } as const;
const it = { gender: null, plural: false } as const;
const they = { gender: null, plural: true } as const;
const pronouns = new Map<string, { gender: Draft["gender"]; plural: boolean }>([
  ...["he", "him", "his", "himself"].map((word) => [word, he] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, she] as const),
  ...["it", "its", "itself", "i", "me", "my", "who", "whom", "whose", "which", "that"].map(
    (word) => [word, it] as const,
  ),
  ...["they", "them", "their", "themselves", "we", "us", "our", "both"].map((word) => [word, they] as const),
]);
