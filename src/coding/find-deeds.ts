import type { ActRow, Slot, WordClass } from "../codebook/act-row.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { Tree } from "../language/tree.js";
import { type Arguments, isCalendarNoun } from "./arguments.js";
import type { Choices, Deed } from "./deed.js";

/** Finds every word of the sentence that names a deed, with the places where its sides may stand. */
export function findDeeds(tree: Tree, lexicon: Lexicon, args: Arguments): Deed[] {
  const deeds: Deed[] = [];
  const taken = new Set<number>();
  for (const pos of ["v", "a", "n"] as const) {
    // verbs first: the noun of "impose sanctions" is a part of their deed
    for (const { index } of tree.sentence.tokens) {
      if (taken.has(index) || wordClass(tree, index) !== pos) continue;
      const deed = findDeed(tree, index, pos, lexicon, args, taken);
      if (!deed) continue;
      deeds.push(deed);
      for (const word of deed.words) taken.add(word);
    }
  }
  return deeds.sort((a, b) => a.trigger - b.trigger);
}

/** The deed of one word. Of several rows for it, that one is meant whose target stands in the text; else the first. */
function findDeed(
  tree: Tree,
  index: number,
  pos: WordClass,
  lexicon: Lexicon,
  args: Arguments,
  taken: ReadonlySet<number>,
): Deed | null {
  let fallback: Deed | null = null;
  const particle = findParticle(tree, index, pos, lexicon, args);
  for (const row of lexicon.actsOf(tree.token(index).lemma.toLowerCase(), pos)) {
    const tail = row.tails.length > 0 ? findTail(tree, index, row, args) : null;
    if (row.tails.length > 0 && (tail === null || (taken.has(tail) && !isAbove(tree, index, tail)))) continue;
    if (particle !== null && tail !== particle) continue; // "gave up its support" gives nothing
    if (row.needsPersons && tree.childrenOf(index, "xcomp", "ccomp", "advcl").some((child) => child > index)) continue;
    if (tail === null && pos === "v" && isOperatorHere(tree, index, lexicon)) continue;
    if (row.act === idle) return null;
    const deed = makeDeed(tree, index, tail, row, args);
    if (row.needsTarget && deed.targets.length === 0) continue;
    if (row.bySpeaker && deed.sources.length === 0) continue;
    if (row.bySpeaker && tail !== null) return deed; // it says more than "meet" or "take" alone
    if (deed.targets.length > 0 || row.target.length === 0) return deed;
    fallback ??= deed;
  }
  return fallback;
}

/** The act of a row that says what only looks like a deed: "meet a target", "a trade war". */
const idle = "-";

/** "Restoring ties severed by Iran": the noun above a participle may be a part of another deed too. */
function isAbove(tree: Tree, index: number, noun: number): boolean {
  return tree.token(index).head === noun && tree.is(index, "acl");
}

/** "Helped resolve it", "encourages Iran to leave": what the complement names is the deed. */
function isOperatorHere(tree: Tree, index: number, lexicon: Lexicon): boolean {
  // "encouraged [the government to leave]": the infinitive is easily hung on the noun
  const infinitives = tree
    .childrenOf(index, "obj")
    .flatMap((object) => tree.childrenOf(object, "acl"))
    .filter((child) => tree.childrenOf(child, "mark").some((mark) => tree.token(mark).lemma === "to"));
  const complements = [...tree.childrenOf(index, "xcomp"), ...infinitives].filter(
    (child) => tree.token(child).upos === "VERB",
  );
  if (complements.length === 0) return false;
  // "Helped Iran strengthen its defences" helps Iran, "helped resolve it" does not
  const isHelped = tree
    .childrenOf(index, "obj", "iobj")
    .some((object) => /^(PROPN|PRON)$/.test(tree.token(object).upos));
  if (isHelped && /^(help|assist|aid)$/.test(tree.token(index).lemma)) return false;
  return lexicon
    .operatorsOf(tree.token(index).lemma, "v")
    .some(({ takes, tails }) => tails.length === 0 && takes.has("xcomp"));
}

/** The particle that makes an operator of a verb ("give up", "call off"); null where it has none. */
function findParticle(tree: Tree, index: number, pos: WordClass, lexicon: Lexicon, args: Arguments): number | null {
  if (pos !== "v") return null;
  for (const row of lexicon.operatorsOf(tree.token(index).lemma, "v")) {
    const tail = row.tails.length > 0 && row.takes.has("obj") ? findTail(tree, index, row, args) : null;
    if (tail !== null) return tail;
  }
  return null;
}

/** The word class of the codebook that a token can have as a trigger. */
export function wordClass(tree: Tree, index: number): WordClass | null {
  const { upos, deprel } = tree.token(index);
  if (upos === "VERB") return deprel === "amod" ? null : "v";
  if (upos === "PROPN" && (tree.token(index).text === "March" || isInName(tree, index))) return null; // the month
  if (upos === "NOUN" || upos === "PROPN") return deprel === "compound" ? null : "n"; // "aid workers" are no aid
  if (upos === "ADJ") return deprel === "amod" ? null : "a";
  return null;
}

