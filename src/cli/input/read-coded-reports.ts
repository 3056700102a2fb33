import { ReadoutError } from "../../base/readout-error.js";
import type { CodedReport } from "../../eval/coded-report.js";
import { readCodedReport } from "../../eval/read-coded-report.js";
import { decodeUtf8 } from "../../sources/bytes/decode-text.js";
import { readWhole } from "../../sources/bytes/read-whole.js";
import { walkFolder } from "../../sources/walk-folder.js";
import type { Effects } from "../effects.js";

/** A whole set in one file may be large. */
const bytesMax = 1 << 29;

/**
 * The coded reports of a JSON file (one, or a list), of a JSONL file, or of a folder of such files. In a folder the
 * report of a JSON file is named by the file, and that of `record.json` and `gold.json` by the folder that these lie in,
 * with the text in `report.txt` beside them; what has no events is passed over. Throws `eval/…` naming file and line.
 */
export async function readCodedReports(path: string, effects: Effects): Promise<CodedReport[]> {
  const entries = path === "-" ? null : await effects.listFolder(path);
  const reports: CodedReport[] = [];
  if (!entries) reports.push(...(await readFile(path, effects, false)));
  else {
    for await (const { path: file, skipped } of walkFolder(path, entries, effects)) {
      if (skipped === null && /\.jsonl?$/i.test(file)) reports.push(...(await readFile(file, effects, true)));
    }
  }
  if (reports.length === 0) {
    throw new ReadoutError("eval/no-records", `${path} holds no coded reports`, {
      hint: "Give a JSON or JSONL file, or a folder of them, such as `readout read --json` or `readout code` prints.",
    });
  }
  const seen = new Set<string>();
  for (const { id } of reports) {
    if (seen.has(id)) {
      throw new ReadoutError("eval/repeated-report", `${path}: two coded reports have the name ${id}`, {
        hint: "Each report may stand once in a set.",
      });
    }
    seen.add(id);
  }
  return reports;
}

async function readFile(path: string, effects: Effects, isInFolder: boolean): Promise<CodedReport[]> {
  const content = await readText(path, effects);
  const parts = path.split("/");
  const file = parts.at(-1)!;
  const isAlone = /^(?:record|gold)\.json$/i.test(file);
  const folder = parts.slice(0, -1).join("/");
  if (/\.jsonl$/i.test(file) || path === "-") return readLines(content, path);
  const value = parseJson(content, path);
  // Beside records and gold lie descriptions of them.
  if (isInFolder && !Array.isArray(value) && !hasEvents(value)) return [];
  const name = isAlone && parts.length > 1 ? parts.at(-2)! : file.replace(/\.json$/i, "");
  const text = isAlone ? await readText(`${folder}/report.txt`, effects).catch(() => null) : null;
  if (!Array.isArray(value)) return [readCodedReport(value, { name, namedByPlace: isInFolder, text })];
  return value.map((one, index) =>
    readCodedReport(one, { name: `${name}-${index + 1}`, namedByPlace: false, text: null }),
  );
}

/** Lines without events, as those of errors are, are passed over. */
function readLines(content: string, path: string): CodedReport[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const name = `${path}:${index + 1}`;
    const value = parseJson(line, name);
    return hasEvents(value) ? [readCodedReport(value, { name, namedByPlace: false, text: null })] : [];
  });
}

function hasEvents(value: unknown): boolean {
  return typeof value === "object" && value !== null && "events" in value && Array.isArray(value.events);
}

async function readText(path: string, effects: Effects): Promise<string> {
  const chunks = path === "-" ? effects.stdin : effects.openFile(path);
  return decodeUtf8(await readWhole(chunks, path, bytesMax));
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError("input/not-json", `${name} is not JSON: ${(cause as Error).message}`, {
      hint: "Give JSON, or one JSON object a line in a file that ends with .jsonl.",
      cause,
    });
  }
}
