import stringWidth from "string-width";
import type { View } from "./choose-view.js";
import { wrap } from "./lay-out.js";

/** Between two columns. */
const gap = 2;

/** Rows in columns as wide as their widest cell; the last column takes the rest of the line and is wrapped in its column. */
export function table(rows: readonly (readonly string[])[], view: View, indent = 2): string {
  const columns = Math.max(...rows.map(({ length }) => length), 0);
  const widths = Array.from({ length: columns - 1 }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const start = widths.reduce((sum, width) => sum + width + gap, indent);
  return rows
    .map((row) => {
      const lead = widths.map((width, column) => pad(row[column] ?? "", width + gap)).join("");
      return wrap(row[columns - 1] ?? "", view, start, " ".repeat(indent) + lead).trimEnd();
    })
    .join("\n");
}

function pad(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - stringWidth(cell)));
}
