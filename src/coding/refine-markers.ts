import type { Lexicon } from "../codebook/lexicon.js";
import type { Deed } from "./deed.js";

/**
 * What stands right at one word of the chain moves the stage: auxiliaries ("might visit"), adjectives ("the planned
 * visit"), "if", and negation. Called for the trigger and again for each operator above it, so that the outermost wins.
 * False where nothing is left to code ("did not threaten").
 */
export function applyMarkers(deed: Deed, index: number, lexicon: Lexicon): boolean {
  const { tree } = deed;
  let negated = false;
  if (isToDo(deed, index)) {
    deed.future = true;
    if (deed.stage === "done") move(deed, "planned", "marker be to");
  }
  for (const child of tree.children(index)) {
    if (deed.words.has(child)) continue; // "has not honoured" as a whole names the deed
    const { lemma, deprel, upos } = tree.token(child);
    const word = lemma.toLowerCase();
    if (deprel.startsWith("aux")) applyModal(deed, tree.token(child).text.toLowerCase(), lexicon);
    else if (deprel === "mark") {
      if (word === "if" || word === "unless" || word === "whether") move(deed, "possible", `marker ${word}`);
    } else if (isNegative(word, deprel) || holdsNegative(deed, child)) negated = !negated;
    else if (deprel === "amod" || (deprel === "acl" && upos === "VERB") || (deprel === "advmod" && upos === "ADV")) {
      const row = lexicon.modifier(tree.token(child).text.toLowerCase()) ?? lexicon.modifier(word);
      if (row) move(deed, row.stage, row.id);
    }
  }
  return negated ? negate(deed, lexicon) : true;
}

function applyModal(deed: Deed, word: string, lexicon: Lexicon): void {
  const row = lexicon.modal(word);
  if (!row) return;
  if (row.stage === "asked") {
    if (deed.stage === "possible" || deed.stage === "asked" || deed.stage === "threatened") return;
    deed.fromSpeaker = true;
    move(deed, "asked", row.id);
    return;
  }
  if (row.stage === "planned") {
    deed.future = true;
    if (deed.stage === "done") move(deed, "planned", row.id);
    return;
  }
  if (/^(done|planned|refused|asked)$/.test(deed.stage)) move(deed, row.stage, row.id);
}

/** "The ministers are to meet": scheduled. */
function isToDo({ tree, trigger }: Deed, index: number): boolean {
  // "The aim of the visit was to present a plan": no plan for the visit
  if (tree.token(trigger).upos === "NOUN" && tree.childrenOf(index, "obj").length > 0) return false;
  const marks = tree.childrenOf(index, "mark").filter((mark) => tree.token(mark).text === "to");
  return marks.some((mark) => {
    const before = tree.sentence.tokens[mark - 1];
    return before?.head === index && before.lemma === "be" && before.upos === "AUX";
  });
}

function negate(deed: Deed, lexicon: Lexicon): boolean {
  if (deed.bySpeaker) return false; // "has not lied" blames nobody
  if (deed.fromSpeaker) return true; // "should not support it" still asks for something
  const ahead = deed.future;
  const stage = deed.stage === "planned" && ahead ? "done" : deed.stage;
  const row = lexicon.negate(stage, ahead ? "future" : "past");
  if (!row || row.becomes === null) return false;
  move(deed, row.becomes, row.id);
  return true;
}

function move(deed: Deed, stage: Deed["stage"], why: string): void {
  deed.stage = stage;
  deed.why.push(why);
}

/** "no longer", "never again", "no member of the cabinet visited": the negation stands one step below. */
function holdsNegative({ tree }: Deed, index: number): boolean {
  const { deprel } = tree.token(index);
  if (!/^(advmod|nsubj)/.test(deprel)) return false;
  return tree.children(index).some((child) => {
    const word = tree.token(child).text.toLowerCase();
    return word === "no" || (word === "never" && deprel === "advmod");
  });
}

function isNegative(word: string, deprel: string): boolean {
  if (word === "no") return deprel === "det" || deprel === "advmod";
  if (word === "none" || word === "nobody") return /^(nsubj|obj|det)/.test(deprel);
  return word === "not" || word === "n't" || word === "n’t" || word === "never" || word === "neither" || word === "nor";
}
