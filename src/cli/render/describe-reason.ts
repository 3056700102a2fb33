import type { Span } from "../../base/span.js";
import type { Numbers } from "./number-record.js";
import { quoted } from "./printable.js";

/** The reason for something: another event by its number, or words of the report. */
export function describeReason(reason: string | Span, text: string, numbers: Numbers): string {
  return typeof reason === "string" ? numbers.nameEvent(reason) : quoted(text.slice(reason.start, reason.end), 120);
}
