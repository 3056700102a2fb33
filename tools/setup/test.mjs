// `npm test`: makes the checkout ready, checks types and style, runs all tests, and closes with one line of counts.
// Further arguments go to vitest (`npm test -- src/report`).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { runChecks } from "./checks.mjs";
import { inRoot, root } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { runScript } from "./problem.mjs";

const resultFile = inRoot(".cache/vitest.json");

await runScript(async () => {
  prepare();
  const checks = await runChecks();
  const tests = runTests(process.argv.slice(2));
  const failed = checks.failed + tests.failed;
  for (const name of tests.leftOut) process.stdout.write(`left out, as what it needs is not here: ${name}\n`);
  process.stdout.write(`${checks.passed + tests.passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

/** Counts of vitest's own report; a run that ended badly without a failed test (or ran none) counts as one failure. */
function runTests(more) {
  rmSync(resultFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const vitest = [inRoot("node_modules/vitest/vitest.mjs"), "run", ...reporters, ...more];
  const { status } = spawnSync(process.execPath, vitest, { cwd: root, stdio: "inherit" });
  if (!existsSync(resultFile)) return { passed: 0, failed: 1, leftOut: [] };
  const report = JSON.parse(readFileSync(resultFile, "utf8"));
  const { numPassedTests: passed, numFailedTests } = report;
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const leftOut = all.filter(({ status }) => status === "skipped").map(({ fullName }) => fullName);
  const endedBadly = status !== 0 || passed === 0;
  return { passed, failed: numFailedTests || (endedBadly ? 1 : 0), leftOut };
}
