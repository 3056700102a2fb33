import { type Quote, quoteSpan } from "../../base/span.js";
import type { RecordWords } from "../record-words.js";
import { stretchClause } from "../stretch-clause.js";
import type { EncounterMention } from "./encounter-mention.js";

/** The longest topic in words; what runs on for longer is the rest of the sentence. */
const topicWordsMax = 16;

/**
 * What was on the table, in the words of the report: what follows "to discuss", "talks on", "the agenda includes" …
 * after the trigger, up to the next mark or the words of a time.
 */
export function readAgenda(mentions: readonly EncounterMention[], words: RecordWords): Quote[] {
  const topics = new Map<string, Quote>();
  for (const { event, report } of mentions) {
    const { trigger } = event.evidence;
    const clause = stretchClause(report.text, event);
    if (clause.end <= trigger.end) continue;
    const found = words.agenda(report.text, { start: trigger.start, end: clause.end });
    for (const { end } of found) {
      if (end < trigger.end) continue;
      const topic = readTopic(report.text, end, clause.end);
      if (topic && !topics.has(topic.text.toLowerCase())) topics.set(topic.text.toLowerCase(), topic);
    }
  }
  return [...topics.values()];
}

function readTopic(text: string, start: number, end: number): Quote | null {
  const rest = text.slice(start, end);
  const stop = rest.search(stops);
  const said = stop < 0 ? rest : rest.slice(0, stop);
  const lead = said.length - said.trimStart().length;
  const topic = said.trim();
  if (topic === "" || topic.split(/\s+/).length > topicWordsMax || isTime.test(topic)) return null;
  return quoteSpan(text, { start: start + lead, end: start + lead + topic.length });
}

/** Where a topic ends: a mark, a relative or adverbial clause, or the time and place of the encounter itself. */
const stops =
  /[.,;:!?()\u2013\u2014"\u201c\u201d]|\s(?:is|are|was|were|has|have|had|will|would|when|while|after|before|but|which|who|during|amid|at a|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|next (?:week|month|year)|last (?:week|month|year)|later)\b/;
const isTime = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:the sidelines|the phone|\d)/;
