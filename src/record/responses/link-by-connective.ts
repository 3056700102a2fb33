import type { Event } from "../../base/event.js";
import type { Response } from "../../base/record.js";
import type { Span } from "../../base/span.js";
import type { AnswerPlace, RecordWords } from "../record-words.js";

/** A connective reaches no further than this many characters to the event that it introduces. */
const reachMax = 120;
/** "In response, …" answers one of this many sentences before it. */
const sentencesBackMax = 2;

interface Found extends Span {
  readonly kind: Response["kind"];
  readonly answer: AnswerPlace;
}

/** Links events by the connecting words between them. Events must stand in text order. */
export function linkByConnective(text: string, events: readonly Event[], words: RecordWords): Response[] {
  const bySentence = new Map<number, Event[]>();
  for (const event of events) bySentence.set(event.sentence, [...(bySentence.get(event.sentence) ?? []), event]);

  return [...bySentence].flatMap(([sentence, own]) =>
    words.connectives(text, own[0].evidence.sentence).flatMap(({ row, start, end }) => {
      const found: Found = { start, end, kind: row.means, answer: row.answer };
      const link = linkOne(text, found, own, () => lookBack(sentence, bySentence));
      return link ? [{ event: link.answer.id, to: link.cause.id, kind: row.means, span: { start, end } }] : [];
    }),
  );
}

interface Link {
  readonly answer: Event;
  readonly cause: Event;
}

function linkOne(text: string, found: Found, events: readonly Event[], earlier: () => Event[]): Link | null {
  const near = events.filter(({ evidence }) => evidence.trigger.end <= found.start).at(-1);
  const before = near && !text.slice(near.evidence.trigger.end, found.start).includes(";") ? near : undefined;
  const next = events.find(({ evidence }) => evidence.trigger.start >= found.end);
  const after = next && reaches(text, found.end, next.evidence.trigger.start) ? next : undefined;

  switch (found.answer) {
    case "none":
      return null;
    case "previous":
      return linkBack(before, after, earlier);
    case "after":
      return before && after ? { answer: after, cause: before } : null;
    case "before": {
      if (!after) return null;
      if (before) return { answer: before, cause: after };
      const main = near ? undefined : findMain(text, after, events);
      return main ? { answer: main, cause: after } : null;
    }
  }
}

/** "In response, A": what it answers stands before it in the sentence ("A struck, and B in response …") or further up. */
function linkBack(before: Event | undefined, after: Event | undefined, earlier: () => Event[]): Link | null {
  if (before && after && isAnsweredBy(before, after)) return { answer: after, cause: before };
  const answer = before ?? after;
  const cause = answer && earlier().find((event) => isAnsweredBy(event, answer));
  return answer && cause ? { answer, cause } : null;
}

/** "After A, B": the cause stands first, and the answer follows the comma. */
function findMain(text: string, cause: Event, events: readonly Event[]): Event | undefined {
  const from = cause.evidence.trigger.end;
  return events.find(
    ({ evidence: { trigger } }) => trigger.start > from && text.slice(from, trigger.start).includes(","),
  );
}

/** Whether the words between a connective and an event belong to the event: not too many, and no new main clause. */
function reaches(text: string, from: number, to: number): boolean {
  return to - from <= reachMax && !/;|:|,\s+(?:and|but|while|whereas)\b/.test(text.slice(from, to));
}

/** Whether one deed can be what another one answers: its author is now at the receiving end, of another state. */
function isAnsweredBy(cause: Event, answer: Event): boolean {
  const targets = new Set(answer.targets.flatMap(({ country }) => country ?? []));
  const own = new Set(answer.sources.flatMap(({ country }) => country ?? []));
  return cause.sources.some(({ country }) => country !== null && targets.has(country) && !own.has(country));
}

/** The events of the sentences just before, the last one first. */
function lookBack(sentence: number, bySentence: ReadonlyMap<number, readonly Event[]>): Event[] {
  const found: Event[] = [];
  for (let back = 1; back <= sentencesBackMax; back++)
    found.push(...(bySentence.get(sentence - back) ?? []).toReversed());
  return found;
}
