import type { Event } from "../base/event.js";
import type { Problem } from "../codebook/codebook.js";
import type { ExampleRow } from "../codebook/example-row.js";

/**
 * Reads every example of the acts and words of the codebook, and reports those that do not yield what their row expects
 * by way of that row. `code` codes one text.
 */
export function checkExamples(rows: readonly ExampleRow[], code: (text: string) => readonly Event[]): Problem[] {
  return rows.flatMap((row) => {
    const fault = findFault(row, code);
    return fault
      ? [{ file: row.file, row: row.line, column: fault.column, message: fault.message, hint: fault.hint }]
      : [];
  });
}

function findFault(
  { id, example, expect }: ExampleRow,
  code: (text: string) => readonly Event[],
): { column: string; message: string; hint: string | null } | null {
  if (example === "") {
    return { column: "example", message: `row ${id} has no example`, hint: "Write a short sentence that it codes." };
  }
  const events = code(example);
  const found = events.map((event) => `${describeEvent(event)} by ${event.why.join(" ")}`).join("; ") || "nothing";
  const wanted = events.find((event) => sameEvent(event, expect));
  if (expect === "-" && events.length > 0) {
    return { column: "expect", message: `"${example}" should code nothing, not ${found}`, hint: null };
  }
  if (expect === "" || expect === "-") {
    const fired = events.some(({ why }) => why.includes(id));
    return fired
      ? { column: "expect", message: `"${example}" should code nothing by ${id}, not ${found}`, hint: null }
      : null;
  }
  if (!wanted) return { column: "expect", message: `"${example}" is coded as ${found}, not ${expect}`, hint: null };
  if (wanted.why.includes(id)) return null;
  const hint = "Another row says the same: drop one of them, or choose an example that only this row codes.";
  return { column: "example", message: `"${example}" is coded by ${wanted.why.join(" ")}, not by ${id}`, hint };
}

/** An event in the notation of the codebook: "FRA CONSULT.visit done IRN". */
export function describeEvent({ sources, act, stage, targets }: Event): string {
  const names = (side: Event["sources"]): string[] => side.map(({ country }) => country ?? "?");
  return [...names(sources), act, stage, ...names(targets)].join(" ");
}

function sameEvent(event: Event, expect: string): boolean {
  if (describeEvent(event) === expect) return true;
  if (!event.reciprocal) return false;
  return describeEvent({ ...event, sources: event.targets, targets: event.sources }) === expect;
}
