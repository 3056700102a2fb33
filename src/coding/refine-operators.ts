import type { Slot } from "../codebook/act-row.js";
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Lexicon } from "../codebook/lexicon.js";
import type { OperatorRow } from "../codebook/operator-row.js";
import type { Tree } from "../language/tree.js";
import type { Arguments } from "./arguments.js";
import type { Choices, Deed } from "./deed.js";
import { isToPress } from "./find-bare-operators.js";
import { fillSlot, findTail, indirectDoers, wordClass } from "./find-deeds.js";
import { isSubjunctive } from "./is-subjunctive.js";
import { applyMarkers } from "./refine-markers.js";
import { isSaying } from "./when/find-anchors.js";

interface Tools {
  readonly lexicon: Lexicon;
  readonly crosswalk: Crosswalk;
  readonly args: Arguments;
  /** Words that name an act with their object ("impose sanctions"), which are no operators there. */
  readonly fixed: ReadonlySet<number>;
  /** Those of them that refuse what was said ("denied a report", "dismissed the charge"). */
  readonly denials: ReadonlySet<number>;
}

/**
 * Climbs from the trigger through the words that govern it, and moves the deed along: operators ("refused to", "called
 * for"), light verbs ("held talks"), modals and negation at every step. The outermost operator wins (DESIGN section 3).
 * Gives the operator words used, or null where the deed is not to be coded.
 */
export function climbOperators(deed: Deed, tools: Tools): Set<number> | null {
  const { tree } = deed;
  const { lexicon, args } = tools;
  const used = new Set<number>();
  for (const word of deed.words) {
    if (word === deed.trigger || tree.token(word).upos === "NOUN") {
      if (!applyMarkers(deed, word, lexicon)) return null;
    }
  }
  applyParticiples(deed, tools, used);
  let at = deed.trigger;
  for (let steps = 0; steps < 12; steps++) {
    const { head, link } = findGovernor(deed, at, tools);
    if (head < 0) break;
    const pos = wordClass(tree, head);
    if (link === "conj") {
      if (!inheritModals(deed, at, head, lexicon)) return null;
      at = head;
      continue;
    }
    if (pos === "v" && isToPress(tree, head, args)) break;
    if (tools.denials.has(head)) return null; // "denied a report that it attacked": the content of what is denied
    const operator = pos && !tools.fixed.has(head) ? findOperator(deed, at, head, pos, link, tools) : undefined;
    if (operator) {
      if (deed.bySpeaker && operator.stage !== null && operator.control !== "speaker") {
        if (link === "ccomp") break; // "warned that Iran had lied" says so
        return null;
      }
      applyOperator(deed, head, operator, link, tools);
      used.add(head);
      at = head;
      deed.top = at;
      if (!applyMarkers(deed, at, lexicon)) return null;
      continue;
    }
    if (pos === "n" && topical.has(link) && isTalk(tree.token(head).lemma, lexicon)) {
      return null; // "talks on cutting missiles": what is talked about is not done
    }
    const accuser = tree.is(head, "obj") && tree.token(at).upos === "VERB" ? tree.token(head).head : head;
    if ((link === "of" || link === "for") && isAccusation(tree.token(accuser).lemma, lexicon)) {
      return null; // what somebody is accused of is the content of the accusation, no deed of its own
    }
    const light = pos === "v" && (link === "obj" || link === "nsubj") && lexicon.lightVerb(tree.token(head).lemma);
    if (light && wordClass(tree, at) === "n" && !tools.fixed.has(head)) {
      carryByLightVerb(deed, head, light.subject, args);
      deed.why.push(light.id);
      at = head;
      deed.top = at;
      if (!applyMarkers(deed, at, lexicon)) return null;
      continue;
    }
    if (pos === "v" && link === "xcomp" && tree.is(at, "advcl") && args.isInfinitive(at) && deed.stage === "done") {
      // "Raised tariffs to punish Iran", "called for cooperation to force it": what is meant is not yet done
      if (!deed.act.startsWith("CONSULT") && !deed.why[0].startsWith("operator/")) {
        deed.stage = "planned";
        deed.why.push("marker to");
      }
      break;
    }
    if (pos === "v" && link === "by" && tree.is(at, "advcl")) {
      if (!applyMarkers(deed, head, lexicon)) return null; // "would respond by hitting the base"
      at = head;
      continue;
    }
    if (pos === "v" && link === "xcomp" && tree.is(at, "xcomp") && deed.stage === "done") {
      applyMarkers(deed, head, lexicon); // "could be used to sink it"
      break;
    }
    if (pos === "v" && link === "nsubj") {
      // "The visit will take place": the verb says when, its modals where the deed stands
      addAnchor(deed, head, args);
      if (!applyMarkers(deed, head, lexicon)) return null;
      at = head;
      deed.top = at;
      continue;
    }
    if (pos === "n" && link === "of" && lexicon.actsOf(tree.token(head).lemma, "n").length === 0) {
      at = head; // "a round of talks", "weeks of attacks"
      deed.top = at;
      continue;
    }
    break;
  }
  const host = hostOf(deed, args);
  if (host.length > 0) deed.sources = [...deed.sources, host];
  addressByTalk(deed, args);
  return used;
}

