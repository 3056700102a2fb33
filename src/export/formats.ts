import type { ExportFormat } from "./export-format.js";

/** The formats by the name that `--format` takes. A new one is a file in `formats/` and a line here. */
export const formats: Readonly<Record<string, () => Promise<ExportFormat>>> = {
  jsonl: async () => (await import("./formats/jsonl.js")).jsonl,
  csv: async () => (await import("./formats/csv.js")).csv,
  parquet: async () => (await import("./formats/parquet.js")).parquet,
};
