import type { ExportFormat } from "../export-format.js";
import { sliceSentence } from "../slice-sentence.js";

/** One event a line, with all its fields and its report: `{event, report, sentence}`. */
export const jsonl: ExportFormat = {
  isText: true,
  async *write(readings) {
    for await (const { head: report, events, record } of readings) {
      if (events.length === 0) continue;
      const { text } = record().report;
      const lines = events.map((event) => JSON.stringify({ event, report, sentence: sliceSentence(event, text) }));
      yield `${lines.join("\n")}\n`;
    }
  },
};
