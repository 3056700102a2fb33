import type { Event } from "../base/event.js";

/** The sentence that tells an event; empty where the text is not kept. */
export function sliceSentence({ evidence: { sentence } }: Event, text: string): string {
  return text.slice(sentence.start, sentence.end);
}
