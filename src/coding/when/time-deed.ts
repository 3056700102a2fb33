import type { When } from "../../base/event.js";
import type { TimeExpression } from "../../language/times/time-expression.js";
import type { Tree } from "../../language/tree.js";
import type { Deed } from "../deed.js";
import { attachTime } from "./attach-times.js";
import { findHead, isSaying } from "./find-anchors.js";
import { findLinkedTime, isUnderWay } from "./find-linked-time.js";
import { countFromOrdinal, countOffset, withinOffset } from "./find-offset.js";
import { readTense } from "./read-tense.js";
import type { Story } from "./trace-story.js";

/** What is known of the times of a report while its deeds are dated. */
export interface Timeline {
  /** Time expressions by sentence. */
  readonly times: ReadonlyMap<number, readonly TimeExpression[]>;
  readonly story: Story;
  /** ISO day, null where unknown. */
  readonly published: string | null;
}

/**
 * When a deed was, best evidence first: its own clause and the words that move it to its stage; the clauses these hang
 * on; the time at which the telling stands; the day of publication. All but the first are marked as inferred and say
 * from what. Undefined for deeds that lie ahead or are told as an earlier past ("had met"): of those nothing is known.
 */
export function timeDeed(deed: Deed, timeline: Timeline): When | undefined {
  const { tree, trigger } = deed;
  const own = timeline.times.get(tree.sentence.index) ?? [];
  const counted =
    own.length > 0 ? countFromOrdinal(tree, trigger, (verb) => attachTime(tree.sentence, verb, own)) : undefined;
  if (counted) return counted;
  const stated = readStated(deed, timeline);
  if (stated && stated.precision !== "duration") return stated;
  const inferred = inferTime(deed, timeline);
  if (!stated || !inferred) return stated ?? inferred;
  return {
    ...inferred,
    ...(stated.span && { span: stated.span }),
    ...(stated.duration && { duration: stated.duration }),
  };
}

/** The time of the deed's own clause, of the participle that schedules it, or of a word that moves it to its stage. */
function readStated(deed: Deed, { times }: Timeline): When | undefined {
  const { tree, trigger, top, words, scheduledBy } = deed;
  const own = withinOffset(tree, trigger, times.get(tree.sentence.index) ?? []);
  if (own.length === 0) return undefined;
  const chain = tree.ancestors(trigger);
  const operators = chain.slice(1, Math.max(1, chain.indexOf(top) + 1));
  let open: When | undefined;
  for (const word of new Set([...askedVerbs(deed), trigger, ...words, ...scheduledBy, ...operators])) {
    const when = attachTime(tree.sentence, word, own);
    if (!when) continue;
    if (when.start) return when;
    open ??= when;
  }
  return open;
}

/** "Invited him on Monday to come in June": what is asked for, wherever the parser hangs it. */
function askedVerbs({ tree, trigger, act, stage }: Deed): number[] {
  if (!act.startsWith("CONSULT") || stage !== "asked") return [];
  const objects = tree.childrenOf(trigger, "obj", "iobj");
  return [trigger, ...objects]
    .flatMap((word) => tree.childrenOf(word, "xcomp", "advcl", "acl"))
    .filter((verb) => tree.childrenOf(verb, "mark").some((mark) => tree.token(mark).text.toLowerCase() === "to"));
}

function inferTime(deed: Deed, timeline: Timeline): When | undefined {
  const { tree, trigger, top } = deed;
  const own = timeline.times.get(tree.sentence.index) ?? [];
  if (own.length > 0) {
    const timeOf = (verb: number) => attachTime(tree.sentence, verb, own) ?? standsAt(tree, verb, timeline);
    const counted = countOffset(tree, trigger, own, timeOf);
    const near = withinOffset(tree, trigger, own);
    const linked = counted ?? findLinkedTime(tree, top, isWord(deed), near) ?? readOnlyDay(deed, near);
    if (linked) return linked;
  }
  return readStory(deed, timeline);
}

/** Acts that are done by saying so; but an encounter that lies ahead is not on the day on which it is told of. */
function isWord({ act, stage }: Deed): boolean {
  if (/^CONSULT\b/.test(act) && (stage === "planned" || stage === "possible")) return false;
  return stage !== "done" || /^(ACCUSE|REQUEST|SUPPORT|REJECT|THREATEN|AGREE)\b/.test(act);
}

/** The only day that the sentence names, for the deed of its main clause. */
function readOnlyDay(deed: Deed, times: readonly TimeExpression[]): When | undefined {
  const { tree, top } = deed;
  const [only, ...others] = times.filter(({ first }) => first !== null);
  if (!only || others.length > 0 || only.precision !== "day" || !isTold(deed)) return undefined;
  if (tree.ancestors(top).some((word) => /^(acl|advcl|ccomp)/.test(tree.token(word).deprel))) return undefined;
  if (isElsewhere(tree, only)) return undefined;
  const day = only.first!;
  const span = { start: only.start, end: only.end };
  return { value: day, start: day, end: day, precision: "day", span, certainty: "inferred", basis: "clause" };
}

