import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { View } from "./choose-view.js";

/** Where the text of numbered and listed things begins. */
export const bodyColumn = 6;
const labelWidth = 13;

/** Text wrapped at word boundaries, all of it from `column` on; `lead` stands before its first line. */
export function wrap(text: string, { width }: View, column = 0, lead = ""): string {
  const lines = wrapAnsi(text, Math.max(width - column, 20), { hard: true }).split("\n");
  const gap = " ".repeat(Math.max(column - stringWidth(lead), 0));
  return lines.map((line, index) => (index === 0 ? lead + gap : " ".repeat(column)) + line.trimEnd()).join("\n");
}

/** The text behind its number. */
export function numbered(number: number | undefined, text: string, view: View): string {
  return wrap(text, view, bodyColumn, view.theme.quiet(String(number ?? "").padStart(bodyColumn - 2)));
}

/** A label in a column of its own, and the text beside it. */
export function labelled(label: string, text: string, view: View, column = 2, width = labelWidth): string {
  return wrap(text, view, column + width, `${" ".repeat(column)}${view.theme.quiet(label)}`);
}

/** A section with its heading and blocks that stand apart; nothing where it has none. */
export function section(heading: string, blocks: readonly string[], view: View, note = ""): string[] {
  return compose(heading, blocks, "\n\n", view, note);
}

/** A section that is a list, one item below the other. */
export function listSection(heading: string, items: readonly string[], view: View): string[] {
  return compose(
    heading,
    items.map((item) => listed(item, view)),
    "\n",
    view,
    "",
  );
}

function compose(heading: string, blocks: readonly string[], between: string, view: View, note: string): string[] {
  if (blocks.length === 0) return [];
  const head = `${view.theme.heading(heading)} ${view.theme.quiet(String(blocks.length))}${note && `   ${note}`}`;
  return [`${wrap(head, view)}\n${blocks.join(between)}`];
}

function listed(text: string, view: View): string {
  return wrap(text, view, bodyColumn, `${" ".repeat(bodyColumn - 2)}${view.theme.quiet("–")} `);
}
