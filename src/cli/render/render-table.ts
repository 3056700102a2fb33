import stringWidth from "string-width";

export type TableStyle = "plain" | "markdown";

/** A table with its first column to the left and numbers to the right. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  style: TableStyle,
): string {
  if (style === "markdown") {
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    const rule = header.map((_, column) => (column === 0 ? "---" : "--:"));
    return [line(header), `|${rule.join("|")}|`, ...rows.map(line)].join("\n");
  }
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((cells) => stringWidth(cells[column]!))));
  const pad = (cell: string, column: number): string => {
    const gap = " ".repeat(widths[column]! - stringWidth(cell));
    return column === 0 ? cell + gap : gap + cell;
  };
  return [header, ...rows].map((cells) => `  ${cells.map(pad).join("  ")}`.trimEnd()).join("\n");
}
