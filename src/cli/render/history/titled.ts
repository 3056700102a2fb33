import type { View } from "../choose-view.js";
import { wrap } from "../lay-out.js";

/** A heading with an explanation beside it and what stands below; nothing where that is empty. */
export function titled(heading: string, body: string, view: View, note = ""): string[] {
  if (body === "") return [];
  const { theme } = view;
  return [`${wrap(`${theme.heading(heading)}${note && `  ${theme.quiet(note)}`}`, view)}\n${body}`];
}