/** "Ministry of Trade", "Chamber of Commerce", "Warsaw Pact": a part of a name names no deed. */
function isInName({ tokens }: Tree, index: number): boolean {
  const isName = (at: number): boolean => tokens[at]?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(tokens[at].text);
  if (!isName(index)) return false;
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  if (words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * mostlyUpper) return false; // a title
  if (isName(index - 1)) return true;
  return /^(of|and|for)$/.test(tokens[index - 1]?.text ?? "") && isName(index - 2);
}

const mostlyUpper = 0.7;

/** The dependent that completes a row such as "hold + talk" or "speak + by phone"; null where there is none. */
export function findTail(
  tree: Tree,
  index: number,
  row: { tails: readonly string[]; tailCase: string; pos: WordClass },
  args: Arguments,
): number | null {
  if (row.tails.includes(".")) return standsAlone(tree, index) ? index : null;
  if (row.tails.includes("*")) return tree.childrenOf(index, "obj", "iobj")[0] ?? null;
  if (row.tailCase !== "") {
    const places = [
      ...tree.children(index),
      ...tree.childrenOf(index, "obj", "iobj").flatMap((object) => tree.children(object)),
    ];
    const isTail = (place: number): boolean =>
      args.caseOf(place) === row.tailCase && row.tails.includes(tree.token(place).lemma.toLowerCase());
    return places.find(isTail) ?? null;
  }
  for (const child of tree.children(index)) {
    const { deprel } = tree.token(child);
    const lemma = tree.token(child).lemma.toLowerCase();
    if (lemma === "order" && args.caseOf(child) === "in") continue; // "met in order to settle it"
    const isTail = row.tails.includes(lemma) || row.tails.includes(tree.token(child).text.toLowerCase());
    // "sent a team to help" sends no help
    const isPurpose = lemma === "help" && deprel.startsWith("advcl") && args.isInfinitive(child);
    if (isTail && deprel !== "nsubj" && !isPurpose && tailRelations.has(deprel.split(":")[0])) return child;
    // "broke off talks", "turned on Monday": a particle is often taken for a preposition, a date's own stays one
    if (/^(obl|nmod|obj)/.test(deprel) && !isCalendarNoun(lemma) && row.tails.includes(args.caseOf(child))) {
      const [mark] = tree.childrenOf(child, "case");
      return mark ?? child;
    }
    if (/^(i?obj|nsubj:pass|obl:unmarked)$/.test(deprel)) {
      const inner = tree.childrenOf(child, "conj", "compound", "nmod", "acl", "amod").find((one) => {
        if (!row.tails.includes(tree.token(one).lemma)) return false;
        if (tree.is(one, "amod")) return one > child; // "called it illegal", "set them free"
        if (tree.token(one).deprel === "acl:relcl") return false; // "held what both called talks"
        return tree.is(one, "conj") || tree.is(one, "acl") || /^(of|as|into)$/.test(args.caseOf(one)); // "took him into custody"
      });
      if (inner !== undefined) return inner;
    }
  }
  // "the sanctions that France imposed": the noun stands above the clause
  const { deprel, head } = tree.token(index);
  if (row.pos === "v" && deprel.startsWith("acl") && row.tails.includes(tree.token(head).lemma)) return head;
  if (row.pos === "v" && args.isPassive(index)) {
    return args.surfaceSubject(index).find((one) => row.tails.includes(tree.token(one).lemma)) ?? null;
  }
  return null;
}

/** A verb with nothing but subject, one object and circumstances: "called Iran", not "called Iran a threat". */
function standsAlone(tree: Tree, index: number): boolean {
  const children = tree.children(index);
  const objects = tree.childrenOf(index, "obj");
  if (objects.length !== 1 || !/^(PROPN|NOUN|PRON)$/.test(tree.token(objects[0]).upos)) return false;
  const { head, deprel } = tree.token(index);
  if (deprel === "acl:relcl" && tree.token(head).lemma === "what") return false; // "what he called a failure"
  if (children.some((child) => /^(iobj|xcomp|ccomp|compound|dep)/.test(tree.token(child).deprel))) return false;
  const inner = tree.children(objects[0]).filter((child) => child > objects[0]);
  return !inner.some((child) => /^(amod|acl$|nmod|conj|advmod)/.test(tree.token(child).deprel));
}

const tailRelations = new Set(["obj", "nsubj", "compound", "advmod", "amod", "xcomp", "nmod", "obl", "advcl"]);

