import { checkCodebook } from "../../check-codebook.js";
import type { Problem } from "../../codebook/codebook.js";
import type { Resources } from "../../read.js";
import type { Effects } from "../effects.js";

export async function run(folders: string[], _options: object, effects: Effects): Promise<number> {
  let found = 0;
  for (const folder of folders.length > 0 ? folders : [undefined]) {
    const resources = await effects.loadResources(folder);
    const problems = ownProblems(checkCodebook(resources), resources.ownLines);
    for (const problem of problems) await effects.stdout.write(describeProblem(problem, folder));
    found += problems.length;
    const count = problems.length === 1 ? "1 problem" : `${problems.length || "no"} problems`;
    await effects.stderr.write(`${folder ?? "The codebook"}: ${resources.codebook.size} files, ${count}\n`);
  }
  return found > 0 ? 1 : 0;
}

/** What is wrong in the user's own rows, by their lines there; all of it where they are the whole codebook. */
function ownProblems(problems: readonly Problem[], ownLines: Resources["ownLines"]): readonly Problem[] {
  if (!ownLines) return problems;
  return problems.flatMap((problem) => {
    const lines = ownLines.get(problem.file);
    const row = problem.row === null ? null : lines?.get(problem.row);
    return row === undefined || !lines ? [] : [{ ...problem, row }];
  });
}

/** `file:row: column: message`, which editors turn into a link, and the hint below it. */
function describeProblem({ file, row, column, message, hint }: Problem, folder = "codebook"): string {
  const place = [`${folder}/${file}`, row].filter((part) => part !== null).join(":");
  const line = `${place}: ${column ? `${column}: ` : ""}${message}\n`;
  return hint ? `${line}  ${hint}\n` : line;
}
