import { checkCodebook } from "../../check-codebook.js";
import type { Problem } from "../../codebook/codebook.js";
import type { Effects } from "../effects.js";

export async function run(folders: string[], _options: object, effects: Effects): Promise<number> {
  let found = 0;
  for (const folder of folders.length > 0 ? folders : [undefined]) {
    const resources = await effects.loadResources(folder);
    const problems = checkCodebook(resources);
    for (const problem of problems) await effects.stdout.write(describeProblem(problem, folder));
    found += problems.length;
    const count = problems.length === 1 ? "1 problem" : `${problems.length || "no"} problems`;
    await effects.stderr.write(`${folder ?? "The codebook"}: ${resources.codebook.size} files, ${count}\n`);
  }
  return found > 0 ? 1 : 0;
}

/** `file:row: column: message`, which editors turn into a link, and the hint below it. */
function describeProblem({ file, row, column, message, hint }: Problem, folder = "codebook"): string {
  const place = [`${folder}/${file}`, row].filter((part) => part !== null).join(":");
  const line = `${place}: ${column ? `${column}: ` : ""}${message}\n`;
  return hint ? `${line}  ${hint}\n` : line;
}
