import { type ActorFile, type ActorRows, pathOf, readActorFiles } from "./actor-files.js";
import { checkExamples } from "./check-actor-examples.js";
import { checkNames } from "./check-actor-names.js";
import { checkOffices } from "./check-offices.js";
import { checkPeople } from "./check-people.js";
import type { CodebookFiles, Problem } from "./codebook.js";
import { createRegistry } from "./create-registry.js";

/** Reports something wrong with a cell; with column null the whole row. */
export type Report<File extends ActorFile = ActorFile> = (
  file: File,
  row: { readonly line: number },
  column: string | null,
  message: string,
  hint?: string,
) => void;

/** Everything wrong in `codebook/actors/`, by file and line; [] where all is well. Every rule stands in `codebook/README.md`. */
export function checkActors(files: CodebookFiles): Problem[] {
  const { rows } = readActorFiles(files);
  const { registry, problems } = createRegistry(files);
  const report: Report = (file, { line }, column, message, hint) => {
    problems.push({ file: pathOf(file), row: line, column, message, hint: hint ?? null });
  };

  checkIds(rows, report);
  checkNames(rows, registry, report);
  checkOffices(rows, registry, report);
  checkPeople(rows, registry, report);
  checkExamples(rows, registry, report);
  return problems.sort((a, b) => compare(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0));
}

/** Every row has an id of its own and a source, and the rows stand in the order of their ids, so that diffs stay small. */
function checkIds(rows: ActorRows, report: Report): void {
  for (const file of Object.keys(rows) as ActorFile[]) {
    const lines = new Map<string, number>();
    let before = "";
    for (const row of rows[file]) {
      const { id, line, source } = row;
      const first = lines.get(id);
      if (id === "") report(file, row, "id", "the row has no id");
      else if (first !== undefined) report(file, row, "id", `the id "${id}" stands in line ${first} too`);
      else if (compare(before, id) > 0)
        report(file, row, "id", `"${id}" is out of order`, `It belongs before "${before}".`);
      if (source === "") report(file, row, "source", "the row has no source");
      lines.set(id, line);
      before = id;
    }
  }
}

/** Plain order of letters, capitals and small letters alike, as a spreadsheet sorts. */
function compare(a: string, b: string): number {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  if (low === high) return 0;
  return low < high ? -1 : 1;
}
