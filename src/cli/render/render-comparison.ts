import type { Comparison, Disagreement } from "../../eval/compare-sets.js";
import type { Score } from "../../eval/score-table.js";
import { printable } from "./printable.js";
import { renderTable, type TableStyle } from "./render-table.js";

interface Options {
  readonly style: TableStyle;
  /** How many disagreements are listed. */
  readonly list: number;
}

/** A comparison of two sets of codings as a page: tables by type, stage, actor and field, then what they differ in. */
export function renderComparison(
  comparison: Comparison,
  sets: { readonly a: string; readonly b: string },
  { style, list }: Options,
): string {
  const { reports, overall, byType, byActor, byStage, fields, disagreements } = comparison;
  const heading = (text: string): string => (style === "markdown" ? `## ${text}` : text.toUpperCase());
  const scores = (rows: readonly Score[]): string =>
    renderTable(["", "A", "B", "both", "precision", "recall", "F1"], rows.map(toCells), style);
  const left = [...describeLeft(reports.onlyA, "A", style), ...describeLeft(reports.onlyB, "B", style)];
  const shown = disagreements.slice(0, list);
  const more = disagreements.length - shown.length;
  const sections = [
    `A is ${printable(sets.a)}, B is ${printable(sets.b)}. ${reports.both} reports stand in both.`,
    ...left,
    `${heading("Events")}\n\nAn event is right where its type and the countries of both sides are.\n\n${scores([overall])}`,
    `${heading("By type")}\n\n${scores(byType)}`,
    `${heading("By stage")}\n\nOf the events that both have.\n\n${scores(byStage)}`,
    `${heading("By actor")}\n\n${scores(byActor)}`,
    `${heading("Fields")}\n\nOf the events that both have, where A has the field.\n\n${renderTable(
      ["", "same", "of", "share"],
      fields.map(({ name, same, of }) => [name, String(same), String(of), percent(of === 0 ? null : same / of)]),
      style,
    )}`,
    `${heading("Disagreements")}\n\n${shown.map((one) => describe(one, style)).join("\n")}${
      more > 0 ? `\n\n… and ${more} more (--list ${disagreements.length})` : ""
    }`,
  ];
  return `${sections.join("\n\n").trimEnd()}\n`;
}

function describeLeft(names: readonly string[], set: string, style: TableStyle): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).map((name) => (style === "markdown" ? `\`${name}\`` : printable(name)));
  return [`Only in ${set}, and not counted: ${names.length} (${shown.join(", ")}${names.length > 5 ? ", …" : ""}).`];
}

/** Under its report and place, what each set says, with the words that it was read from and the rows that made it. */
function describe({ report, kind, a, b }: Disagreement, style: TableStyle): string {
  const place = (a ?? b)!.span;
  const head = `${printable(report)}${place ? `:${place.start}-${place.end}` : ""}  ${kind}`;
  const says = ([name, side]: [string, Disagreement["a"]]): string[] => {
    if (!side) return [];
    const words = side.words === null ? "" : `  “${printable(side.words.replace(/\s+/gu, " ").slice(0, 160))}”`;
    const why = side.why.length > 0 ? `  (${side.why.join(", ")})` : "";
    return [`${name} ${side.says}${words}${why}`];
  };
  const lines = [...says(["A", a]), ...says(["B", b])];
  if (style === "plain") return [head, ...lines.map((line) => `    ${line}`)].join("\n");
  return [`- **${head}**`, ...lines.map((line) => `  - ${line}`)].join("\n");
}

function toCells({ name, a, b, both, precision, recall, f1 }: Score): string[] {
  return [name, String(a), String(b), String(both), percent(precision), percent(recall), percent(f1)];
}

function percent(share: number | null): string {
  return share === null ? "–" : (100 * share).toFixed(1);
}