function makeDeed(tree: Tree, trigger: number, tail: number | null, row: ActRow, args: Arguments): Deed {
  const words = new Set(tail === null ? [trigger] : [trigger, tail]);
  const anchors = [...words];
  const usual = row.pos === "n" ? ["poss", "by", "of", "comp"] : ["subj"];
  const slots = { source: row.source.length > 0 ? row.source : usual, target: row.target };
  const choose = (side: readonly Slot[]): Choices =>
    side.map((slot) => fillSlot(tree, trigger, anchors, words, slot, args)).filter((heads) => heads.length > 0);
  const found = choose(row.bySpeaker ? [] : slots.target);
  const targets = found.length > 0 ? found : aheadOf(tree, words, slots.target, args);
  return {
    tree,
    trigger,
    words,
    anchors,
    slots,
    act: row.act,
    stage: row.stage,
    sources: row.bySpeaker
      ? choose(slots.target).filter(() => isPredicate(tree, trigger))
      : [...choose(slots.source), ...indirectDoers(tree, trigger, args)],
    targets,
    namesTarget: targets.length > 0,
    mutual: row.mutual,
    needsPersons: row.needsPersons,
    top: trigger,
    future: false,
    fromSpeaker: row.bySpeaker,
    bySpeaker: row.bySpeaker,
    scheduledBy: [],
    why: [row.id],
  };
}

/** A verb, or a noun or adjective that says something of a subject: "Iran is the culprit". */
function isPredicate(tree: Tree, index: number): boolean {
  return tree.token(index).upos === "VERB" || tree.childrenOf(index, "cop").length > 0;
}

/**
 * "Will send its foreign minister, X, to Y": where the tree has nothing behind a preposition, the words may, up to the
 * next verb or the end of the clause.
 */
function aheadOf(tree: Tree, words: ReadonlySet<number>, slots: readonly Slot[], args: Arguments): Choices {
  const wanted = slots.filter((slot) => linear.has(slot));
  if (wanted.length === 0) return [];
  for (let at = Math.max(...words) + 1; at < tree.tokens.length; at++) {
    const { upos, text, deprel } = tree.token(at);
    if (upos === "VERB" || upos === "AUX" || upos === "SCONJ" || deprel === "mark" || /^[;:”"]$/.test(text)) return [];
    if (upos === "PROPN" && wanted.includes(args.caseOf(at))) return [args.withConjuncts([at])];
  }
  return [];
}

/** Prepositions that lead to a target and hardly ever to anything else. */
const linear = new Set(["to", "with", "against"]);

/** "The U.S.-Soviet summit": names joined by a hyphen right before the noun, which trees join in many ways. */
function hyphenated(tree: Tree, trigger: number): number[] {
  const names: number[] = [];
  let isJoined = false;
  for (let at = trigger - 1; at >= 0; at--) {
    const { text, upos } = tree.token(at);
    if (text === "-" || text === "–") isJoined = true;
    else if (upos === "PROPN" || upos === "ADJ") names.unshift(at);
    else break;
  }
  return isJoined ? names : [];
}

/** "Passed a resolution calling for …": where the noun above a participle is nobody, whoever made it does the deed. */
export function indirectDoers(tree: Tree, index: number, args: Arguments): Choices {
  const { deprel, head, upos } = tree.token(index);
  if (deprel !== "acl" || upos !== "VERB" || args.isPassive(index)) return [];
  const holders = args.holder(head);
  return holders.length > 0 ? [holders] : [];
}

/** "Between Defence Secretary A and Minister B": the second partner, where the tree joins it to a part of the first. */
function partnerBehind(tree: Tree, first: number, args: Arguments): number[] {
  for (const { index, upos, deprel } of tree.tokens.slice(first + 1)) {
    if (upos === "VERB" || upos === "AUX") return [];
    if (deprel === "conj" && /^(NOUN|PROPN)$/.test(upos)) return args.withConjuncts([index]);
  }
  return [];
}

/** Heads of the noun phrases in one slot of a trigger. */
export function fillSlot(
  tree: Tree,
  trigger: number,
  anchors: readonly number[],
  words: ReadonlySet<number>,
  slot: Slot,
  args: Arguments,
): number[] {
  const isVerb = tree.token(trigger).upos === "VERB";
  const free = (heads: readonly number[]): number[] => heads.filter((head) => !words.has(head));
  switch (slot) {
    case "subj":
      return free(isVerb ? args.subject(trigger) : args.surfaceSubject(trigger));
    case "obj": {
      const objects = free(args.object(trigger));
      return objects.length > 0 ? objects : args.indirectObject(trigger);
    }
    case "obj:owner":
      return args.object(trigger);
    case "iobj":
      return args.indirectObject(trigger);
    case "poss":
      return args.withConjuncts(anchors.flatMap((anchor) => tree.childrenOf(anchor, "nmod:poss")));
    case "comp": {
      const modifiers = anchors.flatMap((anchor) =>
        tree.childrenOf(anchor, "amod", "compound", "nmod:desc", "nmod:unmarked"),
      );
      return [...args.withConjuncts(modifiers), ...hyphenated(tree, trigger)];
    }
    case "clause":
      return tree.childrenOf(trigger, "ccomp", "advcl").flatMap((child) => args.surfaceSubject(child));
    case "between": {
      const found = args.withConjuncts(args.behind(anchors, slot).slice(0, 1));
      return found.length === 1 ? [...found, ...partnerBehind(tree, found[0], args)] : found;
    }
    default: {
      const found = args.withConjuncts(args.behind(anchors, slot));
      return free(found.filter((head) => !isCalendarNoun(tree.token(head).lemma))); // "a call on Friday"
    }
  }
}
