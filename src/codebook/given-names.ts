import type { CodebookFiles, Problem } from "./codebook.js";
import { readCsv } from "./csv.js";
import { foldAccents } from "./fold-word.js";

/** Given names that only men or only women bear; they show that a name is a person's, and what "he" and "she" can mean. */
export interface GivenNames {
  genderOf(givenName: string): "m" | "f" | null;
}

export const givenNamesFile = "actors/given-names.csv";

/** Reads `actors/given-names.csv`. Never fails: rows that are wrong are left out and reported. */
export function createGivenNames(files: CodebookFiles): { givenNames: GivenNames; problems: Problem[] } {
  const text = files.get(givenNamesFile);
  const genders = new Map<string, "m" | "f">();
  const givenNames: GivenNames = { genderOf: (name) => genders.get(foldAccents(name).toLowerCase()) ?? null };
  if (text === undefined) {
    const problem = { file: givenNamesFile, row: null, column: null, message: "the file is missing", hint: null };
    return { givenNames, problems: [problem] };
  }
  const { rows, problems } = readCsv(givenNamesFile, text, { name: "text", gender: "text", source: "text" } as const);
  for (const { line, name, gender } of rows) {
    const key = foldAccents(name).toLowerCase();
    if (gender !== "m" && gender !== "f") {
      const message = `"${gender}" is neither m nor f`;
      const hint = "Leave out names that both men and women bear.";
      problems.push({ file: givenNamesFile, row: line, column: "gender", message, hint });
    } else if (genders.has(key)) {
      const message = `"${name}" stands twice`;
      problems.push({ file: givenNamesFile, row: line, column: "name", message, hint: "Keep one of the rows." });
    } else genders.set(key, gender);
  }
  return { givenNames, problems };
}
