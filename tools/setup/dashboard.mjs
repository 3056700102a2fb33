// `npm run dashboard`: the record of a case of many reports, in the browser.
import { fileURLToPath } from "node:url";
import { inRoot } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { runScript } from "./problem.mjs";

const place = inRoot("out/us-china.duckdb");

/** Takes the case into a record on disk, which is quick once it is there, and serves it until Ctrl-C. */
export async function openCase(more = []) {
  const { run } = await import("../../dist/cli/main.js");
  await run(["add", inRoot("samples/us-china/reports"), "--db", place]);
  await run(["serve", "--db", place, ...more]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    prepare();
    await openCase(process.argv.slice(2));
  });
}