/** In a clause that tells more of a noun: "the spy, who was found in May", also where the tree joins it to the main verb. */
function isElsewhere(tree: Tree, time: TimeExpression): boolean {
  const head = findHead(tree.sentence, time.start, time.end);
  return (head ? tree.ancestors(head.index) : []).some(
    (word) =>
      tree.token(word).deprel.startsWith("acl") ||
      tree.childrenOf(word, "nsubj").some((subject) => /^(who|which|that)$/i.test(tree.token(subject).text)),
  );
}

/**
 * The verb whose tense the deed is told in: the nearest one above that has a tense; for what is done by saying it ("X
 * said that Y should leave") the verb of saying.
 */
function findClause(deed: Deed): number {
  const { tree, top } = deed;
  if (isWord(deed)) {
    const said = tree
      .ancestors(top)
      .find(
        (word) => /^(ccomp|parataxis)/.test(tree.token(word).deprel) && isSaying(tree.token(tree.token(word).head)),
      );
    if (said !== undefined) return tree.token(said).head;
    const teller = tree.childrenOf(top, "parataxis").find((child) => isSaying(tree.token(child)));
    if (teller !== undefined) return teller;
  }
  for (const word of tree.ancestors(top)) {
    if (readTense(tree, word) !== "none") return word;
    if (/^(acl|advcl|ccomp|parataxis|root)/.test(tree.token(word).deprel)) return word;
  }
  return tree.root;
}

/** Where the telling stands for a deed whose sentence dates it by nothing: at the time of the story, else of the report. */
function readStory(deed: Deed, timeline: Timeline): When | undefined {
  const { tree } = deed;
  const clause = findClause(deed);
  const isPromised = !isTold(deed) && isPromise(deed, clause);
  if (isAside(deed) || (!isPromised && !isTold(deed) && readTense(tree, clause) !== "pluperfect")) return undefined;
  if ((timeline.times.get(tree.sentence.index) ?? []).some((time) => isAbove(deed, time))) return undefined;
  const when = standsAt(tree, clause, timeline);
  const isNews = isTold(deed) || readTense(tree, clause) === "perfect";
  return when?.basis === "published" && !isNews ? undefined : when;
}

/** The time at which the telling stands for a clause in its tense. */
function standsAt(tree: Tree, clause: number, { story, published }: Timeline): When | undefined {
  const tense = readTense(tree, clause);
  const scene = story.get(tree.sentence.index);
  const isThere =
    tense === "pluperfect" ? scene?.isEarlier : tense === "perfect" ? scene?.isNews : !/^(present|future)$/.test(tense);
  // Of a report whose day is not known, the present is the day of its lead.
  const isLead = published === null && tense === "present";
  if (scene && (isThere || isLead)) {
    return { ...scene.when, basis: "story" };
  }
  if (published === null || tense === "pluperfect") return undefined;
  const day = { value: published, start: published, end: published, precision: "day" } as const;
  return { ...day, anchor: published, certainty: "inferred", basis: "published" };
}

/** A dated time of the deed's clause or one above it, which is not the deed's, so that nothing is known. */
function isAbove({ tree, top }: Deed, { start, end, first }: TimeExpression): boolean {
  const head = first === null ? null : findHead(tree.sentence, start, end);
  const verb = head ? tree.ancestors(head.index).find((word) => tree.token(word).upos === "VERB") : undefined;
  return verb !== undefined && tree.isWithin(top, verb);
}

/** Told as something that has been done, asked or refused, by a verb that is no pluperfect. */
function isTold({ stage, tree, top, trigger }: Deed): boolean {
  if (stage === "planned" || stage === "possible" || stage === "postponed") return false;
  const { upos } = tree.token(top);
  if (upos !== "VERB" && tree.token(trigger).upos !== "VERB") return false;
  return [top, trigger].every((word) => readTense(tree, word) !== "pluperfect");
}

/** "Offered talks", "said that it would help": what lies ahead is dated by the promise where it has no day of its own. */
function isPromise({ stage, tree, top, trigger }: Deed, clause: number): boolean {
  if (stage !== "planned" && stage !== "possible") return false;
  const isOffered = stage === "planned" && top !== trigger && /^(past|perfect)$/.test(readTense(tree, top));
  return isOffered || (!tree.isWithin(clause, top) && readTense(tree, clause) === "past");
}

/** In a clause that only tells more of something else: "two days after X had resigned", "which Y condemned". */
function isAside({ tree, top }: Deed): boolean {
  return tree.ancestors(top).some((word) => /^(acl|advcl)/.test(tree.token(word).deprel) && !isUnderWay(tree, word));
}
