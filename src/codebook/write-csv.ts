/** A CSV file as the codebook has it: commas, a header, one line for each row, a line feed behind each. */
export function writeCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map(writeCell).join(",")}\n`).join("");
}

/** A row stays on one line, so that an editor and a diff can point to it. */
function writeCell(cell: string): string {
  const line = cell.replace(/\s*[\r\n]+\s*/g, " ");
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
