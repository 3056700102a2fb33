import { isParticipleOnly, isPastOnly, unchangedPasts } from "./irregular-words.js";

/** A token before its features are known. */
export interface TaggedToken {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
}

/**
 * Features of each token, as in CoNLL-U: number of nouns, degree of adjectives, form, tense and voice of verbs from
 * their form and their place in the tree. `closed` gives those of closed classes by "UPOS form", as the treebank has
 * them most often.
 */
export function findFeats(tokens: readonly TaggedToken[], closed: Readonly<Record<string, string>>): string[] {
  const surroundings = describeSurroundings(tokens);
  const feats: string[] = new Array(tokens.length).fill("_");
  for (const [index, token] of tokens.entries()) {
    if (token.upos === "PRON") feats[index] = pronounFeats(token, tokens[token.head], closed);
    else if (token.upos !== "VERB" && token.upos !== "AUX") feats[index] = wordFeats(token, closed);
  }
  // Heads of coordinations come first, and their later members take after them.
  for (const [index, token] of tokens.entries()) {
    if (token.upos === "AUX") feats[index] = auxiliaryFeats(token, tokens[token.head], closed);
    if (token.upos === "VERB") feats[index] = verbFeats(index, tokens, surroundings[index]!, feats);
  }
  return feats;
}

/** What of a verb's dependents matters for its form. */
interface Surroundings {
  /** Lemma of the last auxiliary before the verb. */
  auxiliary: string;
  isPassive: boolean;
  hasTo: boolean;
  subject: number;
}

function describeSurroundings(tokens: readonly TaggedToken[]): Surroundings[] {
  const found = tokens.map((): Surroundings => ({ auxiliary: "", isPassive: false, hasTo: false, subject: -1 }));
  for (const [index, { head, deprel, lemma }] of tokens.entries()) {
    const own = found[head];
    if (!own) continue;
    if (deprel === "aux" || deprel === "aux:pass") own.auxiliary = lemma;
    if (deprel === "aux:pass") own.isPassive = true;
    if (deprel === "mark" && lemma === "to") own.hasTo = true;
    if (deprel.startsWith("nsubj")) own.subject = index;
  }
  return found;
}

/** The case of "it", "you" and "her" and the kind of "that" show only in the tree. */
function pronounFeats(
  token: TaggedToken,
  head: TaggedToken | undefined,
  closed: Readonly<Record<string, string>>,
): string {
  const feats = wordFeats(token, closed);
  const lower = token.text.toLowerCase();
  if (lower === "that") return head?.deprel === "acl:relcl" ? "PronType=Rel" : "Number=Sing|PronType=Dem";
  if (lower === "her" && token.deprel === "nmod:poss")
    return feats.replace("Case=Acc", "Case=Gen").replace("|PronType", "|Poss=Yes|PronType");
  if (lower !== "it" && lower !== "you") return feats;
  const isSubject = token.deprel.startsWith("nsubj") || token.deprel === "expl" || token.deprel === "root";
  return feats.replace(/Case=\w+/, isSubject ? "Case=Nom" : "Case=Acc");
}

/** Features found before, by word class and form, for each table: texts repeat their words. */
const knownFeats = new WeakMap<object, Map<string, Map<string, { lemma: string; feats: string }>>>();
/** Bounds memory over endless text. */
const knownMax = 1 << 14;

function wordFeats(token: TaggedToken, closed: Readonly<Record<string, string>>): string {
  const byForm = knownOf(token.upos, closed);
  const known = byForm.get(token.text);
  if (known?.lemma === token.lemma) return known.feats;
  const feats = describeWord(token, closed);
  if (byForm.size >= knownMax) byForm.clear();
  byForm.set(token.text, { lemma: token.lemma, feats });
  return feats;
}

function knownOf(upos: string, closed: object): Map<string, { lemma: string; feats: string }> {
  const byClass = knownFeats.get(closed) ?? new Map<string, Map<string, { lemma: string; feats: string }>>();
  if (byClass.size === 0) knownFeats.set(closed, byClass);
  const byForm = byClass.get(upos) ?? new Map<string, { lemma: string; feats: string }>();
  if (byForm.size === 0) byClass.set(upos, byForm);
  return byForm;
}

function describeWord({ text, lemma, upos }: TaggedToken, closed: Readonly<Record<string, string>>): string {
  const lower = text.toLowerCase();
  const key = `${upos} ${lower}`;
  if (Object.hasOwn(closed, key)) return closed[key]!;
  if (upos === "NOUN") return isPluralNoun(lower, lemma) ? "Number=Plur" : "Number=Sing";
  if (upos === "PROPN") return pluralNames.test(text) ? "Number=Plur" : "Number=Sing";
  if (upos === "NUM") return /\d/.test(text) ? "NumForm=Digit|NumType=Card" : "NumForm=Word|NumType=Card";
  if (upos !== "ADJ") return "_";
  if (lower !== lemma && lower.endsWith("est")) return "Degree=Sup";
  return lower !== lemma && lower.endsWith("er") ? "Degree=Cmp" : "Degree=Pos";
}

