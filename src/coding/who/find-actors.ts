import type { Actor } from "../../base/actor.js";
import type { Discourse } from "./discourse.js";
import type { Reading } from "./read-units.js";

/**
 * The actors of the noun phrase with a head, without its conjuncts; [] where it stands for a thing. Trees are wrong now
 * and then: a phrase that is hung on one of its first words ("Turkish-backed Syrian militiamen") is found all the same.
 */
export function findActors(reading: Reading, head: number, discourse: Discourse): readonly Actor[] {
  const { index } = reading.sentence;
  const draft = discourse.draftAt(index, head);
  const named = draft?.kind === "role" && draft.plural ? findNamedBehind(reading, head, discourse) : [];
  if (named.length > 1) return named;
  if (draft && !draft.modifies) return discourse.resolve(draft).actors;
  const around = discourse.draftAround(index, head) ?? draft ?? findNamed(reading, head, discourse);
  if (around) return discourse.resolve(around).actors;
  return isQuantity(reading, head) ? findCounted(reading, head, discourse) : [];
}

/** "Their leaders, Crown Prince Salman and President Zayed,": those that the apposition names. */
function findNamedBehind({ tree, sentence }: Reading, head: number, discourse: Discourse): readonly Actor[] {
  const named = tree.childrenOf(head, "appos").flatMap((name) => [name, ...tree.childrenOf(name, "conj")]);
  return named.flatMap((token) => {
    const draft = discourse.draftAt(sentence.index, token);
    return draft?.kind === "person" ? discourse.resolve(draft).actors : [];
  });
}

/** "Nuevo Leon Governor Pedro Ruiz" hung on its first word. */
function findNamed({ tokens, tree, sentence }: Reading, head: number, discourse: Discourse) {
  for (const child of tree.children(head)) {
    if (child < head || !inName.has(tokens[child].deprel)) continue;
    const draft = discourse.draftAt(sentence.index, child);
    if (draft?.kind === "person" || draft?.kind === "role") return draft;
  }
  return undefined;
}

const inName = new Set(["flat", "compound", "nmod:desc"]);

/** "Some of the ministers", "dozens of Kurdish fighters": those that the quantity is of. */
function findCounted(reading: Reading, head: number, discourse: Discourse): readonly Actor[] {
  const { tree, tokens } = reading;
  for (const child of [...tree.childrenOf(head, "nmod"), ...tree.childrenOf(head, "obl")]) {
    const preposition = tree.childOf(child, "case");
    if (child > head && preposition >= 0 && tokens[preposition].lemma === "of")
      return findActors(reading, child, discourse);
  }
  return [];
}

function isQuantity({ tokens }: Reading, head: number): boolean {
  return quantities.has(tokens[head].lemma.toLowerCase());
}

const quantities = new Set(
  (
    "some all most many several few both none one two three number group hundred thousand dozen ten score majority half " +
    "rest part any each either neither lot handful pair couple series wave million"
  ).split(" "),
);
