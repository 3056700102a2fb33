import type { Happening, HistoryEncounter, Who, Words } from "../../../record/history/history.js";
import { describeDate, describeRange } from "../describe-when.js";
import { printable, printableStart } from "../printable.js";
import type { Theme } from "../theme.js";

/** "USA Antony Blinken (Secretary of State)". */
export function describeWho({ country, person, office, name }: Who, theme: Theme): string {
  const official = person ? (office ? `${person} (${office})` : person) : (office ?? (country ? null : name));
  return [country && theme.country(country), official && printable(official)].filter(Boolean).join(" ");
}

/** Everybody of one side after the code of their state, named once: "USA Antony Blinken, Janet Yellen". */
export function describeSides(people: readonly Who[], theme: Theme): string {
  const byState = new Map<string, string[]>();
  for (const { country, person, office, name } of people) {
    const state = country ?? "";
    const official = person ?? office ?? (country ? "" : name);
    byState.set(state, [...(byState.get(state) ?? []), printable(official)]);
  }
  return [...byState]
    .map(([state, names]) =>
      [state && theme.country(state), names.filter(Boolean).join(", ")].filter(Boolean).join(" "),
    )
    .join(" – ");
}

export function describePeriod({ start, end, life }: Pick<HistoryEncounter, "start" | "end" | "life">): string {
  if (start) return end ? describeRange(start, end) : describeDate(start);
  const told = life.find((step) => step.told !== null)?.told;
  return told ? `told ${describeDate(told)}` : "undated";
}

/** "3 reports, 2 independent"; only one number where they are the same. */
export function countSources({ reports, independent }: { reports: number; independent: number }): string {
  const all = `${reports} ${reports === 1 ? "report" : "reports"}`;
  return reports === independent ? all : `${all}, ${independent} independent`;
}

/** The words with the report that has them. */
export function quoteWords({ text, report }: Words, theme: Theme, lengthMax = 120): string {
  return `“${printableStart(text, lengthMax)}” ${theme.quiet(printable(report))}`;
}

/** "19 June 2023  USA Antony Blinken → CHN  ACCUSE done". */
export function describeDeed({ sources, targets, reciprocal, act, stage }: Happening, theme: Theme): string {
  const arrow = reciprocal ? "↔" : "→";
  return `${describeSides(sources, theme) || "?"} ${arrow} ${describeSides(targets, theme) || "?"} ${theme.quiet(act)} ${theme.stage(stage)}`;
}
