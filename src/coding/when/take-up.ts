import type { When, Where } from "../../base/event.js";
import type { Deed } from "../deed.js";
import type { EventMention } from "../merge-mentions.js";

/** A sentence that takes up a meeting told just before, without naming who met, to say more of it. */
export interface TakenUp {
  readonly sentence: number;
  readonly act: string;
  readonly when: When | undefined;
  readonly where: Where | undefined;
}

/** How many sentences "the meeting" may look back. */
const sentencesBack = 2;

/** "The meeting took place on April 9", "the call lasted two hours": a definite noun for an encounter, with no sides. */
export function isTakenUp({ tree, trigger, act, stage, sources, targets, words }: Deed): boolean {
  if (!act.startsWith("CONSULT.") || stage !== "done" || tree.token(trigger).upos !== "NOUN") return false;
  const isDefinite = tree.childrenOf(trigger, "det").some((word) => /^(the|this|these)$/i.test(tree.token(word).text));
  const isNobody = (head: number): boolean => words.has(head) || tree.is(head, "compound") || isDate(tree, head);
  return isDefinite && [...sources, ...targets].flat().every(isNobody);
}

/** "The meeting of May 21" */
function isDate(tree: Deed["tree"], head: number): boolean {
  return tree.childrenOf(head, "nummod").some((child) => /^\d{1,2}$/.test(tree.token(child).text));
}

/** Gives the last encounter of that kind before each such sentence the time, length and place that it states. */
export function takeUp(mentions: readonly EventMention[], taken: readonly TakenUp[]): EventMention[] {
  const filled = [...mentions];
  for (const one of taken) {
    const at = filled.findLastIndex(({ event }) => isMeant(one, event));
    if (at >= 0) filled[at] = { ...filled[at], event: fill(filled[at].event, one) };
  }
  return filled;
}

function isMeant({ sentence, act }: TakenUp, event: EventMention["event"]): boolean {
  if (event.sentence >= sentence || event.sentence < sentence - sentencesBack) return false;
  // "Talks", "conversation" and "meeting" are said of calls as well
  const isKind = event.act === act || (act === "CONSULT.meet" && event.act === "CONSULT.phone");
  return isKind && (event.stage === "done" || event.stage === "denied");
}

function fill(event: EventMention["event"], { when, where }: TakenUp): EventMention["event"] {
  const isDated = event.when?.certainty === "stated" && event.when.start !== undefined;
  const duration = event.when?.duration ?? when?.duration;
  const time = !isDated && when?.start !== undefined && when.certainty === "stated" ? infer(when) : event.when;
  const place = event.where ?? (where?.certainty === "stated" ? infer(where) : undefined);
  return {
    ...event,
    ...(time && { when: { ...time, ...(duration !== undefined && { duration }) } }),
    ...(place && { where: place }),
  };
}

function infer<Found extends When | Where>({
  span: _,
  ...found
}: Found): Omit<Found, "span"> & { certainty: "inferred" } {
  return { ...found, certainty: "inferred", basis: "mention" };
}
