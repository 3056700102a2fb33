import { reviewOf } from "../event-rows.js";
import type { ExportFormat } from "../export-format.js";
import { sliceSentence } from "../slice-sentence.js";

/** One event a line, with all its fields and its report: `{event, report, sentence}`, and `review` where a person has said something of it. */
export const jsonl: ExportFormat = {
  isText: true,
  async *write(readings) {
    for await (const { head: report, events, reviews, record } of readings) {
      if (events.length === 0) continue;
      const { text } = record().report;
      const lines = events.map((event) => {
        const review = reviewOf(event, reviews);
        return JSON.stringify({ event, report, sentence: sliceSentence(event, text), ...(review && { review }) });
      });
      yield `${lines.join("\n")}\n`;
    }
  },
};
