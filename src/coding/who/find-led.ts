import type { Discourse } from "./discourse.js";
import { type Draft, headOf } from "./draft.js";
import { hangsBy } from "./hangs-by.js";

/**
 * The body or group that a person leads, by a verb: "Ruiz, who heads the Peruvian delegation", "the Swiss team led by Anna
 * Frei"; null where no such verb stands there.
 */
export function findLed(person: Draft, discourse: Discourse): Draft | null {
  const { reading } = person;
  const { tokens, tree, sentence } = reading;
  const head = headOf(person);
  const bodyAt = (token: number): Draft | null => {
    const draft = discourse.draftAt(sentence.index, token);
    return draft && (draft.kind === "organisation" || draft.kind === "group" || draft.kind === "state") ? draft : null;
  };
  for (const verb of [tokens[head].head, ...tree.childrenOf(head, "acl")]) {
    if (verb < 0 || !leading.has(tokens[verb].lemma)) continue;
    const isLeader = hangsBy(tokens[head], "nsubj") || tokens[verb].head === head;
    const isAgent = hangsBy(tokens[head], "obl");
    const led = isLeader
      ? [tree.childOf(verb, "obj")]
      : isAgent
        ? [tokens[verb].head, tree.childOf(verb, "nsubj")]
        : [];
    for (const token of led) {
      const found = token < 0 ? null : bodyAt(token);
      if (found) return found;
    }
  }
  return null;
}

const leading = new Set(["head", "lead", "chair", "command", "represent"]);
