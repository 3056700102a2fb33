import type { Lexicon } from "../codebook/lexicon.js";
import type { Tree } from "../language/tree.js";

/**
 * Where the arguments of a word stand in the tree: subjects through passives, control, relative clauses and
 * coordination; objects; nouns behind a preposition. All functions give heads of noun phrases, conjuncts included.
 */
export class Arguments {
  readonly #tree: Tree;
  readonly #lexicon: Lexicon;

  constructor(tree: Tree, lexicon: Lexicon) {
    this.#tree = tree;
    this.#lexicon = lexicon;
  }

  /** Is the verb passive: with a passive subject or auxiliary, or a bare past participle behind its noun? */
  isPassive(verb: number): boolean {
    const tree = this.#tree;
    if (tree.childrenOf(verb, "aux:pass", "nsubj:pass").length > 0) return true;
    const { upos, text, feats, deprel } = tree.token(verb);
    if (upos !== "VERB") return false;
    if (tree.childrenOf(verb, "obl:agent").length > 0 && tree.childrenOf(verb, "obj", "aux").length === 0) {
      if (text.endsWith("ed") || feats.includes("VerbForm=Part")) return true; // "vessels seized by Iran were", a clause to the parser
    }
    if (deprel === "acl" && this.#isHeadline(verb)) return false;
    if (deprel === "acl" || deprel === "amod" || deprel === "advcl") {
      const participle = feats.includes("VerbForm=Part") && !text.endsWith("ing");
      return participle && tree.childrenOf(verb, "nsubj", "obj", "aux").length === 0;
    }
    if (deprel === "xcomp") return feats.includes("VerbForm=Part") && this.#isBareComplement(verb);
    return deprel === "conj" && feats.includes("VerbForm=Part") && this.#isBareConjunct(verb);
  }

  /** "Have been confirmed hit", "is reported killed": a participle that completes a passive. */
  #isBareComplement(verb: number): boolean {
    const tree = this.#tree;
    const { head, text } = tree.token(verb);
    if (text.endsWith("ing") || tree.childrenOf(verb, "nsubj", "aux", "obj", "mark").length > 0) return false;
    return tree.childrenOf(head, "aux:pass").length > 0;
  }

