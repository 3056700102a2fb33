import type { Report } from "../base/report.js";
import { fold } from "./layout/fold.js";

/** The story without its title: subheads and paragraphs, white space folded, with a blank line between them. */
export function bodyText({ text, blocks }: Report): string {
  return blocks
    .filter(({ kind }) => kind === "subhead" || kind === "paragraph")
    .map(({ start, end }) => fold(text.slice(start, end)))
    .join("\n\n");
}