/** "Presented the plan at a meeting with Iran": who does what the clause tells takes part, if nobody else is named. */
function hostOf({ tree, trigger, act, mutual, namesTarget }: Deed, args: Arguments): readonly number[] {
  if (!mutual || !namesTarget || !act.startsWith("CONSULT") || tree.token(trigger).upos === "VERB") return [];
  let at = trigger;
  while (at >= 0 && /^(nmod|conj|appos)/.test(tree.token(at).deprel)) at = tree.token(at).head;
  if (at < 0 || !tree.is(at, "obl")) return [];
  return args.surfaceSubject(tree.token(at).head);
}

/** "Told the minister in a telephone call that …": who says it and who is told talked with each other. */
function addressByTalk(deed: Deed, args: Arguments): void {
  const { tree, trigger, act, mutual, sources, targets, words } = deed;
  const { upos, head, deprel } = tree.token(trigger);
  const isNamed = [...sources, ...targets].flat().some((one) => !words.has(one)); // the "telephone" of the call is nobody
  if (!mutual || !act.startsWith("CONSULT") || upos !== "NOUN" || isNamed) return;
  if (head < 0 || !deprel.startsWith("obl") || !isSaying(tree.token(head))) return;
  if (!/^(in|during|at|by|over|on)$/.test(args.caseOf(trigger))) return;
  const told = [args.indirectObject(head), args.object(head)].filter((heads) => heads.length > 0);
  if (told.length === 0) return;
  deed.sources = [args.surfaceSubject(head)];
  deed.targets = told;
}

/** "… is making up for a trip planned for May but cancelled": a bare participle that the parser joined to the main verb. */
function strayConjuncts({ tree, trigger }: Deed, participle: number): number[] {
  const above = new Set(tree.ancestors(trigger));
  return tree.sentence.tokens
    .filter(({ index, upos, deprel, head, feats, text }) => {
      if (index <= participle || upos !== "VERB" || deprel !== "conj" || !above.has(head)) return false;
      const isParticiple = !text.endsWith("ing") && (feats.includes("VerbForm=Part") || text.endsWith("ed"));
      return isParticiple && tree.childrenOf(index, "aux", "nsubj", "obj").length === 0;
    })
    .map(({ index }) => index);
}

function isAccusation(lemma: string, lexicon: Lexicon): boolean {
  return lexicon.actsOf(lemma, "v").some(({ act, tails }) => act === "ACCUSE.allege" && tails.length === 0);
}

function isTalk(lemma: string, lexicon: Lexicon): boolean {
  return lexicon.actsOf(lemma, "n").some(({ act }) => act === "CONSULT.meet");
}

/** How the topic of a talk hangs on it. */
const topical = new Set(["on", "about", "over", "regarding", "concerning"]);

