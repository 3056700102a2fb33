import type { Event } from "../base/event.js";
import type { Span } from "../base/span.js";

/**
 * The clause of an event up to the next mark of its sentence. The coder's clause often ends with the arguments of the
 * act; what it was about, where and through which line stands just behind ("refused to talk | through the hotline").
 */
export function stretchClause(text: string, { evidence: { clause, sentence } }: Event): Span {
  const rest = text.slice(clause.end, Math.max(clause.end, sentence.end));
  const mark = rest.search(/[,;:!?–—]|\.(?:\s|$)/);
  return { start: clause.start, end: mark < 0 ? clause.end + rest.length : clause.end + mark };
}