const pluralNames =
  /(?:[a-z]ians|[aeiou]ns|crats|cans|Nations|States|Islands|Emirates|Forces|Affairs|Rights|[a-z]{2}nis|Kurds|Arabs|Turks)$/;

const pluralsWithoutEnding: ReadonlySet<string> = new Set("people police cattle media data personnel".split(" "));

function isPluralNoun(lower: string, lemma: string): boolean {
  return lower !== lemma.toLowerCase() || pluralsWithoutEnding.has(lower);
}

function auxiliaryFeats(
  { text, lemma }: TaggedToken,
  verb: TaggedToken | undefined,
  closed: Readonly<Record<string, string>>,
): string {
  const lower = text.toLowerCase();
  if (lower === "have" && verb !== undefined && verb.deprel === "xcomp") return "VerbForm=Inf";
  return closed[`AUX ${lower}`] ?? (lower === lemma ? "VerbForm=Inf" : "VerbForm=Fin");
}

const gerund = "VerbForm=Ger";
const presentParticiple = "Tense=Pres|VerbForm=Part";
const infinitive = "VerbForm=Inf";
const activeParticiple = "Tense=Past|VerbForm=Part";
const passiveParticiple = "Tense=Past|VerbForm=Part|Voice=Pass";

function verbFeats(index: number, tokens: readonly TaggedToken[], own: Surroundings, feats: readonly string[]): string {
  const token = tokens[index]!;
  const lower = token.text.toLowerCase();
  const relation = token.deprel;
  const isPlain = own.subject < 0 && own.auxiliary === "" && !own.hasTo;
  const first = relation === "conj" && isPlain && token.head < index ? (feats[token.head] ?? "_") : "_";

  if (lower.endsWith("ing") && lower !== token.lemma) {
    if (own.auxiliary !== "") return presentParticiple;
    if (first === gerund || first === presentParticiple) return first;
    return gerundRelations.has(relation) ? gerund : presentParticiple;
  }
  const isBase = lower === token.lemma;
  if (isBase && !(unchangedPasts.has(lower) && looksPast(own, agreement(own, tokens, feats)))) {
    if (own.hasTo || baseAuxiliaries.has(own.auxiliary) || relation === "xcomp" || first === infinitive)
      return infinitive;
    if (own.subject < 0 && (relation === "root" || relation === "parataxis" || first.startsWith("Mood=Imp"))) {
      return "Mood=Imp|VerbForm=Fin";
    }
    return `Mood=Ind|${agreement(own, tokens, feats)}|Tense=Pres|VerbForm=Fin`;
  }
  if (!isBase && /s$/.test(lower) && !/ss$/.test(lower)) return "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
  if (own.isPassive) return passiveParticiple;
  if (own.auxiliary === "have") return activeParticiple;
  const mustBeFinite = isPastOnly(lower) || own.subject >= 0;
  if (!mustBeFinite || isParticipleOnly(lower)) {
    if (first === passiveParticiple || first === activeParticiple) return first;
    if (participleRelations.has(relation) || own.auxiliary !== "" || isParticipleOnly(lower)) return passiveParticiple;
  }
  return `Mood=Ind|${agreement(own, tokens, feats)}|Tense=Past|VerbForm=Fin`;
}

/** "put" and its like are past after "have" and "be", and where a third person singular subject would need an -s. */
function looksPast(own: Surroundings, agreed: string): boolean {
  const standsAlone = own.subject >= 0 && own.auxiliary === "" && !own.hasTo;
  return own.isPassive || own.auxiliary === "have" || (standsAlone && agreed === "Number=Sing|Person=3");
}

const gerundRelations: ReadonlySet<string> = new Set(
  "acl xcomp amod csubj ccomp compound nsubj obj obl nmod nsubj:pass".split(" "),
);
const participleRelations: ReadonlySet<string> = new Set("acl amod xcomp advcl case nmod compound".split(" "));
const baseAuxiliaries: ReadonlySet<string> = new Set(
  "do can could will would shall should may might must ought need dare to 'd".split(" "),
);

/** Number and person of a finite verb, from its subject. */
function agreement(own: Surroundings, tokens: readonly TaggedToken[], feats: readonly string[]): string {
  const subject = feats[own.subject] ?? "_";
  const person = /Person=(\d)/.exec(subject)?.[1] ?? "3";
  const isPlural =
    subject.includes("Number=Plur") ||
    tokens.some(({ head, deprel }) => head === own.subject && deprel === "cc" && head >= 0);
  return `Number=${isPlural ? "Plur" : "Sing"}|Person=${person}`;
}