/** "A trip scheduled for May but cancelled", "talks that were suspended": operators that hang on the act noun. */
function applyParticiples(deed: Deed, tools: Tools, used: Set<number>): void {
  const { tree } = deed;
  const { args, lexicon } = tools;
  if (tree.token(deed.trigger).upos !== "NOUN") return;
  const clauses = tree.childrenOf(deed.trigger, "acl").filter((child) => tree.token(child).upos === "VERB");
  for (const clause of clauses.flatMap((child) => [
    child,
    ...tree.childrenOf(child, "conj"),
    ...strayConjuncts(deed, child),
  ])) {
    const isStray = !clauses.includes(clause) && tree.token(clause).head !== clauses[0];
    if (tree.token(clause).upos !== "VERB" || (!isStray && !args.isPassive(clause))) continue;
    const operator = lexicon
      .operatorsOf(tree.token(clause).lemma, "v")
      .find((row) => row.takes.has("obj") && (row.tails.length === 0 || findTail(tree, clause, row, args) !== null));
    if (!operator?.stage || tellsPurpose(tree, clause)) continue;
    const { sources } = deed;
    if (operator.stage === "planned") deed.scheduledBy.push(clause);
    applyOperator(deed, clause, operator, "obj", tools);
    if (isStray) deed.sources = sources;
    const holders = args.holder(deed.trigger);
    if (holders.length > 0) deed.sources = [...deed.sources, holders];
    used.add(clause);
  }
  for (const clause of tree.childrenOf(deed.trigger, "acl:relcl")) applyRelative(deed, clause, tools, used);
}

/** "A test aimed at perfecting it", "talks meant to end the war": what the deed is for, not where it stands. */
function tellsPurpose(tree: Tree, clause: number): boolean {
  if (!purposive.has(tree.token(clause).lemma)) return false;
  return tree
    .children(clause)
    .some((child) => child > clause && /^(advcl|xcomp|ccomp|obl)/.test(tree.token(child).deprel));
}

const purposive = new Set(["aim", "intend", "mean", "seek"]);

/** "The hotline that Iran cut", "the visit that the minister had promised to pay": the verb governs the noun above it. */
function applyRelative(deed: Deed, clause: number, tools: Tools, used: Set<number>): void {
  const { tree } = deed;
  const { args, lexicon } = tools;
  const isPronoun = (index: number): boolean => /^(who|which|that|whom)$/.test(tree.token(index).lemma);
  if (tree.token(clause).upos !== "VERB" || tools.fixed.has(clause)) return;
  if (tree.children(clause).some((child) => /^(who|whom)$/i.test(tree.token(child).text))) return; // tells of a person
  if (!tree.childrenOf(clause, "nsubj").some((subject) => !isPronoun(subject))) return; // "talks that failed"
  const chain = [clause];
  for (let at = clause; tree.childrenOf(at, "xcomp").length > 0 && chain.length < 4; ) {
    at = tree.childrenOf(at, "xcomp")[0];
    chain.push(at);
  }
  const inner = chain.at(-1)!;
  if (tree.childrenOf(inner, "obj").some((object) => !isPronoun(object))) return;
  for (const verb of chain.reverse()) {
    const lemma = tree.token(verb).lemma;
    const link = verb === inner ? "obj" : "xcomp";
    const operator = lexicon
      .operatorsOf(lemma, "v")
      .find((row) => row.takes.has(link) && (row.tails.length === 0 || findTail(tree, verb, row, args) !== null));
    const light = verb === inner ? lexicon.lightVerb(lemma) : undefined;
    if (operator) {
      applyOperator(deed, verb, operator, link, tools);
      used.add(verb);
    } else if (light) {
      carryByLightVerb(deed, verb, light.subject, args);
      deed.why.push(light.id);
    } else return;
    applyMarkers(deed, verb, lexicon);
  }
}

/** "should adhere to it and support it": a verb without auxiliary or subject of its own shares those of the first. */
function inheritModals(deed: Deed, at: number, head: number, lexicon: Lexicon): boolean {
  const { tree } = deed;
  if (tree.token(at).upos !== "VERB" || tree.childrenOf(at, "aux", "nsubj").length > 0) return true;
  return tree.childrenOf(head, "aux").length === 0 || applyMarkers(deed, head, lexicon);
}

/**
 * The word above and how the deed hangs on it. Two attachments that parsers often get wrong are mended where the
 * codebook knows better: "ordered [diplomats to leave]" and "[repeated to meet] its refusal".
 */
