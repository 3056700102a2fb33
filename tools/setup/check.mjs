// `npm run check`: types and style, without the tests.
import { runChecks } from "./checks.mjs";
import { prepare } from "./prepare.mjs";
import { runScript } from "./problem.mjs";

await runScript(async () => {
  prepare();
  return (await runChecks()).failed;
});
