import type { Report } from "../base/report.js";
import { quoteSpan, type Span } from "../base/span.js";

/**
 * The report with one more passage that looks damaged, for findings that need more than the text (a title that its
 * bearer never held). Passages stay in the order of the text; of the same place the first reason stays.
 */
export function addSuspect(report: Report, { start, end }: Span, why: string): Report {
  if (report.suspect.some((known) => known.start === start && known.end === end)) return report;
  const suspect = [...report.suspect, { ...quoteSpan(report.text, { start, end }), why }];
  suspect.sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...report, suspect };
}
