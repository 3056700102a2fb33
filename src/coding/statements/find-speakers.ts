import type { Clause } from "./speech.js";

/** The subject, in a passive the agent; for "X was quoted as saying" the subject of the quoting. */
export function findSpeakers(clause: Clause, verb: number): readonly number[] {
  const { tree, args } = clause;
  if (args.isPassive(verb)) return args.agent(verb);
  const top = topOf(clause, verb);
  // "The agency quoted her as saying …"
  if (top !== verb && !args.isPassive(top)) return args.object(top);
  const subjects = findSubjects(clause, top);
  if (subjects.length > 0) return subjects;
  // A name that the tagger does not know can end up as anything but the subject; it still stands right before its verb.
  const before = tree.sentence.tokens[verb - 1];
  return before?.head === verb && /^\p{Lu}/u.test(before.text) ? [before.index] : [];
}

/** The subject; of two, as in "Iran, the minister said, had …", the nearer one. */
export function findSubjects({ tree, args }: Clause, verb: number): readonly number[] {
  const own = tree.childrenOf(verb, "nsubj");
  if (own.length < 2) return args.surfaceSubject(verb);
  const nearest = own.reduce((best, child) => (Math.abs(child - verb) < Math.abs(best - verb) ? child : best));
  return args.withConjuncts([nearest]);
}

/** The verb itself, or "quoted" in "was quoted as saying". */
export function topOf({ tree }: Clause, verb: number): number {
  const { head, deprel } = tree.token(verb);
  const quoted = head >= 0 && /^(?:quot|cit)/.test(tree.token(head).lemma) && /^(?:advcl|xcomp|obl|ccomp)/.test(deprel);
  return quoted ? head : verb;
}