  /** "X travelled to Y": a name with no other verb above or beside it, so that the participle is the verb. */
  #isHeadline(verb: number): boolean {
    const tree = this.#tree;
    const { head } = tree.token(verb);
    return tree.token(head).upos === "PROPN" && tree.is(head, "root") && this.#statedAgent(verb).length === 0;
  }

  /** "was arrested and deported": the second participle shares the passive of the first. */
  #isBareConjunct(verb: number): boolean {
    const tree = this.#tree;
    const { head } = tree.token(verb);
    return tree.childrenOf(verb, "nsubj", "aux", "obj").length === 0 && this.isPassive(head);
  }

  /** Who does it: the subject, in a passive the agent. */
  subject(verb: number): number[] {
    if (this.isPassive(verb)) return this.agent(verb);
    const subject = this.surfaceSubject(verb);
    return subject.length > 0 ? subject : this.#nearestSubject(verb);
  }

  /**
   * The noun right before a finite verb for which the parser found no subject: "On the second day of the trip, X met Y",
   * where X is easily taken for an apposition of the day.
   */
  #nearestSubject(verb: number): number[] {
    const tree = this.#tree;
    const { deprel, feats, text } = tree.token(verb);
    if (!/^(root|ccomp|parataxis)/.test(deprel) || text.endsWith("ing") || feats.includes("VerbForm=Inf")) return [];
    let at = verb - 1;
    while (at >= 0 && /^(ADV|AUX|PART)$/.test(tree.token(at).upos)) at--;
    if (at < 0 || !/^(NOUN|PROPN|PRON)$/.test(tree.token(at).upos) || isCalendarNoun(tree.token(at).lemma)) return [];
    while (/^(flat|compound|appos|nmod)/.test(tree.token(at).deprel)) {
      const { head } = tree.token(at);
      if (tree.is(at, "appos") && tree.childrenOf(head, "case").length > 0) break;
      at = head;
    }
    return at < verb && tree.childrenOf(at, "case").length === 0 ? this.withConjuncts([at]) : [];
  }

  /** The agent of a passive ("by X"). */
  agent(verb: number): number[] {
    const stated = this.#statedAgent(verb);
    // "was accused of harassment by X": the agent is easily hung on the noun before it
    const found = stated.length > 0 || !this.isPassive(verb) ? stated : this.behind([verb], "by");
    return this.withConjuncts(found);
  }

  #statedAgent(verb: number): number[] {
    const agents = this.#tree.childrenOf(verb, "obl:agent");
    return agents.length > 0 ? agents : this.#direct(verb, "by");
  }

  /** The grammatical subject, inherited where the verb has none of its own. */
  surfaceSubject(verb: number, depth = 0): number[] {
    const tree = this.#tree;
    const own = tree.childrenOf(verb, "nsubj");
    const { head, deprel } = tree.token(verb);
    if (own.length > 0) {
      const subject = own[0];
      if (isRelative(tree.token(subject).lemma) && deprel === "acl:relcl") return this.withConjuncts([head]);
      // "Earlier this month, X refused": the time is easily taken for the subject, and X for its apposition
      const named = isCalendarNoun(tree.token(subject).lemma) ? tree.childrenOf(subject, "appos") : [];
      if (named.length > 0) return this.withConjuncts(named.slice(-1));
      // "President X and Y had met": a second subject is a conjunct that lost its way
      return this.withConjuncts([subject, ...own.slice(1).filter((one) => tree.token(one).upos === "PROPN")]);
    }
    if (head < 0 || depth > 12) return [];
    switch (deprel.split(":")[0]) {
      case "advcl": {
        // "criticized X for sending", "stopped X from leaving", "quoted X as saying": it is X who does it
        const objects = /^(for|of|from|as)$/.test(this.caseOf(verb)) ? this.object(head) : [];
        return objects.length > 0 ? objects : this.surfaceSubject(head, depth + 1);
      }
      case "parataxis":
        // "X, a close aide of Y, met Z": a name taken for a sentence of its own
        if (head < verb && tree.token(head).upos === "PROPN") return this.withConjuncts([head]);
        return this.surfaceSubject(head, depth + 1);
      case "conj":
      case "ccomp":
      case "cop":
        return this.surfaceSubject(head, depth + 1);
      case "xcomp":
        return this.#controller(head, depth);
      case "acl":
        if (deprel === "acl:relcl") {
          const object = tree.childrenOf(verb, "obj").some((child) => isRelative(tree.token(child).lemma));
          return object ? [] : this.withConjuncts([head]);
        }
        if (this.isInfinitive(verb)) return this.#isRanked(head) ? this.#rankedOne(head) : this.holder(head);
        return this.withConjuncts([head]);
      default:
        return tree.token(head).upos === "VERB" && tree.is(verb, "obl") ? this.surfaceSubject(head, depth + 1) : [];
    }
  }

  /** Who does what an open complement says: depends on the governing word ("promise to go", "urge X to go"). */
  #controller(governor: number, depth: number): number[] {
    const tree = this.#tree;
    const control = this.#lexicon
      .operatorsOf(tree.token(governor).lemma, tree.token(governor).upos === "ADJ" ? "a" : "v")
      .find((row) => row.takes.has("xcomp"))?.control;
    if (control === "obj" || control === undefined) {
      const objects = [...this.object(governor), ...this.indirectObject(governor)];
      if (objects.length > 0) return objects;
    } else if (control !== "subj") {
      const objects = this.behind([governor], control);
      if (objects.length > 0) return objects;
    }
    return this.surfaceSubject(governor, depth + 1);
  }

  /** To whom it is done: the object, in a passive the subject; behind a participle its noun. */
  object(verb: number): number[] {
    const tree = this.#tree;
    if (this.isPassive(verb)) {
      const { head, deprel } = tree.token(verb);
      if (tree.childrenOf(verb, "nsubj").length === 0 && (deprel === "acl" || deprel === "amod")) {
        return this.withConjuncts([head]);
      }
      return this.surfaceSubject(verb);
    }
    const objects = tree.childrenOf(verb, "obj");
    if (objects.length > 0) {
      const relative = isRelative(tree.token(objects[0]).lemma) && tree.token(verb).deprel === "acl:relcl";
      return this.withConjuncts(relative ? [this.#antecedent(objects[0], tree.token(verb).head)] : objects);
    }
    // "warned [Iran it may strike]": the object is easily hung into the clause behind it
    for (const clause of tree.childrenOf(verb, "ccomp")) {
      const [subject] = tree.childrenOf(clause, "nsubj");
      const misplaced = tree.childrenOf(clause, "obj").filter((child) => subject !== undefined && child < subject);
      if (misplaced.length > 0) return this.withConjuncts(misplaced);
    }
    // "will help and protect Iran": two verbs side by side share the object behind them
    const [second] = tree
      .childrenOf(verb, "conj")
      .filter((child) => child <= verb + 2 && tree.token(child).upos === "VERB");
    if (second !== undefined && tree.childrenOf(verb, "obl", "xcomp", "ccomp").length === 0) {
      const shared = tree.childrenOf(second, "obj");
      if (shared.length > 0 && tree.childrenOf(second, "nsubj", "aux", "mark").length === 0)
        return this.withConjuncts(shared);
    }
    const { head, deprel } = tree.token(verb);
    if (
      deprel === "acl:relcl" &&
      tree.childrenOf(verb, "nsubj").some((child) => !isRelative(tree.token(child).lemma))
    ) {
      return this.withConjuncts([head]);
    }
    // "set two prisoners free": an object whose case the parser did not see
    const bare = tree
      .childrenOf(verb, "obl")
      .filter((child) => this.#isBare(child) && !isCalendarNoun(tree.token(child).lemma));
    return this.withConjuncts(bare.filter((child) => child > verb).slice(0, 1));
  }

  /** "The first official to visit", "the only state to vote against it": the noun itself does so. */
  #isRanked(noun: number): boolean {
    const tree = this.#tree;
    return tree.childrenOf(noun, "amod").some((child) => ranks.has(tree.token(child).lemma.toLowerCase()));
  }

  /** Of "Kerry is the first official to visit" Kerry, else the noun. */
  #rankedOne(noun: number): number[] {
    const tree = this.#tree;
    const isPredicate = tree.childrenOf(noun, "cop").length > 0;
    const subject = isPredicate
      ? tree.childrenOf(noun, "nsubj")
      : tree.is(noun, "appos")
        ? [tree.token(noun).head]
        : [];
    return this.withConjuncts(subject.length > 0 ? subject.slice(0, 1) : [noun]);
  }

  /** Without a preposition; the "at" of "at least four" is none. */
  #isBare(noun: number): boolean {
    const tree = this.#tree;
    return tree
      .childrenOf(noun, "case")
      .every((mark) => /^(least|most)$/i.test(tree.sentence.tokens[mark + 1]?.text ?? ""));
  }

  /** "Talks with Minister Wei, whom he invited": a person, so the name right before it, wherever the clause hangs. */
  #antecedent(pronoun: number, head: number): number {
    const tree = this.#tree;
    if (!/^whom?$/i.test(tree.token(pronoun).text) || tree.token(head).upos === "PROPN") return head;
    let at = tree.token(Math.max(0, pronoun - 1)).text === "," ? pronoun - 2 : pronoun - 1;
    if (at < 0 || tree.token(at).upos !== "PROPN") return head;
    while (/^(flat|compound)/.test(tree.token(at).deprel)) at = tree.token(at).head;
    return at;
  }

  indirectObject(verb: number): number[] {
    const tree = this.#tree;
    const receivers = tree.childrenOf(verb, "iobj");
    if (receivers.length > 0) return this.withConjuncts(receivers);
    const objects = tree.childrenOf(verb, "obj"); // "granted [Iran] [an amnesty]", both taken for objects
    if (objects.length === 2) return this.withConjuncts(objects.slice(0, 1));
    if (objects.length !== 1 || !giving.has(tree.token(verb).lemma) || this.behind([objects[0]], "to").length > 0)
      return [];
    // "offered [Iran] broad support": a name right behind the verb is easily hung before the noun
    return tree
      .childrenOf(objects[0], "compound")
      .filter((child) => tree.token(child).upos === "PROPN" && child > verb && tree.subtree(child).first <= verb + 2);
  }

  /** Whose noun it is: possessor, agent ("by", "from"), or the subject of the verb that carries the noun. */
  holder(noun: number): number[] {
    const tree = this.#tree;
    const possessor = tree.childrenOf(noun, "nmod:poss");
    if (possessor.length > 0) return this.withConjuncts(possessor);
    for (const word of ["by", "from", "of"]) {
      const found = this.#direct(noun, word);
      if (found.length > 0) return this.withConjuncts(found);
    }
    const { head, deprel } = tree.token(noun);
    if (head >= 0 && /^(obj|xcomp|obl|nsubj:pass)/.test(deprel) && tree.token(head).upos === "VERB") {
      return this.subject(head);
    }
    return [];
  }

  /**
   * Nouns behind a preposition under the anchors, nearest first, not inside other clauses nor in the subject of a verb
   * ("the ambassador to Iran proposed"). What stands deeper than the nearest belongs to something else: "reported to
   * the minister on a trip to Iran".
   */
  behind(anchors: readonly number[], preposition: string): number[] {
    const tree = this.#tree;
    const isOfSubject = (child: number, anchor: number): boolean =>
      preposition !== "between" && tree.is(child, "nsubj") && tree.token(anchor).upos === "VERB";
    let level = [...anchors];
    const seen = new Set(level);
    while (level.length > 0) {
      const found: number[] = [];
      const below: number[] = [];
      for (const anchor of level) {
        for (const child of tree.children(anchor)) {
          if (seen.has(child)) continue;
          seen.add(child);
          if (isOtherClause(tree, child) || isOfSubject(child, anchor)) continue;
          if (this.#hasCase(child, preposition)) found.push(child);
          // "talks in Minsk, the capital of Belarus": what is of a place is not of the talks
          else if (preposition === "of" && this.caseOf(child) !== "") continue;
          below.push(child);
        }
      }
      if (found.length > 0) return found;
      level = below;
    }
    return [];
  }

  /** "Saudi Arabia, Egypt and Bahrain": the second name of a list, which is easily taken for an apposition. */
  #isListed(first: number, second: number): boolean {
    const tree = this.#tree;
    if (!tree.is(second, "appos") || tree.token(first).upos !== "PROPN" || tree.token(second).upos !== "PROPN") {
      return false;
    }
    // "A, German Minister B and British Minister C", where C is joined to A
    const isTitled = tree.childrenOf(second, "nmod:desc").length > 0 && tree.childrenOf(first, "nmod:desc").length > 0;
    const next = isTitled ? tree.childrenOf(first, "conj").filter((third) => third > second) : [];
    return [...tree.childrenOf(second, "conj"), ...next].some((third) => tree.token(third).upos === "PROPN");
  }

  /** "Four countries, including France", "states such as Iran", "its ally Syria": whom the noun stands for. */
  #isInstance(noun: number, child: number): boolean {
    const tree = this.#tree;
    if (tree.token(noun).upos !== "NOUN" || child < noun || !/^(NOUN|PROPN)$/.test(tree.token(child).upos))
      return false;
    if (tree.is(child, "appos")) return tree.token(child).upos === "PROPN" && peers.has(tree.token(noun).lemma);
    return /^(nmod|obl|acl)/.test(tree.token(child).deprel) && instancing.has(this.caseOf(child));
  }

  /** "Lee, secretary of the council, and Park": the next name of a list is easily hung into the apposition. */
  #listedBehind(name: number, apposition: number): number[] {
    const tree = this.#tree;
    if (tree.token(name).upos !== "PROPN") return [];
    return [apposition, ...tree.childrenOf(apposition, "nmod")]
      .flatMap((word) => tree.childrenOf(word, "conj"))
      .filter(
        (child) =>
          tree.token(child).upos === "PROPN" && tree.children(child).some((mark) => tree.token(mark).text === ","),
      );
  }

  /** "Two of the ships", "most of its members": the noun that is counted. */
  #wholeOf(head: number): number {
    const { upos, lemma } = this.#tree.token(head);
    if (upos !== "NUM" && !quantifiers.has(lemma.toLowerCase())) return head;
    return this.#direct(head, "of").find((whole) => isNominal(this.#tree.token(whole).upos)) ?? head;
  }

  #direct(anchor: number, preposition: string): number[] {
    return this.#tree.children(anchor).filter((child) => this.#hasCase(child, preposition));
  }

  /**
   * Does the noun stand behind this preposition? "Because of", "ahead of" and the like count by their first word; a
   * particle that the parser took for a preposition ("gave in to France") is passed over.
   */
  #hasCase(noun: number, preposition: string): boolean {
    const tree = this.#tree;
    const words = tree.childrenOf(noun, "case").map((one) => tree.token(one).lemma.toLowerCase());
    return words[0] === preposition || (particles.has(words[0]) && words.at(-1) === preposition);
  }

  /** The preposition of a noun, or the marker of a clause; "" where it has none. */
  caseOf(index: number): string {
    const tree = this.#tree;
    const marks = tree.childrenOf(index, "case", "mark");
    return marks.length > 0 ? tree.token(marks[0]).lemma.toLowerCase() : "";
  }

  /** Is the verb marked by "to"? */
  isInfinitive(verb: number): boolean {
    return this.#tree.childrenOf(verb, "mark").some((child) => this.#tree.token(child).lemma === "to");
  }

  /** The heads with all that is coordinated with them; of "two of its districts" the districts. */
  withConjuncts(heads: readonly number[]): number[] {
    const tree = this.#tree;
    const all = heads.map((head) => this.#wholeOf(head));
    for (let next = 0; next < all.length; next++) {
      for (const child of tree.children(all[next])) {
        const isPart = tree.is(child, "conj")
          ? isNominal(tree.token(child).upos)
          : this.#isListed(all[next], child) || this.#isInstance(all[next], child);
        const parts = isPart ? [child] : tree.is(child, "appos") ? this.#listedBehind(all[next], child) : [];
        for (const part of parts) if (!all.includes(part)) all.push(part);
      }
    }
    return all;
  }
}