function findGovernor({ tree }: Deed, at: number, { lexicon, args }: Tools): { head: number; link: string } {
  const token = tree.token(at);
  const isNoun = token.upos === "NOUN" || token.upos === "PROPN";
  const deprel = isNoun && token.deprel === "xcomp" ? "obj" : token.deprel; // "called off talks"
  const isFronted = deprel.startsWith("advcl") && at < token.head; // "Speaking in Rome, he said"
  const link = linkOf(deprel, args.caseOf(at), token.text.endsWith("ing") && !isFronted);
  const takes = (index: number, pos: "v" | "n", complement: string): boolean =>
    lexicon.operatorsOf(tree.token(index).lemma, pos).some((row) => row.takes.has(complement));
  if (link === "acl" && token.head >= 0 && !takes(token.head, "n", "acl")) {
    const noun = tree.token(token.head);
    if (/^i?obj/.test(noun.deprel) && takes(noun.head, "v", "xcomp")) return { head: noun.head, link: "xcomp" };
  }
  if (link === "xcomp" && token.deprel.startsWith("advcl") && !takes(token.head, "v", "xcomp")) {
    const noun = tree.childrenOf(token.head, "obj").find((object) => takes(object, "n", "acl"));
    if (noun !== undefined) return { head: noun, link: "acl" };
  }
  return { head: token.head, link };
}

/** How a word hangs on its head, in the words of the operator table. */
function linkOf(deprel: string, marker: string, isGerund: boolean): string {
  const relation = deprel.split(":")[0];
  switch (relation) {
    case "csubj":
      return "xcomp"; // "is unwilling to meet"
    case "xcomp":
    case "ccomp":
    case "conj":
      return relation;
    case "obj":
      return "obj";
    case "nsubj":
      return deprel === "nsubj:pass" ? "obj" : "nsubj";
    case "obl":
    case "nmod":
      return marker === "" ? relation : marker;
    case "advcl":
    case "acl":
      if (deprel === "acl:relcl") return marker === "that" ? marker : "relcl"; // "reports that Iran attacked"
      if (marker === "to") return relation === "acl" ? "acl" : "xcomp";
      if (marker !== "") return marker;
      return relation === "advcl" && isGerund ? "xcomp" : relation; // "denied attacking"
    default:
      return relation;
  }
}

function findOperator(
  deed: Deed,
  at: number,
  head: number,
  pos: "v" | "n" | "a",
  link: string,
  { lexicon, args }: Tools,
): OperatorRow | undefined {
  const { tree } = deed;
  return lexicon.operatorsOf(tree.token(head).lemma, pos).find((row) => {
    // "cut off contacts": a particle is often taken for a preposition of the noun
    const isTaken =
      row.takes.has(link) || (link === "ccomp" && row.takes.has("subjunctive") && isSubjunctive(tree, at));
    if (!isTaken && !(row.tails.includes(link) && row.takes.has("obj"))) return false;
    // "A bill to help", not "a bill helping"
    // nor "a deal brokered by Oman"
    if (link === "acl" && pos === "n" && (tree.token(at).text.endsWith("ing") || args.isPassive(at))) return false;
    // "The meeting failed to bring progress" was held
    if (link === "nsubj" && pos === "v" && tree.childrenOf(head, "xcomp").length > 0) return false;
    // "has test-fired" is no "has to fire", and "would have to answer" no demand
    if (row.control === "speaker" && (!args.isInfinitive(at) || isHypothetical(tree, head))) return false;
    return row.tails.length === 0 || findTail(tree, head, row, args) !== null;
  });
}

