import type { Actor } from "../../base/actor.js";
import type { Discourse } from "./discourse.js";
import { dropRepeated } from "./make-actor.js";
import { isHyphen } from "./marks.js";
import { readPhrase } from "./read-phrase.js";
import type { Reading } from "./read-units.js";

/**
 * Whose thing a noun is: its possessor ("China's maneuvers", "his visit"), else the names before it ("Japanese imports",
 * "the Peru-Chile dispute", "Greek-owned tankers"), else what of, from or in adds ("exports from Chile").
 */
export function findOwners(reading: Reading, asked: number, discourse: Discourse): readonly Actor[] {
  const { index } = reading.sentence;
  const head = settle(reading, asked);
  const actorsAt = (token: number): readonly Actor[] => {
    const draft = discourse.draftAt(index, token);
    return draft && !(draft.core.from <= head && head < draft.core.to) ? discourse.resolve(draft).actors : [];
  };
  const core = { from: reading.unitAt[head]?.from ?? head, to: head + 1 };
  const phrase = readPhrase(reading, core);
  const { tree } = reading;

  const possessors = [
    phrase.owner,
    ...tree.childrenOf(head, "nmod").filter((child) => reading.tokens[child].deprel === "nmod:poss"),
  ];
  for (const token of possessors) {
    const actors = token === null ? [] : [token, ...tree.childrenOf(token, "conj")].flatMap(actorsAt);
    if (actors.length > 0) return dropRepeated(actors);
  }

  const before: Actor[] = [];
  for (const unit of phrase.modifiers) before.push(...actorsAt(unit.from));
  if (before.length === 0) for (let at = phrase.from; at < core.from; at++) before.push(...actorsAt(at));
  if (before.length === 0)
    for (const child of [...tree.childrenOf(head, "amod"), ...tree.childrenOf(head, "compound")])
      before.push(...(child < head ? actorsAt(child) : []));
  if (before.length > 0) return dropRepeated(before);

  // "The tariffs announced by France", "efforts made by both sides"
  for (const clause of tree.childrenOf(head, "acl")) {
    if (clause < head || reading.tokens[clause].upos !== "VERB") continue;
    const makers = tree.childrenOf(clause, "obl:agent").flatMap((child) => [child, ...tree.childrenOf(child, "conj")]);
    const actors = makers.flatMap(actorsAt);
    if (actors.length > 0) return dropRepeated(actors);
  }

  for (const child of tree.childrenOf(head, "nmod")) {
    const preposition = tree.childrenOf(child, "case").map((at) => reading.tokens[at].text.toLowerCase())[0];
    if (child < head || preposition === undefined || !owning.has(preposition)) continue;
    const actors = [child, ...tree.childrenOf(child, "conj")].flatMap(actorsAt);
    const found = actors.length > 0 ? actors : findOwnersOfThing(reading, child, discourse);
    if (found.length > 0) return dropRepeated(found);
  }
  return [];
}

/** The noun of "Greek-owned tankers", where a tree takes the adjective for the head. */
function settle({ tokens }: Reading, head: number): number {
  let at = head;
  if (tokens[at + 1] && isHyphen(tokens[at + 1].text)) at += 2;
  else if (!(at > 0 && isHyphen(tokens[at - 1].text))) return head;
  while (tokens[at + 1] && (tokens[at].upos === "VERB" || tokens[at].upos === "ADJ")) at++;
  return tokens[at]?.upos === "NOUN" ? at : head;
}

/** "The port of the Ukrainian city": whose thing the other thing is. */
function findOwnersOfThing(reading: Reading, thing: number, discourse: Discourse): readonly Actor[] {
  return reading.tokens[thing].head < thing ? findOwners(reading, thing, discourse) : [];
}

const owning = new Set(["of", "from", "in"]);