const calendarNouns = new Set(
  "day week month year morning afternoon evening night weekend today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

const quantifiers = new Set(
  "all some many most few several none each either both one half rest majority number dozen hundred thousand score couple".split(
    " ",
  ),
);

const giving = new Set(
  "give offer grant lend promise pledge send deny award hand pay sell extend guarantee owe".split(" "),
);

const ranks = new Set("first second third fourth fifth last latest next only sole".split(" "));

/** Nouns for a state by what it is to another: "its arch-enemy Iraq". */
const peers = new Set(
  "ally enemy foe friend neighbour neighbor partner rival adversary archenemy arch-enemy arch-rival".split(" "),
);

/** What leads to examples, by its first word: "such as", "notably". */
const instancing = new Set(["include", "including", "such", "notably", "namely"]);

const particles = new Set("in out up down off on over back away".split(" "));

/** A word for a time of the calendar, which no side of a deed can be. */
export function isCalendarNoun(lemma: string): boolean {
  return calendarNouns.has(lemma.toLowerCase());
}

export function isNominal(upos: string): boolean {
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM" || upos === "ADJ" || upos === "DET";
}

function isRelative(lemma: string): boolean {
  return lemma === "who" || lemma === "which" || lemma === "that" || lemma === "whom" || lemma === "what";
}

/** A dependent that opens a clause of its own, whose nouns are not arguments of the word above. */
function isOtherClause(tree: Tree, index: number): boolean {
  const { deprel, upos } = tree.token(index);
  if (deprel === "conj") return upos === "VERB" || upos === "AUX";
  return /^(ccomp|advcl|acl:relcl|parataxis|csubj|xcomp|acl)/.test(deprel) && (upos === "VERB" || upos === "AUX");
}