/** "Would have to", "might need to": what would follow from something else. */
export function isHypothetical(tree: Tree, verb: number): boolean {
  return tree.childrenOf(verb, "aux").some((child) => /^(would|might|may|could|'d)$/i.test(tree.token(child).text));
}

function applyOperator(deed: Deed, index: number, operator: OperatorRow, link: string, tools: Tools): void {
  const { args, crosswalk } = tools;
  const { tree } = deed;
  if (deed.stage === "ended" && operator.stage !== null) {
    const { type, mode } = crosswalk.derive(deed.act, "ended");
    deed.act = mode ? `${type}.${mode}` : type;
  }
  if (tree.token(deed.trigger).upos === "NOUN") addAnchor(deed, index, args);
  const own = ownSubject(index, operator, link, tools, deed);
  const addressee = operator.addressee
    .map((slot) => fillSlot(tree, index, [index], deed.words, slot, args))
    .filter((heads) => heads.length > 0);
  const self: Choices = [...(own.length > 0 ? [own] : []), ...indirectDoers(tree, index, args)];
  const others = deed.sources.filter((heads) => !heads.some((head) => own.includes(head)));
  switch (operator.stage) {
    case null:
      deed.sources = [...deed.sources, ...self];
      break;
    case "asked":
      if (operator.control === "speaker") {
        deed.sources = [...self, ...deed.sources]; // "Iran has to release them": the demand comes from whoever says so
        break;
      }
      deed.targets = [
        ...addressee,
        ...(operator.control === "subj" && link !== "ccomp" ? [] : others),
        ...deed.targets,
        ...others,
      ];
      deed.sources = [...self];
      break;
    case "refused":
    case "cancelled":
    case "postponed":
    case "ended":
    case "denied":
      deed.targets = [...deed.targets, ...addressee, ...others];
      deed.sources = [...self, ...deed.sources];
      break;
    case "threatened":
      deed.targets = [...addressee, ...deed.targets];
      deed.sources = [...self, ...deed.sources];
      break;
    case "possible":
      deed.sources = [...deed.sources, ...self];
      break;
    default:
      deed.targets = [...deed.targets, ...addressee];
      deed.sources = [...self, ...deed.sources];
  }
  // "Decided not to meet", "announced that it cancelled": what is settled is that it will not be
  const isRefusal = deed.stage === "denied" && crosswalk.derive(deed.act, "done").quad < 3;
  const isSettled = operator.stage === "planned" && (isRefusal || /^(refused|cancelled|postponed)$/.test(deed.stage));
  if (isSettled && isRefusal) deed.stage = "refused";
  else if (operator.stage !== null && !isSettled) deed.stage = operator.stage;
  if (operator.stage === "planned") deed.future = true;
  deed.fromSpeaker = operator.control === "speaker";
  deed.why.push(operator.id);
}

/** Whose operator it is: the subject of a verb or adjective, the holder of a noun. */
function ownSubject(index: number, operator: OperatorRow, link: string, tools: Tools, deed: Deed): readonly number[] {
  const { args } = tools;
  if (operator.pos === "v") {
    const doers = args.subject(index);
    const isState = args.isPassive(index) && !/^(xcomp|obj)$/.test(link); // "is engaged in", "is opposed to"
    return doers.length > 0 || (operator.takes.has("xcomp") && !isState) ? doers : args.surfaceSubject(index);
  }
  if (operator.pos === "a") return args.surfaceSubject(index);
  const { lexicon } = tools;
  const { head, deprel } = deed.tree.token(index);
  // "Rejected a French request": whoever refuses it has not made it
  const isAnswered =
    deprel === "obj" &&
    lexicon
      .operatorsOf(deed.tree.token(head).lemma, "v")
      .some(({ stage, takes }) => stage === "refused" && takes.has("obj"));
  const held = args.holder(index).filter((holder) => !isAnswered || deed.tree.isWithin(holder, index));
  return held.length > 0 ? held : fillSlot(deed.tree, index, [index], deed.words, "comp", args);
}

function carryByLightVerb(deed: Deed, verb: number, subject: "subject" | "target" | "none", args: Arguments): void {
  addAnchor(deed, verb, args);
  deed.words.add(verb);
  const receivers = args.indirectObject(verb); // "granted him clemency"
  if (receivers.length > 0) deed.targets = [receivers, ...deed.targets];
  const own = args.subject(verb);
  if (own.length === 0 || subject === "none") return;
  if (subject === "subject") deed.sources = [...deed.sources.filter(isBefore(deed)), own, ...deed.sources];
  else deed.targets = [own, ...deed.targets];
}

/** "Talks were held with Iran": prepositions of the verb that carries the noun count as the noun's own. */
function addAnchor(deed: Deed, verb: number, args: Arguments): void {
  if (deed.anchors.includes(verb)) return;
  deed.anchors.push(verb);
  const more = (slots: readonly Slot[]): Choices =>
    slots
      .filter((slot) => !nounSlots.has(slot))
      .map((slot) => fillSlot(deed.tree, deed.trigger, [verb], deed.words, slot, args))
      .filter((heads) => heads.length > 0);
  deed.sources = [...deed.sources, ...more(deed.slots.source)];
  deed.targets = [...deed.targets, ...more(deed.slots.target)];
}

/** Slots that only a noun itself has. */
const nounSlots = new Set(["subj", "obj", "obj:owner", "iobj", "clause", "poss", "comp", "of"]);

/** Possessors and modifiers before the noun are its own; a noun behind "of" may be the other side. */
function isBefore({ trigger }: Deed): (heads: readonly number[]) => boolean {
  return (heads) => heads.every((head) => head < trigger);
}
